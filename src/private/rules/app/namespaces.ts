import type { AttachedPlatform } from '../../description/attached-platforms';
import { chartOf } from '../../description/attached-platforms';

/** Namespace of objects that name none. */
export const DEFAULT_NAMESPACE = 'default';

/** Namespace of what a platform makes. */
export function namespaceOf(platform: AttachedPlatform): string {
  return chartOf(platform)?.namespace ?? DEFAULT_NAMESPACE;
}

/** Groups by a key. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
