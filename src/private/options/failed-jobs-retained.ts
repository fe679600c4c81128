import { checkInteger } from './checks/numbers';
import { SCHEDULES } from './kinds';
import { single } from './option';
import { number } from '../schema/schema';

export const failedJobsRetained = single({
  name: 'failedJobsRetained',
  kinds: SCHEDULES,
  schema: number,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  render: { cronJob: (cronJob, value) => { cronJob.failedJobsHistoryLimit = value; } },
});
