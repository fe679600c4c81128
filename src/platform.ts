import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DigitalHubPlatformProps } from './platform-props';
import { attachPlatform, attachedPlatforms, platformIn } from './private/description/attached-platforms';
import { DiagnosticCollector } from './private/diagnostics/diagnostic';
import { reportTo } from './private/diagnostics/reporting';
import { PLATFORM_SHAPES } from './private/options/schemas';
import { checkBudget } from './private/report/budget-check';
import { makePlatformObjects } from './private/report/platform-objects';
import { checkPlatform } from './private/rules/platform';
import { checkKnown } from './private/schema/known-options';
import { clean, given } from './private/schema/shapes';
import { Profile } from './profile';
import { RunSecurity } from './security';

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
    return new DigitalHubPlatform(scope, id, { ...coreDefaults(), ...given(overrides) });
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
    this._props = clean(PLATFORM_SHAPES, props, invalid);
    checkKnown(props, PLATFORM_SHAPES, 'a DigitalHubPlatform', invalid);
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
