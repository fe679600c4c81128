import { ManifestObject } from '../kubernetes/strategic-merge';
import { shortHash } from '../util/hash';
import { sortKeys } from '../util/sort-keys';

/** What Kubernetes lets change in a Job. Everything else of its spec, and all that matters of a Pod's, is immutable. */
const MUTABLE = new Set([
  'activeDeadlineSeconds', 'backoffLimit', 'maxFailedIndexes', 'parallelism', 'podReplacementPolicy', 'suspend',
  'ttlSecondsAfterFinished',
]);

/** A hash of what Kubernetes does not let change in the spec of a Job or Pod, whatever the run is called. */
export function hashOf(spec: ManifestObject, runName: string): string {
  const immutable = Object.fromEntries(Object.entries(spec).filter(([field]) => !MUTABLE.has(field)));
  return shortHash(withoutName(JSON.stringify(sortKeys(immutable)), runName));
}

/** Replaces the values that are the name of the run. In JSON, keys are followed by a colon, and values never are. */
function withoutName(json: string, runName: string): string {
  const name = JSON.stringify(runName);
  return json.replaceAll(name, (match, at: number) =>
    json[at - 1] === '\\' || json[at + name.length] === ':' ? match : '"<name>"');
}
