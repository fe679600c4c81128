import * as kplus from 'cdk8s-plus-28';
import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { percentOrAbsoluteSchema } from './private/schema/cdk8s-plus';
import { checkStruct } from './private/schema/props';
import { struct, titled } from './private/schema/schema';

/**
 * Options of `RunStrategy.rolling`.
 */
export interface RollingStrategyOptions {
  /**
   * How many pods may be started in addition to `replicas`: a number, or a percentage that is rounded up.
   *
   * @field deployment.spec.strategy.rollingUpdate.maxSurge
   * @default PercentOrAbsolute.percent(25)
   */
  readonly maxSurge?: kplus.PercentOrAbsolute;

  /**
   * How many of the `replicas` may be unavailable: a number, or a percentage of at most 100, which is rounded down.
   *
   * @field deployment.spec.strategy.rollingUpdate.maxUnavailable
   * @default PercentOrAbsolute.percent(25)
   */
  readonly maxUnavailable?: kplus.PercentOrAbsolute;
}

const OPTIONS = titled('a rolling strategy', struct<RollingStrategyOptions>('RollingStrategyOptions', {
  maxSurge: percentOrAbsoluteSchema, maxUnavailable: percentOrAbsoluteSchema,
}));

/**
 * How the pods of a Deployment are replaced when the run changes.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { RunStrategy, ServiceRun } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new ServiceRun(chart, 'model', {
 *   image: 'ghcr.io/acme/serve:1.4.0',
 *   servicePorts: [{ port: 80, targetPort: 8080 }],
 *   strategy: RunStrategy.recreate(),
 *   runAsUser: 1000,
 * });
 */
export class RunStrategy {
  /**
   * Stops all pods before new ones are started. The service is interrupted, but needs no volumes, GPUs or quota beside
   * those that it has.
   */
  public static recreate(): RunStrategy {
    return new RunStrategy('Recreate', undefined);
  }

  /**
   * Starts new pods before old ones are stopped, as many at a time as the options allow. With one replica and the
   * defaults, the old pod runs until the new one is ready, so that the cluster needs room for both.
   */
  public static rolling(options: RollingStrategyOptions = {}): RunStrategy {
    return new RunStrategy('RollingUpdate', options);
  }

  /**
   * Name of the strategy in Kubernetes: `Recreate` or `RollingUpdate`.
   *
   * @internal
   */
  public readonly _type: string;

  /**
   * Diagnostics of options whose values have the wrong type.
   *
   * @internal
   */
  public readonly _invalid: readonly Diagnostic[];

  /**
   * The options of a rolling strategy, with their defaults.
   *
   * @internal
   */
  public readonly _rolling?: Required<RollingStrategyOptions>;

  private constructor(type: string, options: RollingStrategyOptions | undefined) {
    const invalid = new DiagnosticCollector();
    this._type = type;
    const { maxSurge, maxUnavailable } = checkStruct(OPTIONS, options ?? {}, invalid).options;
    this._rolling = options && {
      maxSurge: maxSurge ?? kplus.PercentOrAbsolute.percent(25),
      maxUnavailable: maxUnavailable ?? kplus.PercentOrAbsolute.percent(25),
    };
    this._invalid = invalid.all;
  }

  /** The strategy, as shown by `explain()`. */
  public toString(): string {
    return this._rolling === undefined ? 'recreate'
      : `rolling, maxSurge ${this._rolling.maxSurge.value}, maxUnavailable ${this._rolling.maxUnavailable.value}`;
  }
}
