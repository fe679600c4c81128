import { changedTimes } from '../../src/private/kubernetes/changed-times';
import { clockChanges, localTimes, offsetsOf } from '../../src/private/kubernetes/clock-changes';
import { FieldSchedule, parseSchedule } from '../../src/private/kubernetes/schedule';

const [FROM, TO] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
const HOUR = 3600_000;

test.each<[string, [string, number, number][]]>([
  ['Europe/Rome', [['2026-03-29T01:00', 1, 2], ['2026-10-25T01:00', 2, 1]]],
  ['America/New_York', [['2026-03-08T07:00', -5, -4], ['2026-11-01T06:00', -4, -5]]],
  ['Australia/Lord_Howe', [['2026-04-04T15:00', 11, 10.5], ['2026-10-03T15:30', 10.5, 11]]],
  ['Africa/Casablanca', [['2026-02-15T02:00', 1, 0], ['2026-03-22T02:00', 0, 1]]],
  ['Asia/Kolkata', []],
  ['UTC', []],
  ['Nowhere/Land', []],
])('the clocks of %s', (zone, expected) => {
  expect(clockChanges(zone, FROM, TO).map(({ time, before, after }) =>
    [new Date(time).toISOString().slice(0, 16), before / HOUR, after / HOUR])).toEqual(expected);
});

test('only changes within the time are found', () => {
  expect(clockChanges('Europe/Rome', Date.UTC(2026, 3, 1), Date.UTC(2026, 9, 1))).toEqual([]);
  expect(clockChanges('Europe/Rome', Date.UTC(2026, 2, 29, 0, 59), Date.UTC(2026, 2, 29, 1, 0))).toHaveLength(1);
  expect(clockChanges('Europe/Rome', Date.UTC(2026, 2, 29, 1, 0), Date.UTC(2026, 2, 29, 2, 0))).toEqual([]);
});

test('a zone that is not given is UTC', () => {
  expect(offsetsOf(undefined)(0)).toBe(0);
});

test.each<[string, string, string[]]>([
  ['30 2 * * *', 'Europe/Rome', ['skipped 2026-03-29 02:30', 'repeated 2026-10-25 02:30']],
  ['59 1 * * *', 'Europe/Rome', []],
  ['0 3 * * *', 'Europe/Rome', []],
  ['0,30 2 * * 0', 'Europe/Rome', ['skipped 2026-03-29 02:00,02:30', 'repeated 2026-10-25 02:00,02:30']],
  ['0 2 * * 1-6', 'Europe/Rome', []],
  ['0 2 * 3 *', 'Europe/Rome', ['skipped 2026-03-29 02:00']],
  ['29,30 2 * * *', 'Australia/Lord_Howe', ['skipped 2026-10-04 02:29']],
  ['15 1 * * *', 'America/New_York', ['repeated 2026-11-01 01:15']],
])('%s in %s', (expression, zone, expected) => {
  const schedule = parseSchedule(expression) as FieldSchedule;
  expect(changedTimes(schedule, clockChanges(zone, FROM, TO)).map(({ what, date, times }) =>
    `${what} ${date} ${times.join()}`)).toEqual(expected);
});

test.each<[string, string | undefined, string]>([
  ['2026-03-29T00:30:00Z', 'Europe/Rome', '2026-03-29T01:30+01:00'],
  ['2026-03-29T01:30:00Z', 'Europe/Rome', '2026-03-29T03:30+02:00'],
  ['2026-10-25T00:30:00Z', 'Europe/Rome', '2026-10-25T02:30+02:00'],
  ['2026-10-25T01:30:00Z', 'Europe/Rome', '2026-10-25T02:30+01:00'],
  ['2026-01-01T00:00:10Z', 'America/St_Johns', '2025-12-31T20:30:10-03:30'],
  ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01T05:45+05:45'],
  ['2026-01-01T00:00:00Z', 'Europe/London', '2026-01-01T00:00Z'],
  ['2026-01-01T03:00:00Z', undefined, '2026-01-01T03:00Z'],
])('%s in %s is %s', (time, zone, expected) => {
  expect(localTimes([new Date(time)], zone)).toEqual([expected]);
});
