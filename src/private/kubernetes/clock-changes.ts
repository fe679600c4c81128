export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** A change of the clocks of a time zone. */
export interface ClockChange {
  /** In milliseconds. */
  readonly time: number;
  /** How far clocks are ahead of UTC before and after it, in milliseconds. */
  readonly before: number;
  readonly after: number;
}

/** How far the clocks of a zone are ahead of UTC at a time, in milliseconds. */
export function offsetsOf(timeZone: string | undefined): (time: number) => number {
  if (timeZone === undefined) {
    return () => 0;
  }
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (time) => {
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')!.value;
    const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? ['', '+', '0', '0'];
    return (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
  };
}

/** Between two changes of a zone there are more days than this: summer time pauses for a month of fasting. */
const STEP = 14 * DAY;

/** The changes of a zone's clocks from one time to another; none where Node does not know the zone. */
export function clockChanges(timeZone: string, from: number, to: number): ClockChange[] {
  const offsetAt = knownOffsets(timeZone);
  const changes: ClockChange[] = [];
  if (!offsetAt) {
    return changes;
  }
  let before = offsetAt(from);
  for (let time = from; time < to; time += STEP) {
    const after = offsetAt(Math.min(time + STEP, to));
    if (after !== before) {
      changes.push({ time: firstOf(after, time, Math.min(time + STEP, to), offsetAt), before, after });
    }
    before = after;
  }
  return changes;
}

function knownOffsets(timeZone: string): ((time: number) => number) | undefined {
  try {
    return offsetsOf(timeZone);
  } catch {
    return undefined;
  }
}

/** The first minute of a new offset. */
function firstOf(after: number, from: number, to: number, offsetAt: (time: number) => number): number {
  let [old, changed] = [Math.floor(from / MINUTE), Math.ceil(to / MINUTE)];
  while (changed - old > 1) {
    const middle = Math.floor((old + changed) / 2);
    [old, changed] = offsetAt(middle * MINUTE) === after ? [old, middle] : [middle, changed];
  }
  return changed * MINUTE;
}

/** Times as the clocks of a zone show them, with the difference from UTC: `2026-11-23T03:00+01:00`. */
export function localTimes(times: readonly Date[], timeZone: string | undefined): string[] {
  const offsetAt = offsetsOf(timeZone);
  return times.map((time) => {
    const offset = offsetAt(time.getTime());
    const local = new Date(time.getTime() + offset).toISOString().slice(0, 19).replace(/:00$/, '');
    const [hours, minutes] = [Math.floor(Math.abs(offset) / 60 / MINUTE), Math.abs(offset) / MINUTE % 60]
      .map((part) => String(part).padStart(2, '0'));
    return offset === 0 ? `${local}Z` : `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
  });
}
