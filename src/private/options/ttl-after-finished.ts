import { JOBS } from './kinds';
import { single } from './option';
import { checkSeconds, MAX_INT32 } from '../rules/numbers';
import { duration } from '../schema/schema';
import { inSeconds, seconds, wholeSeconds } from '../util/duration';

export const ttlAfterFinished = single({
  name: 'ttlAfterFinished',
  topic: 'job',
  kinds: JOBS,
  schema: duration,
  show: inSeconds,
  check: (value, location, diagnostics) => checkSeconds(value, location, diagnostics, MAX_INT32),
  declare: ({ job }, value) => { job.ttlAfterFinished = wholeSeconds(seconds(value)); },
  render: { job: (job, value) => { job.ttlSecondsAfterFinished = seconds(value); } },
});
