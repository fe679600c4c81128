import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { finish } from './finish';
import { RunPod } from './pod';

/** A cdk8s-plus Pod that renders what a run says beyond cdk8s-plus. */
export class OverlayPod extends kplus.Pod {
  public constructor(scope: Construct, id: string, private readonly pod: RunPod) {
    super(scope, id, { ...pod.props, metadata: pod.workloadMetadata, restartPolicy: kplus.RestartPolicy.NEVER });
    finish(this.apiObject, () => this._toKube(), (spec) => pod.finish(spec), pod.described);
  }

  /** @internal */
  public override _toKube(): kplus.k8s.PodSpec {
    return this.pod.overlay(super._toKube());
  }
}
