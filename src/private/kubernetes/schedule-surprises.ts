import { FieldSchedule, IntervalSchedule, Schedule } from './schedule';
import { describeSchedule } from './schedule-description';
import { joinWords, quote } from '../util/string';

/** What a schedule does that its author may not expect, and what to write instead: sentences. */
export interface Surprise {
  readonly reason: string;
  readonly fix: string;
}

/** A field of a schedule as it is written, and the values that it matches. */
interface Field {
  readonly text: string;
  readonly values: readonly number[];
  readonly unit: string;
  readonly preposition: string;
  /** What its values begin again with. */
  readonly whole: string;
  readonly min: number;
  readonly size: number;
}

const UNITS = [
  { unit: 'minute', preposition: 'at', whole: 'hour', min: 0, size: 60 },
  { unit: 'hour', preposition: 'at', whole: 'day', min: 0, size: 24 },
  { unit: 'day', preposition: 'on', whole: 'month', min: 1, size: 31 },
  { unit: 'month', preposition: 'in', whole: 'year', min: 1, size: 12 },
  { unit: 'day', preposition: 'on', whole: 'week', min: 0, size: 7 },
];

/** What a schedule does that its author may not expect, wherever it runs. */
export function surprisesOf(expression: string, schedule: Schedule): Surprise[] {
  if (schedule.kind === 'interval') {
    return oftenThanMinutes(expression, schedule);
  }
  // Words such as "@daily" do what they say.
  const texts = expression.trim().split(/\s+/);
  if (texts.length !== UNITS.length) {
    return [];
  }
  const lists = [
    schedule.minutes, schedule.hours, schedule.daysOfMonth, schedule.months, schedule.daysOfWeek,
  ];
  const fields = UNITS.map((unit, i) => ({ ...unit, text: texts[i], values: lists[i] }));
  return [
    ...everyMinute(fields, expression, schedule),
    ...expression.includes('/') ? fields.flatMap((_, i) => unevenStep(fields, i, expression, schedule)) : [],
    ...eitherDay(fields, expression, schedule),
    ...missingDays(fields, expression, schedule),
  ];
}

/** The controller names a Job by the minute in which it is due. */
function oftenThanMinutes(expression: string, { seconds }: IntervalSchedule): Surprise[] {
  return seconds >= 60 ? [] : [{
    reason: `${quote(expression)} starts one execution a minute at most: the names of Jobs have the minute, so the `
      + 'others are lost.',
    fix: 'Write "@every 1m", or repeat the work inside of one execution.',
  }];
}

const isAny = ({ values, size }: Field) => values.length === size;

/** Ranges say how long something is to be repeated. */
const isRanges = ({ text }: Field) => text.split(',').every((part) => /^\w+-\w+$/.test(part));

function everyMinute(fields: readonly Field[], expression: string, schedule: FieldSchedule): Surprise[] {
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields;
  if (!isAny(minute)) {
    return [];
  }
  if (!isAny(hour)) {
    const [them, these] = hour.values.length === 1 ? ['hour', 'in this hour'] : ['the hours', 'in each of these hours'];
    return isRanges(hour) ? [] : [{
      reason: `${quote(expression)} runs every minute of ${them} ${joinWords(hour.values.map(String))}.`,
      fix: `Write ${quote(replaced(fields, ['0']))} to run once ${these}.`,
    }];
  }
  const days = [
    ...schedule.anyDayOfMonth ? [] : [dayOfMonth], ...schedule.anyDayOfWeek ? [] : [dayOfWeek],
  ];
  if (days.length > 0) {
    return days.every(isRanges) ? [] : [{
      reason: `${quote(expression)} runs every minute of its days, 1440 times a day.`,
      fix: `Write ${quote(replaced(fields, ['0', '0']))} to run once a day.`,
    }];
  }
  return isAny(month) || isRanges(month) ? [] : [{
    reason: `${quote(expression)} runs every minute of its months.`,
    fix: `Write ${quote(replaced(fields, ['0', '0', '1']))} to run once a month.`,
  }];
}

/** A schedule with other texts of its first fields. */
function replaced(fields: readonly Field[], first: readonly string[]): string {
  return fields.map(({ text }, i) => first[i] ?? text).join(' ');
}

