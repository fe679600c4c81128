import { memoize } from '../util/memoize';

/**
 * A Kubernetes quantity ("250m", "1.5Gi", "1e3"), read exactly as the API server reads it.
 *
 * Manifests keep what the author wrote, unless a platform asks for canonical quantities.
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
    const written = `${whole}${fraction}`;
    if (!unit || (written === '' && !canStandAlone(unit))) {
      return undefined;
    }
    const digits = BigInt(written || '0');
    const nanos = scale(digits * unit.factor, NANO_DIGITS + unit.exponent - fraction.length);
    const isCapped = unit.format === 'binary' && nanos > MAX_BINARY;
    const capped = isCapped ? MAX_BINARY : nanos;
    const overflow = { isCapped, isToZero: overflowsToZero(whole, fraction, unit) };
    return new Quantity(sign === '-' ? -capped : capped, unit.format, overflow);
  });

  private constructor(
    private readonly nanos: bigint, private readonly format: Format, private readonly overflow: Overflow = {},
  ) {
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

  /**
   * Whether the API server, too, takes it for a whole number: it computes with thousandths, of which large ones do not
   * fit into 64 bits, and overflow.
   */
  public get isWholeIn64Bits(): boolean {
    const overflown = BigInt.asIntN(64, this.milli);
    return overflown % 1000n === 0n || (overflown !== this.milli && this.overflow.isToZero === true);
  }

  /** Whether its units fit into 64 bits. */
  public get fits64Bits(): boolean {
    return !this.overflow.isCapped && this.nanos <= MAX_BINARY;
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
  public times(factor: number): Quantity | undefined {
    const [whole, fraction = ''] = String(factor).split('.');
    if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction)) {
      return undefined;
    }
    const units = scale(this.nanos * BigInt(whole + fraction), -NANO_DIGITS - fraction.length);
    return new Quantity(units * NANOS_PER_ONE, this.format);
  }

  /** Multiplied by a count. */
  public multiply(count: number): Quantity | undefined {
    return Number.isSafeInteger(count) && count >= 0
      ? new Quantity(this.nanos * BigInt(count), this.format)
      : undefined;
  }

  public plus(other: Quantity): Quantity {
    return new Quantity(this.nanos + other.nanos, this.format);
  }

  /** In thousandths, rounded up: all that the API server stores of a resource. */
  public roundedUp(): Quantity {
    return new Quantity(this.milli * NANOS_PER_MILLI, this.format);
  }

  /** In mebibytes, rounded up. */
  public toMebibytes(): string {
    const bytes = scale(this.nanos, -NANO_DIGITS);
    return `${(bytes + 2n ** 20n - 1n) / 2n ** 20n}Mi`;
  }

  /** In whole units, rounded up, without a suffix. */
  public toDigits(): string {
    return scale(this.nanos, -NANO_DIGITS).toString();
  }

  /**
   * The quantity as the API server writes it: an integer with the largest suffix of the kind that the author used
   * (1.5Gi is 1536Mi, 1000m is 1, 1000e3 is 1e6). Undefined where Kubernetes has no such form.
   */
  public toCanonical(): string | undefined {
    if (this.isNegative || this.nanos >= MAX_CANONICAL) {
      return undefined;
    }
    if (this.isZero) {
      return '0';
    }
    const isBinary = this.format === 'binary' && this.nanos % (1024n * NANOS_PER_ONE) === 0n;
    const [digits, power] = isBinary
      ? withoutFactors(this.nanos / NANOS_PER_ONE, 1024n)
      : withoutFactors(this.nanos, 1000n);
    if (isBinary) {
      return `${digits}${BINARY_SUFFIXES[power - 1]}`;
    }
    const exponent = 3 * power - NANO_DIGITS;
    if (this.format === 'exponent') {
      return `${digits}${exponent === 0 ? '' : `e${exponent}`}`;
    }
    const suffix = DECIMAL_SUFFIXES.at(power);
    return suffix === undefined ? undefined : `${digits}${suffix}`;
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

/** The largest number that Kubernetes computes with. */
export const MAX_INT64 = 2n ** 63n - 1n;
const MAX_BINARY = MAX_INT64 * NANOS_PER_ONE;

const BINARY: readonly [string, bigint][] = ['Ki', 'Mi', 'Gi', 'Ti']
  .map((unit, i) => [unit, 2n ** BigInt(10 * (i + 1))]);

/** Far beyond every sensible quantity, and small enough that its power of ten is computed at once. */
const MAX_EXPONENT = 4096;

/** Of larger quantities, the exponent may have been limited when they were read. */
const MAX_CANONICAL = 10n ** BigInt(MAX_EXPONENT);

/** What the API server makes of a number that does not fit into 64 bits. */
interface Overflow {
  /** Whether it reads the largest number instead. */
  readonly isCapped?: boolean;
  /** Whether its thousandths overflow to zero, instead of losing their highest bits. */
  readonly isToZero?: boolean;
}

/** How a quantity is written, which Kubernetes keeps: 12M, 12Mi or 12e6. */
type Format = 'decimal' | 'binary' | 'exponent';

interface Unit {
  readonly factor: bigint;
  readonly exponent: number;
  readonly format: Format;
}

/** The suffixes of 10^-9, 10^-6 and so on. */
const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];

/** The suffixes of 2^10, 2^20 and so on. */
const BINARY_SUFFIXES = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

const UNITS = new Map<string, Unit>([
  ...DECIMAL_SUFFIXES.map((suffix, i): [string, Unit] =>
    [suffix, { factor: 1n, exponent: 3 * i - NANO_DIGITS, format: 'decimal' }]),
  ...BINARY_SUFFIXES.map((suffix, i): [string, Unit] =>
    [suffix, { factor: 2n ** BigInt(10 * (i + 1)), exponent: 0, format: 'binary' }]),
]);

function unitOf(suffix: string): Unit | undefined {
  const power = /^[eE]([-+]?\d+)$/.exec(suffix);
  if (!power) {
    return UNITS.get(suffix);
  }
  const exponent = Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, Number(power[1])));
  return { factor: 1n, exponent, format: 'exponent' };
}

/** Decimal numbers of more digits are not kept in 64 bits in the first place. */
const MAX_DIGITS_OF_INT64 = 18;

/** The powers of ten by which Kubernetes multiplies at once. By others, it multiplies step by step, up to an overflow. */
const POWERS_AT_ONCE = [0, 1, 2, 3, 6, 9];

function overflowsToZero(whole: string, fraction: string, { exponent, format }: Unit): boolean {
  const digits = whole.replace(/^0+/, '').length + fraction.length;
  const power = exponent - fraction.length + 3;
  return format !== 'binary' && digits <= MAX_DIGITS_OF_INT64 && !POWERS_AT_ONCE.includes(power);
}

/** Whether the server reads a unit without a number as zero: "Ki" and "m", but not "Pi" and "e-10". */
function canStandAlone({ factor, exponent }: Unit): boolean {
  return exponent >= -NANO_DIGITS && factor < 2n ** 50n;
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

/** Divides by a factor as often as nothing remains. Returns what is left, and how often. */
function withoutFactors(value: bigint, factor: bigint): [left: bigint, times: number] {
  let [left, times] = [value, 0];
  while (left % factor === 0n) {
    left /= factor;
    times++;
  }
  return [left, times];
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
