import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { RunNaming } from './naming';
import { RunKindDescription } from './private/describe';
import { DEFAULT } from './private/layers-of';
import { MAX_NAME } from './private/names';
import { OverlayJob } from './private/overlay-job';
import { RunBase, RunProps } from './run';

/**
 * Properties of a `DigitalHubRun`.
 */
export interface DigitalHubRunProps extends RunProps {
  /**
   * How often a failed run is tried again: an integer from 0. DigitalHub: `backoff_limit`.
   *
   * @default 0
   */
  readonly backoffLimit?: number;

  /**
   * How long the run may take, with all its tries, before it is stopped and counts as failed. Whole seconds.
   *
   * @default - no limit
   */
  readonly activeDeadline?: Duration;

  /**
   * How long the Job is kept after it has finished. Whole seconds. Under a GitOps controller a Job that deletes itself is created again,
   * and runs again.
   *
   * @default - it is kept
   */
  readonly ttlAfterFinished?: Duration;

  /**
   * Whether the Job is created without being started.
   *
   * @default false
   */
  readonly suspend?: boolean;

  /**
   * How the Job's name follows the run's content.
   *
   * @default RunNaming.contentHash()
   */
  readonly naming?: RunNaming;
}

/**
 * A run that is executed once: a Kubernetes Job, and the claims that it needs.
 *
 * Mistakes in its options are reported when the app is synthesized, all at once.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export class DigitalHubRun extends RunBase {
  /**
   * The Job. Its `name` is the run's name, without what `naming` appends.
   */
  public readonly job: kplus.Job;

  public constructor(scope: Construct, id: string, props: DigitalHubRunProps) {
    super(scope, id, jobKind(props), props);
    const { backoffLimit, activeDeadlineSeconds, ttlSeconds } = this._description;
    this.job = new OverlayJob(this, 'Resource', {
      ...this._pod.props,
      metadata: this._metadata,
      podMetadata: this._pod.metadata,
      backoffLimit,
      activeDeadline: wholeSeconds(activeDeadlineSeconds),
      ttlAfterFinished: wholeSeconds(ttlSeconds),
    }, this._pod, this._description);
  }
}

function jobKind(props: DigitalHubRunProps): RunKindDescription {
  return {
    component: 'job',
    apiVersion: 'batch/v1',
    kind: 'Job',
    maxName: MAX_NAME,
    defaults: (library) => {
      library.set('backoffLimit', 0, DEFAULT);
      library.set('naming', RunNaming.contentHash(), DEFAULT);
    },
    options: (run) => {
      run.set('backoffLimit', props.backoffLimit);
      run.set('activeDeadline', props.activeDeadline);
      run.set('ttlAfterFinished', props.ttlAfterFinished);
      run.set('suspend', props.suspend);
      run.set('naming', props.naming);
    },
  };
}

/** cdk8s-plus throws for parts of a second; they are reported, and rendered by the overlay. */
function wholeSeconds(seconds: number | undefined): Duration | undefined {
  return seconds === undefined ? undefined : Duration.seconds(Math.floor(seconds));
}
