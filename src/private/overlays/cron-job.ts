import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { finish, finishTemplate } from './finish';
import { jobFields } from './job';
import { RunDescription } from '../description';
import { RunPod } from '../pod';
import { WireObject } from '../strategic-merge';

/** A cdk8s-plus CronJob that renders what a run's description says beyond cdk8s-plus, and none of cdk8s-plus' own defaults. */
export class OverlayCronJob extends kplus.CronJob {
  public constructor(scope: Construct, id: string, private readonly pod: RunPod, private readonly description: RunDescription) {
    super(scope, id, {
      ...pod.props,
      metadata: pod.workloadMetadata,
      podMetadata: pod.metadata,
      // Structurally a Cron, which cannot be made of a whole text.
      schedule: { expressionString: description.schedule ?? '' },
      timeZone: description.timeZone,
      concurrencyPolicy: description.concurrencyPolicy as kplus.ConcurrencyPolicy,
      suspend: description.suspend,
      backoffLimit: description.backoffLimit,
    });
    finish(this.apiObject, () => this._toKube(), (spec) => finishJobTemplate(spec, pod), description);
  }

  /** @internal */
  public override _toPodSpec(): kplus.k8s.PodSpec {
    return this.pod.overlay(super._toPodSpec());
  }

  /** @internal */
  public override _toKube(): kplus.k8s.CronJobSpec {
    const { suspend, concurrencyPolicy, startingDeadlineSeconds, successfulJobsRetained, failedJobsRetained } = this.description;
    const { schedule, timeZone, jobTemplate } = super._toKube();
    return {
      schedule,
      timeZone,
      suspend,
      concurrencyPolicy,
      startingDeadlineSeconds,
      successfulJobsHistoryLimit: successfulJobsRetained,
      failedJobsHistoryLimit: failedJobsRetained,
      jobTemplate: { ...jobTemplate, metadata: this.jobMetadata(), spec: { ...jobTemplate.spec!, ...jobFields(this.description) } },
    };
  }

  private jobMetadata(): kplus.k8s.ObjectMeta {
    const { labels, annotations } = this.pod.metadata;
    return { labels, annotations: Object.keys(annotations).length > 0 ? annotations : undefined };
  }
}

function finishJobTemplate(spec: WireObject, pod: RunPod): WireObject {
  const jobTemplate = spec.jobTemplate as WireObject & { readonly spec?: WireObject } | undefined;
  return !jobTemplate?.spec ? spec : { ...spec, jobTemplate: { ...jobTemplate, spec: finishTemplate(jobTemplate.spec, pod) } };
}
