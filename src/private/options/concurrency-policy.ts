import { ConcurrencyPolicy } from 'cdk8s-plus-28';
import { SCHEDULES } from './kinds';
import { single } from './option';
import { checkChoice } from '../rules/choice';
import { choice } from '../schema';

export const concurrencyPolicy = single({
  name: 'concurrencyPolicy',
  topic: 'schedule',
  kinds: SCHEDULES,
  schema: choice('kplus.ConcurrencyPolicy', () => ConcurrencyPolicy),
  check: (value, place, findings) => checkChoice(value, ['Allow', 'Forbid', 'Replace'], 'a concurrency policy', place, findings),
  render: { cronJob: (cronJob, value) => { cronJob.concurrencyPolicy = value; } },
});
