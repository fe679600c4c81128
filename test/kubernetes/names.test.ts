import {
  annotationKey, configKey, dnsSearchDomain, envName, hasRelaxedEnvNames, isShellName, label, labelValue, NameCheck,
  portName, qualifiedName, serviceName,
} from '../../src/private/kubernetes/names';
import { KubernetesVersion } from '../../src/private/kubernetes/version';

const SEARCH = 'lower-case letters, digits, "-" and ".", starting and ending with a letter or digit, '
  + 'at most 253 characters';
const RELAXED_SEARCH = 'lower-case letters, digits, "-", "_" and ".", starting and ending with a letter or digit, '
  + 'at most 253 characters';
const LETTER_FIRST = 'lower-case letters, digits and "-", starting with a letter and ending with a letter or digit, '
  + 'at most 5 characters';
const DIGIT_FIRST = 'lower-case letters, digits and "-", starting with a letter or digit and ending with a letter or '
  + 'digit, at most 5 characters';
const PORT = 'lower-case letters, digits and single "-", with at least one letter, starting and ending with a letter '
  + 'or digit, at most 15 characters';
const LABEL = 'letters, digits, "-", "_" and ".", starting and ending with a letter or digit, at most 63 characters';
const KEY = 'letters, digits, "-", "_" and ".", at most 253 characters, not starting with ".."';
const STRICT_ENV = 'letters, digits, "-", "_" and ".", not starting with a digit or ".."';
const RELAXED_ENV = 'printable ASCII characters other than "="';
const QUALIFIED = '"name" or "domain/name": the name in letters, digits, "-", "_" and "." (at most 63 characters), '
  + 'the domain in lower case';

const searchDomain = (version: string) => dnsSearchDomain(KubernetesVersion.parse(version)!);

interface Names {
  readonly check: NameCheck;
  readonly expected: string;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const CHECKS: Record<string, Names> = {
  'a search domain before 1.33': {
    check: searchDomain('1.32'),
    expected: SEARCH,
    valid: ['a', 'a.b', 'a.b.', 'svc.cluster.local', 'a'.repeat(253), `${'a'.repeat(253)}.`],
    invalid: ['', '.', 'a..', '_a', 'a_b', 'A', 'a'.repeat(254), '-a', 'a-'],
  },
  'a search domain from 1.33 on': {
    check: searchDomain('1.33'),
    expected: RELAXED_SEARCH,
    valid: [
      '.', 'a', 'abcd', 'a_-b', '_a', '_a.b', 'a._b', 'a.b.c', 'a._b._c.', 'a.bcde', 'svc.cluster.local', '0.1',
      'a'.repeat(253), `${'a'.repeat(253)}.`,
    ],
    invalid: [
      '', '..', 'a..', '__a', 'a.__b', 'a_', '-a', 'a-', 'a.-b', 'a.b-', 'a.b_', 'A', 'aB', 'a b', ' a', 'a.B', '.a',
      'a..b', 'a'.repeat(254),
    ],
  },
  'the name of a service before 1.34': {
    check: serviceName(5, false),
    expected: LETTER_FIRST,
    valid: ['a', 'ab', 'a-b', 'a--b', 'abcde', 'a1'],
    invalid: ['', '1', '1a', '-a', 'a-', 'A', 'a.b', 'abcdef', 'a_b', ' a', 'a '],
  },
  'the name of a service from 1.34 on': {
    check: serviceName(5, true),
    expected: DIGIT_FIRST,
    valid: ['a', '1', '1a', 'a-b', 'abcde'],
    invalid: ['', '-a', 'a-', 'A', 'a.b', 'abcdef'],
  },
  'the name of a port': {
    check: portName,
    expected: PORT,
    valid: ['a', 'http', '1a', 'a1', 'a-b', 'a'.repeat(15)],
    invalid: ['', '80', 'a--b', '-a', 'a-', 'A', 'aB', 'a_b', 'a'.repeat(16)],
  },
  'the value of a label': {
    check: labelValue,
    expected: LABEL,
    valid: ['', 'a', 'A', '1', 'a-_.B', 'a'.repeat(63)],
    invalid: ['-a', 'a-', '.', '_a', 'a b', 'a/b', 'a'.repeat(64)],
  },
  'a qualified name': {
    check: qualifiedName,
    expected: QUALIFIED,
    valid: ['a', 'A', 'a.b/c', 'a/B', 'a'.repeat(63), `a/${'a'.repeat(63)}`, `${'a'.repeat(253)}/a`],
    invalid: ['', '/', '/a', 'a/', 'A/b', 'a/b/c', 'a'.repeat(64), `${'a'.repeat(254)}/a`, '-a', 'a/-b'],
  },
  'the key of an annotation': {
    check: annotationKey,
    expected: QUALIFIED,
    valid: ['a', 'A', 'A.b/C'],
    invalid: ['', 'a/b/c', 'A/-b'],
  },
  'a label of DNS': {
    check: label(5),
    expected: 'lower-case letters, digits and "-", starting and ending with a letter or digit, at most 5 characters',
    valid: ['a', '1', 'a-b', 'abcde'],
    invalid: ['', '-a', 'a-', 'A', 'a.b', 'abcdef'],
  },
  'the key of a Secret': {
    check: configKey,
    expected: KEY,
    valid: ['a', 'A', '0', '-', '_', '.a', 'a.', 'a..', '.a..', 'a..b', 'a'.repeat(253)],
    invalid: ['', '.', '..', '..a', 'a/b', 'a b', ' a', 'a ', 'a'.repeat(254)],
  },
  'the name of a variable before 1.34': {
    check: envName(false),
    expected: STRICT_ENV,
    valid: ['a', 'A', '_', '-', '.a', 'a..', 'a1'],
    invalid: ['', '.', '..', '..a', '1', '1a', 'a b', 'a=', ' a'],
  },
  'the name of a variable from 1.34 on': {
    check: envName(true),
    expected: RELAXED_ENV,
    valid: ['a', ' ', '~', '<', '>', '1', '..', 'a b', 'a/$%'],
    invalid: ['', '=', 'a=', '=a', 'é', 'aé', 'éa', '\t', 'a\n', '\x7f'],
  },
};

describe.each(Object.entries(CHECKS))('%s', (_what, { check, expected, valid, invalid }) => {
  test.each(valid)('may be %j', (name) => {
    expect(check(name)).toBeUndefined();
  });

  test.each(invalid)('may not be %j', (name) => {
    expect(check(name)).toBe(expected);
  });
});

test.each([['1.33', false], ['1.34', true]])('whether %s has relaxed names of variables: %p', (version, expected) => {
  expect(hasRelaxedEnvNames(KubernetesVersion.parse(version)!)).toBe(expected);
});

test.each([1, null, ['a'], undefined])('%j is no key and no label', (value: any) => {
  expect(configKey(value)).toBe(KEY);
  expect(labelValue(value)).toBe(LABEL);
});

test.each([
  ['a', true], ['_', true], ['Ab_1', true], ['A1b2', true], ['', false], ['1', false], ['1a', false], ['a-b', false],
  ['a.b', false], ['-a', false], ['a ', false], [' a', false], ['é', false],
])('whether a shell reads $%s: %p', (name, expected) => {
  expect(isShellName(name)).toBe(expected);
});
