import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DEPLOYMENT_KIND } from './private/description/kinds';
import { OverlayDeployment } from './private/render/deployment';
import { propsFromSpec } from './private/spec';
import { RunBase } from './run';
import { RunProps } from './run-props';

/**
 * Properties of a `DeploymentRun`.
 */
export interface DeploymentRunProps extends RunProps {
  /**
   * How many pods run at a time: an integer from 0. Leave it out where an autoscaler decides. DigitalHub: `replicas`.
   *
   * @field deployment.spec.replicas
   * @default - 1
   */
  readonly replicas?: number;

  /**
   * When a pod is ready to serve.
   *
   * @field pod.spec.containers.readinessProbe
   * @default - as soon as its container runs
   */
  readonly readiness?: kplus.Probe;

  /**
   * When a pod is alive; one that is not is restarted.
   *
   * @field pod.spec.containers.livenessProbe
   * @default - as long as its container runs
   */
  readonly liveness?: kplus.Probe;

  /**
   * When a pod has started; the other probes wait for it.
   *
   * @field pod.spec.containers.startupProbe
   * @default - at once
   */
  readonly startup?: kplus.Probe;
}

/**
 * A run that keeps running, with nothing that leads to it: a Kubernetes Deployment, and the claims that its pods share.
 *
 * Mistakes in its options are reported when the app is synthesized, all at once.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { DeploymentRun } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new DeploymentRun(chart, 'worker', {
 *   image: 'ghcr.io/acme/worker:1.4.0',
 *   replicas: 2,
 *   envs: [{ name: 'QUEUE', value: 'predictions' }],
 *   runAsUser: 1000,
 * });
 */
export class DeploymentRun extends RunBase {
  /**
   * The run that a dictionary of `function.run(...)` declares, in DigitalHub's own words, or an entity as DigitalHub exports it (a run, a task,
   * a function or a trigger). Names may be spelled `run_as_user` or `runAsUser`.
   *
   * What is wrong with the spec is reported by the run, with the spec's own paths. Its action, if it names one, is `deploy`.
   *
   * @param spec The options, or the entity.
   */
  public static fromSpec(scope: Construct, id: string, spec: { [key: string]: any }): DeploymentRun {
    return new DeploymentRun(scope, id, propsFromSpec(scope, spec, 'DeploymentRun'));
  }

  /**
   * The Deployment.
   */
  public readonly deployment: kplus.Deployment;

  public constructor(scope: Construct, id: string, props: DeploymentRunProps) {
    super(scope, id, DEPLOYMENT_KIND, props);
    this.deployment = new OverlayDeployment(this, 'Resource', this._pod);
  }
}
