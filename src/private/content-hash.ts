import { createHash } from 'crypto';
import { HASH_LENGTH } from './names';
import { WireObject } from './strategic-merge';

/** What Kubernetes lets change in a Job. Everything else of its spec is immutable. */
const MUTABLE_IN_JOB = new Set([
  'activeDeadlineSeconds', 'backoffLimit', 'maxFailedIndexes', 'parallelism', 'podReplacementPolicy', 'suspend', 'ttlSecondsAfterFinished',
]);

/** A hash of what Kubernetes does not let change in a Job, whatever the Job is called. */
export function hashJob(spec: WireObject, runName: string): string {
  const immutable = Object.fromEntries(Object.entries(spec).filter(([field]) => !MUTABLE_IN_JOB.has(field)));
  const text = JSON.stringify(immutable, (_key, value) => value === runName ? '<name>' : sorted(value));
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1))
    : value;
}
