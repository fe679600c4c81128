import { everComes, nextTimes } from '../../src/private/kubernetes/next-times';
import { FieldSchedule, parseSchedule, Schedule } from '../../src/private/kubernetes/schedule';

function next(expression: string, zone: string | undefined, count: number, now: string): string[] {
  return nextTimes(parseSchedule(expression) as Schedule, zone, count, new Date(now))
    .map((time) => time.toISOString().replace(':00.000Z', ''));
}

test.each<[string, string | undefined, string, string[]]>([
  ['0 3 * * *', undefined, '2026-01-01T02:59:59Z', ['2026-01-01T03:00', '2026-01-02T03:00']],
  ['0 3 * * *', undefined, '2026-01-01T03:00:00Z', ['2026-01-02T03:00', '2026-01-03T03:00']],
  ['0 3 * * *', 'UTC', '2026-01-01T00:00:00Z', ['2026-01-01T03:00', '2026-01-02T03:00']],
  ['* * * * *', undefined, '2026-01-01T23:58:30Z', ['2026-01-01T23:59', '2026-01-02T00:00']],
  ['29,30 0 * * *', undefined, '2026-01-01T00:00:00Z', ['2026-01-01T00:29', '2026-01-01T00:30']],
  ['0 0 * * *', 'Europe/Rome', '2026-01-01T00:00:00Z', ['2026-01-01T23:00', '2026-01-02T23:00']],
  ['0 12 * * *', 'Asia/Kathmandu', '2026-01-01T00:00:00Z', ['2026-01-01T06:15', '2026-01-02T06:15']],
  ['0 12 * * *', 'America/St_Johns', '2026-01-01T00:00:00Z', ['2026-01-01T15:30', '2026-01-02T15:30']],
  ['0 0 1 * *', 'Pacific/Kiritimati', '2026-01-02T00:00:00Z', ['2026-01-31T10:00', '2026-02-28T10:00']],
  ['0 23 1 * *', 'Pacific/Honolulu', '2026-01-01T00:00:00Z', ['2026-01-02T09:00', '2026-02-02T09:00']],
  ['30 2 29,30 3 *', 'Europe/Rome', '2026-03-01T00:00:00Z', ['2026-03-30T00:30', '2027-03-29T00:30']],
  ['30 2 25 10 *', 'Europe/Rome', '2026-10-01T00:00:00Z', ['2026-10-25T00:30', '2026-10-25T01:30']],
  ['0 0 29 2 *', undefined, '2026-01-01T00:00:00Z', ['2028-02-29T00:00']],
  ['0 0 13 * 5', undefined, '2026-01-01T00:00:00Z', ['2026-01-02T00:00', '2026-01-09T00:00']],
  ['0 0 13 * *', undefined, '2026-01-01T00:00:00Z', ['2026-01-13T00:00', '2026-02-13T00:00']],
  ['0 0 * * 5', undefined, '2026-01-03T00:00:00Z', ['2026-01-09T00:00', '2026-01-16T00:00']],
  ['0 0 30 2 *', undefined, '2026-01-01T00:00:00Z', []],
  ['@every 90m', 'Europe/Rome', '2026-01-01T00:00:00Z', ['2026-01-01T01:30', '2026-01-01T03:00']],
])('%j in %s after %s comes at %j', (expression, zone, now, expected) => {
  expect(next(expression, zone, 2, now)).toEqual(expected);
});

test('no more times are given than asked for', () => {
  expect(next('* * * * *', undefined, 0, '2026-01-01T00:00:00Z')).toEqual([]);
  expect(next('* * * * *', undefined, 1, '2026-01-01T00:00:00Z')).toEqual(['2026-01-01T00:01']);
  expect(next('* * * * *', undefined, 31, '2026-01-01T00:00:00Z').pop()).toBe('2026-01-01T00:31');
});

test.each([
  ['0 0 1 1 *', true], ['0 0 31 12 *', true], ['0 0 29 2 *', true], ['* * * * *', true], ['0 0 30 2 *', false],
  ['0 0 31 4,6,9,11 *', false], ['0 0 30 2 1', true], [', 0 * * *', false], ['0 , * * *', false], ['0 0 , * *', false],
])('whether %j ever comes: %p', (expression, expected) => {
  expect(everComes(parseSchedule(expression) as FieldSchedule)).toBe(expected);
});
