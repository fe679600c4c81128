import * as kplus from 'cdk8s-plus-28';
import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { capabilitiesSchema } from './private/schema/cdk8s-plus';
import { checkStruct } from './private/schema/props';
import { boolean, struct, titled } from './private/schema/schema';

/**
 * Options of all levels of `RunSecurity`.
 */
export interface RunSecurityOptions {
  /**
   * Whether the root filesystem of the containers is read-only. Programs that write to `/tmp` need an `emptyDir` volume
   * there, or the variable `TMPDIR` with a folder of another volume: a warning is reported for runs that have neither.
   *
   * @field pod.spec.containers.securityContext.readOnlyRootFilesystem
   * @default false
   */
  readonly readOnlyRootFilesystem?: boolean;

  /**
   * Linux capabilities to add to the containers. The level "restricted" allows only `NET_BIND_SERVICE`.
   *
   * @field pod.spec.containers.securityContext.capabilities.add
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container
   * @default - only the capabilities of the level
   */
  readonly addCapabilities?: kplus.Capability[];
}

const OPTIONS = titled('a security level', struct<RunSecurityOptions>('RunSecurityOptions', {
  readOnlyRootFilesystem: boolean, addCapabilities: capabilitiesSchema,
}));

/**
 * Security level of a run's containers: one of the three levels of the Pod Security Standards.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { DigitalHubRun, RunSecurity } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new DigitalHubRun(chart, 'train', {
 *   image: 'ghcr.io/acme/train:1.4.0',
 *   security: RunSecurity.baseline({ readOnlyRootFilesystem: true }),
 * });
 */
export class RunSecurity {
  /**
   * The level "restricted": containers do not run as root, use the seccomp profile of the container runtime, cannot
   * escalate privileges, and have all capabilities dropped. This is the default of all runs.
   *
   * An image whose user is root, or is specified by name, does not start unless `runAsUser` is set to another user.
   */
  public static restricted(options: RunSecurityOptions = {}): RunSecurity {
    return new RunSecurity('restricted', options);
  }

  /**
   * The level "baseline": like "restricted", but root is allowed, and containers keep the default capabilities of the
   * container runtime.
   */
  public static baseline(options: RunSecurityOptions = {}): RunSecurity {
    return new RunSecurity('baseline', options);
  }

  /**
   * The level "privileged": containers have the same access to the node as root on the node.
   */
  public static privileged(options: RunSecurityOptions = {}): RunSecurity {
    return new RunSecurity('privileged', options);
  }

  /** Name of the level: `restricted`, `baseline` or `privileged`. */
  public readonly level: string;

  /** Whether the root filesystem of the containers is read-only. */
  public readonly readOnlyRootFilesystem: boolean;

  /** Whether the containers must not run as root. */
  public readonly nonRoot: boolean;

  private readonly _capabilities: kplus.Capability[];

  /**
   * Diagnostics of options whose values have the wrong type.
   *
   * @internal
   */
  public readonly _invalid: readonly Diagnostic[];

  private constructor(level: string, options: RunSecurityOptions) {
    const invalid = new DiagnosticCollector();
    const { readOnlyRootFilesystem = false, addCapabilities = [] } = checkStruct(OPTIONS, options, invalid).options;
    this._invalid = invalid.all;
    this.level = level;
    this.readOnlyRootFilesystem = readOnlyRootFilesystem;
    this.nonRoot = level === 'restricted';
    this._capabilities = [...addCapabilities];
  }

  /** The added capabilities. Returns a copy. */
  public get addedCapabilities(): kplus.Capability[] {
    return [...this._capabilities];
  }

  /** The level and the deviations from it, as shown by `explain()`. */
  public toString(): string {
    const readOnly = this.readOnlyRootFilesystem ? ', read-only root filesystem' : '';
    return `${this.level}${readOnly}${this._capabilities.map((capability) => `, ${capability} added`).join('')}`;
  }

  /** @internal */
  public _toPodSecurityContext(): kplus.k8s.PodSecurityContext {
    return {
      runAsNonRoot: this.nonRoot || undefined,
      seccompProfile: this.level === 'privileged' ? undefined : { type: 'RuntimeDefault' },
    };
  }

  /** @internal */
  public _toSecurityContext(): kplus.k8s.SecurityContext {
    const add = this._capabilities.length > 0 ? this.addedCapabilities : undefined;
    const drop = this.level === 'restricted' ? ['ALL'] : undefined;
    return {
      privileged: this.level === 'privileged' || undefined,
      allowPrivilegeEscalation: this.level === 'privileged' ? undefined : false,
      readOnlyRootFilesystem: this.readOnlyRootFilesystem || undefined,
      capabilities: add || drop ? { add, drop } : undefined,
    };
  }
}
