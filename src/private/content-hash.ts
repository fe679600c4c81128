import { createHash } from 'crypto';
import { HASH_LENGTH } from './names';
import { WireObject } from './strategic-merge';

/** What Kubernetes lets change in a Job. Everything else of its spec, and all that matters of a Pod's, is immutable. */
const MUTABLE = new Set([
  'activeDeadlineSeconds', 'backoffLimit', 'maxFailedIndexes', 'parallelism', 'podReplacementPolicy', 'suspend', 'ttlSecondsAfterFinished',
]);

/** A hash of what Kubernetes does not let change in the spec of a Job or Pod, whatever the run is called. */
export function hashOf(spec: WireObject, runName: string): string {
  const immutable = Object.fromEntries(Object.entries(spec).filter(([field]) => !MUTABLE.has(field)));
  return createHash('sha256').update(canonical(immutable, runName)).digest('hex').slice(0, HASH_LENGTH);
}

/** JSON with its keys in order, and a placeholder where the run's name stands. */
function canonical(value: unknown, runName: string): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonical(item, runName)).join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const object = value as WireObject;
    const keys = Object.keys(object).filter((key) => object[key] !== undefined).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(object[key], runName)}`).join()}}`;
  }
  return value === runName ? '"<name>"' : JSON.stringify(value);
}
