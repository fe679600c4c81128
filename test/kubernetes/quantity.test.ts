import * as fc from 'fast-check';
import { Quantity, suggestQuantities } from '../../src/private/kubernetes/quantity';
import { verdicts } from '../support/verdicts';

const GROUPS = [
  'quantity.cpu.request',
  'quantity.memory.limit',
  'quantity.gpu.limit',
  'quantity.claim.size',
  'quantity.ephemeralVolume.size',
  'quantity.emptyDir.sizeLimit',
];

/** The server's reasons that concern the number and not its spelling. */
const READ_BUT_REFUSED = /must be (greater than|an integer|a valid resource quantity)/;

describe.each(GROUPS)('%s', (group) => {
  test.each(
    verdicts(group).map((verdict) => [verdict.input, verdict]),
  )('%j is read as by the API server', (input, verdict) => {
    const { accepted, message = '', canonical } = verdict['1.28'];
    const quantity = Quantity.parse(input);
    expect(quantity !== undefined).toBe(accepted || READ_BUT_REFUSED.test(message));
    if (canonical !== undefined) {
      expect(quantity!.compare(Quantity.parse(canonical)!)).toBe(0);
    }
  });
});

test.each([
  [
    '1',
    '1000m',
    0,
  ], ['1001m', '1', 1], ['999m', '1', -1], ['1Gi', '1G', 1], ['0.5Gi', '512Mi', 0], ['1e3', '1k', 0], ['-1', '1', -1],
  ['1n', '1m', 0], ['8Ei', '9Ei', 0], ['1e400', '1e399', 1],
])('%s compared with %s is %d', (a, b, expected) => {
  expect(Math.sign(Quantity.parse(a)!.compare(Quantity.parse(b)!))).toBe(expected);
});

test.each([
  ['1', { isWhole: true, isZero: false, isNegative: false, isWholeMilli: true }],
  ['1500m', { isWhole: false, isZero: false, isNegative: false, isWholeMilli: true }],
  ['1n', { isWhole: false, isZero: false, isNegative: false, isWholeMilli: false }],
  ['-1Ki', { isWhole: true, isZero: false, isNegative: true, isWholeMilli: true }],
  ['-0', { isWhole: true, isZero: true, isNegative: false, isWholeMilli: true }],
])('%s is %j', (text, expected) => {
  const { isWhole, isZero, isNegative, isWholeMilli } = Quantity.parse(text)!;
  expect({ isWhole, isZero, isNegative, isWholeMilli }).toEqual(expected);
});

test.each([
  ['Ki', true], ['Ti', true], ['.Ti', true], ['Pi', false], ['-Pi', false], ['.Pi', false], ['Ei', false], ['n', true],
  ['E-9', true], ['.E-9', true], ['E-10', false], ['.E-10', false], ['e-52', false], ['0e-52', true], ['.0e-52', true],
  ['e52', true], ['0Pi', true],
])('of units with and without a number, the server reads %s: %s', (text, isRead) => {
  expect(Quantity.parse(text)?.isZero).toBe(isRead || undefined);
});

test('an exponent beyond all reason is read at once', () => {
  expect(Quantity.parse('1e999999999')!.compare(Quantity.parse('1')!)).toBe(1);
});

test('comparing is the same in both directions, and follows the number', () => {
  const amount = fc.nat({ max: 10 ** 9 });
  const unit = fc.constantFrom(...Object.entries({ '': 1, 'k': 1e3, 'M': 1e6, 'Ki': 2 ** 10, 'Mi': 2 ** 20 }));
  fc.assert(fc.property(amount, unit, amount, unit, (a, [unitA, factorA], b, [unitB, factorB]) => {
    const [left, right] = [Quantity.parse(`${a}${unitA}`)!, Quantity.parse(`${b}${unitB}`)!];
    expect(left.compare(right)).toBe(Math.sign(a * factorA - b * factorB));
    expect(left.compare(right) + right.compare(left)).toBe(0);
  }));
});

test.each([
  [
    '64Gb',
    ['64G', '64Gi'],
  ], ['64GB', ['64G', '64Gi']], ['64GiB', ['64Gi']], ['64 Gi', ['64Gi']], ['64gi', ['64Gi']], ['1K', ['1k', '1Ki']],
  ['1,5Gi', ['1.5Gi']], ['1 000', []], ['12 ', ['12']], ['many', []], ['2x', []], ['', []],
])('for %j the suggestions are %j', (text, expected) => {
  expect(suggestQuantities(text)).toEqual(expected);
});

test('every suggestion is a quantity', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,kKmMgGiIbB ') }), (text) => {
    suggestQuantities(text).forEach((suggestion) => expect(Quantity.parse(suggestion)).toBeInstanceOf(Quantity));
  }));
});

test.each([
  // Recorded from the arithmetic of Kubernetes 1.28 and 1.36, which is the same.
  ['1', true], ['500m', false], ['9223372036854775', true], ['9223372036854776', false], ['10000000000000000', false],
  ['1Ei', false], ['2Ei', true], ['3Ei', false], ['8Ei', true], ['7.9Ei', false], ['1Pi', true], ['16Pi', false],
  ['1E', true], ['10P', true], ['10000000000M', false], ['9000000000M', true], ['10000000000G', true],
  ['100000000000000000000', false], ['9223372036854775808', true], ['1e400', true], ['00000000000000000001e16', true],
  ['10000000000000.5k', true], ['-1Ei', false],
])('thousandths of %s are whole in 64 bits: %s', (text, expected) => {
  expect(Quantity.parse(text)!.isWholeIn64Bits).toBe(expected);
});

test.each([
  ['9223372036854775807', true], ['9223372036854775808', false], ['7Ei', true], ['8Ei', false], ['1e19', false],
])('units of %s fit into 64 bits: %s', (text, expected) => {
  expect(Quantity.parse(text)!.fits64Bits).toBe(expected);
});
