import { ManifestObject } from '../kubernetes/strategic-merge';
import { shortHash } from '../util/hash';
import { sortedKeys } from '../util/sort-keys';

/** What Kubernetes lets change in a Job. Everything else of its spec, and all that matters of a Pod's, is immutable. */
const MUTABLE = new Set([
  'activeDeadlineSeconds', 'backoffLimit', 'maxFailedIndexes', 'parallelism', 'podReplacementPolicy', 'suspend',
  'ttlSecondsAfterFinished',
]);

/** A hash of what Kubernetes does not let change in the spec of a Job or Pod, whatever the run is called. */
export function hashOf(spec: ManifestObject, runName: string): string {
  const immutable = Object.fromEntries(Object.entries(spec).filter(([field]) => !MUTABLE.has(field)));
  return shortHash(canonical(immutable, runName));
}

/**
 * JSON with its keys in order, and a placeholder where the run's name stands. In one growing string: every run comes
 * through here.
 */
function canonical(value: unknown, runName: string): string {
  if (typeof value !== 'object' || value === null) {
    return value === runName ? '"<name>"' : JSON.stringify(value);
  }
  let json = '';
  if (Array.isArray(value)) {
    for (const item of value) {
      json += `${json === '' ? '' : ','}${canonical(item, runName)}`;
    }
    return `[${json}]`;
  }
  const object = value as ManifestObject;
  for (const key of sortedKeys(object)) {
    if (object[key] !== undefined) {
      json += `${json === '' ? '' : ','}${toJsonKey(key)}:${canonical(object[key], runName)}`;
    }
  }
  return `{${json}}`;
}

const KEYS = new Map<string, string>();

/** A key as JSON. Manifests have few, again and again. */
function toJsonKey(key: string): string {
  let json = KEYS.get(key);
  if (json === undefined) {
    json = JSON.stringify(key);
    KEYS.set(key, json);
  }
  return json;
}
