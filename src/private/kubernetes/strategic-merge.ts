import { isDefined } from '../util/object';

/** A part of a manifest. */
export type ManifestObject = Record<string, unknown>;

/**
 * Lists of a pod spec that are merged item by item, and the key fields of their items. Other lists are replaced.
 *
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/#notes-on-the-strategic-merge-patch
 */
const MERGE_KEYS = new Map<string, readonly string[]>([
  ['containers', ['name']],
  ['initContainers', ['name']],
  ['ephemeralContainers', ['name']],
  ['volumes', ['name']],
  ['env', ['name']],
  ['imagePullSecrets', ['name']],
  ['resourceClaims', ['name']],
  ['schedulingGates', ['name']],
  ['ports', ['containerPort', 'protocol']],
  ['volumeMounts', ['mountPath']],
  ['volumeDevices', ['devicePath']],
  ['hostAliases', ['ip']],
  ['topologySpreadConstraints', ['topologyKey', 'whenUnsatisfiable']],
]);

/** Lists of a pod spec in which server-side apply tells items apart by their keys: it merges more than that. */
const APPLY_KEYS = new Map([...MERGE_KEYS, ['claims', ['name']]]);

const HANDLERS = ['exec', 'grpc', 'httpGet', 'sleep', 'tcpSocket'];

/**
 * Objects that hold one of several fields, by the field that holds them or their list: the API server rejects objects
 * with two. `'*'` stands for any field but the name.
 */
const ALTERNATIVES = new Map<string, readonly string[] | '*'>([
  ['env', ['value', 'valueFrom']],
  ['valueFrom', '*'],
  ['volumes', '*'],
  ['volumeMounts', ['subPath', 'subPathExpr']],
  ['resourceClaims', ['resourceClaimName', 'resourceClaimTemplateName']],
  ...['livenessProbe', 'readinessProbe', 'startupProbe', 'postStart', 'preStop'].map((field) => [field, HANDLERS] as const),
]);

/** Profiles of security, which have the file of a profile for one type alone. */
const WITH_FILE = ['appArmorProfile', 'seccompProfile'];

/** What Kubernetes uses where a part of a key is missing. */
const KEY_DEFAULTS: ManifestObject = { protocol: 'TCP' };

/**
 * Merges a patch into an object as Kubernetes' strategic merge does: `null` removes a field. Where an object can hold one
 * of several fields, the patch's one replaces the others. Changes neither.
 *
 * @param of The field that holds the object, or the list of which it is an item.
 */
export function mergeStrategically(target: ManifestObject, patch: ManifestObject, of = ''): ManifestObject {
  const merged = withoutReplaced(target, patch, of);
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[field];
    } else if (value !== undefined) {
      merged[field] = mergeField(field, merged[field], value);
    }
  }
  return merged;
}

/** Items of merged lists without their key field: where they are, and which field it is. */
export function namelessItems(patch: ManifestObject, path = ''): { readonly path: string; readonly key: string }[] {
  return Object.entries(patch).flatMap(([field, value]) => {
    const at = path === '' ? field : `${path}.${field}`;
    const keys = MERGE_KEYS.get(field);
    if (!Array.isArray(value)) {
      return isObject(value) ? namelessItems(value, at) : [];
    }
    return value.filter(isObject).flatMap((item, i) => [
      ...(keys ?? []).filter((key) => item[key] === undefined && !(key in KEY_DEFAULTS))
        .map((key) => ({ path: `${at}[${i}]`, key })),
      ...namelessItems(item, `${at}[${i}]`),
    ]);
  });
}

/** An item of a list that has the key of an earlier one. */
export interface RepeatedItem {
  readonly path: string;
  readonly key: ManifestObject;
}

/** Items that server-side apply cannot tell from an earlier one, so that it rejects the whole object. */
export function repeatedItems(object: ManifestObject, path = ''): RepeatedItem[] {
  return Object.entries(object).flatMap(([field, value]) => {
    const at = path === '' ? field : `${path}.${field}`;
    if (!Array.isArray(value)) {
      return isObject(value) ? repeatedItems(value, at) : [];
    }
    const keys = APPLY_KEYS.get(field) ?? [];
    const seen = new Set<string>();
    return value.flatMap((item, i) => {
      if (!isObject(item)) {
        return [];
      }
      const key = Object.fromEntries(keys.map((one) => [one, item[one] ?? KEY_DEFAULTS[one]]));
      const isWhole = keys.length > 0 && Object.values(key).every((part) => part !== undefined);
      const isRepeated = isWhole && seen.size === seen.add(JSON.stringify(key)).size;
      return [...isRepeated ? [{ path: `${at}[${i}]`, key }] : [], ...repeatedItems(item, `${at}[${i}]`)];
    });
  });
}

/** A copy without the fields that exclude those of the patch. */
function withoutReplaced(target: ManifestObject, patch: ManifestObject, of: string): ManifestObject {
  if (WITH_FILE.includes(of)) {
    const { localhostProfile, ...others } = target;
    return (patch.type ?? 'Localhost') === 'Localhost' ? { ...target } : others;
  }
  const fields = ALTERNATIVES.get(of) ?? [];
  const isAlternative = (field: string) => fields === '*' ? field !== 'name' : fields.includes(field);
  const isChosen = (field: string) => isAlternative(field) && isDefined(patch[field]);
  return Object.keys(patch).some(isChosen)
    ? Object.fromEntries(Object.entries(target).filter(([field]) => !isAlternative(field) || isChosen(field)))
    : { ...target };
}

function mergeField(field: string, target: unknown, patch: unknown): unknown {
  const keys = MERGE_KEYS.get(field);
  if (Array.isArray(patch)) {
    const items = patch.map((item) => isObject(item) ? mergeStrategically({}, item) : item);
    const isMerged = keys !== undefined && Array.isArray(target) && patch.every(isObject);
    return isMerged ? mergeList(keys, target as ManifestObject[], patch, field) : items;
  }
  return isObject(patch) ? mergeStrategically(isObject(target) ? target : {}, patch, field) : patch;
}

function mergeList(
  keys: readonly string[], target: readonly ManifestObject[], patches: readonly ManifestObject[], field: string,
): ManifestObject[] {
  const merged = [...target];
  for (const patch of patches) {
    const keyOf = (item: ManifestObject, key: string) => item[key] ?? KEY_DEFAULTS[key];
    const at = merged.findIndex((item) => keys.every((key) => keyOf(item, key) === keyOf(patch, key)));
    if (at < 0) {
      merged.push(mergeStrategically({}, patch));
    } else {
      merged[at] = mergeStrategically(merged[at], patch, field);
    }
  }
  return merged;
}

function isObject(value: unknown): value is ManifestObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
