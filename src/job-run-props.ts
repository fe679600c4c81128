import { Duration } from 'cdk8s';
import { RunProps } from './run-props';

/**
 * Options of runs that run to completion.
 */
export interface JobRunProps extends RunProps {
  /**
   * Number of retries before the run is marked as failed: an integer from 0. DigitalHub: `backoff_limit`.
   *
   * @field job.spec.backoffLimit
   * @default 0
   */
  readonly backoffLimit?: number;

  /**
   * Maximum duration of the run, including all retries, in whole seconds, at least one. A run that exceeds it is
   * terminated and marked as failed.
   *
   * @field job.spec.activeDeadlineSeconds
   * @default - the platform's `activeDeadline`, or no limit
   */
  readonly activeDeadline?: Duration;

  /**
   * How long a Job is kept after it has finished, in whole seconds. A GitOps controller creates a deleted Job again, so
   * the run is executed again.
   *
   * @field job.spec.ttlSecondsAfterFinished
   * @default - the Job is kept
   */
  readonly ttlAfterFinished?: Duration;
}
