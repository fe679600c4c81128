import { memoize } from '../util/memoize';

/**
 * A Kubernetes quantity ("250m", "1.5Gi", "1e3"), read exactly as the API server reads it.
 *
 * It is never rewritten: manifests keep what the author wrote. The value is only for comparisons.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export class Quantity {
  /** The quantity, or undefined where the API server could not parse the string. */
  public static readonly parse = memoize((value: string): Quantity | undefined => {
    const trimmed = value.length > MAX_LENGTH ? '' : value.replace(SPACES, '');
    const match = SYNTAX.exec(trimmed);
    if (!match || trimmed === '') {
      return undefined;
    }
    const [, sign, whole, fraction = '', suffix] = match;
    const unit = unitOf(suffix);
    if (!unit) {
      return undefined;
    }
    const digits = BigInt(`${whole}${fraction}` || '0');
    const nanos = scale(digits * unit.factor, NANO_DIGITS + unit.exponent - fraction.length);
    const capped = unit.binary && nanos > MAX_BINARY ? MAX_BINARY : nanos;
    return new Quantity(sign === '-' ? -capped : capped);
  });

  private constructor(private readonly nanos: bigint) {
  }

  public get isNegative(): boolean {
    return this.nanos < 0n;
  }

  public get isZero(): boolean {
    return this.nanos === 0n;
  }

  /** Whether it is a whole number, as GPUs must be. */
  public get isWhole(): boolean {
    return this.nanos % NANOS_PER_ONE === 0n;
  }

  /** Whether the API server keeps it as it is: resources are stored in thousandths, rounded up. */
  public get isWholeMilli(): boolean {
    return this.nanos % NANOS_PER_MILLI === 0n;
  }

  /**
   * Negative, zero or positive, as this quantity is less than, equal to or greater than the other; as stored, in
   * thousandths.
   */
  public compare(other: Quantity): number {
    const difference = this.milli - other.milli;
    return Number(difference > 0n) - Number(difference < 0n);
  }

  public equals(other: Quantity): boolean {
    return this.nanos === other.nanos;
  }

  public isMultipleOf(unit: Quantity): boolean {
    return this.nanos % unit.nanos === 0n;
  }

  /**
   * Multiplied by a factor, in whole units, rounded up, as DigitalHub Core computes limits: 256Mi times 1.1 is
   * 295279002.
   */
  public times(factor: number): string | undefined {
    const [whole, fraction = ''] = String(factor).split('.');
    if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction)) {
      return undefined;
    }
    return scale(this.nanos * BigInt(whole + fraction), -NANO_DIGITS - fraction.length).toString();
  }

  /** Multiplied by a count. */
  public multiply(count: number): Quantity | undefined {
    return Number.isSafeInteger(count) && count >= 0 ? new Quantity(this.nanos * BigInt(count)) : undefined;
  }

  public plus(other: Quantity): Quantity {
    return new Quantity(this.nanos + other.nanos);
  }

  /**
   * The quantity in the largest binary unit of which it is a whole number; in thousandths where it is not a whole
   * number.
   */
  public toString(): string {
    if (!this.isWhole) {
      return `${this.milli}m`;
    }
    const whole = this.nanos / NANOS_PER_ONE;
    const unit = whole === 0n ? undefined : [...BINARY].reverse().find(([, factor]) => whole % factor === 0n);
    return unit ? `${whole / unit[1]}${unit[0]}` : whole.toString();
  }

  private get milli(): bigint {
    return scale(this.nanos, -MILLI_DIGITS);
  }
}

/** Far more than any quantity has, and short enough for the regular expression. */
const MAX_LENGTH = 256;

/** The server trims these before it reads JSON's escapes, so that tabs and line breaks stay. */
const SPACES = /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/g;
const SYNTAX = /^([+-]?)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*[-+]?\d*)$/;
const NANO_DIGITS = 9;
const MILLI_DIGITS = 6;
const NANOS_PER_ONE = 10n ** 9n;
const NANOS_PER_MILLI = 10n ** 6n;
const MAX_BINARY = (2n ** 63n - 1n) * NANOS_PER_ONE;

const BINARY: readonly [string, bigint][] = ['Ki', 'Mi', 'Gi', 'Ti']
  .map((unit, i) => [unit, 2n ** BigInt(10 * (i + 1))]);

/** Far beyond every sensible quantity, and small enough that its power of ten is computed at once. */
const MAX_EXPONENT = 4096;

interface Unit {
  readonly factor: bigint;
  readonly exponent: number;
  readonly binary: boolean;
}

const decimal = (exponent: number): Unit => ({ factor: 1n, exponent, binary: false });
const binary = (power: number): Unit => ({ factor: 2n ** BigInt(power), exponent: 0, binary: true });

const UNITS = new Map<string, Unit>([
  ['n', decimal(-9)], ['u', decimal(-6)], ['m', decimal(-3)], ['', decimal(0)],
  ['k', decimal(3)], ['M', decimal(6)], ['G', decimal(9)], ['T', decimal(12)], ['P', decimal(15)], ['E', decimal(18)],
  ['Ki', binary(10)], ['Mi', binary(20)], ['Gi', binary(30)],
  ['Ti', binary(40)], ['Pi', binary(50)], ['Ei', binary(60)],
]);

function unitOf(suffix: string): Unit | undefined {
  const power = /^[eE]([-+]?\d+)$/.exec(suffix);
  if (!power) {
    return UNITS.get(suffix);
  }
  return decimal(Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, Number(power[1]))));
}

/** Multiplies by a power of ten; what does not fit is rounded up, as the API server does. */
function scale(value: bigint, exponent: number): bigint {
  if (exponent >= 0) {
    return value * 10n ** BigInt(exponent);
  }
  const divisor = 10n ** BigInt(-exponent);
  const quotient = value / divisor;
  return value > 0n && value % divisor !== 0n ? quotient + 1n : quotient;
}

/** What the author may have meant by an invalid quantity: `64Gb` is `64G` or `64Gi`. */
export function suggestQuantities(value: string): string[] {
  const match = value.length > MAX_LENGTH ? null : /^(\d+(?:[.,]\d+)?)\s*([a-zA-Z]*)$/.exec(value.trim());
  if (!match) {
    return [];
  }
  const digits = match[1].replace(',', '.');
  const letters = match[2].toLowerCase().replace(/^(v?cpu|core|gpu)s?$/, '').replace(/b(ytes?)?$/, '');
  const binaryUnit = /^([kmgtpe])i?$/.exec(letters)?.[1].toUpperCase();
  if (!binaryUnit) {
    return letters === '' ? [digits] : [];
  }
  const decimalUnit = binaryUnit === 'K' ? 'k' : binaryUnit;
  const units = letters.endsWith('i') ? [`${binaryUnit}i`] : [decimalUnit, `${binaryUnit}i`];
  return units.map((unit) => `${digits}${unit}`);
}
