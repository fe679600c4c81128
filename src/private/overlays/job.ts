import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { finish, finishTemplate } from './finish';
import { RunDescription } from '../description';
import { RunPod } from '../pod';
import { wholeSeconds } from '../seconds';

/** A cdk8s-plus Job that renders what a run's description says beyond cdk8s-plus. */
export class OverlayJob extends kplus.Job {
  public constructor(scope: Construct, id: string, private readonly pod: RunPod, private readonly description: RunDescription) {
    super(scope, id, {
      ...pod.props,
      metadata: pod.workloadMetadata,
      podMetadata: pod.metadata,
      backoffLimit: description.backoffLimit,
      activeDeadline: wholeSeconds(description.activeDeadlineSeconds),
      ttlAfterFinished: wholeSeconds(description.ttlSeconds),
    });
    finish(this.apiObject, () => this._toKube(), (spec) => finishTemplate(spec, pod), description);
  }

  /** @internal */
  public override _toPodSpec(): kplus.k8s.PodSpec {
    return this.pod.overlay(super._toPodSpec());
  }

  /** @internal */
  public override _toKube(): kplus.k8s.JobSpec {
    return { ...super._toKube(), ...jobFields(this.description), suspend: this.description.suspend };
  }
}

/** The fields of a Job that ends as its author wants, of both kinds of run that have Jobs. */
export function jobFields({ backoffLimit, activeDeadlineSeconds, ttlSeconds }: RunDescription): Partial<kplus.k8s.JobSpec> {
  return { backoffLimit, activeDeadlineSeconds, ttlSecondsAfterFinished: ttlSeconds };
}
