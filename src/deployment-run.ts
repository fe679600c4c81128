import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DEPLOYMENT_KIND } from './private/description/kinds';
import { OverlayDeployment } from './private/render/deployment';
import { propsFromSpec } from './private/spec';
import { RunBase } from './run';
import { RunProps } from './run-props';
import { RunStrategy } from './strategy';

/**
 * Properties of a `DeploymentRun`.
 */
export interface DeploymentRunProps extends RunProps {
  /**
   * Number of pods: an integer from 0. Leave it unset if an autoscaler manages the Deployment. Removing it from a run
   * that had it scales the Deployment to 1; under server-side apply only if nothing else, such as an autoscaler, has
   * changed the number since it was last applied. DigitalHub: `replicas`.
   *
   * @field deployment.spec.replicas
   * @default - set by Kubernetes: 1
   */
  readonly replicas?: number;

  /**
   * How the pods are replaced when the run changes. A profile or platform may set it.
   *
   * @field deployment.spec.strategy
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
   * @default - `RunStrategy.rolling()`, or `RunStrategy.recreate()` if the run has a volume with the access mode
   * ReadWriteOncePod
   */
  readonly strategy?: RunStrategy;

  /**
   * Probe that determines when a pod is ready to serve requests.
   *
   * @field pod.spec.containers.readinessProbe
   * @default - a pod is ready as soon as its container runs
   */
  readonly readiness?: kplus.Probe;

  /**
   * Probe that determines whether a container is alive. A container that fails it is restarted.
   *
   * @field pod.spec.containers.livenessProbe
   * @default - a container is alive as long as its process runs
   */
  readonly liveness?: kplus.Probe;

  /**
   * Probe that determines when a container has started. The other probes begin after it has succeeded. If it allows
   * more than 600 seconds, the Deployment's `progressDeadlineSeconds`, after which Kubernetes and tools such as Argo CD
   * consider a rollout as failed, becomes that time plus 600 seconds.
   *
   * @field pod.spec.containers.startupProbe
   * @default - a container has started as soon as its process runs
   */
  readonly startup?: kplus.Probe;
}

/**
 * A run that runs continuously, without a Service: a Kubernetes Deployment, and the claims that its pods share.
 *
 * Errors in its options are reported together when the app is synthesized.
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
   * Creates a run from the options of `function.run(...)` as a dictionary with DigitalHub's names, or from an exported
   * DigitalHub entity (a run, task, function or trigger). Keys may be spelled `run_as_user` or `runAsUser`.
   *
   * Errors in the spec are reported by the run, with the paths of the spec. An `action` in the spec must be `deploy`.
   *
   * @param spec The options, or the exported entity.
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
