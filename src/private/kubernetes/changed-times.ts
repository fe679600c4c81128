import { ClockChange, MINUTE } from './clock-changes';
import { isTime } from './next-times';
import { FieldSchedule } from './schedule';

const HOUR = 60 * MINUTE;

/** What a change of clocks does to a schedule. */
export interface ChangedTimes {
  readonly what: 'skipped' | 'repeated';
  /** The local date: `2026-03-29`. */
  readonly date: string;
  /** Times of the schedule that clocks skip or repeat on that day: `02:30`. */
  readonly times: readonly string[];
}

/**
 * The times of a schedule that clocks skip, when it does not run, or repeat, when it runs twice: Kubernetes takes every
 * minute whose clock time matches.
 */
export function changedTimes(schedule: FieldSchedule, changes: readonly ClockChange[]): ChangedTimes[] {
  return changes.flatMap(({ time, before, after }) => {
    const matches = timesFrom(schedule, time + Math.min(before, after), time + Math.max(before, after))
      .map((local) => new Date(local).toISOString());
    return matches.length === 0 ? [] : [{
      what: after > before ? 'skipped' as const : 'repeated' as const,
      date: matches[0].slice(0, 10),
      times: matches.map((match) => match.slice(11, 16)),
    }];
  });
}

/** The times of a schedule on clocks that go from one time to another, hour by hour: most schedules have few. */
function timesFrom(schedule: FieldSchedule, from: number, to: number): number[] {
  const times: number[] = [];
  for (let hour = Math.floor(from / HOUR); hour * HOUR < to; hour++) {
    if (schedule.hours.includes(hour % 24)) {
      times.push(...schedule.minutes.map((minute) => hour * HOUR + minute * MINUTE)
        .filter((local) => local >= from && local < to && isTime(schedule, local)));
    }
  }
  return times;
}
