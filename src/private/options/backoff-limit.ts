import { checkInteger } from './checks/numbers';
import { JOBS } from './kinds';
import { RUN_OR_PROFILE, single } from './option';
import { number } from '../schema/schema';

export const backoffLimit = single({
  name: 'backoffLimit',
  kinds: JOBS,
  schema: number,
  statedBy: RUN_OR_PROFILE,
  default: () => 0,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  declare: ({ job }, value) => { job.backoffLimit = value; },
  render: { job: (job, value) => { job.backoffLimit = value; } },
});
