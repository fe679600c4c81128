import { SCHEDULES } from './kinds';
import { single } from './option';
import { checkTimeZone } from '../rules/schedule';
import { text } from '../schema';

export const timeZone = single({
  name: 'timeZone',
  topic: 'schedule',
  kinds: SCHEDULES,
  schema: text,
  check: (value, place, findings) => checkTimeZone(value, place, findings),
  render: { cronJob: (cronJob, value) => { cronJob.timeZone = value; } },
});
