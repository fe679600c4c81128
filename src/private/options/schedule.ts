import { SCHEDULES } from './kinds';
import { single } from './option';
import { timeZone } from './time-zone';
import { NO_SCHEDULE } from '../diagnostics/problem';
import { nextTimes } from '../kubernetes/next-times';
import { convertQuartz } from '../kubernetes/quartz';
import { parseSchedule } from '../kubernetes/schedule';
import { describeSchedule } from '../kubernetes/schedule-description';
import { isTimeZone, plainTimeZone } from '../kubernetes/time-zones';
import { checkSchedule } from '../rules/schedule';
import { string } from '../schema/schema';
import { quote } from '../util/string';

export const schedule = single({
  name: 'schedule',
  topic: 'schedule',
  kinds: SCHEDULES,
  schema: string,
  needed: NO_SCHEDULE,
  specProblem: (value) => {
    const converted = typeof value === 'string' ? convertQuartz(value) : undefined;
    return converted && 'schedule' in converted && converted.schedule !== String(value).trim()
      ? { code: 'DH1901', reason: `${quote(value)} is a Quartz schedule, which Kubernetes cannot read.`, fix: `Write ${quote(converted.schedule)}.` }
      : undefined;
  },
  checkAll: (run, diagnostics) => checkSchedule(run, diagnostics),
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
