import { closest, distance } from 'fastest-levenshtein';

/** A value as it stands in messages and explanations: text in quotes, the rest as JSON. */
export function quote(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value) ?? String(value);
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[], joint: 'and' | 'or' | 'nor' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words[words.length - 1]}`;
}

/** The known word nearest to a mistyped one, where one is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) {
    return undefined;
  }
  const candidate = closest(word.toLowerCase(), known.map((k) => k.toLowerCase()));
  const found = known.find((k) => k.toLowerCase() === candidate)!;
  return distance(word.toLowerCase(), candidate) <= Math.max(1, Math.floor(word.length / 3)) ? found : undefined;
}
