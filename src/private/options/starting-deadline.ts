import { checkSeconds } from './checks/numbers';
import { SCHEDULES } from './kinds';
import { single } from './option';
import { duration } from '../schema/schema';
import { inSeconds, seconds } from '../util/duration';

/**
 * The shortest deadline in seconds that Kubernetes recommends.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline
 */
const SAFE = 10;

export const startingDeadline = single({
  name: 'startingDeadline',
  kinds: SCHEDULES,
  schema: duration,
  show: inSeconds,
  check: (value, location, diagnostics) => {
    checkSeconds(value, location, diagnostics, undefined, {
      reason: 'With a deadline of 0 seconds, every execution is too late, and none starts.',
      fix: 'Set it to how late an execution may start, such as 10 minutes, or leave it out.',
    });
    const length = seconds(value)!;
    if (Number.isInteger(length) && length > 0 && length < SAFE) {
      diagnostics.add('DH2032', location,
        `With a deadline of ${inSeconds(value)}, Kubernetes may skip executions: its controller can start them a few `
          + 'seconds late.',
        `Set it to at least ${SAFE} seconds.`);
    }
  },
  render: { cronJob: (cronJob, value) => { cronJob.startingDeadlineSeconds = seconds(value); } },
});
