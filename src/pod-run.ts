import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { RunNaming } from './naming';
import { POD_KIND } from './private/description/kinds';
import { OverlayPod } from './private/render/bare-pod';
import { propsFromSpec } from './private/spec';
import { RunBase } from './run';
import { RunProps } from './run-props';

/**
 * Properties of a `PodRun`.
 */
export interface PodRunProps extends RunProps {
  /**
   * How the name of the Pod is derived from the content of the run.
   *
   * @field pod.metadata.name
   * @default RunNaming.contentHash()
   */
  readonly naming?: RunNaming;
}

/**
 * A run that is executed once and is not retried, such as an interactive session: a bare Kubernetes Pod, and the claims
 * that it needs.
 *
 * Errors in its options are reported together when the app is synthesized.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { PodRun, RunVolume } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new PodRun(chart, 'notebook', {
 *   image: 'ghcr.io/acme/notebook:1.4.0',
 *   volumes: [RunVolume.shared({ name: 'team-data', mountPath: '/data' })],
 *   runAsUser: 1000,
 * });
 */
export class PodRun extends RunBase {
  /**
   * Creates a run from the options of `function.run(...)` as a dictionary with DigitalHub's names, or from an exported
   * DigitalHub entity (a run, task, function or trigger). Keys may be spelled `run_as_user` or `runAsUser`.
   *
   * Errors in the spec are reported by the run, with the paths of the spec. An `action` in the spec must be `job`.
   *
   * @param spec The options, or the exported entity.
   */
  public static fromSpec(scope: Construct, id: string, spec: { [key: string]: any }): PodRun {
    return new PodRun(scope, id, propsFromSpec(scope, spec, 'PodRun'));
  }

  /**
   * The Pod. Its `name` is the run's name, without the suffix that `naming` appends.
   */
  public readonly pod: kplus.Pod;

  public constructor(scope: Construct, id: string, props: PodRunProps) {
    super(scope, id, POD_KIND, props);
    this.pod = new OverlayPod(this, 'Resource', this._pod);
  }
}
