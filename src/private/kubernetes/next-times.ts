import { DAY, MINUTE, offsetsOf } from './clock-changes';
import { FieldSchedule, Schedule } from './schedule';

/** Clocks change at full or half hours. */
const BLOCK = 30 * MINUTE;

/** How far Kubernetes looks ahead: what does not occur in five years never occurs. */
const HORIZON = 5 * 366 * DAY;

/**
 * The next times of a schedule from now on, as Kubernetes computes them: every minute whose clock time matches. Where
 * clocks are put forward, skipped times do not occur; where they are put back, times occur twice.
 */
export function nextTimes(
  schedule: Schedule, timeZone: string | undefined, count: number, now: Date = new Date(),
): Date[] {
  if (schedule.kind === 'interval') {
    return Array.from({ length: count }, (_, i) => new Date(now.getTime() + (i + 1) * schedule.seconds * 1000));
  }
  const offsetAt = offsetsOf(timeZone);
  const times: Date[] = [];
  const first = Math.floor(now.getTime() / MINUTE + 1) * MINUTE;
  for (let day = Math.floor(first / DAY) * DAY; day < first + HORIZON && times.length < count; day += DAY) {
    // The local date is that of UTC, or the one before or after.
    if ([day - DAY, day, day + DAY].some((date) => isDay(schedule, new Date(date)))) {
      times.push(...timesOfDay(schedule, day, first, count - times.length, offsetAt));
    }
  }
  return times;
}

/** Whether a schedule ever occurs: whether it matches a day of five years that include a leap year. */
export function everComes(schedule: FieldSchedule): boolean {
  if (schedule.minutes.length === 0 || schedule.hours.length === 0) {
    return false;
  }
  for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2029, 0, 1); day += DAY) {
    if (isDay(schedule, new Date(day))) {
      return true;
    }
  }
  return false;
}

/** The times of a day of UTC from the first one on, `count` at most. */
function timesOfDay(
  schedule: FieldSchedule,
  day: number,
  first: number,
  count: number,
  offsetAt: (time: number) => number,
): Date[] {
  const times: Date[] = [];
  for (let block = day; block < day + DAY && times.length < count; block += BLOCK) {
    const offset = offsetAt(block);
    for (let time = Math.max(block, first); time < block + BLOCK && times.length < count; time += MINUTE) {
      if (isTime(schedule, time + offset)) {
        times.push(new Date(time));
      }
    }
  }
  return times;
}

/** Whether a schedule matches the time that clocks show, in milliseconds. */
export function isTime(schedule: FieldSchedule, local: number): boolean {
  const minutes = local / MINUTE;
  return schedule.minutes.includes(minutes % 60) && schedule.hours.includes(Math.floor(minutes / 60) % 24)
    && isDay(schedule, new Date(local));
}

/** Whether a date matches: both lists of days, where one of them is any day; else either list. */
function isDay(schedule: FieldSchedule, date: Date): boolean {
  const ofMonth = schedule.daysOfMonth.includes(date.getUTCDate());
  const ofWeek = schedule.daysOfWeek.includes(date.getUTCDay());
  const day = schedule.anyDayOfMonth || schedule.anyDayOfWeek ? ofMonth && ofWeek : ofMonth || ofWeek;
  return day && schedule.months.includes(date.getUTCMonth() + 1);
}
