import { ManifestObject } from '../kubernetes/strategic-merge';
import { shortHash } from '../util/hash';
import { withKeysInOrder } from '../util/sort-keys';

/** What Kubernetes lets change in a Job. Everything else of its spec, and all that matters of a Pod's, is immutable. */
const MUTABLE = new Set([
  'activeDeadlineSeconds', 'backoffLimit', 'maxFailedIndexes', 'parallelism', 'podReplacementPolicy', 'suspend',
  'ttlSecondsAfterFinished',
]);

/** A hash of what Kubernetes does not let change in the spec of a Job or Pod, whatever the run is called. */
export function hashOf(spec: ManifestObject, runName: string): string {
  const immutable = Object.fromEntries(Object.entries(spec).filter(([field]) => !MUTABLE.has(field)));
  return shortHash(JSON.stringify(immutable, (_key, value) => value === runName ? '<name>' : withKeysInOrder(value)));
}
