/** Quantities as they can be written: of all suffixes and exponents, with fractions, signs and leading zeros. */
import * as fc from 'fast-check';

const SUFFIXES = ['', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'P', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

const suffix = fc.oneof(
  fc.constantFrom(...SUFFIXES),
  fc.tuple(fc.constantFrom('e', 'E', 'e+', 'E+', 'e-', 'E-'), fc.nat({ max: 15 })).map((parts) => parts.join('')),
);

/** Numbers of few digits and of many, and round ones, of which suffixes take the zeros. */
const whole = fc.oneof(
  fc.nat({ max: 2048 }).map(String),
  fc.bigInt({ min: 0n, max: 10n ** 12n }).map(String),
  fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 4 })).map(([digits, zeros]) => `${digits}${'000'.repeat(zeros)}`),
  fc.tuple(fc.nat({ max: 64 }), fc.nat({ max: 3 })).map(([factor, power]) => String(factor * 1024 ** power)),
);

const fraction = fc.oneof(
  fc.constantFrom('', '', '.', '.0', '.5', '.25', '.000', '.500', '.953125'),
  fc.nat({ max: 99999 }).map((digits) => `.${digits}`),
);

const sign = fc.constantFrom('', '', '', '+', '0');

export const quantities: fc.Arbitrary<string> = fc.tuple(sign, whole, fraction, suffix).map((parts) => parts.join(''));
