import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { PlatformLimitRange, PlatformPriorityClass } from './platform-objects';
import { attachPlatform, attachedPlatforms, platformIn } from './private/description/attached-platforms';
import { DiagnosticCollector } from './private/diagnostics/diagnostic';
import { reportTo } from './private/diagnostics/reporting';
import { PLATFORM_SCHEMAS } from './private/options/schemas';
import { checkBudget } from './private/report/budget-check';
import { makePlatformObjects } from './private/report/platform-objects';
import { checkPlatform } from './private/rules/platform';
import { checkKnown } from './private/schema/known-options';
import { checkOptions } from './private/schema/props';
import { definedEntries } from './private/util/object';
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

/** As in Core's own configuration, where nobody changed it. */
const coreDefaults = (): DigitalHubPlatformProps => ({
  defaultResources: { cpu: '100m', mem: '256Mi' },
  memoryLimitFactor: 1.1,
  volumeSize: '2Gi',
  emptyDirSize: '128Mi',
  pythonImages: Object.fromEntries(['3.10', '3.11', '3.12', '3.13'].map((version) => [
    pythonVersion(version), `ghcr.io/scc-digitalhub/digitalhub-serverless/python-runtime:${version}-latest`,
  ])),
  serviceType: kplus.ServiceType.NODE_PORT,
  imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
  activeDeadline: Duration.days(3),
  security: RunSecurity.baseline(),
});

/**
 * The defaults and profiles of all runs in its parent scope.
 *
 * Declare it before the runs: a platform that comes after a run of its scope, or a second one in a scope, is reported as an error.
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { DigitalHubPlatform, Profile } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new DigitalHubPlatform(chart, 'platform', {
 *   project: 'churn',
 *   profiles: [new Profile({ name: '1xa100', resources: { limits: { 'nvidia.com/gpu': '1' } } })],
 *   defaultResources: { cpuRequest: '250m', memRequest: '512Mi' },
 * });
 */
export class DigitalHubPlatform extends Construct {
  /**
   * A platform with the defaults of DigitalHub Core itself: requests of 100m and 256Mi, a memory limit of 1.1 times the request, claims of
   * 2Gi, `emptyDir`s of 128Mi, services of the type NodePort, three days for a run that ends, images for Python, and root allowed.
   *
   * @param overrides What differs.
   */
  public static core(scope: Construct, id: string, overrides: DigitalHubPlatformProps = {}): DigitalHubPlatform {
    return new DigitalHubPlatform(scope, id, { ...coreDefaults(), ...Object.fromEntries(definedEntries(overrides)) });
  }

  /**
   * The image for a version of Python, as the nearest platform names it that has `pythonImages`; empty where none offers the version.
   *
   * @param scope Where the run is to be.
   * @param version As DigitalHub writes it, `PYTHON3_12`, or `3.12`.
   */
  public static pythonImage(scope: Construct, version: string): string {
    const images = attachedPlatforms(scope).reverse().map(({ _props }) => _props.pythonImages).find((some) => some !== undefined);
    return new Map(Object.entries(images ?? {})).get(pythonVersion(version)) ?? '';
  }

  /** The profiles that this platform offers. Returns a copy. */
  public get profiles(): Profile[] {
    // What is no profile leaves a hole in the list.
    return (this._props.profiles ?? []).filter((profile) => profile !== undefined);
  }

  /** @internal */
  public readonly _props: DigitalHubPlatformProps;

  public constructor(scope: Construct, id: string, props: DigitalHubPlatformProps = {}) {
    super(scope, id);
    const invalid = new DiagnosticCollector();
    this._props = checkOptions(PLATFORM_SCHEMAS, props, invalid);
    checkKnown(props, PLATFORM_SCHEMAS, 'a DigitalHubPlatform', invalid);
    const earlier = platformIn(scope);
    if (!earlier) {
      attachPlatform(scope, this);
    }
    makePlatformObjects(this);
    const diagnostics = [...invalid.all, ...checkPlatform(this, earlier)];
    reportTo(this, () => [...diagnostics, ...checkBudget(this)]);
  }
}

/** `3.12` as `PYTHON3_12`. */
function pythonVersion(version: string): string {
  return String(version).replace(/^(\d+)\.(\d+)$/, 'PYTHON$1_$2');
}
