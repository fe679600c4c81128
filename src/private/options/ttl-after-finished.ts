import { JOBS } from './kinds';
import { single } from './option';
import { checkSeconds, MAX_INT32 } from '../rules/numbers';
import { duration } from '../schema';
import { inSeconds, seconds, wholeSeconds } from '../seconds';

export const ttlAfterFinished = single({
  name: 'ttlAfterFinished',
  topic: 'job',
  kinds: JOBS,
  schema: duration,
  show: inSeconds,
  check: (value, place, findings) => checkSeconds(value, place, findings, MAX_INT32),
  declare: ({ job }, value) => { job.ttlAfterFinished = wholeSeconds(seconds(value)); },
  render: { job: (job, value) => { job.ttlSecondsAfterFinished = seconds(value); } },
});
