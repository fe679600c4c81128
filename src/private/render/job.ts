import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { finish, finishTemplate } from './finish';
import { RunPod } from './pod';

/** A cdk8s-plus Job that renders what a run says beyond cdk8s-plus. */
export class OverlayJob extends kplus.Job {
  public constructor(scope: Construct, id: string, private readonly pod: RunPod) {
    super(scope, id, { ...pod.props, metadata: pod.workloadMetadata, podMetadata: pod.metadata, ...pod.declared.job });
    finish(this.apiObject, () => this._toKube(), (spec) => finishTemplate(spec, pod), pod.described);
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

/** What an option alone says: cdk8s-plus rounds some of it, or throws. */
export const UNSET_JOB_FIELDS = { backoffLimit: undefined, activeDeadlineSeconds: undefined, ttlSecondsAfterFinished: undefined };
