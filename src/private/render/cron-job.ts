import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { finish, IN_JOB_TEMPLATE } from './finish';
import { UNSET_JOB_FIELDS } from './job';
import type { RunPod } from './pod';

/**
 * A cdk8s-plus CronJob that renders the options of a run that cdk8s-plus lacks, and none of cdk8s-plus' own defaults.
 */
export class OverlayCronJob extends kplus.CronJob {
  public constructor(scope: Construct, id: string, private readonly pod: RunPod) {
    super(scope, id, {
      ...pod.props,
      metadata: pod.workloadMetadata,
      podMetadata: pod.metadata,
      // Structurally a Cron, which cannot be made from an expression.
      schedule: { expressionString: pod.draft.schedule ?? '' },
      backoffLimit: pod.draft.job.backoffLimit,
    });
    finish(this.apiObject, () => this._toKube(), IN_JOB_TEMPLATE, pod);
  }

  /** @internal */
  public override _toPodSpec(): kplus.k8s.PodSpec {
    return this.pod.overlay(super._toPodSpec());
  }

  /** @internal */
  public override _toKube(): kplus.k8s.CronJobSpec {
    const { schedule, jobTemplate } = super._toKube();
    const spec = this.pod.render('job', { ...jobTemplate.spec!, ...UNSET_JOB_FIELDS });
    return this.pod.render(
      'cronJob', { schedule, jobTemplate: { ...jobTemplate, metadata: this.jobMetadata(), spec } },
    );
  }

  private jobMetadata(): kplus.k8s.ObjectMeta {
    const { labels, annotations } = this.pod.metadata;
    return { labels, annotations: Object.keys(annotations).length > 0 ? annotations : undefined };
  }
}
