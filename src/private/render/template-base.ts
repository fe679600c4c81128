import { MAIN } from '../kubernetes/container-names';
import { mergeStrategically, ManifestObject } from '../kubernetes/strategic-merge';
import { sortKeys } from '../util/sort-keys';

interface BasePod extends ManifestObject {
  containers?: ManifestObject[];
  tolerations?: unknown[];
}

/**
 * Puts a rendered pod on top of the one that a template's base gives: whatever the run renders wins, field by field,
 * and tolerations are joined. The base's first container is the run's own, whatever it is called.
 */
export function onBase(base: ManifestObject, rendered: ManifestObject): ManifestObject {
  const { containers = [], tolerations = [], ...rest } = base as BasePod;
  const named = containers.map((container, i) => i === 0 ? { ...container, name: MAIN } : container);
  const joined = [...tolerations, ...(rendered.tolerations as unknown[] | undefined) ?? []];
  const merged = mergeStrategically({ ...rest, containers: named }, rendered);
  return sortKeys(joined.length > 0 ? { ...merged, tolerations: joined } : merged) as ManifestObject;
}
