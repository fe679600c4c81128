import { checkSeconds, MAX_INT32 } from './checks/numbers';
import { JOBS } from './kinds';
import { single } from './option';
import { duration } from '../schema/schema';
import { inSeconds, seconds, wholeSeconds } from '../util/duration';

export const ttlAfterFinished = single({
  name: 'ttlAfterFinished',
  kinds: JOBS,
  schema: duration,
  show: inSeconds,
  check: (value, location, diagnostics) => checkSeconds(value, location, diagnostics, MAX_INT32),
  declare: ({ job }, value) => { job.ttlAfterFinished = wholeSeconds(seconds(value)); },
  render: { job: (job, value) => { job.ttlSecondsAfterFinished = seconds(value); } },
});
