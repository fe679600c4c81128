import * as kplus from 'cdk8s-plus-28';
import { Construct, IConstruct } from 'constructs';
import { normalize } from './private/normalize';
import { reportTo } from './private/reporting';
import { checkPlatform } from './private/rules/platform';
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

const PLATFORM_SYMBOL = Symbol.for('cdk8s-digitalhub.DigitalHubPlatform');

/**
 * The defaults and profiles of all runs in its parent scope.
 *
 * Declare it before the runs: a platform that comes after a run of its scope, or a second one in a scope, is reported as an error.
 */
export class DigitalHubPlatform extends Construct {
  /**
   * The platforms that govern a construct, the outermost first.
   *
   * @internal
   */
  public static _governing(construct: IConstruct): DigitalHubPlatform[] {
    return construct.node.scopes.map(platformIn).filter((platform) => platform !== undefined);
  }

  /** The profiles that this platform offers. Returns a copy. */
  public get profiles(): Profile[] {
    return [...this._props.profiles ?? []];
  }

  /** @internal */
  public readonly _props: DigitalHubPlatformProps;

  public constructor(scope: Construct, id: string, props: DigitalHubPlatformProps = {}) {
    super(scope, id);
    this._props = normalize(props);
    const earlier = platformIn(scope);
    if (!earlier) {
      Object.defineProperty(scope, PLATFORM_SYMBOL, { value: this });
    }
    const findings = checkPlatform(this, earlier);
    reportTo(this, () => findings);
  }
}

function platformIn(scope: IConstruct): DigitalHubPlatform | undefined {
  return (scope as { [PLATFORM_SYMBOL]?: DigitalHubPlatform })[PLATFORM_SYMBOL];
}
