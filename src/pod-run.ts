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
   * How the Pod's name follows the run's content.
   *
   * @field pod.metadata.name
   * @default RunNaming.contentHash()
   */
  readonly naming?: RunNaming;
}

/**
 * A run that is executed once and never again, for an interactive session, say: a bare Kubernetes Pod, and the claims that it needs.
 *
 * Mistakes in its options are reported when the app is synthesized, all at once.
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
   * The run that a dictionary of `function.run(...)` declares, in DigitalHub's own words, or an entity as DigitalHub exports it (a run, a task,
   * a function or a trigger). Names may be spelled `run_as_user` or `runAsUser`.
   *
   * What is wrong with the spec is reported by the run, with the spec's own paths. Its action, if it names one, is `job`.
   *
   * @param spec The options, or the entity.
   */
  public static fromSpec(scope: Construct, id: string, spec: { [key: string]: any }): PodRun {
    return new PodRun(scope, id, propsFromSpec(scope, spec, 'PodRun'));
  }

  /**
   * The Pod. Its `name` is the run's name, without what `naming` appends.
   */
  public readonly pod: kplus.Pod;

  public constructor(scope: Construct, id: string, props: PodRunProps) {
    super(scope, id, POD_KIND, props);
    this.pod = new OverlayPod(this, 'Resource', this._pod);
  }
}
