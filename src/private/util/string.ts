import { closest, distance } from 'fastest-levenshtein';
import { withKeysInOrder } from './sort-keys';

/** Longer strings are neither names nor typos of known words. */
const MAX_WORD_LENGTH = 100;

/** Longer values are cut in messages. */
const MAX_LENGTH = 400;
const PREVIEW_LENGTH = 120;

/**
 * A value in messages and explanations: strings in quotes, the rest as JSON; constructs and other instances by their
 * classes. Keys are sorted: in some languages maps have no order, or lose it on the way here.
 */
export function quote(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  return shortened(typeof value === 'number' ? String(value) : toJson(value));
}

/** A string, shortened for messages. */
export function shortened(value: string): string {
  return value.length > MAX_LENGTH ? `${value.slice(0, PREVIEW_LENGTH)}… (${value.length} characters)` : value;
}

/** Characters that JSON does not escape and terminals do not show. */
const INVISIBLE = /[\u007f-\u009f\u2028\u2029]/g;

/** A character as a JSON escape. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function toJson(value: unknown): string {
  try {
    const json: string | undefined = JSON.stringify(value, (_key, inner) =>
      isInstance(inner) ? `[${inner.constructor.name}]` : withKeysInOrder(inner));
    return json?.replace(INVISIBLE, escaped) ?? 'a function';
  } catch {
    // BigInts and endlessly nested values have no JSON.
    return typeof value === 'object' ? 'a value that is nested too deeply' : String(value);
  }
}

/** Whether a value is an object of some class. */
export function isInstance(value: unknown): value is object {
  const prototype = typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.getPrototypeOf(value)
    : null;
  return prototype !== null && prototype !== Object.prototype && typeof prototype.constructor === 'function'
    && prototype.constructor.name !== 'Object';
}

/** The message of an error of cdk8s or cdk8s-plus, as the end of a sentence; type errors are internal to it. */
export function reasonOf(error: unknown): string {
  return error instanceof TypeError ? 'a value has the wrong type' : (error as Error).message.replace(/\.$/, '');
}

/** `backoff_limit` as `backoffLimit`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_all, letter) => letter.toUpperCase());
}

/** `backoffLimit` as `backoff_limit`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A member of an object, as in option paths. */
export function member(path: string, name: string): string {
  return name.length <= MAX_WORD_LENGTH && /^[\w-]+$/.test(name) ? `${path}.${name}` : `${path}[${quote(name)}]`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], joint: 'and' | 'or' | 'nor' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words[words.length - 1]}`;
}

/** The known word nearest to a mistyped one, where one is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > MAX_WORD_LENGTH) {
    return undefined;
  }
  const candidate = closest(word.toLowerCase(), known.map((k) => k.toLowerCase()));
  const found = known.find((k) => k.toLowerCase() === candidate)!;
  return distance(word.toLowerCase(), candidate) <= Math.max(1, Math.floor(word.length / 3)) ? found : undefined;
}
