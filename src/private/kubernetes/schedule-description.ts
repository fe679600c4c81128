import { toString } from 'cronstrue';
import { Schedule } from './schedule';

/** What the description library reads as Kubernetes does: numbers, names, ranges, and steps that divide their range. */
const PLAIN = /^(\*|\*\/\d+|[\da-z]+(-[\da-z]+)?(,[\da-z]+(-[\da-z]+)?)*)$/i;
const SIZES = [60, 24, 31, 12, 7];

/** A schedule in words; undefined where they would be wrong. */
export function describeSchedule(expression: string, schedule: Schedule): string | undefined {
  if (schedule.kind === 'interval') {
    return expression.slice(1);
  }
  const fields = expression.split(/\s+/);
  const isPlain = (field: string, i: number) => PLAIN.test(field) && SIZES[i] % Number(field.split('/')[1] ?? 1) === 0;
  if (!expression.startsWith('@') && !fields.every(isPlain)) {
    return undefined;
  }
  const words = toString(expression, { use24HourTimeFormat: true });
  return schedule.anyDayOfMonth || schedule.anyDayOfWeek ? words : words.replace(/, and (?=on )/, ', or ');
}
