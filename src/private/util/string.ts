import { closest, distance } from 'fastest-levenshtein';
import { withKeysInOrder } from './sort-keys';

/** Nothing longer is a name, or a slip of a known word. */
const MAX_WORD_LENGTH = 100;

/** Longer values are cut in messages. */
const MAX_LENGTH = 400;
const PREVIEW_LENGTH = 120;

/**
 * A value as it stands in messages and explanations: text in quotes, the rest as JSON; constructs and the like by their classes. Keys are in order: in
 * some languages maps have none, or lose theirs on the way here.
 */
export function quote(value: unknown): string {
  const text = value === undefined ? 'nothing' : typeof value === 'number' ? String(value) : written(value);
  return shortened(text);
}

/** A text as messages can hold it. */
export function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, PREVIEW_LENGTH)}… (${text.length} characters)` : text;
}

/** What JSON leaves as it is, and no terminal shows. */
const INVISIBLE = /[\u007f-\u009f\u2028\u2029]/g;

/** A character as JSON can write it. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, inner) => isInstance(inner) ? `[${inner.constructor.name}]` : withKeysInOrder(inner))?.replace(INVISIBLE, escaped) ?? 'a function';
  } catch {
    // BigInts have no JSON, and what is nested without end has none, either.
    return typeof value === 'object' ? 'a value that is nested too deeply' : String(value);
  }
}

/** Whether a value is an object of some class. */
export function isInstance(value: unknown): value is object {
  const prototype = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.getPrototypeOf(value) : null;
  return prototype !== null && prototype !== Object.prototype && typeof prototype.constructor === 'function' && prototype.constructor.name !== 'Object';
}

/** What cdk8s or cdk8s-plus throws, as the end of a sentence; what only its authors understand is left out. */
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

/** A member of an object, as it stands in the paths of options. */
export function member(path: string, name: string): string {
  return name.length <= MAX_WORD_LENGTH && /^[\w-]+$/.test(name) ? `${path}.${name}` : `${path}[${quote(name)}]`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[], joint: 'and' | 'or' | 'nor' = 'and'): string {
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
