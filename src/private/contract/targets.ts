import type * as kplus from 'cdk8s-plus-28';
import type { ManifestObject } from '../kubernetes/strategic-merge';

/** An object under construction. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The parts of a manifest that a field can write to: each as cdk8s-plus rendered it, in its L1 types; `podManifest` as
 * in the manifest itself.
 */
export interface Targets {
  readonly pod: Draft<kplus.k8s.PodSpec>;
  readonly main: Draft<kplus.k8s.Container>;
  readonly job: Draft<kplus.k8s.JobSpec>;
  readonly cronJob: Draft<kplus.k8s.CronJobSpec>;
  readonly deployment: Draft<kplus.k8s.DeploymentSpec>;
  readonly service: Draft<kplus.k8s.ServiceSpec>;
  /** For fields that the L1 types do not have. */
  readonly podManifest: Draft<ManifestObject>;
}

/**
 * The props of the cdk8s-plus workload: fields that cdk8s-plus has props or constructs for, so that authors can go on
 * working with these.
 */
export interface WorkloadDraft {
  readonly main: Draft<kplus.ContainerProps>;
  readonly pod: Draft<kplus.AbstractPodProps>;
  readonly securityContext: Draft<kplus.PodSecurityContextProps>;
  readonly job: Draft<kplus.JobProps>;
  schedule?: string;
  replicas?: number;
}
