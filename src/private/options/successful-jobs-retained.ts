import { checkInteger } from './checks/numbers';
import { SCHEDULES } from './kinds';
import { single } from './option';
import { number } from '../schema/schema';

export const successfulJobsRetained = single({
  name: 'successfulJobsRetained',
  kinds: SCHEDULES,
  schema: number,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  render: { cronJob: (cronJob, value) => { cronJob.successfulJobsHistoryLimit = value; } },
});
