import { createHash } from 'crypto';
import { HASH_LENGTH } from './names';
import { withKeysInOrder } from './sort-keys';
import { WireObject } from './strategic-merge';

/** What Kubernetes lets change in a Job. Everything else of its spec, and all that matters of a Pod's, is immutable. */
const MUTABLE = new Set([
  'activeDeadlineSeconds', 'backoffLimit', 'maxFailedIndexes', 'parallelism', 'podReplacementPolicy', 'suspend', 'ttlSecondsAfterFinished',
]);

/** A hash of what Kubernetes does not let change in the spec of a Job or Pod, whatever the run is called. */
export function hashOf(spec: WireObject, runName: string): string {
  const immutable = Object.fromEntries(Object.entries(spec).filter(([field]) => !MUTABLE.has(field)));
  const text = JSON.stringify(immutable, (_key, value) => value === runName ? '<name>' : withKeysInOrder(value));
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
