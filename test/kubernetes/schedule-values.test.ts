import { parseSchedule } from '../../src/private/kubernetes/schedule';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const EVERY = {
  kind: 'fields',
  minutes: range(0, 59),
  hours: range(0, 23),
  daysOfMonth: range(1, 31),
  months: range(1, 12),
  daysOfWeek: range(0, 6),
  anyDayOfMonth: true,
  anyDayOfWeek: true,
};
const MIDNIGHT = { minutes: [0], hours: [0] };
const YEARLY = { ...MIDNIGHT, daysOfMonth: [1], months: [1], anyDayOfMonth: false };
const onMonthDays = (...daysOfMonth: number[]) => ({ daysOfMonth, anyDayOfMonth: false });
const onWeekDays = (...daysOfWeek: number[]) => ({ daysOfWeek, anyDayOfWeek: false });

test.each<[string, object]>([
  ['* * * * *', {}],
  ['? ? ? ? ?', {}],
  ['  *\t*\n* \u00a0 *\u2028*  ', {}],
  ['5 * * * *', { minutes: [5] }],
  ['+5 * * * *', { minutes: [5] }],
  ['30,10,20,10 * * * *', { minutes: [10, 20, 30] }],
  ['10,9 * * * *', { minutes: [9, 10] }],
  [',5,, * * * *', { minutes: [5] }],
  [', * * * *', { minutes: [] }],
  ['1-3 * * * *', { minutes: [1, 2, 3] }],
  ['3-3 * * * *', { minutes: [3] }],
  ['0-59 0-23 1-31 1-12 0-6', { anyDayOfMonth: false, anyDayOfWeek: false }],
  ['*/20 * * * *', { minutes: [0, 20, 40] }],
  ['?/20 * * * *', { minutes: [0, 20, 40] }],
  ['*/1 * */1 * */1', {}],
  ['50/5 * * * *', { minutes: [50, 55] }],
  ['10-20/5 * * * *', { minutes: [10, 15, 20] }],
  ['10-19/5 * * * *', { minutes: [10, 15] }],
  ['10-20/1 * * * *', { minutes: range(10, 20) }],
  ['*-5 * * * *', {}],
  ['*-5-7 * * * *', {}],
  ['*-5/30 * * * *', { minutes: [0, 30] }],
  ['0 23 * * *', { minutes: [0], hours: [23] }],
  ['* * */10 * *', onMonthDays(1, 11, 21, 31)],
  ['* * 1,* * *', {}],
  ['* * *,1 * *', {}],
  ['* * 31 * 6', { ...onMonthDays(31), ...onWeekDays(6) }],
  ['* * * jan,FEB,Mar,apr,may,jun *', { months: range(1, 6) }],
  ['* * * jul,aug,sep,oct,nov,dec *', { months: range(7, 12) }],
  ['* * * oct-dec *', { months: [10, 11, 12] }],
  ['* * * * sun,MON,Tue', onWeekDays(0, 1, 2)],
  ['* * * * wed,thu,fri,sat', onWeekDays(3, 4, 5, 6)],
  ['* * * * */2', onWeekDays(0, 2, 4, 6)],
  ['@yearly', YEARLY],
  ['@annually', YEARLY],
  ['@monthly', { ...MIDNIGHT, ...onMonthDays(1) }],
  ['@weekly', { ...MIDNIGHT, ...onWeekDays(0) }],
  ['@daily', MIDNIGHT],
  ['@midnight', MIDNIGHT],
  ['@hourly', { minutes: [0] }],
])('%j is read as %j', (expression, expected) => {
  expect(parseSchedule(expression)).toEqual({ ...EVERY, ...expected });
});

test.each([
  ['1s', 1], ['0', 1], ['-5s', 1], ['+5s', 5], ['1h30m', 5400], ['1.5h', 5400], ['.5m', 30], ['1.m', 60],
  ['1m1.9s', 61],
  ['2000ms', 2], ['3000000us', 3], ['4000000µs', 4], ['5000000μs', 5], ['6000000000ns', 6], ['2562047h', 9223369200],
  [`${'0'.repeat(98)}9s`, 9],
])('@every %s is every %d seconds', (duration, seconds) => {
  expect(parseSchedule(`@every ${duration}`)).toEqual({ kind: 'interval', seconds });
});

const NO_WORD = 'It is none of the words @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, '
  + 'nor "@every" with a duration such as "1h30m".';

test.each([
  '@', '@Daily', '@daily ', '@every', '@every ', '@every 5', '@every 5d', '@every s', '@every .s', '@every 1h x',
  '@every x1h', '@every -', '@every 2562048h', `@every ${'0'.repeat(99)}9s`, '@every 00', '@reboot', '@other 1h',
])('%j is no known word', (expression) => {
  expect(parseSchedule(expression)).toBe(NO_WORD);
});

const fieldCount = (count: number) =>
  `It has ${count} fields instead of five: minute, hour, day of the month, month, day of the week.`;
const unreadable = (text: string, what: string) => `"${text}" is not a ${what}, or a range of them.`;
const outside = (text: string, min: number, max: number, what: string) =>
  `"${text}" is not from ${min} to ${max}, the range of a ${what}.`;
const ZONE = 'It names a time zone, which Kubernetes does not allow here.';

test.each([
  ['TZ=UTC * * * * *', ZONE],
  ['@TZ', ZONE],
  ['', fieldCount(0)],
  ['* * * *', fieldCount(4)],
  ['0 * * * * *', fieldCount(6)],
  ['x * * * *', unreadable('x', 'minute')],
  ['1,x * * * *', unreadable('x', 'minute')],
  ['* 1x * * *', unreadable('1x', 'hour')],
  ['* x1 * * *', unreadable('x1', 'hour')],
  ['* * -1 * *', unreadable('-1', 'day of the month')],
  ['* * * sun *', unreadable('sun', 'month')],
  ['* * * * jan', unreadable('jan', 'day of the week')],
  ['1-2-3 * * * *', unreadable('1-2-3', 'minute')],
  ['1/2/3 * * * *', unreadable('1/2/3', 'minute')],
  ['*/2/3 * * * *', unreadable('*/2/3', 'minute')],
  ['*/x * * * *', unreadable('*/x', 'minute')],
  ['*/ * * * *', unreadable('*/', 'minute')],
  ['/5 * * * *', unreadable('/5', 'minute')],
  ['1- * * * *', unreadable('1-', 'minute')],
  ['1-* * * * *', unreadable('1-*', 'minute')],
  ['9007199254740992 * * * *', unreadable('9007199254740992', 'minute')],
  ['60 * * * *', outside('60', 0, 59, 'minute')],
  ['9007199254740991 * * * *', outside('9007199254740991', 0, 59, 'minute')],
  ['* 24 * * *', outside('24', 0, 23, 'hour')],
  ['* * 0 * *', outside('0', 1, 31, 'day of the month')],
  ['* * 32 * *', outside('32', 1, 31, 'day of the month')],
  ['* * * 0 *', outside('0', 1, 12, 'month')],
  ['* * * 13 *', outside('13', 1, 12, 'month')],
  ['* * * * 7', outside('7', 0, 6, 'day of the week')],
  ['1-60/2 * * * *', outside('1-60/2', 0, 59, 'minute')],
  ['3-2 * * * *', '"3-2" ends before it begins.'],
  ['70/5 * * * *', '"70/5" ends before it begins.'],
  ['*/0 * * * *', '"*/0" has a step of zero.'],
  ['1-5/0 * * * *', '"1-5/0" has a step of zero.'],
])('%j cannot be read: %s', (expression, reason) => {
  expect(parseSchedule(expression)).toBe(reason);
});
