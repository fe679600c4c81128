import { Cron } from 'croner';
import { FieldSchedule, Schedule } from './schedule';

/** The next times of a schedule from now on. */
export function nextTimes(schedule: Schedule, timeZone: string | undefined, count: number, now: Date = new Date()): Date[] {
  if (schedule.kind === 'interval') {
    return Array.from({ length: count }, (_, i) => new Date(now.getTime() + (i + 1) * schedule.seconds * 1000));
  }
  return new Cron(fieldsOf(schedule), { timezone: timeZone ?? 'UTC', paused: true }).nextRuns(count, now);
}

/** The schedule as plain lists of numbers, which every reader of schedules takes alike. */
function fieldsOf({ minutes, hours, daysOfMonth, months, daysOfWeek, anyDayOfMonth, anyDayOfWeek }: FieldSchedule): string {
  return [minutes, hours, anyDayOfMonth ? ['*'] : daysOfMonth, months, anyDayOfWeek ? ['*'] : daysOfWeek].map((values) => values.join()).join(' ');
}
