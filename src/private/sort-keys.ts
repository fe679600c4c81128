/** A value whose objects all have their keys in order: what is the same is then written the same. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(sortedEntries(value).map(([key, inner]) => [key, sortKeys(inner)]))
    : value;
}

/** The same of one object, and not of those within. */
export function withKeysInOrder(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(sortedEntries(value)) : value;
}

function sortedEntries(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
}
