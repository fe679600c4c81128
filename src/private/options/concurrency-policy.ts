import { ConcurrencyPolicy } from 'cdk8s-plus-28';
import { SCHEDULES } from './kinds';
import { single } from './option';
import { checkChoice } from '../rules/choice';
import { choice } from '../schema/schema';

export const concurrencyPolicy = single({
  name: 'concurrencyPolicy',
  topic: 'schedule',
  kinds: SCHEDULES,
  schema: choice('kplus.ConcurrencyPolicy', () => ConcurrencyPolicy),
  check: (value, location, diagnostics) => checkChoice(value, ['Allow', 'Forbid', 'Replace'], 'a concurrency policy', location, diagnostics),
  render: { cronJob: (cronJob, value) => { cronJob.concurrencyPolicy = value; } },
});
