/** A schedule of a DigitalHub trigger as a Kubernetes schedule, or why it cannot be converted: a sentence. */
export type Converted = { readonly schedule: string } | { readonly reason: string };

interface Bounds {
  readonly what: string;
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
  /** What is subtracted from a number: Quartz counts the days of the week from 1. */
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
 * Converts the schedule of a trigger. DigitalHub uses Quartz schedules, with seconds first and perhaps years last; five
 * fields and words such as `@daily` are valid in Kubernetes as they are.
 *
 * @see https://www.quartz-scheduler.org/documentation/quartz-2.3.0/tutorials/crontrigger.html
 */
export function convertQuartz(expression: string): Converted {
  const parts = expression.trim().split(/\s+/);
  if (parts.length < 6 || parts.length > 7) {
    return { schedule: expression.trim() };
  }
  const [seconds, ...rest] = parts;
  const year = rest[5];
  if (!/^0+$/.test(seconds)) {
    return { reason: `Kubernetes starts runs at whole minutes, but the seconds are "${seconds}".` };
  }
  if (year !== undefined && year !== '*') {
    return { reason: `Kubernetes schedules have no year field, but the year is "${year}".` };
  }
  if (!['?', '*'].includes(rest[2]) && !['?', '*'].includes(rest[4])) {
    return {
      reason: 'It names both days of the month and days of the week, which neither Quartz nor Kubernetes can combine.',
    };
  }
  const fields = FIELDS.map((bounds, i) => convertField(rest[i].toUpperCase(), bounds));
  const refused = fields.find((field) => 'reason' in field);
  return refused ?? { schedule: fields.map((field) => (field as { schedule: string }).schedule).join(' ') };
}

function convertField(expression: string, bounds: Bounds): Converted {
  if (expression === '?' || expression === '*') {
    return { schedule: '*' };
  }
  const items = expression.split(',').map((item) => convertItem(item, bounds));
  const refused = items.find((item) => 'reason' in item);
  return refused ?? { schedule: items.map((item) => (item as { schedule: string }).schedule).join(',') };
}

function convertItem(item: string, bounds: Bounds): Converted {
  const { what, min, max, names, shift } = bounds;
  if (item === 'L' && names === DAYS) {
    return { schedule: '6' };
  }
  if (/[LW#]/.test(names.reduce((left, name) => left.replace(name, ''), item))) {
    return { reason: `Kubernetes schedules do not support "${item}" for the ${what}.` };
  }
  const [, span, step] = /^([^/]+)(?:\/(\d+))?$/.exec(item) ?? [];
  const [from, to, ...more] = (span ?? '').split('-').map((word) => numberOf(word, bounds));
  const isStar = span === '*';
  const isInRange = isStar || [from, to ?? from].every((one) => one >= min && one <= max);
  if (span === undefined || more.length > 0 || step === '0' || !isInRange) {
    return { reason: `"${item}" is not a valid Quartz ${what}.` };
  }
  if (isStar) {
    return { schedule: item };
  }
  if (to === undefined && step === undefined) {
    return { schedule: String(from - shift) };
  }
  const last = to ?? max;
  const suffix = step === undefined ? '' : `/${step}`;
  const range = `${from - shift}-${last - shift}${suffix}`;
  return { schedule: last >= from ? range : around(from, last, Number(step ?? 1), bounds).join(',') };
}

function numberOf(word: string, { names, min }: Bounds): number {
  const location = names.indexOf(word);
  if (location >= 0) {
    return location + min;
  }
  return /^\d+$/.test(word) ? Number(word) : NaN;
}

/** A Quartz range that wraps around, such as `22-2` for hours. */
function around(from: number, last: number, step: number, { min, max, shift }: Bounds): number[] {
  const size = max - min + 1;
  const count = Math.floor((last + size - from) / step) + 1;
  return Array.from({ length: count }, (_, i) => (from - min + i * step) % size + min - shift).sort((a, b) => a - b);
}
