import { ApiObjectMetadata } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { EnvSource } from './layer';
import { RunNaming } from '../naming';
import { RunSecurity } from '../security';
import { RunServicePort } from '../service-port';
import { RunSource } from '../source';
import { RunVolume } from '../volume';

/** The resolved form of a run, whatever its kind: what remains when all layers are merged. Frozen. */
export interface RunDescription {
  /** The run's name, to which its naming may append something. */
  readonly runName: string;
  readonly naming?: RunNaming;
  readonly metadata?: ApiObjectMetadata;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;

  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecrets: readonly string[];
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env: readonly DescribedEnv[];
  readonly envFrom: readonly kplus.EnvFrom[];
  /** Name of the Secret that secrets are keys of. */
  readonly secretName?: string;
  readonly initContainers: readonly kplus.ContainerProps[];

  /** Quantities by resource name. */
  readonly requests: ReadonlyMap<string, string>;
  readonly limits: ReadonlyMap<string, string>;

  /** The volumes; of two with one name, both. */
  readonly volumes: readonly RunVolume[];
  readonly volumeSize: string;
  readonly storageClass?: string;
  readonly emptyDirSize?: string;
  readonly source?: RunSource;
  readonly builderImage?: string;

  readonly security: RunSecurity;
  readonly runAsUser?: number;
  readonly runAsGroup?: number;
  readonly fsGroup?: number;
  readonly serviceAccount?: kplus.IServiceAccount;

  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly affinity?: kplus.k8s.Affinity;
  readonly tolerations: readonly kplus.k8s.Toleration[];
  readonly topologySpread: readonly kplus.k8s.TopologySpreadConstraint[];
  readonly runtimeClass?: string;
  readonly priorityClass?: string;

  readonly terminationGraceSeconds?: number;
  /** A pod that a template's base gives, as in YAML: weaker than all else. */
  readonly basePod?: Readonly<Record<string, unknown>>;
  readonly podOverrides?: Readonly<Record<string, unknown>>;

  readonly backoffLimit?: number;
  readonly activeDeadlineSeconds?: number;
  readonly ttlSeconds?: number;
  readonly suspend?: boolean;

  readonly schedule?: string;
  readonly timeZone?: string;
  readonly concurrencyPolicy?: string;
  readonly startingDeadlineSeconds?: number;
  readonly successfulJobsRetained?: number;
  readonly failedJobsRetained?: number;

  readonly replicas?: number;
  readonly probes: DescribedProbes;
  readonly serviceType: kplus.ServiceType;
  /** The ports; of two with one name, both. */
  readonly servicePorts: readonly DescribedPort[];
  readonly externalName?: string;
  /** Name of the additional Service. */
  readonly serviceName?: string;
}

export interface DescribedProbes {
  readonly readiness?: kplus.Probe;
  readonly liveness?: kplus.Probe;
  readonly startup?: kplus.Probe;
}

export interface DescribedPort extends RunServicePort {
  readonly name: string;
  readonly targetPort: number;
}

export interface DescribedEnv extends EnvSource {
  readonly name: string;
}
