import type * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { ManifestObject } from '../kubernetes/strategic-merge';
import type { Draft } from '../options/field';
import type { Builder } from '../render/source-builder';
import type { ConflictingVolume } from '../volumes/conflicting-volume';

/** What is given to the workload of cdk8s-plus when the run is made: what cdk8s-plus has constructs or props for, which authors can go on working with. */
export interface Declared {
  /** Where constructs are made. */
  readonly scope: Construct;
  readonly main: Draft<kplus.ContainerProps>;
  readonly pod: Draft<kplus.AbstractPodProps>;
  readonly securityContext: Draft<kplus.PodSecurityContextProps>;
  readonly job: Draft<kplus.JobProps>;
  schedule?: string;
  replicas?: number;
  /** What fetches the run's source, if it has one. */
  readonly builder?: Builder;
  readonly claims: kplus.PersistentVolumeClaim[];
  readonly conflictingVolumes: ConflictingVolume[];
  readonly manifestVolumes: ManifestObject[];
}
