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
  check: (value, location, diagnostics) => checkSeconds(value, location, diagnostics),
  render: { cronJob: (cronJob, value) => { cronJob.startingDeadlineSeconds = seconds(value); } },
});
