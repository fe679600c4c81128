import { MAIN } from '../kubernetes/container-names';
import { mergeStrategically, ManifestObject } from '../kubernetes/strategic-merge';
import { sortKeys } from '../util/sort-keys';

interface BasePod extends ManifestObject {
  containers?: ManifestObject[];
  tolerations?: unknown[];
}

/** A template's base as it takes part in a run: its first container is the run's own, whatever it is called. */
export function withMain(base: ManifestObject): ManifestObject {
  const { containers = [] } = base as BasePod;
  return { ...base, containers: containers.map((container, i) => i === 0 ? { ...container, name: MAIN } : container) };
}

/**
 * Puts a rendered pod on top of the one that a template's base gives: whatever the run renders wins, field by field,
 * and tolerations are joined.
 */
export function onBase(base: ManifestObject, rendered: ManifestObject): ManifestObject {
  const { tolerations = [], ...rest } = withMain(base) as BasePod;
  const joined = [...tolerations, ...(rendered.tolerations as unknown[] | undefined) ?? []];
  const merged = mergeStrategically(rest, rendered);
  return sortKeys(joined.length > 0 ? { ...merged, tolerations: joined } : merged) as ManifestObject;
}
