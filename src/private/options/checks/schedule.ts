import { DiagnosticCollector, OptionLocation } from '../../diagnostics/diagnostic';
import { changedTimes, ChangedTimes } from '../../kubernetes/changed-times';
import { clockChanges } from '../../kubernetes/clock-changes';
import { FieldSchedule, parseSchedule, Schedule } from '../../kubernetes/schedule';
import { surprisesOf } from '../../kubernetes/schedule-surprises';
import { isTimeZone, plainTimeZone } from '../../kubernetes/time-zones';
import { memoize } from '../../util/memoize';
import { joinWords, quote } from '../../util/string';

/** A schedule of more hours than these misses little in one, and repeats little. */
const MAX_HOURS = 4;

/** Reports what a schedule does that its author may not expect. */
export function checkSurprises(
  expression: string, schedule: Schedule, timeZone: string | undefined, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  surprisesOf(expression, schedule).forEach(({ reason, fix }) => diagnostics.add('DH2032', location, reason, fix));
  if (timeZone !== undefined && isTimeZone(timeZone) && schedule.kind === 'fields' && schedule.hours.length <= MAX_HOURS) {
    checkClocks(expression, schedule, timeZone, location, diagnostics);
  }
}

/** The same years whenever an app is synthesized: what is reported does not depend on the day. */
const [FROM, TO] = [Date.UTC(2026, 0, 1), Date.UTC(2032, 0, 1)];

const changesOf = memoize((timeZone) => clockChanges(plainTimeZone(timeZone), FROM, TO));

function checkClocks(
  expression: string, schedule: FieldSchedule, timeZone: string, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  const changed = changedTimes(schedule, changesOf(timeZone));
  if (changed.length === 0) {
    return;
  }
  const [skipped, repeated] = ['skipped', 'repeated'].map((kind) => changed.filter(({ what }) => what === kind));
  const said = [
    ...skipped.length > 0 ? [`does not run ${timesOf(skipped)} on a day in ${monthsOf(skipped)}`] : [],
    ...repeated.length > 0 ? [`runs twice ${timesOf(repeated)} on a day in ${monthsOf(repeated)}`] : [],
  ];
  const later = unchanged(expression, timeZone);
  diagnostics.add('DH2032', location,
    `In ${quote(timeZone)}, ${quote(expression)} ${joinWords(said)}, when clocks change.`,
    `Choose a time that every day has once${later ? `, such as ${quote(later)}` : ''}, or set "timeZone" to "UTC".`);
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function monthsOf(changed: readonly ChangedTimes[]): string {
  const months = new Set(changed.map(({ date }) => Number(date.slice(5, 7))));
  return joinWords([...months].sort((a, b) => a - b).map((month) => MONTH.format(Date.UTC(2026, month - 1))), 'or');
}

function timesOf(changed: readonly ChangedTimes[]): string {
  const times = changed.flatMap((one) => one.times).sort();
  const [first, last] = [times[0], times[times.length - 1]];
  return first === last ? `at ${first}` : `from ${first} to ${last}`;
}

/** The same schedule a few hours later, where no change of clocks meets it. */
function unchanged(expression: string, timeZone: string): string | undefined {
  const [minute, hour, ...days] = expression.trim().split(/\s+/);
  if (!/^\d+$/.test(hour ?? '')) {
    return undefined;
  }
  return [1, 2, 3].map((more) => [minute, Number(hour) + more, ...days].join(' ')).find((later) => {
    const schedule = parseSchedule(later);
    return typeof schedule !== 'string' && schedule.kind === 'fields'
      && changedTimes(schedule, changesOf(timeZone)).length === 0;
  });
}
