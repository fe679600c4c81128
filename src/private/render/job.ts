import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { finish, IN_TEMPLATE } from './finish';
import type { RunPod } from './pod';

/** A cdk8s-plus Job that renders the options of a run that cdk8s-plus lacks. */
export class OverlayJob extends kplus.Job {
  public constructor(scope: Construct, id: string, private readonly pod: RunPod) {
    super(scope, id, { ...pod.props, metadata: pod.workloadMetadata, podMetadata: pod.metadata, ...pod.draft.job });
    finish(this.apiObject, () => this._toKube(), IN_TEMPLATE, pod);
  }

  /** @internal */
  public override _toPodSpec(): kplus.k8s.PodSpec {
    return this.pod.overlay(super._toPodSpec());
  }

  /** @internal */
  public override _toKube(): kplus.k8s.JobSpec {
    return this.pod.render('job', { ...super._toKube(), ...UNSET_JOB_FIELDS });
  }
}

/** Fields that options render: cdk8s-plus rounds some of them, or throws. */
export const UNSET_JOB_FIELDS = {
  backoffLimit: undefined, activeDeadlineSeconds: undefined, ttlSecondsAfterFinished: undefined,
};
