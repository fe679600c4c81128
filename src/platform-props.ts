import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { PlatformLimitRange, PlatformPriorityClass } from './platform-objects';
import { Profile } from './profile';
import { RunResources } from './resources';
import { RunSecurity } from './security';

/**
 * Properties of a `DigitalHubPlatform`. What a platform does not say, the platform of an outer scope says.
 */
export interface DigitalHubPlatformProps {
  /**
   * The DigitalHub project of the runs.
   *
   * @default - each run names its own, or none
   */
  readonly project?: string;

  /**
   * Namespace where DigitalHub Core and the Secrets of its projects live.
   *
   * @default - the namespace of the platform's chart
   */
  readonly coreNamespace?: string;

  /**
   * Address of DigitalHub Core. Runs find it in the variable `DHCORE_ENDPOINT`, and `coreNamespace` in `DHCORE_NAMESPACE`.
   *
   * @default - runs are not told
   */
  readonly endpoint?: string;

  /**
   * Whole Secrets or ConfigMaps that all runs have as environment variables, beside their own.
   *
   * @default - none
   */
  readonly envFrom?: kplus.EnvFrom[];

  /**
   * The extended resource that `resources.gpu` counts.
   *
   * @default nvidia.com/gpu
   */
  readonly gpuResource?: string;

  /**
   * Resources of runs that do not say their own.
   *
   * @default - requests of 100m and 256Mi, no limits
   */
  readonly defaultResources?: RunResources;

  /**
   * How much more memory than its request a run may use that states no limit: a number from 1, such as 1.1. A run that asks for
   * `memRequest` wants no limit, and gets none.
   *
   * @default 1
   */
  readonly memoryLimitFactor?: number;

  /**
   * Size of claims and ephemeral volumes that do not say their own, as a Kubernetes quantity.
   *
   * @default 2Gi
   */
  readonly volumeSize?: string;

  /**
   * Storage class of claims and ephemeral volumes that do not say their own.
   *
   * @default - the cluster's default class
   */
  readonly storageClass?: string;

  /**
   * Size limit of an `emptyDir` that does not say its own, as a Kubernetes quantity.
   *
   * @default - no limit but the node's
   */
  readonly emptyDirSize?: string;

  /**
   * The image that fetches the `source` of runs: DigitalHub Core's builder, or one that does as it does.
   *
   * @default ghcr.io/scc-digitalhub/digitalhub-core-builder-tool:latest
   */
  readonly builderImage?: string;

  /**
   * Images that run Python functions, by version as DigitalHub writes it: `PYTHON3_12`. `DigitalHubPlatform.pythonImage` finds them.
   *
   * @default - none
   */
  readonly pythonImages?: { [version: string]: string };

  /**
   * How services are reached that do not say it themselves.
   *
   * @default ServiceType.CLUSTER_IP
   */
  readonly serviceType?: kplus.ServiceType;

  /**
   * When images are pulled.
   *
   * @default - Kubernetes' own rule: Always for the tag `latest`, IfNotPresent for others
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * Secrets of the registries that images are pulled from.
   *
   * @default - none
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * The account that runs act as which name none.
   *
   * @default - the namespace's default account, without a token
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * How long a run that ends may take that does not say it itself. Whole seconds.
   *
   * @default - no limit
   */
  readonly activeDeadline?: Duration;

  /**
   * What containers may do on their node.
   *
   * @default RunSecurity.restricted()
   */
  readonly security?: RunSecurity;

  /**
   * The oldest version of Kubernetes that the manifests are for, such as `1.31`.
   *
   * @default 1.28
   */
  readonly kubernetesVersion?: string;

  /**
   * The most that the namespace of the platform's chart may hold, by the names that a ResourceQuota uses (`requests.cpu`, `limits.memory`,
   * `requests.nvidia.com/gpu`, `requests.storage`, `pods`). Makes a ResourceQuota; warnings say when the declared runs cannot all fit, or would be kept out.
   *
   * @field resourcequota.spec.hard
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
   * @default - none
   */
  readonly quota?: { [resource: string]: string };

  /**
   * What the containers of the chart's namespace get and may have. Makes a LimitRange.
   *
   * @field limitrange.spec.limits
   * @default - none
   */
  readonly limitRange?: PlatformLimitRange;

  /**
   * Classes of priority to make, for runs to name.
   *
   * @field priorityclass
   * @default - none
   */
  readonly priorityClasses?: PlatformPriorityClass[];

  /**
   * Labels of all objects of the runs.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * The profiles that runs can name. A profile named `default` applies to runs that name none.
   *
   * @default - none
   */
  readonly profiles?: Profile[];
}
