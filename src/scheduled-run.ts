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
   * When the run is executed: a cron expression with five fields (minute, hour, day of the month, month, day of the
   * week), or a macro such as `@hourly`, `@daily` or `@every 1h30m`. DigitalHub: `schedule`. A warning says where it
   * does not run as it may seem: `0 3 1-7 * 1` runs on the first seven days of a month, and on every Monday.
   *
   * @field cronjob.spec.schedule
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
   */
  readonly schedule: string;

  /**
   * Time zone of the schedule, by its name in the IANA database, such as `Europe/Rome`. Times that its clocks skip are
   * left out, and times that they repeat come twice.
   *
   * @field cronjob.spec.timeZone
   * @default - the time zone of the cluster's controller manager, commonly UTC
   */
  readonly timeZone?: string;

  /**
   * What happens if an execution is due while the previous one is still running.
   *
   * @field cronjob.spec.concurrencyPolicy
   * @default - set by Kubernetes: Allow, both run
   */
  readonly concurrencyPolicy?: kplus.ConcurrencyPolicy;

  /**
   * How late an execution may start, in whole seconds, at least one. An execution that misses this deadline is skipped.
   *
   * @field cronjob.spec.startingDeadlineSeconds
   * @default - no deadline
   */
  readonly startingDeadline?: Duration;

  /**
   * Number of successful executions to keep: an integer from 0.
   *
   * @field cronjob.spec.successfulJobsHistoryLimit
   * @default - set by Kubernetes: 3
   */
  readonly successfulJobsRetained?: number;

  /**
   * Number of failed executions to keep: an integer from 0.
   *
   * @field cronjob.spec.failedJobsHistoryLimit
   * @default - set by Kubernetes: 1
   */
  readonly failedJobsRetained?: number;

  /**
   * Whether the schedule is suspended: no further executions are started.
   *
   * @field cronjob.spec.suspend
   * @default false
   */
  readonly suspend?: boolean;
}

/**
 * A run that is executed on a schedule: a Kubernetes CronJob, and the claims that its executions share.
 *
 * Errors in its options are reported together when the app is synthesized. `explain()` describes the schedule in words,
 * and lists its next ten times on the clocks of its time zone.
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
   * Creates a run from the options of `function.run(...)` as a dictionary with DigitalHub's names, or from an exported
   * DigitalHub entity (a run, task, function or trigger). Keys may be spelled `run_as_user` or `runAsUser`.
   *
   * Errors in the spec are reported by the run, with the paths of the spec. The spec must be that of a job with a
   * `schedule`, or a trigger of the kind `scheduler`, whose schedule may be in Quartz format.
   *
   * @param spec The options, or the exported entity.
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
