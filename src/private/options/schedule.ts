import { checkSurprises } from './checks/schedule';
import { SCHEDULES } from './kinds';
import { single } from './option';
import { timeZone } from './time-zone';
import { NO_SCHEDULE } from '../diagnostics/problem';
import type { Problem } from '../diagnostics/problem';
import { changedTimes } from '../kubernetes/changed-times';
import { clockChanges, DAY, localTimes } from '../kubernetes/clock-changes';
import { everComes, nextTimes } from '../kubernetes/next-times';
import { convertQuartz } from '../kubernetes/quartz';
import { parseSchedule, Schedule } from '../kubernetes/schedule';
import { describeSchedule } from '../kubernetes/schedule-description';
import { isTimeZone, plainTimeZone } from '../kubernetes/time-zones';
import { string } from '../schema/schema';
import { quote } from '../util/string';

/** How many of the next times are explained. */
const NEXT = 10;

export const schedule = single({
  name: 'schedule',
  kinds: SCHEDULES,
  schema: string,
  needed: NO_SCHEDULE,
  specProblem: (value) => {
    const converted = typeof value === 'string' ? convertQuartz(value) : undefined;
    return converted && 'schedule' in converted && converted.schedule !== String(value).trim()
      ? {
        code: 'DH1901',
        reason: `${quote(value)} is a Quartz schedule, which Kubernetes cannot read.`,
        fix: `Write ${quote(converted.schedule)}.`,
      }
      : undefined;
  },
  checkAll: (run, diagnostics) => {
    const value = run.value(schedule);
    const location = run.resolved.single(schedule) ?? run.location('schedule');
    const parsed = parseSchedule(value ?? '');
    if (value === undefined) {
      diagnostics.addProblem(NO_SCHEDULE, location);
    } else if (typeof parsed === 'string') {
      diagnostics.addProblem(invalidSchedule(value, parsed), location);
    } else if (parsed.kind === 'fields' && !everComes(parsed)) {
      diagnostics.add('DH2013', location, `${quote(value)} never occurs: the calendar has no such day.`,
        'Choose a day that exists in these months.');
    } else {
      checkSurprises(value, parsed, run.value(timeZone), location, diagnostics);
    }
  },
  declare: (workload, value) => { workload.schedule = value; },
  /** In words, its next times on the clocks of its zone, and what changes of these do to it within a year. */
  explainMore: (value, run) => {
    const parsed = typeof value === 'string' ? parseSchedule(value) : '';
    const zone = run.value(timeZone);
    if (typeof parsed === 'string' || (zone !== undefined && !isTimeZone(zone))) {
      return {};
    }
    const words = describeSchedule(value, parsed);
    const now = new Date();
    const plain = zone && plainTimeZone(zone);
    const changes = plain === undefined ? [] : changesWithinYear(parsed, plain, now);
    return {
      ...words !== undefined && { words },
      next: localTimes(nextTimes(parsed, plain, NEXT, now), plain).join(', ') || 'never',
      ...changes.length > 0 && { changes: changes.join(', ') },
    };
  },
});

/** What changes of clocks do to a schedule in the year from now on. */
function changesWithinYear(parsed: Schedule, zone: string, now: Date): string[] {
  const changes = clockChanges(zone, now.getTime(), now.getTime() + 366 * DAY);
  return parsed.kind === 'interval' ? [] : changedTimes(parsed, changes).map(({ what, date, times }) => {
    const often = what === 'skipped' ? 'not' : 'twice';
    const [first, last] = [times[0], times[times.length - 1]];
    return first === last ? `${often} at ${date}T${first}` : `${often} from ${date}T${first} to ${last}`;
  });
}

/** @param problem A sentence. */
function invalidSchedule(value: string, problem: string): Problem {
  const fix = value.includes('TZ') ? 'Leave it out, and set "timeZone".' : NO_SCHEDULE.fix;
  return { code: 'DH1901', reason: `${quote(value)} is not a schedule. ${problem}`, fix };
}
