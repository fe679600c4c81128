import { ConcurrencyPolicy } from 'cdk8s-plus-28';
import { checkChoice } from './checks/choice';
import { SCHEDULES } from './kinds';
import { single } from './option';
import { choice } from '../schema/schema';

export const concurrencyPolicy = single({
  name: 'concurrencyPolicy',
  kinds: SCHEDULES,
  schema: choice('kplus.ConcurrencyPolicy', () => ConcurrencyPolicy),
  check: (value, location, diagnostics) =>
    checkChoice(value, ['Allow', 'Forbid', 'Replace'], 'a concurrency policy', location, diagnostics),
  render: { cronJob: (cronJob, value) => { cronJob.concurrencyPolicy = value; } },
});
