import { SCHEDULES } from './kinds';
import { single } from './option';
import { checkTimeZone } from '../rules/schedule';
import { string } from '../schema/schema';

export const timeZone = single({
  name: 'timeZone',
  topic: 'schedule',
  kinds: SCHEDULES,
  schema: string,
  check: (value, location, diagnostics) => checkTimeZone(value, location, diagnostics),
  render: { cronJob: (cronJob, value) => { cronJob.timeZone = value; } },
});
