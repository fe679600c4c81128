import { checkSeconds } from './checks/numbers';
import { JOBS } from './kinds';
import { RUN_OR_PLATFORM, single } from './option';
import { duration } from '../schema/schema';
import { inSeconds, seconds, wholeSeconds } from '../util/duration';

export const activeDeadline = single({
  name: 'activeDeadline',
  kinds: JOBS,
  schema: duration,
  statedBy: RUN_OR_PLATFORM,
  show: inSeconds,
  check: (value, location, diagnostics) => checkSeconds(value, location, diagnostics, undefined, {
    reason: 'With a deadline of 0 seconds, the Job fails before it starts.',
    fix: 'Set it to how long the run may take, such as 2 hours, or leave it out.',
  }),
  declare: ({ job }, value) => { job.activeDeadline = wholeSeconds(seconds(value)); },
  render: { job: (job, value) => { job.activeDeadlineSeconds = seconds(value); } },
});
