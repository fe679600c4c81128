import { toString } from 'cronstrue';
import { Schedule } from './schedule';

/** What the library that says schedules in words reads as Kubernetes does: plain numbers, names, ranges, and steps that divide their range. */
const PLAIN = /^(\*|\*\/\d+|[\da-z]+(-[\da-z]+)?(,[\da-z]+(-[\da-z]+)?)*)$/i;
const SIZES = [60, 24, 31, 12, 7];

/** A schedule in words; undefined where they would be untrue. */
export function describeSchedule(text: string, schedule: Schedule): string | undefined {
  if (schedule.kind === 'interval') {
    return text.slice(1);
  }
  const fields = text.split(/\s+/);
  if (!text.startsWith('@') && !fields.every((field, i) => PLAIN.test(field) && SIZES[i] % Number(field.split('/')[1] ?? 1) === 0)) {
    return undefined;
  }
  const words = toString(text, { use24HourTimeFormat: true });
  return schedule.anyDayOfMonth || schedule.anyDayOfWeek ? words : words.replace(/, and (?=on )/, ', or ');
}
