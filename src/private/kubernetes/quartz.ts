/** What a schedule of DigitalHub's triggers is in Kubernetes' words, or why it is none: a sentence. */
export type Converted = { readonly schedule: string } | { readonly reason: string };

interface Bounds {
  readonly what: string;
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
  /** What is taken from a number: Quartz counts the days of the week from 1. */
  readonly shift: number;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const FIELDS: readonly Bounds[] = [
  { what: 'minute', min: 0, max: 59, names: [], shift: 0 },
  { what: 'hour', min: 0, max: 23, names: [], shift: 0 },
  { what: 'day of the month', min: 1, max: 31, names: [], shift: 0 },
  { what: 'month', min: 1, max: 12, names: MONTHS, shift: 0 },
  { what: 'day of the week', min: 1, max: 7, names: DAYS, shift: 1 },
];

/**
 * Reads a schedule of a trigger. DigitalHub's are Quartz', with seconds first and perhaps years last; five fields and
 * words such as `@daily` are Kubernetes' already.
 *
 * @see https://www.quartz-scheduler.org/documentation/quartz-2.3.0/tutorials/crontrigger.html
 */
export function convertQuartz(text: string): Converted {
  const parts = text.trim().split(/\s+/);
  if (parts.length < 6 || parts.length > 7) {
    return { schedule: text.trim() };
  }
  const [seconds, ...rest] = parts;
  const year = rest[5];
  if (!/^0+$/.test(seconds)) {
    return { reason: `Kubernetes starts runs at whole minutes, and the seconds are "${seconds}".` };
  }
  if (year !== undefined && year !== '*') {
    return { reason: `Kubernetes' schedules have no years, and the year is "${year}".` };
  }
  if (!['?', '*'].includes(rest[2]) && !['?', '*'].includes(rest[4])) {
    return {
      reason: 'It names days of the month and of the week at once, '
        + 'of which neither Quartz nor Kubernetes takes both to hold.',
    };
  }
  const fields = FIELDS.map((bounds, i) => convertField(rest[i].toUpperCase(), bounds));
  const refused = fields.find((field) => 'reason' in field);
  return refused ?? { schedule: fields.map((field) => (field as { schedule: string }).schedule).join(' ') };
}

function convertField(text: string, bounds: Bounds): Converted {
  if (text === '?' || text === '*') {
    return { schedule: '*' };
  }
  const items = text.split(',').map((item) => convertItem(item, bounds));
  return items.find((item) => 'reason' in item) ?? {
    schedule: items.map((item) => (item as { schedule: string }).schedule).join(','),
  };
}

function convertItem(item: string, bounds: Bounds): Converted {
  const { what, min, max, names, shift } = bounds;
  if (item === 'L' && names === DAYS) {
    return { schedule: '6' };
  }
  if (/[LW#]/.test(names.reduce((left, name) => left.replace(name, ''), item))) {
    return { reason: `Kubernetes' schedules have no "${item}" for the ${what}.` };
  }
  const [, span, step] = /^([^/]+)(?:\/(\d+))?$/.exec(item) ?? [];
  const [from, to, ...more] = (span ?? '').split('-').map((word) => numberOf(word, bounds));
  const isStar = span === '*';
  if (span === undefined || more.length > 0 || step === '0' || !isStar && [from, to ?? from].some((one) =>
    !(one >= min && one <= max))) {
    return { reason: `"${item}" is not a ${what} in Quartz.` };
  }
  if (isStar) {
    return { schedule: item };
  }
  if (to === undefined && step === undefined) {
    return { schedule: String(from - shift) };
  }
  const last = to ?? max;
  const suffix = step === undefined ? '' : `/${step}`;
  return {
    schedule: last >= from
      ? `${from - shift}-${last - shift}${suffix}`
      : around(from, last, Number(step ?? 1), bounds).join(','),
  };
}

function numberOf(word: string, { names, min }: Bounds): number {
  const location = names.indexOf(word);
  return location >= 0 ? location + min : /^\d+$/.test(word) ? Number(word) : NaN;
}

/** A range of Quartz' that goes over the end, as `22-2` of the hours does. */
function around(from: number, last: number, step: number, { min, max, shift }: Bounds): number[] {
  const size = max - min + 1;
  const count = Math.floor((last + size - from) / step) + 1;
  return Array.from({ length: count }, (_, i) => (from - min + i * step) % size + min - shift).sort((a, b) => a - b);
}
