import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { finish, IN_TEMPLATE } from './finish';
import type { RunPod } from './pod';

/**
 * A cdk8s-plus Deployment that renders the options of a run that cdk8s-plus lacks, and none of cdk8s-plus' own
 * defaults.
 */
export class OverlayDeployment extends kplus.Deployment {
  public constructor(scope: Construct, id: string, private readonly pod: RunPod) {
    super(
      scope, id,
      { ...pod.props, metadata: pod.workloadMetadata, podMetadata: pod.metadata, replicas: pod.draft.replicas },
    );
    finish(this.apiObject, () => this._toKube(), IN_TEMPLATE, pod);
  }

  /** @internal */
  public override _toPodSpec(): kplus.k8s.PodSpec {
    return this.pod.overlay(super._toPodSpec());
  }

  /** @internal */
  public override _toKube(): kplus.k8s.DeploymentSpec {
    const { template, selector } = super._toKube();
    const spec = this.pod.render('deployment', { template, selector });
    return this.hasAutoscaler ? { ...spec, replicas: undefined } : spec;
  }
}
