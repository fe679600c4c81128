import { SCHEDULES } from './kinds';
import { single } from './option';
import { timeZone } from './time-zone';
import { nextTimes } from '../next-times';
import { NO_SCHEDULE } from '../problems';
import { checkSchedule } from '../rules/schedule';
import { parseSchedule } from '../schedule';
import { inWords } from '../schedule-words';
import { text } from '../schema';
import { convertQuartz } from '../spec/quartz';
import { quote } from '../text';
import { isTimeZone, plainTimeZone } from '../time-zones';

export const schedule = single({
  name: 'schedule',
  topic: 'schedule',
  kinds: SCHEDULES,
  schema: text,
  needed: NO_SCHEDULE,
  specProblem: (value) => {
    const converted = typeof value === 'string' ? convertQuartz(value) : undefined;
    return converted && 'schedule' in converted && converted.schedule !== String(value).trim()
      ? { code: 'DH1901', reason: `${quote(value)} is a schedule of Quartz', which Kubernetes cannot read.`, fix: `Write ${quote(converted.schedule)}.` }
      : undefined;
  },
  checkAll: (run, findings) => checkSchedule(run, findings),
  declare: (workload, value) => { workload.schedule = value; },
  /** In words, and its next times. */
  explainMore: (value, run) => {
    const parsed = typeof value === 'string' ? parseSchedule(value) : '';
    const zone = run.value(timeZone);
    if (typeof parsed === 'string' || (zone !== undefined && !isTimeZone(zone))) {
      return {};
    }
    const words = inWords(value, parsed);
    const times = nextTimes(parsed, zone && plainTimeZone(zone), 3).map((time) => time.toISOString());
    return { ...words !== undefined && { words }, next: times.join(', ') || 'never' };
  },
});
