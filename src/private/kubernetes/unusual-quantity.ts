import { MAX_INT64, Quantity } from './quantity';
import type { Measure } from './resource-names';
import { memoize } from '../util/memoize';
import { joinWords, quote } from '../util/string';

/** Why a valid quantity is hardly meant, and what may have been. */
export interface Unusual {
  readonly reason: string;
  readonly fix: string;
}

/** Less memory than any container starts with, and less storage than any volume has. */
const FEW_BYTES = Quantity.parse('4Mi')!;

/** More cores than any machine has. */
const MANY_CORES = Quantity.parse('2000')!;

/** More GPUs than any machine has, in parts, too. */
const MANY_DEVICES = Quantity.parse('1000')!;

/** More cores than any namespace has. */
const MANY_CORES_OF_ALL = Quantity.parse('1M')!;

/**
 * What is unusual about the unit or the magnitude of a quantity.
 *
 * @param isOfAll Whether it is that of a whole namespace, instead of one container or volume.
 */
export function unusualQuantity(text: string, measure: Measure | undefined, isOfAll = false): Unusual | undefined {
  return measure && (isOfAll ? OF_ALL : OF_ONE)[measure](text);
}

/** By measure: runs have the same quantities again and again. */
const [OF_ONE, OF_ALL] = [false, true].map((isOfAll) => {
  const of = (measure: Measure) => memoize((text) => unusual(text, measure, isOfAll));
  return { cores: of('cores'), bytes: of('bytes'), devices: of('devices') };
});

function unusual(text: string, measure: Measure, isOfAll: boolean): Unusual | undefined {
  const quantity = Quantity.parse(text);
  if (!quantity || quantity.isZero || quantity.isNegative) {
    return undefined;
  }
  const [, digits, suffix] = /^[\s+]*([\d.]*)(.*?)\s*$/s.exec(text)!;
  const written = { text, quantity, digits, suffix };
  switch (measure) {
    case 'cores': return unusualCores(written, isOfAll);
    case 'devices': return unusualDevices(written, isOfAll);
    case 'bytes': return unusualBytes(written);
  }
}

interface Written {
  readonly text: string;
  readonly quantity: Quantity;
  readonly digits: string;
  readonly suffix: string;
}

const isBinary = (suffix: string) => suffix.endsWith('i');
const ofBytes = (suffix: string) => `, since ${quote(suffix)} is a unit of bytes`;

function unusualCores({ text, quantity, digits, suffix }: Written, isOfAll: boolean): Unusual | undefined {
  if (!isBinary(suffix) && quantity.compare(isOfAll ? MANY_CORES_OF_ALL : MANY_CORES) < 0) {
    return undefined;
  }
  const meant = suffix === '' || /^Mi?$/.test(suffix) ? `${digits}m` : digits;
  return {
    reason: `${quote(text)} is ${quantity.toDigits()} cores${isBinary(suffix) ? ofBytes(suffix) : ''}.`,
    fix: /^[eE]/.test(suffix) ? 'Write a number of cores, such as "2" or "500m".' : didYouMean(meant),
  };
}

function unusualDevices({ text, quantity, suffix }: Written, isOfAll: boolean): Unusual | undefined {
  return isBinary(suffix) || (!isOfAll && quantity.compare(MANY_DEVICES) >= 0)
    ? {
      reason: `${quote(text)} is ${quantity.toDigits()} devices${isBinary(suffix) ? ofBytes(suffix) : ''}.`,
      fix: 'Write a number of devices, such as "1".',
    }
    : undefined;
}

/** The suffixes of fractions, in words. */
const FRACTIONS: Readonly<Record<string, string>> = { m: 'thousandths', u: 'millionths', n: 'billionths' };

function unusualBytes(written: Written): Unusual | undefined {
  const { text, quantity, digits, suffix } = written;
  const isSmall = quantity.compare(FEW_BYTES) < 0;
  if (!quantity.fits64Bits) {
    return {
      reason: `${quote(text)} is more than ${MAX_INT64} bytes, the most that Kubernetes can compute with.`,
      fix: didYouMean(),
    };
  }
  if (quantity.isWhole && !isSmall) {
    return undefined;
  }
  if (!isSmall) {
    return {
      reason: `${quote(text)} is not a whole number of bytes, of which Kubernetes warns.`,
      fix: `Write ${quote(quantity.toMebibytes())}, for example.`,
    };
  }
  const fix = didYouMean(...bytesMeant(written));
  if (suffix in FRACTIONS) {
    return { reason: `${quote(text)} is ${digits} ${FRACTIONS[suffix]} of a byte.`, fix };
  }
  if (suffix === '') {
    return { reason: `${quote(text)} is ${digits} byte${digits === '1' ? '' : 's'}, since it has no unit.`, fix };
  }
  return { reason: `${quote(text)} is less memory or storage than a container or a volume has.`, fix };
}

/** Numbers from which a quantity without a unit was thought of as mebibytes, and as kibibytes. */
const MEBIBYTES = 64;
const KIBIBYTES = 100_000;

/** Numbers up to which it can have been thought of as gibibytes. */
const GIBIBYTES = 512;

/** The units that may have been meant, where they make it a usual quantity. */
function bytesMeant({ digits, suffix }: Written): string[] {
  const meant = unitsMeant(Number(digits), suffix).map((unit) => `${digits}${unit}`)
    .filter((text) => Quantity.parse(text)!.compare(FEW_BYTES) >= 0);
  return suffix === '' ? meant : meant.slice(0, 1);
}

function unitsMeant(number: number, suffix: string): string[] {
  if (suffix === '') {
    return number >= KIBIBYTES ? ['Ki']
      : [...number >= MEBIBYTES ? ['Mi'] : [], ...number <= GIBIBYTES ? ['Gi'] : []];
  }
  if (suffix === 'm') {
    return ['Mi'];
  }
  return /^[kKM]i?$/.test(suffix) ? ['M', 'G'].map((unit) => `${unit}${suffix.slice(1)}`) : [];
}

function didYouMean(...meant: string[]): string {
  return meant.length > 0
    ? `Did you mean ${joinWords(meant.map(quote), 'or')}?`
    : 'Write a number with a unit, such as "512Mi" or "4Gi".';
}
