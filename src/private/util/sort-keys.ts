/** A value whose objects have sorted keys, so that equal values are written the same. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(sortedEntries(value).map(([key, inner]) => [key, sortKeys(inner)]))
    : value;
}

/** The same for one object, without its inner ones. */
export function withKeysInOrder(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(sortedEntries(value))
    : value;
}

function sortedEntries(value: object): [string, unknown][] {
  return sortedKeys(value).map((key) => [key, (value as Record<string, unknown>)[key]]);
}

/** Objects with more keys use the engine's sorting, which allocates memory even for short lists. */
const FEW = 16;

/** The keys of an object in order. */
export function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  if (keys.length > FEW) {
    return keys.sort();
  }
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i];
    let location = i;
    for (; location > 0 && key < keys[location - 1]; location--) {
      keys[location] = keys[location - 1];
    }
    keys[location] = key;
  }
  return keys;
}
