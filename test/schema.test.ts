/**
 * One declaration of an option's values: props, specs and templates are read by it, and say the same of a value that
 * does not fit.
 */
import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DiagnosticCollector } from '../src/private/diagnostics/diagnostic';
import { DocumentDialect } from '../src/private/schema/document';
import { canBeWritten, documentFields } from '../src/private/schema/document-fields';
import { LocatedDiagnostics, reported } from '../src/private/schema/located-diagnostics';
import { DICTIONARY } from '../src/private/schema/location';
import { check, checkStruct } from '../src/private/schema/props';
import { read } from '../src/private/schema/read';
import {
  boolean, choice, duration, having, instance, json, key, list, manifest, map, number, oneOrMany, propOnly, quantity,
  requestAndLimit,
  Schema, string, struct, titled, whole, words,
} from '../src/private/schema/schema';
import { Term, valueOf } from '../src/private/schema/term';

interface Result {
  readonly value: unknown;
  readonly messages: readonly string[];
}

const said = (
  diagnostics: DiagnosticCollector['all'],
) => diagnostics.map(({ code, option, reason, fix }) => `${code} ${option}: ${reason} ${fix}`);

function asProp(schema: Schema, value: unknown): Result {
  const diagnostics = new DiagnosticCollector();
  return { value: check(schema, value, 'it', diagnostics), messages: said(diagnostics.all) };
}

function inSpec(schema: Schema, value: unknown): Result {
  const diagnostics = new LocatedDiagnostics();
  const term: Term | undefined = read(
    schema,
    value,
    { document: DICTIONARY, path: ['it'] },
    new DocumentDialect(diagnostics),
  );
  return { value: term && valueOf(term), messages: said(diagnostics.all.map(reported)) };
}

interface Point {
  readonly x: number;
  readonly yAxis?: string;
}

const point = struct<Point>('Point', { x: number, yAxis: string }, 'x');
const type = choice('kplus.ServiceType', () => kplus.ServiceType);

describe('a value of another type is reported in the same words for props and specs', () => {
  test.each<[string, Schema, unknown, string]>([
    ['a string', string, ['a'], 'Expected a string, but got ["a"] (a list). Write a string.'],
    ['a string', string, true, 'Expected a string, but got true (a boolean). Write "true".'],
    ['a string that is missing', string, undefined, 'It is missing. Write a string.'],
    ['a string that is null', string, null, 'It is missing. Write a string.'],
    ['a key', key, {}, 'Expected a string, but got {} (an object). Write a string.'],
    ['a number', number, 'many', 'Expected a number, but got "many" (a string). Write a number.'],
    [
      'a boolean',
      boolean,
      'true',
      'Expected true or false, but got "true" (a string). Write true or false, without quotes.',
    ],
    [
      'a quantity',
      quantity,
      { limits: '1' },
      'Expected a quantity, but got {"limits":"1"} (an object). Write a string such as "500m" or "4Gi".',
    ],
    [
      'a list',
      list(string),
      'python train.py',
      'Expected a list, but got "python train.py" (a string). Write ["python","train.py"], for example.',
    ],
    ['a list', list(string), 5, 'Expected a list, but got 5 (a number). Write a list, in brackets.'],
    ['a map', map(string), [], 'Expected an object, but got [] (a list). Write an object, in braces.'],
    ['a struct', point, new Map(), 'Expected an object, but got an instance of Map. Write an object, in braces.'],
    [
      'an object for a manifest',
      manifest,
      () => 1,
      'Expected an object, but got a function. Write an object, in braces.',
    ],
    [
      'an object of a class',
      instance({ what: 'a Point', example: 'Point.at(1)', matches: having('x') }),
      'here',
      'Expected a Point, but got "here" (a string). Use "Point.at(1)", for example.',
    ],
  ])('%s: %#', (_what, schema, value, message) => {
    expect([asProp(schema, value), inSpec(schema, value)]).toEqual(
      Array(2).fill({ value: undefined, messages: [`DH1006 it: ${message}`] }),
    );
  });

  test('a field that is missing', () => {
    const expected = { value: undefined, messages: ['DH1006 it.x: It is missing. Write a number.'] };
    expect([asProp(point, {}), inSpec(point, {})]).toEqual([expected, expected]);
  });

  test('what a manifest cannot hold', () => {
    const expected = [
      'DH1006 it.a.b: an instance of Map cannot be part of a manifest. Write what would stand in YAML.',
    ];
    const value = { a: { b: new Map() } };
    expect([asProp(manifest, value).messages, inSpec(manifest, value).messages]).toEqual([expected, expected]);
  });
});