/** A step counts from the first value of its field, and begins again with it. */
function unevenStep(
  fields: readonly Field[], at: number, expression: string, schedule: FieldSchedule,
): Surprise[] {
  const { text, values, unit, preposition, whole, min, size } = fields[at];
  const [, range, digits] = /^([^,/]+)\/(\d+)$/.exec(text) ?? [];
  const step = Number(digits);
  const isOpen = range !== undefined && (!range.includes('-') || range === `${min}-${min + size - 1}`);
  const [first, last] = [values[0], values[values.length - 1]];
  const gap = first + size - last;
  if (!isOpen || step === 1 || gap === step || !(values.length === 1 || isFollowed(at, schedule))) {
    return [];
  }
  const inMonths = whole === 'month' ? ', after a month of 31 days,' : '';
  const aWhole = whole === 'hour' ? 'an hour' : `a ${whole}`;
  const alone = isInterval(fields, at)
    ? `runs once ${aWhole}, ${preposition} ${unit} ${first}` : `matches only ${unit} ${first} of ${aWhole}`;
  const reason = values.length === 1
    ? `${quote(expression)} ${alone}: its step does not reach into the next ${whole}.`
    : `${quote(expression)} begins again every ${whole}: from ${unit} ${last} to ${unit} ${first}${inMonths} there `
      + `${gap === 1 ? `is 1 ${unit}` : `are ${gap} ${unit}s`} instead of ${step}.`;
  return [{ reason, fix: evenFix(fields, at, step) }];
}

/** Whether the schedule goes on when the values of a field begin again. */
function isFollowed(at: number, { hours, daysOfMonth, months, daysOfWeek, ...schedule }: FieldSchedule): boolean {
  const { anyDayOfMonth, anyDayOfWeek } = schedule;
  switch (at) {
    case 0: return hasNeighbours(hours, 24);
    case 1: return (!anyDayOfMonth && hasNeighbours(daysOfMonth, 31)) || (!anyDayOfWeek && hasNeighbours(daysOfWeek, 7))
      || (anyDayOfMonth && anyDayOfWeek);
    case 2: return hasNeighbours(months, 12);
    default: return true;
  }
}

function hasNeighbours(values: readonly number[], size: number): boolean {
  return values.some((value, i) => (values[(i + 1) % values.length] - value + size) % size === 1);
}

/** Intervals, of which the unit of the schedule's first fields are the parts. */
const INTERVALS = [{ unit: 'm', of: 1 }, { unit: 'h', of: 1 }, { unit: 'h', of: 24 }];

/** Whether a field alone says how often a schedule runs. */
function isInterval(fields: readonly Field[], at: number): boolean {
  return at < INTERVALS.length && fields.every((field, i) =>
    i === at || (i < at ? field.values.length === 1 : isAny(field)));
}

function evenFix(fields: readonly Field[], at: number, step: number): string {
  const { whole, size, unit } = fields[at];
  const interval = isInterval(fields, at) ? `"@every ${step * INTERVALS[at].of}${INTERVALS[at].unit}"` : undefined;
  const isDivided = whole === 'hour' || whole === 'day' || whole === 'year';
  const divided = isDivided ? `use a step that divides ${size}` : `list the ${unit}s`;
  return interval === undefined
    ? `${divided.charAt(0).toUpperCase()}${divided.slice(1)}.`
    : `Write ${interval}, which counts from the creation of the CronJob, or ${divided}.`;
}

function eitherDay(fields: readonly Field[], expression: string, schedule: FieldSchedule): Surprise[] {
  if (schedule.anyDayOfMonth || schedule.anyDayOfWeek) {
    return [];
  }
  const [, , { text: ofMonth }, , { text: ofWeek }] = fields;
  const texts = fields.map(({ text }) => text);
  const words = describeSchedule(expression, schedule)
    ?? `on the days ${quote(ofMonth)} of the month, or on the days ${quote(ofWeek)} of the week`;
  return [{
    reason: `${quote(expression)} runs ${words.charAt(0).toLowerCase()}${words.slice(1)}: Kubernetes does not require both.`,
    fix: `Write ${quote([...texts.slice(0, 4), '*'].join(' '))} or `
      + `${quote([...texts.slice(0, 2), '*', ...texts.slice(3)].join(' '))}; if it needs both, let the program end at once `
      + 'on other days.',
  }];
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

/** Days that not all months have, where all months are asked for. */
function missingDays(fields: readonly Field[], expression: string, schedule: FieldSchedule): Surprise[] {
  const [, , { values: days }, month] = fields;
  if (days[0] <= 28 || !isAny(month) || !schedule.anyDayOfWeek) {
    return [];
  }
  const without = MONTHS.filter((_, i) => new Date(Date.UTC(2027, i + 1, 0)).getUTCDate() < days[0]);
  return [{
    reason: `${quote(expression)} does not run in ${joinWords(without)}, which `
      + `${days[0] === 29 ? 'has a day 29 in leap years only' : `${without.length === 1 ? 'has' : 'have'} no such day`}.`,
    fix: `Write ${quote([...fields.slice(0, 2).map(({ text }) => text), '1', '* *'].join(' '))} to run every month, on its `
      + 'first day, or list the months.',
  }];
}
