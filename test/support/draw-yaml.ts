/** Documents of all sorts, to compare two writers of YAML. */
import * as fc from 'fast-check';

/** Text that some reader of YAML takes for something else, or that writers handle in a way of its own. */
const TRICKS = [
  '', ' ', 'a b', ' a', 'a ', 'a:', 'a: b', ':a', ':', 'a #b', 'a#b', '#a', '-', '- a', '-a', '--', '---', '--- a',
  '?', '? a', '?a', '...', '%a', '%', '@a', '`', '!', '!a', '&a', '*a', '|', '>', '|-',
  '{}', '[]', '{a: b}', '[a]', ',', ', a', '"', '"a', 'a"b', '\'', 'a\'b', '\'"',
  '\\', '\\n', 'a \\n b', '\\u0041', '~', 'null', 'Null', 'NULL', 'nULL', 'true', 'True', 'tRUE', 'y', 'Y', 'n',
  'N', 'yes', 'Yes', 'YES', 'yES',
  'no', 'on', 'On', 'ON', 'off', 'Off', 'false', '=', '<<', '<', '<<a', '0', '-0', '+1', '007', '08', '0o17', '0O17',
  '0b101', '0B1', '0x1F', '0X1F', '-0x1', '1_000', '_1', '1.', '.5', '.', '+.', '-.', '1.5', '1e3', '1E-3', 'e3',
  'E1', '.e1',
  '1e', '1.2.3', '.inf', '-.INF', '+.inf', '.nan', '.NaN', 'inf', 'NaN', '12:30', '12:30:45', '12:60', '1:2.5',
  '12:30:45.6', '-1:2', '2026-11-22', '2026-1-2', '2026-11-22T10:00:00Z', '2026-11-22 10:00:00',
  '2026-11-22t1:2:3.5 +5', '2026-11-22T10:00',
  '2026-11-22T10:00:00 -03:30', '0.1.0', '1.4.0', 'v1', '1Gi', '500m', '50%', '8080/tcp',
  'ghcr.io/acme/train:1.4.0', '/data', '$(HOME)', '${A}', '{{ .Values.x }}', '--seed', '-c', 'a=b',
  'key=value,other', '* * * * *', '0 3 * * *', '@hourly',
  'a\nb', 'a\nb\n', 'a\n', '\n', '\na', ' \n', 'a\n\n', 'a\n\nb', 'a\n b', ' a\nb', 'a\n  \nb', 'a \nb', 'a\n ',
  'a\n\t', '\ta', 'a\tb', 'a\t', 'a\n\tb\n', '#!/bin/sh\nset -e\n', '---\na', 'a\n---\nb', 'a\n%b\n', 'a: b\nc: d\n',
  '- a\n- b', '\n\n', 'a\r\nb', '\r',
  'a\n\n\n', '"a"\n', '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u00a0', '\u2028', '\u2029', '\u202e',
  '\ufeff', '\ufffe', '\uffff', '\ud800', 'a\udc00', '\ud83d\ude00', 'à', 'naïve – “quoted”', '日本語', 'a\nà\n',
  'a\n\u2003', '\u3000a\nb',
  '__proto__', 'constructor', 'toString', 'toJSON', 'hasOwnProperty', 'a/b', 'app.kubernetes.io/name',
  `${'long text '.repeat(20)}end`, 'x'.repeat(300), 'x'.repeat(499), 'x'.repeat(501), 'x'.repeat(1100),
  `"${'x'.repeat(1030)}`, `${'a\n'.repeat(50)}b`,
];

const CHARACTERS = [
  ...'aZ09 -?:,[]{}#&*!|>\'"%@`~=<+._eExXbo\\/\n\t$();^',
  'à',
  '\u0085',
  '\u2028',
  '\ud83d\ude00',
  '\r',
  '\ufeff',
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TRICKS) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.stringMatching(/^[-+]?[0-9._:eExXob+-]{1,10}$/) },
  {
    weight: 1,
    arbitrary: fc.stringMatching(/^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([tT ]{1,2}[0-9:.]{1,8}( ?[-+Z][0-9:]{0,5})?)?$/),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...TRICKS), { minLength: 2, maxLength: 3 }).map((parts) => parts.join('\n')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Text of which our writer leaves little to cdk8s. */
const plainText = fc.oneof(
  { weight: 20, arbitrary: fc.stringMatching(/^[a-z0-9"'{}:#. -]{1,8}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z0-9"'{}:#. \n-]{1,8}$/) },
);

/** Such as no manifest holds, but a patch or a wrapped toJson could. */
const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  NaN,
  Infinity,
  -Infinity,
  -0,
  1e21,
  1e-7,
  10n,
  new Date(0),
  Symbol.iterator.toString(),
  new Map([['a', 1]]),
  new Set([1]),
  Object.create(null),
);

function values(texts: fc.Arbitrary<string>, rare: number): fc.Arbitrary<unknown> {
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof({ maxDepth: 4, depthSize: 'small' },
      { weight: 6, arbitrary: texts },
      {
        weight: 1,
        arbitrary: fc.oneof(
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.constant(null),
        ),
      },
      { weight: rare, arbitrary: odd },
      { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
      { weight: 3, arbitrary: maps(texts, tie('value')) },
    ),
  })).value;
}

function maps(texts: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return fc.array(fc.tuple(texts, value), { maxLength: 4 }).map(Object.fromEntries);
}

/** An object twice in one document: an alias. */
const shared = maps(plainText, values(plainText, 0)).chain((object) => fc.constantFrom<unknown>(
  { a: object, b: object }, { a: [object, 1, [object]] }, { a: [[], object], b: [object] }));

export const plainDocuments: fc.Arbitrary<unknown> = maps(plainText, values(plainText, 0));

export const documents: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: maps(text, values(text, 0)) },
  { weight: 8, arbitrary: plainDocuments },
  { weight: 2, arbitrary: maps(text, values(text, 1)) },
  { weight: 1, arbitrary: shared },
  { weight: 1, arbitrary: values(text, 1) },
  // One trick at a time, as a key and in every place of a value.
  { weight: 6, arbitrary: text.map((one) => ({ a: one, b: [one, [one], { c: one }], [one]: { [one]: one } })) },
);
