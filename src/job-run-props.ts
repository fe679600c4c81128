import { Duration } from 'cdk8s';
import { RunProps } from './run-props';

/**
 * The options of runs that end.
 */
export interface JobRunProps extends RunProps {
  /**
   * How often a failed run is tried again: an integer from 0. DigitalHub: `backoff_limit`.
   *
   * @field job.spec.backoffLimit
   * @default 0
   */
  readonly backoffLimit?: number;

  /**
   * How long the run may take, with all its tries, before it is stopped and counts as failed. Whole seconds.
   *
   * @field job.spec.activeDeadlineSeconds
   * @default - no limit
   */
  readonly activeDeadline?: Duration;

  /**
   * How long a Job is kept after it has finished. Whole seconds. Under a GitOps controller a Job that deletes itself is created again,
   * and runs again.
   *
   * @field job.spec.ttlSecondsAfterFinished
   * @default - it is kept
   */
  readonly ttlAfterFinished?: Duration;
}
