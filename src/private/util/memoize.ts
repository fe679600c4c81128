/** More than the runs of any app say differently. */
const MAX_ENTRIES = 10000;

/** A function of a text that remembers what it made of it: runs say the same again and again. */
export function memoize<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    if (typeof text !== 'string' || made.size > MAX_ENTRIES) {
      return make(text);
    }
    if (!made.has(text)) {
      made.set(text, make(text));
    }
    return made.get(text)!;
  };
}

/** A function that makes its result once. */
export function memoizeValue<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
