import { SCHEDULES } from './kinds';
import { single } from './option';
import { checkInteger } from '../rules/numbers';
import { number } from '../schema/schema';

export const failedJobsRetained = single({
  name: 'failedJobsRetained',
  topic: 'schedule',
  kinds: SCHEDULES,
  schema: number,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  render: { cronJob: (cronJob, value) => { cronJob.failedJobsHistoryLimit = value; } },
});
