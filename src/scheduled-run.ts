import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { JobRunProps } from './job-run-props';
import { CRON_JOB_KIND } from './private/description/kinds';
import { OverlayCronJob } from './private/render/cron-job';
import { propsFromSpec } from './private/spec';
import { RunBase } from './run';

/**
 * Properties of a `ScheduledRun`.
 */
export interface ScheduledRunProps extends JobRunProps {
  /**
   * When the run is executed: five fields (minute, hour, day of the month, month, day of the week), or `@hourly`, `@daily`, `@every 1h30m`
   * and the like. DigitalHub: `schedule`.
   *
   * @field cronjob.spec.schedule
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
   */
  readonly schedule: string;

  /**
   * The time zone of the schedule, by its name in the IANA database, such as `Europe/Rome`.
   *
   * @field cronjob.spec.timeZone
   * @default - that of the cluster's controller manager, commonly UTC
   */
  readonly timeZone?: string;

  /**
   * What happens when it is time and the last execution is not over.
   *
   * @field cronjob.spec.concurrencyPolicy
   * @default - Allow: both run
   */
  readonly concurrencyPolicy?: kplus.ConcurrencyPolicy;

  /**
   * How late an execution may start; later, it is left out. Whole seconds.
   *
   * @field cronjob.spec.startingDeadlineSeconds
   * @default - as late as it may be
   */
  readonly startingDeadline?: Duration;

  /**
   * How many executions that succeeded are kept: an integer from 0.
   *
   * @field cronjob.spec.successfulJobsHistoryLimit
   * @default - 3
   */
  readonly successfulJobsRetained?: number;

  /**
   * How many executions that failed are kept: an integer from 0.
   *
   * @field cronjob.spec.failedJobsHistoryLimit
   * @default - 1
   */
  readonly failedJobsRetained?: number;

  /**
   * Whether no execution is started until further notice.
   *
   * @field cronjob.spec.suspend
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * A run that is executed on a schedule: a Kubernetes CronJob, and the claims that its executions share.
 *
 * Mistakes in its options are reported when the app is synthesized, all at once. `explain()` says the schedule in words, and when its
 * next times are.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import * as kplus from 'cdk8s-plus-28';
 * import { ScheduledRun } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new ScheduledRun(chart, 'retrain', {
 *   image: 'ghcr.io/acme/train:1.4.0',
 *   schedule: '0 3 * * *',
 *   timeZone: 'Europe/Rome',
 *   concurrencyPolicy: kplus.ConcurrencyPolicy.FORBID,
 *   runAsUser: 1000,
 * });
 */
export class ScheduledRun extends RunBase {
  /**
   * The run that a dictionary of `function.run(...)` declares, in DigitalHub's own words, or an entity as DigitalHub exports it (a run, a task,
   * a function or a trigger). Names may be spelled `run_as_user` or `runAsUser`.
   *
   * What is wrong with the spec is reported by the run, with the spec's own paths. It is one of a job, with a `schedule`, or a trigger of the kind `scheduler`, whose schedule may be Quartz'.
   *
   * @param spec The options, or the entity.
   */
  public static fromSpec(scope: Construct, id: string, spec: { [key: string]: any }): ScheduledRun {
    return new ScheduledRun(scope, id, propsFromSpec(scope, spec, 'ScheduledRun'));
  }

  /**
   * The CronJob.
   */
  public readonly cronJob: kplus.CronJob;

  public constructor(scope: Construct, id: string, props: ScheduledRunProps) {
    super(scope, id, CRON_JOB_KIND, props);
    this.cronJob = new OverlayCronJob(this, 'Resource', this._pod);
  }
}
