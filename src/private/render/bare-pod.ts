import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { finish, ITSELF } from './finish';
import type { RunPod } from './pod';

/** A cdk8s-plus Pod that renders the options of a run that cdk8s-plus lacks. */
export class OverlayPod extends kplus.Pod {
  public constructor(scope: Construct, id: string, private readonly pod: RunPod) {
    super(scope, id, { ...pod.props, metadata: pod.workloadMetadata, restartPolicy: kplus.RestartPolicy.NEVER });
    finish(this.apiObject, () => this._toKube(), ITSELF, pod);
  }

  /** @internal */
  public override _toKube(): kplus.k8s.PodSpec {
    return this.pod.overlay(super._toKube());
  }
}
