import { SCHEDULES } from './kinds';
import { single } from './option';
import { checkSeconds } from '../rules/numbers';
import { duration } from '../schema';
import { inSeconds, seconds } from '../seconds';

export const startingDeadline = single({
  name: 'startingDeadline',
  topic: 'schedule',
  kinds: SCHEDULES,
  schema: duration,
  show: inSeconds,
  check: (value, place, findings) => checkSeconds(value, place, findings),
  render: { cronJob: (cronJob, value) => { cronJob.startingDeadlineSeconds = seconds(value); } },
});
