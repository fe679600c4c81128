import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DigitalHubPlatformProps } from './platform-props';
import { attachPlatform, attachedPlatforms, platformIn } from './private/description/attached-platforms';
import { DiagnosticCollector } from './private/diagnostics/diagnostic';
import { reportTo } from './private/diagnostics/reporting';
import { PLATFORM_SCHEMAS } from './private/options/schemas';
import { makePlatformObjects } from './private/report/platform-objects';
import { checkQuota } from './private/rules/app/quotas';
import { checkPlatform } from './private/rules/platform';
import { checkKnown, optionsOfOne } from './private/schema/known-options';
import { checkOptions } from './private/schema/props';
import { definedEntries } from './private/util/object';
import { Profile } from './profile';
import { RunSecurity } from './security';

/** The defaults of DigitalHub Core's own configuration. */
const coreDefaults = (): DigitalHubPlatformProps => ({
  defaultResources: { cpu: '100m', mem: '256Mi', ephemeralStorageRequest: '2Gi' },
  memoryLimitFactor: 1.1,
  volumeSize: '2Gi',
  emptyDirSize: '128Mi',
  pythonImages: Object.fromEntries(['3.10', '3.11', '3.12', '3.13'].map((version) => [
    pythonVersion(version), `ghcr.io/scc-digitalhub/digitalhub-serverless/python-runtime:${version}-latest`,
  ])),
  serviceType: kplus.ServiceType.NODE_PORT,
  imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
  enableServiceLinks: true,
  coreLabels: true,
  activeDeadline: Duration.days(3),
  security: RunSecurity.baseline(),
});

/**
 * The defaults and profiles of all runs in its parent scope.
 *
 * Declare the platform before the runs. An error is reported if a run of the scope precedes the platform, or if the
 * scope has a second platform.
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
   * Creates a platform with the defaults of DigitalHub Core: requests of 100m CPU, 256Mi memory and 2Gi ephemeral
   * storage, a memory limit of 1.1 times the request, claims of 2Gi, `emptyDir` volumes of 128Mi, the service type
   * NodePort, a maximum duration of three days for Job and CronJob runs, the image pull policy IfNotPresent, environment
   * variables for the Services of the namespace, images for Python, the labels `dhcore/framework` and `dhcore/runtime`,
   * and the security level "baseline", which allows root.
   *
   * @param overrides Options that override these defaults.
   */
  public static core(scope: Construct, id: string, overrides: DigitalHubPlatformProps = {}): DigitalHubPlatform {
    return new DigitalHubPlatform(scope, id, { ...coreDefaults(), ...Object.fromEntries(definedEntries(overrides)) });
  }

  /**
   * Returns the image for a Python version, from the nearest platform that sets `pythonImages`. Returns an empty string
   * if that platform has no image for the version.
   *
   * @param scope The scope of the run.
   * @param version The version in DigitalHub's format, `PYTHON3_12`, or as `3.12`.
   */
  public static pythonImage(scope: Construct, version: string): string {
    const images = attachedPlatforms(scope).reverse().map(({ _props }) => _props.pythonImages)
      .find((byVersion) => byVersion !== undefined);
    return new Map(Object.entries(images ?? {})).get(pythonVersion(version)) ?? '';
  }

  /** The profiles of this platform. Returns a copy. */
  public get profiles(): Profile[] {
    // Values that are not profiles have been replaced by undefined.
    return (this._props.profiles ?? []).filter((profile) => profile !== undefined);
  }

  /** @internal */
  public readonly _props: DigitalHubPlatformProps;

  public constructor(scope: Construct, id: string, props: DigitalHubPlatformProps = {}) {
    super(scope, id);
    const invalid = new DiagnosticCollector();
    this._props = checkOptions(PLATFORM_SCHEMAS, props, invalid);
    checkKnown(props, optionsOfOne('a DigitalHubPlatform', PLATFORM_SCHEMAS), invalid);
    const earlier = platformIn(scope);
    if (!earlier) {
      attachPlatform(scope, this);
    }
    makePlatformObjects(this);
    const diagnostics = [...invalid.all, ...checkPlatform(this, earlier)];
    reportTo(this, () => [...diagnostics, ...checkQuota(this)]);
  }
}

/** Converts `3.12` to `PYTHON3_12`. */
function pythonVersion(version: string): string {
  return String(version).replace(/^(\d+)\.(\d+)$/, 'PYTHON$1_$2');
}
