/**
 * Values as users write them, and each with the mistakes that are made in them: what both the options and their parts
 * are drawn from.
 */
import * as fc from 'fast-check';

/** What a value can be drawn as. */
export interface Drawn {
  /** Values that should be fine. Nothing relies on it: the verdicts decide. */
  readonly valid: fc.Arbitrary<unknown>;
  /** Values that should not be, by the mistake in them. */
  readonly faults: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}

/** The same mistakes in a part of something larger. */
export function within({ valid, faults }: Drawn, whole: (part: any) => unknown): Drawn {
  return {
    valid: valid.map(whole),
    faults: Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, fault.map(whole)])),
  };
}

/** The mistakes of several parts, each under the part's name. */
export function faultsOf(parts: Record<string, Drawn>): Drawn['faults'] {
  return Object.fromEntries(Object.entries(parts).flatMap(([part, { faults }]) =>
    Object.entries(faults).map(([name, fault]) => [`${part}: ${name}`, fault])));
}

/** An object of parts, of which one is mistaken in each fault. Those that end in "?" are left out at times. */
export function record(parts: Record<string, Drawn>): Drawn {
  const names = Object.keys(parts).map((part) => part.replace('?', ''));
  const required = Object.keys(parts).filter((part) => !part.endsWith('?'));
  const valid = Object.fromEntries(Object.values(parts).map((part, i) => [names[i], part.valid]));
  const model = (over: Record<string, fc.Arbitrary<unknown>> = {}) =>
    fc.record({ ...valid, ...over }, { requiredKeys: [...required, ...Object.keys(over)] });
  const faults = Object.values(parts).flatMap((part, i) =>
    Object.entries(part.faults).map(
      ([name, fault]): [string, fc.Arbitrary<unknown>] => [`${names[i]}: ${name}`, model({ [names[i]]: fault })],
    ));
  return { valid: model(), faults: Object.fromEntries(faults) };
}

/** The same with fewer names for the mistakes: those that `nameOf` gives one name are drawn as one. */
export function grouped({ valid: fine, faults }: Drawn, nameOf: (fault: string) => string): Drawn {
  const groups: Record<string, fc.Arbitrary<unknown>[]> = {};
  Object.entries(faults).forEach(([fault, arbitrary]) => (groups[nameOf(fault)] ??= []).push(arbitrary));
  return {
    valid: fine,
    faults: Object.fromEntries(Object.entries(groups).map(([group, all]) => [group, fc.oneof(...all)])),
  };
}

/** The mistake itself, wherever in the value it is. */
export const byMistake = (fault: string) => fault.split(': ').pop()!;

/** Where in the value the mistake is, whichever it is. */
export const byPlace = (fault: string) => fault.split(': ')[0];

export const valid = (arbitrary: fc.Arbitrary<unknown>): Drawn => ({ valid: arbitrary, faults: {} });

/** A list of one mistaken item among others. */
export function listOf(item: Drawn, { minLength = 0, maxLength = 3 } = {}): Drawn {
  const some = fc.array(item.valid, { minLength, maxLength });
  return {
    valid: some,
    faults: Object.fromEntries(Object.entries(item.faults).map(([name, fault]) => [
      name, fc.tuple(fc.array(item.valid, { maxLength: 1 }), fault).map(([others, bad]) => [...others, bad]),
    ])),
  };
}

const letters = (alphabet: string, min: number, max: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: min, maxLength: max }).map((chars) => chars.join(''));

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const ANY_NAME = `${LOWER}AZ09-_. /:\n~é`;

const word = letters(LOWER, 1, 8);

/** Names that none of Kubernetes' rules takes, or not all of them. */
const BAD_NAMES = {
  'capitals': fc.constantFrom('Data', 'myData', 'A'),
  'underscore': fc.constantFrom('my_data', '_data'),
  'dash at an end': fc.constantFrom('-data', 'data-', '-'),
  'dot': fc.constantFrom('a.b', '.a', 'a.', 'a..b'),
  'space': fc.constantFrom('my data', ' data', 'data ', 'data\n', ' '),
  'empty': fc.constant(''),
  'long': fc.integer({ min: 50, max: 70 }).map((length) => 'x'.repeat(length)),
  'very long': fc.constantFrom(250, 253, 254, 300).map((length) => 'x'.repeat(length)),
  'digits': fc.constantFrom('1', '1a', '123'),
  'anything': letters(ANY_NAME, 1, 5),
};

export const name: Drawn = { valid: word.map((text) => `${text}x`), faults: BAD_NAMES };

