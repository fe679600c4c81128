/** More than the runs of an app need. */
const MAX_ENTRIES = 10000;

/** Caches the results of a function of a string: runs use the same values again and again. */
export function memoize<T>(make: (key: string) => T): (key: string) => T {
  const cache = new Map<string, T>();
  return (key) => {
    if (typeof key !== 'string' || cache.size > MAX_ENTRIES) {
      return make(key);
    }
    if (!cache.has(key)) {
      cache.set(key, make(key));
    }
    return cache.get(key)!;
  };
}

/** A function that makes its result once. */
export function memoizeValue<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Caches the results of a function of an object. */
export function memoizeByObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const cache = new WeakMap<K, T>();
  return (key) => {
    let made = cache.get(key);
    if (made === undefined) {
      made = make(key);
      cache.set(key, made);
    }
    return made;
  };
}
