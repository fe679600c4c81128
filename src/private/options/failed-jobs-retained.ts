import { SCHEDULES } from './kinds';
import { single } from './option';
import { checkInteger } from '../rules/numbers';
import { number } from '../schema';

export const failedJobsRetained = single({
  name: 'failedJobsRetained',
  topic: 'schedule',
  kinds: SCHEDULES,
  schema: number,
  check: (value, place, findings) => checkInteger(value, place, findings),
  render: { cronJob: (cronJob, value) => { cronJob.failedJobsHistoryLimit = value; } },
});
