import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { deploymentKind } from './private/kinds';
import { OverlayDeployment } from './private/overlays/deployment';
import { RunBase, RunProps } from './run';

/**
 * Properties of a `DeploymentRun`.
 */
export interface DeploymentRunProps extends RunProps {
  /**
   * How many pods run at a time: an integer from 0. Leave it out where an autoscaler decides. DigitalHub: `replicas`.
   *
   * @default - 1
   */
  readonly replicas?: number;

  /**
   * When a pod is ready to serve.
   *
   * @default - as soon as its container runs
   */
  readonly readiness?: kplus.Probe;

  /**
   * When a pod is alive; one that is not is restarted.
   *
   * @default - as long as its container runs
   */
  readonly liveness?: kplus.Probe;

  /**
   * When a pod has started; the other probes wait for it.
   *
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
 */
export class DeploymentRun extends RunBase {
  /**
   * The Deployment.
   */
  public readonly deployment: kplus.Deployment;

  public constructor(scope: Construct, id: string, props: DeploymentRunProps) {
    super(scope, id, deploymentKind, props);
    this.deployment = new OverlayDeployment(this, 'Resource', this._pod, this._description);
  }
}
