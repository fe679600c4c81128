import * as kplus from 'cdk8s-plus-28';
import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { capabilitiesSchema } from './private/schema/cdk8s-plus';
import { checkStruct } from './private/schema/props';
import { boolean, struct, titled } from './private/schema/schema';

/**
 * Options of every level of `RunSecurity`.
 */
export interface RunSecurityOptions {
  /**
   * Whether the containers' root filesystem is read-only. Data jobs commonly write to `/tmp`: mount an `emptyDir`
   * there.
   *
   * @field pod.spec.containers.securityContext.readOnlyRootFilesystem
   * @default false
   */
  readonly readOnlyRootFilesystem?: boolean;

  /**
   * Linux capabilities to give to the containers. The level "restricted" allows `NET_BIND_SERVICE` alone.
   *
   * @field pod.spec.containers.securityContext.capabilities.add
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container
   * @default - none beyond those of the level
   */
  readonly addCapabilities?: kplus.Capability[];
}

const OPTIONS = titled('a security level', struct<RunSecurityOptions>('RunSecurityOptions', {
  readOnlyRootFilesystem: boolean, addCapabilities: capabilitiesSchema,
}));

/**
 * How much a run's containers may do on their node, in the three levels of the Pod Security Standards.
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
   * The pod meets the standard "restricted": not root, the runtime's default seccomp profile, no privilege escalation,
   * all capabilities dropped. The default of every run.
   *
   * An image whose user is root, or is given by name, does not start unless `runAsUser` says otherwise.
   */
  public static restricted(options: RunSecurityOptions = {}): RunSecurity {
    return new RunSecurity('restricted', options);
  }

  /**
   * The pod meets the standard "baseline": as "restricted", but root is allowed and containers keep the container
   * runtime's default capabilities.
   */
  public static baseline(options: RunSecurityOptions = {}): RunSecurity {
    return new RunSecurity('baseline', options);
  }

  /**
   * The containers are privileged: they can do whatever root on the node can do.
   */
  public static privileged(options: RunSecurityOptions = {}): RunSecurity {
    return new RunSecurity('privileged', options);
  }

  /** Name of the level: `restricted`, `baseline` or `privileged`. */
  public readonly level: string;

  /** Whether the containers' root filesystem is read-only. */
  public readonly readOnlyRootFilesystem: boolean;

  /** Whether the containers must not run as root. */
  public readonly nonRoot: boolean;

  private readonly _capabilities: kplus.Capability[];

  /**
   * What was given that is not of its option's type.
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

  /** The capabilities that are added. Returns a copy. */
  public get addedCapabilities(): kplus.Capability[] {
    return [...this._capabilities];
  }

  /** The level and what differs from it, as `explain()` shows it. */
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
