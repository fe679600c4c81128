import type { Mismatch, Pattern } from './comparison';
import { difference, elementPattern, isDictionary, patternOf } from './pattern';
import { Matcher } from '../../matcher';
import { quote, shortened } from '../util/string';

export function absent(): Matcher {
  return simple('absent', 'Match.absent()', (actual) => actual === undefined);
}

export function anyValue(): Matcher {
  return simple('anyValue', 'Match.anyValue()', (actual) => actual !== undefined);
}

export function stringLikeRegexp(pattern: string): Matcher {
  if (typeof pattern !== 'string') {
    throw new Error(`Match.stringLikeRegexp takes a regular expression as a string, got: ${quote(pattern)}`);
  }
  const expression = expressionOf(pattern);
  const matches = (actual: unknown) => typeof actual === 'string' && expression.test(actual);
  return simple('stringLikeRegexp', `Match.stringLikeRegexp(${quote(pattern)})`, matches);
}

export function objectLike(pattern: { [key: string]: any }): Matcher {
  if (!isDictionary(pattern)) {
    throw new Error(`Match.objectLike takes an object, got: ${shown(pattern)}`);
  }
  patternOf(pattern, false, 'Match.objectLike');
  return Matcher._of('objectLike', (_exact, path) => patternOf(pattern, false, path));
}

export function exact(pattern: any): Matcher {
  if (Matcher._isMatcher(pattern)) {
    throw new Error(`Match.exact takes a value, got: ${shown(pattern)}`);
  }
  patternOf(pattern, true, 'Match.exact');
  return Matcher._of('exact', (_exact, path) => {
    const inner = patternOf(pattern, true, path);
    return {
      text: `Match.exact(${inner.text})`,
      size: inner.size,
      compare: inner.compare.bind(inner),
      partOf: inner.partOf.bind(inner),
    };
  });
}

export function arrayWith(pattern: any[]): Matcher {
  if (!Array.isArray(pattern)) {
    throw new Error(`Match.arrayWith takes a list, got: ${shown(pattern)}`);
  }
  const compile = (isExact: boolean, path: string) => (
    pattern.map((element, i) => elementPattern(element, isExact, `${path}[${i}]`)));
  compile(false, 'Match.arrayWith');
  return Matcher._of('arrayWith', (isExact, path) => new SubsequencePattern(compile(isExact, path)));
}

/** A matcher that tests a single value. */
function simple(name: string, text: string, holds: (actual: unknown) => boolean): Matcher {
  const pattern: Pattern = {
    text,
    size: 1,
    compare: (actual, path) => holds(actual) ? [] : [difference(pattern, actual, path)],
    partOf: (actual) => actual,
  };
  return Matcher._of(name, () => pattern);
}

function expressionOf(pattern: string): RegExp {
  try {
    return new RegExp(pattern);
  } catch (error) {
    const reason = (error as Error).message;
    throw new Error(`Match.stringLikeRegexp takes a regular expression, got ${quote(pattern)}: ${reason}`);
  }
}

/** A value as shown in messages. */
function shown(value: unknown): string {
  return Matcher._isMatcher(value) ? `Match.${value._name}(…)` : quote(value);
}

/** Elements that a list must contain in this order. */
class SubsequencePattern implements Pattern {
  public readonly size: number;
  public readonly text: string;

  public constructor(private readonly elements: readonly Pattern[]) {
    this.size = elements.reduce((sum, { size }) => sum + size, 1);
    this.text = `Match.arrayWith([${elements.map(({ text }) => text).join(',')}])`;
  }

  public compare(actual: unknown, path: string): Mismatch[] {
    if (!Array.isArray(actual)) {
      return [difference(this, actual, path)];
    }
    let from = 0;
    return this.elements.flatMap((element) => {
      const matching = actual.flatMap((value, i) => element.compare(value, '').length === 0 ? [i] : []);
      const found = matching.find((i) => i >= from);
      if (found !== undefined) {
        from = found + 1;
        return [];
      }
      return matching.length > 0 ? [misplaced(element, matching[0], from - 1, path)] : missing(element, actual, path);
    });
  }

  public partOf(actual: unknown): unknown {
    return actual;
  }
}

function misplaced(element: Pattern, at: number, after: number, path: string): Mismatch {
  const expected = `${shortened(element.text)} after [${after}], since Match.arrayWith keeps the order`;
  return { path, text: `Expected ${expected}, but received it at [${at}].`, cost: 1 };
}

/** An element that is missing from the list, and how the closest element differs. */
function missing(element: Pattern, actual: readonly unknown[], path: string): Mismatch[] {
  const compared = actual.map((value, i) => element.compare(value, `${path}[${i}]`));
  const closest = compared.sort((a, b) => costOf(a) - costOf(b))[0] ?? [];
  const expected = `Expected an element ${shortened(element.text)}`;
  if (costOf(closest) < element.size && closest.length > 0) {
    return [{ path, text: `${expected}, but the closest element differs:`, cost: 0 }, ...closest];
  }
  const received = actual.length === 0 ? 'the list is empty' : `received ${quote(actual)}`;
  return [{ path, text: `${expected}, but ${received}.`, cost: element.size }];
}

/** The total cost of several mismatches. */
export function costOf(mismatches: readonly Mismatch[]): number {
  return mismatches.reduce((sum, { cost }) => sum + cost, 0);
}
