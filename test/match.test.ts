/** Laws of the matchers: what holds of any manifest and any part of one. */
import { ApiObject, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { Match, RunAssertions } from '../src';
import { makeApp } from './support/temporary';

type Json = string | number | boolean | Json[] | { [key: string]: Json };

const key = fc.constantFrom('name', 'value', 'spec', 'key', 'labels', 'a.b/c', 'x y', 'constructor', '1');
const leaf = fc.oneof(fc.constantFrom<Json>('', 'a', 'b', 0, 1, -1, 1.5, true, false, '1', 'null'), fc.string());
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    leaf, fc.array(
      tie('json'),
      { maxLength: 4 },
    ), fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true })),
}));
const object = fc.dictionary(key, json, { maxKeys: 4, noNullPrototype: true });

/** What keeps a value from being as expected; undefined where it is. */
function failure(actual: unknown, expected: unknown): string | undefined {
  class Verbatim extends ApiObject {
    public override toJson(): any {
      return { kind: 'Thing', metadata: { name: 'thing' }, it: actual };
    }
  }
  const chart = new Chart(makeApp(), 'chart');
  new Verbatim(chart, 'thing', { apiVersion: 'v1', kind: 'Thing' });
  try {
    RunAssertions.fromChart(chart).hasObject('Thing', { it: expected });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const matches = (actual: unknown, expected: unknown) => failure(actual, expected) === undefined;

/** A part of a value, as a seed chooses it: keys are left out, lists are whole. */
function partOf(value: Json, seed: number): Json {
  if (Array.isArray(value)) {
    return value.map((element, i) => partOf(element, seed + i));
  }
  if (typeof value !== 'object') {
    return value;
  }
  const kept = Object.entries(value).filter((_entry, i) => (seed + i) % 3 !== 0);
  return Object.fromEntries(kept.map(([name, inner]) => [name, partOf(inner, seed * 7 + 1)]));
}

/** Some leaf, by its path, as messages write it. */
function leafOf(value: Json, path: string, seed: number): { path: string; change: (to: Json) => Json } {
  if (Array.isArray(value) && value.length > 0) {
    const i = seed % value.length;
    const inner = leafOf(value[i], `${path}[${i}]`, seed + 1);
    return { path: inner.path, change: (to) => value.map((element, n) => n === i ? inner.change(to) : element) };
  }
  if (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0) {
    const name = Object.keys(value)[seed % Object.keys(value).length];
    const inner = leafOf(
      value[name],
      /^[\w-]+$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`,
      seed + 1,
    );
    return { path: inner.path, change: (to) => ({ ...value, [name]: inner.change(to) }) };
  }
  return { path, change: (to) => to };
}

test('every value matches itself, exactly and in part, and is some value', () => {
  fc.assert(fc.property(json, (value) =>
    matches(
      value,
      value,
    ) && matches(value, Match.exact(value)) && matches(value, Match.anyValue()) && !matches(value, Match.absent())));
});

test('what matches exactly is equal; what matches in part both ways is, too', () => {
  fc.assert(fc.property(json, json, (a, b) => {
    const equal = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
    expect([matches(a, Match.exact(b)), matches(a, b) && matches(b, a)]).toEqual([equal, equal]);
  }));
});

test('a value matches each part of it, and the part exactly only where nothing is left out', () => {
  fc.assert(fc.property(json, fc.nat(20), (value, seed) => {
    const part = partOf(value, seed);
    expect([matches(value, part), matches(value, Match.exact(part))]).toEqual(
      [true, JSON.stringify(value) === JSON.stringify(part)],
    );
  }));
});

test('objectLike is what an object is without a matcher, and is so inside exact', () => {
  fc.assert(fc.property(object, fc.nat(20), (value, seed) => {
    const part = partOf(value, seed) as { [key: string]: Json };
    return matches(value, Match.objectLike(part)) && matches([value], Match.exact([Match.objectLike(part)]));
  }));
});

test('arrayWith holds for each choice of elements in their order', () => {
  fc.assert(fc.property(fc.array(json, { maxLength: 6 }).chain(
    (list) => fc.tuple(fc.constant(list), fc.subarray(list)),
  ), ([list, chosen]) =>
    matches(list, Match.arrayWith(chosen)) && !matches(list, Match.arrayWith([...list, 'one more']))));
});

test('arrayWith keeps the order and takes no element twice', () => {
  expect(failure(['a', 'b'], Match.arrayWith(['b', 'a']))).toContain(
    '!! it: Expected "a" after [1], since Match.arrayWith keeps the order, but received it at [0].',
  );
  expect(failure(['a'], Match.arrayWith(['a', 'a']))).toContain(
    '!! it: Expected "a" after [0], since Match.arrayWith keeps the order, but received it at [0].',
  );
  expect(failure(['a', 'b'], Match.arrayWith(['c', 'b']))).toContain(
    '!! it: Expected an element "c", but received ["a","b"].',
  );
  expect(failure([], Match.arrayWith([{ name: 'a' }]))).toContain(
    '!! it: Expected an element {"name":"a"}, but the list is empty.',
  );
  expect(failure('a', Match.arrayWith(['a']))).toContain('!! it: Expected Match.arrayWith(["a"]) but received "a".');
});

test('the closest element has the name that was asked for', () => {
  const env = [{ name: 'A', value: '1' }, { name: 'B', value: '2' }];
  expect(failure(env, Match.arrayWith([{ name: 'B', value: '1' }]))).toContain(
    '!! it[1].value: Expected "1" but received "2".',
  );
});

test('a changed value is told by its path', () => {
  fc.assert(fc.property(object, fc.nat(1000), (value, seed) => {
    const { path, change } = leafOf(value, 'it', seed);
    expect(failure(change('another'), value)).toContain(`!! ${path}: Expected `);
    expect(failure(change('another'), Match.exact(value))).toContain(`!! ${path}: Expected `);
  }));
});

test('lists are compared as a whole', () => {
  expect(failure([1, 2], [1])).toContain(
    '!! it: Expected 1 element but received 2: [1,2]. Match.arrayWith asks for some of them.',
  );
  expect(failure([1], [1, 2])).toContain('!! it: Expected 2 elements but received 1: [1].\n');
  expect(failure({ 0: 1 }, [1])).toContain('!! it: Expected [1] but received {"0":1}.');
});

test('exact reaches into lists, and says what is too much', () => {
  expect(failure([{ a: 1, b: 2 }], Match.exact([{ a: 1 }]))).toContain('!! it[0].b: Expected nothing but received 2.');
  expect(failure([{ a: 1, b: 2 }], Match.exact(Object.create(null)))).toContain(
    '!! it: Expected {} but received [{"a":1,"b":2}].',
  );
  expect(failure({ a: [{ b: 1, c: 2 }] }, Match.exact({ a: Match.arrayWith([{ b: 1 }]) }))).toContain(
    '!! it.a[0].c: Expected nothing but received 2.',
  );
});

test('keys that every object inherits are not there unless they are there', () => {
  expect(failure({}, { constructor: Match.anyValue() })).toContain(
    '!! it.constructor: Expected Match.anyValue() but it is missing.',
  );
  expect(matches({}, { constructor: Match.absent() })).toBe(true);
});

test('text and numbers are told apart', () => {
  expect(failure({ port: '80' }, { port: 80 })).toContain('!! it.port: Expected 80 but received "80".');
  expect(failure({ port: 80 }, { port: Match.stringLikeRegexp('80') })).toContain(
    '!! it.port: Expected Match.stringLikeRegexp("80") but received 80.',
  );
});

/** The same value with its keys in order. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return typeof value === 'object' ? Object.fromEntries(
    Object.keys(value).sort().map((name) => [name, sorted(value[name])]),
  ) : value;
}