/** A name of a few, so that names meet. */
export const nameOf = (...names: string[]): Drawn => ({ ...name, valid: fc.constantFrom(...names) });

/** Keys of labels, annotations and the like. */
export const labelKey: Drawn = {
  valid: fc.oneof(word, fc.constantFrom('team', 'acme.io/team', 'a.b.c/D_e.f-1', 'gpu')),
  faults: {
    'space': fc.constant('my team'),
    'two slashes': fc.constantFrom('a/b/c', '/a', 'a/'),
    'capital domain': fc.constant('Acme.io/team'),
    'long': fc.constantFrom(`${'x'.repeat(64)}`, `${'x'.repeat(254)}/a`, `a/${'x'.repeat(63)}`),
    'empty': fc.constant(''),
    'anything': letters(ANY_NAME, 1, 6),
  },
};

export const labelValue: Drawn = {
  valid: fc.oneof(word, fc.constantFrom('', 'A', 'a_b.c-1')),
  faults: {
    space: fc.constant('a b'),
    ends: fc.constantFrom('-a', 'a_', '.'),
    long: fc.constantFrom('x'.repeat(63), 'x'.repeat(64)),
    anything: letters(ANY_NAME, 1, 6),
  },
};

export const anyText: Drawn = valid(
  fc.oneof(
    word,
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', '$(A)', '$$(A)', '--- a: b', 'no', '"', '1e3', '{}', 'a\nb\n'),
  ),
);

/** Whole numbers about the edges. */
export const integer = (min: number, max = 2147483647): Drawn => ({
  valid: fc.oneof(fc.integer({ min, max: Math.min(max, min + 50) }), fc.constantFrom(min, max)),
  faults: {
    'too small': fc.constantFrom(min - 1, min - 1000),
    'too large': fc.constantFrom(max + 1, 2 ** 40, Number.MAX_SAFE_INTEGER),
    'fraction': fc.constantFrom(1.5, 0.1, 2.0001),
  },
});

const UNITS = ['', 'm', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi'];

/** What is written for quantities by mistake. */
const BAD_QUANTITIES = {
  'unit': fc.constantFrom('64Gb', '64GB', '1 Gi', '5gi', '10KiB', '2GI', '1mi', '1K', '3cores', '1e'),
  'words': fc.constantFrom('lots', 'two', '-', '+', '.', 'Gi', 'NaN', 'Infinity', '0x10', '1_000'),
  'comma': fc.constantFrom('1,5', '1,500', '1.5.0'),
  'negative': fc.constantFrom('-1', '-1Gi', '-0.5', '-1n'),
  'zero': fc.constantFrom('0', '0Gi', '0.0', '-0'),
  'empty': fc.constantFrom('', ' '),
  'space': fc.constantFrom(' 1', '1 ', '1\n', '\t1Gi'),
  'huge': fc.constantFrom('9223372036854775808', '1e100', '10E', '9Ei', '1e-100', '1n', '0.0001'),
  'beyond 64 bits': fc.constantFrom('1Ei', '2Ei', '3Ei', '10P', '10000000000M', '10000000000000000', '7.9Ei'),
  'unusual': fc.constantFrom('16', '512m', '4000', '4Gi', '500M', '1.3Gi', '0.5'),
  'anything': letters('0123456789.+-eEinumkKMGTP ', 1, 6),
};

export const quantity: Drawn = {
  valid: fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 64 }), fc.constantFrom(...UNITS)).map(([amount, unit]) => `${amount}${unit}`),
    fc.constantFrom('1.5Gi', '500m', '1e3', '.5', '1.', '+1', '0.1')),
  faults: BAD_QUANTITIES,
};

/** What is not of its type, as plain JavaScript can give it. */
export const otherType: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  1,
  -1.5,
  true,
  'text',
  '',
  [],
  [1],
  {},
  { a: 1 },
  [null],
  [[]],
  [{}],
);

/** Makes of a literal what only a function of the library or of cdk8s-plus can: see `materialize`. */
export const made = (maker: string, part: Drawn): Drawn => within(part, (value) => ({ $: maker, of: value }));

export const seconds = (min: number, max?: number): Drawn => ({
  valid: fc.integer({ min, max: Math.min(max ?? 1e6, 1e6) }).map((value) => ({ $: 'seconds', of: value })),
  faults: {
    'fraction': fc.constantFrom(500, 1500, 1).map((value) => ({ $: 'millis', of: value })),
    'too long': fc.constantFrom(2 ** 31, 2 ** 40).map((value) => ({ $: 'seconds', of: value })),
    'zero': fc.constant({ $: 'seconds', of: 0 }),
  },
});