describe('documents alone', () => {
  test.each<[string, Schema, unknown, unknown]>([
    ['numbers for strings', list(string), [5, 'a'], ['5', 'a']],
    ['digits for numbers', number, '-12', -12],
    ['one item for a list', oneOrMany(number), 5, [5]],
    ['one word for a list of words', words, 'python train.py', ['python train.py']],
    [
      'either spelling',
      list(point),
      [{ x: 1, y_axis: 'a' }, { x: 1, yAxis: 'a' }],
      [{ x: 1, yAxis: 'a' }, { x: 1, yAxis: 'a' }],
    ],
    [
      'request and limit of a quantity',
      struct<{ cpu?: string }>('R', { cpu: requestAndLimit }),
      { cpu: { requests: 1, limits: '2' } },
      { cpu: '1', cpuLimit: '2' },
    ],
  ])('take %s', (_what, schema, value, expected) => {
    expect(inSpec(schema, value)).toEqual({ value: expected, messages: [] });
    expect(asProp(schema, value)).not.toEqual({ value: expected, messages: [] });
  });

  test('give durations in seconds', () => {
    expect(inSpec(duration, '30').value).toEqual(Duration.seconds(30));
    expect(inSpec(duration, '30s').messages).toEqual(
      ['DH1006 it: Expected a number of seconds, but got "30s" (a string). Write 30, for example.'],
    );
    expect(inSpec(duration, -1).messages).toEqual(
      ['DH1005 it: A duration cannot be negative, but got -1 seconds. Write a number of whole seconds.'],
    );
    expect(asProp(duration, 30).messages).toEqual(
      ['DH1006 it: Expected a Duration, but got 30 (a number). Use "Duration.seconds(30)".'],
    );
  });

  test('report what is given in two spellings', () => {
    expect(inSpec(point, { x: 1, yAxis: 'a', y_axis: 'b' })).toEqual({
      value: { x: 1, yAxis: 'a' }, messages: ['DH1612 it.y_axis: "y_axis" is given as "yAxis", too. Keep one of them.'],
    });
  });

  test('report what is no member of an enumeration; of props, the option itself does', () => {
    expect(inSpec(type, 'Nodeport').messages).toEqual(
      ['DH1502 it: "Nodeport" is not one of the values that the option knows. Write "NodePort".'],
    );
    expect(asProp(type, 'Nodeport')).toEqual({ value: 'Nodeport', messages: [] });
  });

  test('cannot hold what has no spelling', () => {
    const opaque = instance({ what: 'a Probe', example: 'probe', matches: having('_toKube') });
    expect([opaque, list(opaque), map(opaque), propOnly(string), list(string)].map(canBeWritten)).toEqual(
      [false, false, false, false, true],
    );
    const fields = documentFields(struct<{ aB?: string; probe?: object }>('T', { aB: string, probe: opaque }));
    expect(fields.map(({ key: one }) => one)).toEqual(['a_b']);
    expect(documentFields(struct<{ aB?: string }>('kplus.k8s.T', { aB: string })).map(({ key: one }) => one)).toEqual(
      ['aB'],
    );
  });

  test('cannot hold keys that code cannot', () => {
    const value = JSON.parse('{ "__proto__": 1 }');
    expect(asProp(json, value).messages).toEqual([]);
    expect(inSpec(json, value).messages).toEqual(
      ['DH1007 it: cdk8s cannot render the key "__proto__". Choose another name.'],
    );
  });
});

describe('what is left', () => {
  test('of a list keeps its index', () => {
    for (const {
      value,
    } of [asProp(list(point), [{ x: 1 }, { y: 2 }, { x: 3 }]), inSpec(list(point), [{ x: 1 }, { y: 2 }, { x: 3 }])]) {
      expect(Object.entries(value as unknown[])).toEqual([['0', { x: 1 }], ['2', { x: 3 }]]);
      expect(value).toHaveLength(3);
    }
  });

  test('of a whole is nothing, where any part is invalid', () => {
    for (const result of [asProp(whole(list(number)), [1, {}]), inSpec(whole(list(number)), [1, {}])]) {
      expect(result).toEqual(
        { value: undefined, messages: ['DH1006 it[1]: Expected a number, but got {} (an object). Write a number.'] },
      );
    }
  });

  test('of an object has its own fields alone', () => {
    expect(asProp(point, { x: 1, colour: 2 })).toEqual(
      { value: { x: 1 }, messages: ['DH1006 it: "colour" is not a key of "it". The keys are "x" and "yAxis".'] },
    );
    expect(inSpec(point, { x: 1, colour: 2 })).toEqual(
      {
        value: { x: 1 },
        messages: ['DH1611 it.colour: "colour" is not a key of "it". The keys are "x" and "y_axis".'],
      },
    );
  });

  test('of an open struct has the others as they are', () => {
    expect(asProp({ ...point, isOpen: true }, { x: 1, z: [2], none: null })).toEqual(
      { value: { x: 1, z: [2] }, messages: [] },
    );
  });

  test('of the options of a value is reported by their names', () => {
    const diagnostics = new DiagnosticCollector();
    const result = checkStruct(titled('a point', point), { y_axis: 'a', colour: 'b' }, diagnostics);
    expect(result).toEqual({ options: {}, isComplete: false });
    expect(said(diagnostics.all)).toEqual([
      'DH1006 y_axis: "y_axis" is not a key of a point. Did you mean "yAxis"?',
      'DH1006 colour: "colour" is not a key of a point. The keys are "x" and "yAxis".',
      'DH1006 x: It is missing. Write a number.',
    ]);
  });

  test('of a mistyped field is not reported as missing, too', () => {
    interface Named { readonly mountPath: string }
    const named = struct<Named>('Named', { mountPath: string }, 'mountPath');
    expect(asProp(named, { mount_path: 'a' }).messages).toEqual(
      ['DH1006 it: "mount_path" is not a key of "it". Did you mean "mountPath"?'],
    );
    expect(inSpec(named, { mountpath: 'a' }).messages).toEqual(
      ['DH1611 it.mountpath: "mountpath" is not a key of "it". Did you mean "mount_path"?'],
    );
  });
});

test('a field without a schema, or with one of another type, does not compile', () => {
  // @ts-expect-error -- yAxis has none
  struct<Point>('Point', { x: number }, 'x');
  // @ts-expect-error -- x is a number
  struct<Point>('Point', { x: string, yAxis: string }, 'x');
  // @ts-expect-error -- yAxis may be left out
  struct<Point>('Point', { x: number, yAxis: string }, 'yAxis');
  // @ts-expect-error -- a list of numbers is no list of strings
  const strings: Schema<string[]> = list(number);
  expect(strings).toBeDefined();
});
