import { JOBS } from './kinds';
import { RUN_OR_PROFILE, single } from './option';
import { checkInteger } from '../rules/numbers';
import { number } from '../schema';

export const backoffLimit = single({
  name: 'backoffLimit',
  topic: 'job',
  kinds: JOBS,
  schema: number,
  statedBy: RUN_OR_PROFILE,
  default: () => 0,
  check: (value, place, findings) => checkInteger(value, place, findings),
  declare: ({ job }, value) => { job.backoffLimit = value; },
  render: { job: (job, value) => { job.backoffLimit = value; } },
});
