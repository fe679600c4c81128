import { checkSeconds } from './checks/numbers';
import { SCHEDULES } from './kinds';
import { single } from './option';
import { duration } from '../schema/schema';
import { inSeconds, seconds } from '../util/duration';

export const startingDeadline = single({
  name: 'startingDeadline',
  kinds: SCHEDULES,
  schema: duration,
  show: inSeconds,
  check: (value, location, diagnostics) => checkSeconds(value, location, diagnostics, undefined, {
    reason: 'With a deadline of 0 seconds, every execution is too late, and none starts.',
    fix: 'Set it to how late an execution may start, such as 10 minutes, or leave it out.',
  }),
  render: { cronJob: (cronJob, value) => { cronJob.startingDeadlineSeconds = seconds(value); } },
});
