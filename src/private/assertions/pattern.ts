import type { Mismatch, Pattern } from './comparison';
import { Matcher } from '../../matcher';
import { isInstance, member, nearest, quote, shortened } from '../util/string';
import { truncateList } from '../util/truncate-list';

/** Keys that tell one element of a list, or one object, from another. */
const IDENTITY = new Set(['name', 'key', 'mountPath', 'containerPort']);
const IDENTITY_WEIGHT = 4;

/** Objects that lack a key, and are no longer than this in JSON, are shown as they are. */
const LONGEST_WHOLE = 300;

/** Says that two values differ. */
export function difference(pattern: Pattern, actual: unknown, path: string): Mismatch {
  return { path, text: `Expected ${shortened(pattern.text)} but received ${quote(actual)}.`, cost: pattern.size };
}

/** Whether a value is an object of no class. What comes from another language has another realm's `Object`. */
export function isDictionary(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * What a caller wrote, as a pattern. Throws for what no manifest can hold.
 *
 * @param exact Whether objects must hold nothing else.
 * @param path Where it stands in what the caller wrote, for messages.
 */
export function patternOf(expected: unknown, exact: boolean, path: string): Pattern {
  if (Matcher._isMatcher(expected)) {
    return expected._compile(exact, path);
  }
  if (Array.isArray(expected)) {
    return new ListPattern(expected.map((element, i) => elementPattern(element, exact, `${path}[${i}]`)));
  }
  if (isDictionary(expected)) {
    const fields = Object.entries(expected).map(
      ([key, value]) => [key, patternOf(value, exact, member(path, key))] as const,
    );
    return new ObjectPattern(new Map(fields), exact);
  }
  if (['string', 'number', 'boolean'].includes(typeof expected)) {
    return new ValuePattern(expected);
  }
  throw new Error(`${path} ${reasonAgainst(expected)}`);
}

/** The pattern of an element of a list, or of a whole: something that is there. */
export function elementPattern(expected: unknown, exact: boolean, path: string): Pattern {
  if (Matcher._isMatcher(expected) && expected._name === 'absent') {
    throw new Error(`${path} is Match.absent(), which can only stand for a field of an object`);
  }
  return patternOf(expected, exact, path);
}

function reasonAgainst(value: unknown): string {
  if (value === undefined || value === null) {
    return `is ${value}, which no manifest holds; write Match.absent() for a field that must not be there, or leave it `
      + 'out';
  }
  if (typeof value === 'function') {
    return 'is a function, which no manifest holds; a matcher is called, as in Match.anyValue()';
  }
  return `is ${isInstance(
    value,
  ) ? `of the class ${value.constructor.name}` : quote(
      value,
    )}, which no manifest holds; write it as it stands in the manifest`;
}

/** A text, number or boolean. */
class ValuePattern implements Pattern {
  public readonly size = 1;
  public readonly text: string;

  public constructor(private readonly value: unknown) {
    this.text = quote(value);
  }

  public compare(actual: unknown, path: string): Mismatch[] {
    return actual === this.value ? [] : [difference(this, actual, path)];
  }

  public partOf(actual: unknown): unknown {
    return actual;
  }
}

/** All elements of a list. */
class ListPattern implements Pattern {
  public readonly size: number;
  public readonly text: string;

  public constructor(private readonly elements: readonly Pattern[]) {
    this.size = sizeOf(elements);
    this.text = `[${elements.map(({ text }) => text).join(',')}]`;
  }

  public compare(actual: unknown, path: string): Mismatch[] {
    if (!Array.isArray(actual)) {
      return [difference(this, actual, path)];
    }
    if (actual.length !== this.elements.length) {
      const few = this.elements.length < actual.length ? ' Match.arrayWith asks for some of them.' : '';
      return [
        {
          path,
          text: `Expected ${count(this.elements.length)} but received ${actual.length}: ${quote(actual)}.${few}`,
          cost: this.size,
        },
      ];
    }
    return this.elements.flatMap((element, i) => element.compare(actual[i], `${path}[${i}]`));
  }

  public partOf(actual: unknown): unknown {
    return Array.isArray(actual) ? actual.map((element, i) => this.elements[i]?.partOf(element) ?? element) : actual;
  }
}

/** Fields of an object; where it is exact, all of them. */
class ObjectPattern implements Pattern {
  public readonly size: number;
  public readonly text: string;

  public constructor(private readonly fields: ReadonlyMap<string, Pattern>, private readonly exact: boolean) {
    this.size = sizeOf([...fields.values()]);
    this.text = `{${[...fields].map(([key, { text }]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
  }

  public compare(actual: unknown, path: string): Mismatch[] {
    if (!isDictionary(actual)) {
      return [difference(this, actual, path)];
    }
    const wrong = [...this.fields].flatMap(([key, pattern]) => this.compareField(key, pattern, actual, path));
    const unexpected = this.exact ? Object.keys(actual).filter((key) => !this.fields.has(key)) : [];
    return [
      ...wrong,
      ...unexpected.map(
        (key) => ({ path: inner(path, key), text: `Expected nothing but received ${quote(actual[key])}.`, cost: 1 }),
      ),
    ];
  }

  public partOf(actual: unknown): unknown {
    if (!isDictionary(actual) || this.exact) {
      return actual;
    }
    const known = [...this.fields].filter(([key]) => Object.hasOwn(actual, key));
    if (known.length < this.fields.size && JSON.stringify(actual).length <= LONGEST_WHOLE) {
      return actual;
    }
    return Object.fromEntries(known.map(([key, pattern]) => [key, pattern.partOf(actual[key])]));
  }

  private compareField(key: string, pattern: Pattern, actual: Record<string, unknown>, path: string): Mismatch[] {
    const at = inner(path, key);
    const value = Object.hasOwn(actual, key) ? actual[key] : undefined;
    const wrong = pattern.compare(value, at);
    const weight = IDENTITY.has(key) ? IDENTITY_WEIGHT : 1;
    if (wrong.length === 0 || value !== undefined) {
      return wrong.map((mismatch) => ({ ...mismatch, cost: mismatch.cost * weight }));
    }
    const others = Object.keys(actual).filter((other) => !this.fields.has(other));
    return [
      {
        path: at,
        text: `Expected ${shortened(pattern.text)} but it is missing${hint(key, others)}`,
        cost: pattern.size * weight,
      },
    ];
  }
}

/** What there is instead of a key. */
function hint(key: string, others: readonly string[]): string {
  const near = nearest(key, others);
  if (near !== undefined) {
    return `. Did you mean ${quote(near)}?`;
  }
  return others.length === 0 ? '.' : `; there is ${truncateList(others.map((other) => quote(other)))}.`;
}

function inner(path: string, key: string): string {
  return path === '' && /^[\w-]+$/.test(key) ? key : member(path, key);
}

function sizeOf(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, { size }) => sum + size, 1);
}

function count(elements: number): string {
  return elements === 1 ? '1 element' : `${elements} elements`;
}
