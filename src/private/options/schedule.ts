import { SCHEDULES } from './kinds';
import { single } from './option';
import { timeZone } from './time-zone';
import { NO_SCHEDULE } from '../diagnostics/problem';
import type { Problem } from '../diagnostics/problem';
import { everComes, nextTimes } from '../kubernetes/next-times';
import { convertQuartz } from '../kubernetes/quartz';
import { parseSchedule } from '../kubernetes/schedule';
import { describeSchedule } from '../kubernetes/schedule-description';
import { isTimeZone, plainTimeZone } from '../kubernetes/time-zones';
import { string } from '../schema/schema';
import { quote } from '../util/string';

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
    }
  },
  declare: (workload, value) => { workload.schedule = value; },
  /** In words, and its next times. */
  explainMore: (value, run) => {
    const parsed = typeof value === 'string' ? parseSchedule(value) : '';
    const zone = run.value(timeZone);
    if (typeof parsed === 'string' || (zone !== undefined && !isTimeZone(zone))) {
      return {};
    }
    const words = describeSchedule(value, parsed);
    const times = nextTimes(parsed, zone && plainTimeZone(zone), 3).map((time) => time.toISOString());
    return { ...words !== undefined && { words }, next: times.join(', ') || 'never' };
  },
});

/** @param problem A sentence. */
function invalidSchedule(value: string, problem: string): Problem {
  const fix = value.includes('TZ') ? 'Leave it out, and set "timeZone".' : NO_SCHEDULE.fix;
  return { code: 'DH1901', reason: `${quote(value)} is not a schedule. ${problem}`, fix };
}
