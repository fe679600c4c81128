import { mergeStrategically, ManifestObject } from '../kubernetes/strategic-merge';
import { sortKeys } from '../util/sort-keys';

/**
 * Puts a rendered pod on top of the one that a template's base gives: whatever the run renders wins, field by field,
 * and tolerations are joined. A token for which the base asks is mounted: that runs have none is the library's default.
 */
export function onBase(base: ManifestObject, rendered: ManifestObject): ManifestObject {
  const { tolerations: ofBase = [], ...rest } = base;
  const tolerations = [...ofBase as unknown[], ...(rendered.tolerations as unknown[] | undefined) ?? []];
  const automountServiceAccountToken = base.automountServiceAccountToken === true || rendered.automountServiceAccountToken;
  const merged = mergeStrategically(rest, { ...rendered, automountServiceAccountToken });
  return sortKeys(tolerations.length > 0 ? { ...merged, tolerations } : merged) as ManifestObject;
}
