import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { PlatformLimitRange, PlatformPriorityClass } from './platform-objects';
import { Profile } from './profile';
import { RunResources } from './resources';
import { RunSecurity } from './security';
import { RunStrategy } from './strategy';

/**
 * Properties of a `DigitalHubPlatform`. Options that are not set are inherited from the platform of the nearest outer
 * scope that sets them.
 */
export interface DigitalHubPlatformProps {
  /**
   * The DigitalHub project that the runs belong to.
   *
   * @default - each run sets its own project, or has none
   */
  readonly project?: string;

  /**
   * Namespace of DigitalHub Core and of the Secrets of its projects.
   *
   * @default - the namespace of the platform's chart
   */
  readonly coreNamespace?: string;

  /**
   * URL of DigitalHub Core. Runs have it in the environment variable `DHCORE_ENDPOINT`, and `coreNamespace` in
   * `DHCORE_NAMESPACE`.
   *
   * @default - the two variables are not set
   */
  readonly endpoint?: string;

  /**
   * Secrets or ConfigMaps whose keys all runs have as environment variables, in addition to those that a run sets.
   *
   * @default - only those that a run sets
   */
  readonly envFrom?: kplus.EnvFrom[];

  /**
   * Name of the extended resource that `resources.gpu` requests.
   *
   * @default 'nvidia.com/gpu'
   */
  readonly gpuResource?: string;

  /**
   * Resources of runs that set none.
   *
   * @default - requests of 100m CPU and 256Mi memory, no limits
   */
  readonly defaultResources?: RunResources;

  /**
   * Factor by which the memory limit exceeds the memory request of runs that set no limit: a number from 1, such as
   * 1.1. It does not apply to runs that set `memRequest`, which have no memory limit.
   *
   * @default 1
   */
  readonly memoryLimitFactor?: number;

  /**
   * Size of claims and ephemeral volumes that set none, as a Kubernetes quantity. A change also applies to claims that
   * exist, for which Kubernetes rejects a smaller size, and a larger one unless the storage class allows expansion.
   *
   * @default '2Gi'
   */
  readonly volumeSize?: string;

  /**
   * Storage class of claims and ephemeral volumes that set none. A change also applies to claims that exist, for which
   * Kubernetes rejects it.
   *
   * @default - the cluster's default storage class
   */
  readonly storageClass?: string;

  /**
   * Storage class of claims that set none. A change also applies to claims that exist, for which Kubernetes rejects it.
   *
   * @default - the value of `storageClass`
   */
  readonly claimStorageClass?: string;

  /**
   * Storage class of ephemeral volumes that set none, and of `resources.disk`.
   *
   * @default - the value of `storageClass`
   */
  readonly ephemeralStorageClass?: string;

  /**
   * Size limit of `emptyDir` volumes that set none, as a Kubernetes quantity.
   *
   * @default - limited only by the node
   */
  readonly emptyDirSize?: string;

  /**
   * Image of the init container that fetches the `source` of runs: DigitalHub Core's builder, or a compatible image. Its
   * pull policy is that of Kubernetes: Always for the tag `latest`, IfNotPresent for others.
   *
   * @default 'ghcr.io/scc-digitalhub/digitalhub-core-builder-tool:latest'
   */
  readonly builderImage?: string;

  /**
   * Images that run Python functions, by Python version in DigitalHub's format: `PYTHON3_12`.
   * `DigitalHubPlatform.pythonImage` looks them up.
   *
   * @default - no images
   */
  readonly pythonImages?: { [version: string]: string };

  /**
   * Service type of service runs that set none.
   *
   * @default ServiceType.CLUSTER_IP
   */
  readonly serviceType?: kplus.ServiceType;

  /**
   * How the pods of service and deployment runs that set no strategy are replaced when they change.
   *
   * @default - `RunStrategy.rolling()`, or `RunStrategy.recreate()` for runs that have a volume with the access mode
   * ReadWriteOncePod
   */
  readonly strategy?: RunStrategy;

  /**
   * Whether each service run has an additional service with the name `<project>-<function>-latest`, as the runs of a
   * function's latest version have in DigitalHub Core. It has the same ports, and is reachable only within the cluster.
   * Runs of the type ExternalName have none.
   *
   * @default false
   */
  readonly latestService?: boolean;

  /**
   * Image pull policy of runs that set none.
   *
   * @default - set by Kubernetes: Always for the tag `latest`, IfNotPresent for others
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * Secrets of the registries that images are pulled from.
   *
   * @default - no image pull secrets
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * Service account of runs that set none.
   *
   * @default - the namespace's default service account, without a token
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * Whether Kubernetes adds environment variables for each Service of the namespace to runs that do not set
   * `enableServiceLinks`.
   *
   * @default false
   */
  readonly enableServiceLinks?: boolean;

  /**
   * Maximum duration of Job and CronJob runs that set none, in whole seconds, at least one.
   *
   * @default - no limit
   */
  readonly activeDeadline?: Duration;

  /**
   * Security level of runs that set none.
   *
   * @default RunSecurity.restricted()
   */
  readonly security?: RunSecurity;

  /**
   * The oldest Kubernetes version that the manifests must support, such as `1.31`.
   *
   * @default '1.28'
   */
  readonly kubernetesVersion?: string;

  /**
   * Resource quota of the namespace of the platform's chart, as named in a ResourceQuota (`requests.cpu`,
   * `limits.memory`, `requests.nvidia.com/gpu`, `requests.storage`, `pods`, `count/jobs.batch`). Creates a ResourceQuota.
   * Warnings are reported if the declared runs exceed it together, or if the quota would reject a run.
   *
   * @field resourcequota.spec.hard
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
   * @default - no ResourceQuota is created
   */
  readonly quota?: { [resource: string]: string };

  /**
   * Default and maximum resources of the containers in the chart's namespace. Creates a LimitRange. An error is reported
   * if it would reject a run.
   *
   * @field limitrange.spec.limits
   * @default - no LimitRange is created
   */
  readonly limitRange?: PlatformLimitRange;

  /**
   * Priority classes to create, which runs can refer to.
   *
   * @field priorityclass
   * @default - no PriorityClass is created
   */
  readonly priorityClasses?: PlatformPriorityClass[];

  /**
   * Whether all quantities are written as the API server writes them back: `0.5` as `500m`, `1024Mi` as `1Gi`. Without
   * it, client-side apply reports an object with another spelling as changed, every time. Setting it changes the names
   * of Jobs and Pods whose quantities are spelled otherwise: these runs are executed again.
   *
   * @default false
   */
  readonly canonicalQuantities?: boolean;

  /**
   * Whether the objects of runs have the labels `dhcore/framework` and `dhcore/runtime`, by which DigitalHub Core's own
   * objects are found. Setting it changes the names of Jobs and Pods: these runs are executed again.
   *
   * @default false
   */
  readonly coreLabels?: boolean;

  /**
   * Labels of all objects of the runs. Those of DigitalHub, such as `dhcore/project`, cannot be replaced.
   *
   * @default - no additional labels
   */
  readonly labels?: { [key: string]: string };

  /**
   * The profiles that runs can refer to. A profile named `default` applies to runs that set no profile.
   *
   * @default - no profiles
   */
  readonly profiles?: Profile[];
}
