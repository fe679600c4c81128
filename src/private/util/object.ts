import { isInstance } from './string';

/** Whether a value is an object, and neither null nor a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether a value is an object as literals make it, and not of some class: a Map, a Promise and a construct are not.
 */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !isInstance(value);
}

/** Whether a value is there: in plain JavaScript and in documents, `null` means that it is not. */
export function isDefined<T>(value: T): value is NonNullable<T> {
  return value !== undefined && value !== null;
}

/** The entries of an object whose values are there. */
export function definedEntries(value: object | null | undefined): [string, unknown][] {
  return Object.entries(value ?? {}).filter(([, one]) => isDefined(one));
}

/** Whether a value is a text in which there is nothing: in documents of DigitalHub, it means that nobody set a value. */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Whether nothing is in a value: entities are exported with what nobody set. */
export function isEmpty(value: unknown): boolean {
  return isBlank(value) || ((Array.isArray(value) || isPlainObject(value)) && Object.keys(value).length === 0);
}
