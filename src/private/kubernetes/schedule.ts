/**
 * A schedule, read exactly as Kubernetes reads it: five fields, or a word that begins with "@".
 *
 * @see https://pkg.go.dev/github.com/robfig/cron/v3#ParseStandard
 */
export type Schedule = FieldSchedule | IntervalSchedule;

/** At every time whose parts are in these lists. */
export interface FieldSchedule {
  readonly kind: 'fields';
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly daysOfMonth: readonly number[];
  readonly months: readonly number[];
  readonly daysOfWeek: readonly number[];
  /**
   * Whether all days of the month match, or all of the week. Where neither is, a day must be in only one of the two
   * lists.
   */
  readonly anyDayOfMonth: boolean;
  readonly anyDayOfWeek: boolean;
}

/** Repeatedly after a number of seconds. */
export interface IntervalSchedule {
  readonly kind: 'interval';
  readonly seconds: number;
}

/** The schedule, or why Kubernetes cannot read it: a sentence. */
export function parseSchedule(expression: string): Schedule | string {
  if (expression.includes('TZ')) {
    return 'It names a time zone, which Kubernetes does not allow here.';
  }
  if (expression.startsWith('@')) {
    return parseWord(expression);
  }
  const parts = expression.split(SPACE).filter((part) => part !== '');
  if (parts.length !== FIELDS.length) {
    return `It has ${parts.length} fields instead of five: minute, hour, day of the month, month, day of the week.`;
  }
  const fields: Field[] = [];
  for (const [i, bounds] of FIELDS.entries()) {
    const field = parseField(parts[i], bounds);
    if (typeof field === 'string') {
      return field;
    }
    fields.push(field);
  }
  const [minutes, hours, daysOfMonth, months, daysOfWeek] = fields.map(({ values }) => values);
  const [anyDayOfMonth, anyDayOfWeek] = [fields[2].any, fields[4].any];
  return { kind: 'fields', minutes, hours, daysOfMonth, months, daysOfWeek, anyDayOfMonth, anyDayOfWeek };
}

/** White space in Go. */
const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

interface Bounds {
  readonly what: string;
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
}

interface Field {
  readonly values: readonly number[];
  readonly any: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FIELDS: readonly Bounds[] = [
  { what: 'minute', min: 0, max: 59, names: [] },
  { what: 'hour', min: 0, max: 23, names: [] },
  { what: 'day of the month', min: 1, max: 31, names: [] },
  { what: 'month', min: 1, max: 12, names: MONTHS },
  { what: 'day of the week', min: 0, max: 6, names: DAYS },
];

const WORDS = new Map([
  ['@yearly', '0 0 1 1 *'], ['@annually', '0 0 1 1 *'], ['@monthly', '0 0 1 * *'], ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'], ['@midnight', '0 0 * * *'], ['@hourly', '0 * * * *'],
]);

const EVERY = '@every ';

function parseWord(expression: string): Schedule | string {
  const fields = WORDS.get(expression);
  if (fields !== undefined) {
    return parseSchedule(fields);
  }
  const seconds = expression.startsWith(EVERY) ? parseDuration(expression.slice(EVERY.length)) : undefined;
  return seconds === undefined
    ? `It is none of the words ${[...WORDS.keys()].join(', ')}, nor "@every" with a duration such as "1h30m".`
    : { kind: 'interval', seconds: Math.max(1, Math.floor(seconds)) };
}

const UNITS: Record<string, number> = { ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };
const MAX_SECONDS = 2 ** 63 / 1e9;

const MAX_LENGTH = 100;

const DURATION = /^([-+]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+|0)$/;

/** A duration in seconds, as Go reads it. */
function parseDuration(expression: string): number | undefined {
  const match = expression.length > MAX_LENGTH ? null : DURATION.exec(expression);
  if (!match) {
    return undefined;
  }
  const parts = [...match[2].matchAll(/([\d.]+)([a-zµμ]+)/g)].map(([, count, unit]) => Number(count) * UNITS[unit]);
  const total = parts.reduce((sum, part) => sum + part, 0);
  return total < MAX_SECONDS ? total * (match[1] === '-' ? -1 : 1) : undefined;
}

function parseField(expression: string, bounds: Bounds): Field | string {
  const values = new Set<number>();
  let any = false;
  for (const part of expression.split(',').filter((one) => one !== '')) {
    const range = parseRange(part, bounds);
    if (typeof range === 'string') {
      return range;
    }
    for (let value = range.start; value <= range.end; value += range.step) {
      values.add(value);
    }
    any ||= range.any;
  }
  return { values: [...values].sort((a, b) => a - b), any };
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  readonly any: boolean;
}

/** `*`, `5`, `1-5`, and each with a step: `5/10` is `5-<max>/10`. */
function parseRange(expression: string, bounds: Bounds): Range | string {
  const unreadable = `${JSON.stringify(expression)} is not a ${bounds.what}, or a range of them.`;
  const [range, stepText, ...moreSteps] = expression.split('/');
  const [low, high, ...moreHyphens] = range.split('-');
  const star = low === '*' || low === '?';
  const start = star ? bounds.min : parseValue(low, bounds);
  const last = high === undefined ? start : parseValue(high, bounds);
  const stated = star ? bounds.max : last;
  const step = stepText === undefined ? 1 : parseNumber(stepText);
  const isTooLong = moreSteps.length > 0 || (moreHyphens.length > 0 && !star);
  if (isTooLong || start === undefined || stated === undefined || step === undefined) {
    return unreadable;
  }
  const end = stepText !== undefined && high === undefined ? bounds.max : stated;
  if (start < bounds.min || end > bounds.max) {
    return `${JSON.stringify(expression)} is not from ${bounds.min} to ${bounds.max}, the range of a ${bounds.what}.`;
  }
  if (start > end) {
    return `${JSON.stringify(expression)} ends before it begins.`;
  }
  return step === 0 ? `${JSON.stringify(
    expression,
  )} has a step of zero.` : { start, end, step, any: star && step === 1 };
}

function parseValue(expression: string, { min, names }: Bounds): number | undefined {
  const at = names.indexOf(expression.toLowerCase());
  return at < 0 ? parseNumber(expression) : at + min;
}

function parseNumber(expression: string): number | undefined {
  const value = /^\+?\d+$/.test(expression) ? Number(expression) : undefined;
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}
