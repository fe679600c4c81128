/**
 * A value whose objects have sorted keys, so that equal values are written the same. What is sorted already is not
 * copied.
 */
export function sortKeys(value: unknown): unknown {
  if (isSorted(value)) {
    return value;
  }
  return Array.isArray(value)
    ? value.map(sortKeys)
    : Object.fromEntries(sortedEntries(value as object).map(([key, inner]) => [key, sortKeys(inner)]));
}

/** Objects of classes are copied as plain objects, unless they know their JSON. */
function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return true;
  }
  if (Array.isArray(value)) {
    return value.every(isSorted);
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    return 'toJSON' in value;
  }
  let last = '';
  for (const key of Object.keys(value)) {
    if (key < last || !isSorted((value as Record<string, unknown>)[key])) {
      return false;
    }
    last = key;
  }
  return true;
}

/** The same for one object, without its inner ones. */
export function withKeysInOrder(value: unknown): unknown {
  const isInOrder = typeof value !== 'object' || value === null || Array.isArray(value)
    || Object.keys(value).every((key, i, keys) => i === 0 || keys[i - 1] < key);
  return isInOrder ? value : Object.fromEntries(sortedEntries(value));
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
