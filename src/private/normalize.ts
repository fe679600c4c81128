/** Options that are lists. */
const LISTS = new Set([
  'args', 'command', 'envFrom', 'envs', 'imagePullSecrets', 'initContainers', 'nodeSelector', 'priorityClasses', 'profiles', 'secrets', 'servicePorts', 'tolerations',
  'topologySpread', 'volumes',
]);

/**
 * A copy of options in which nothing stands that their types do not allow, so that all that follows can rely on them: no `null`, which in
 * plain JavaScript means "not given", no holes in lists, and no list that is none. `checkShape` reports what is left out here.
 *
 * Objects of classes are kept as they are, and so are `podOverrides`, where `null` means something.
 */
export function normalize<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).flatMap(([name, value]) => {
    const isMisshapen = LISTS.has(name) && !Array.isArray(value);
    return isNothing(value) || isMisshapen ? [] : [[name, name === 'podOverrides' ? value : copy(value)]];
  })) as T;
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !isNothing(item)).map(copy);
  }
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).filter(([, inner]) => !isNothing(inner)).map(([key, inner]) => [key, copy(inner)]))
    : value;
}

function isNothing(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** Whether a value is a literal, and not an object of some class. */
export function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
