import { parseSchedule, Schedule } from '../../src/private/kubernetes/schedule';
import { surprisesOf } from '../../src/private/kubernetes/schedule-surprises';

const surprises = (expression: string) => surprisesOf(expression, parseSchedule(expression) as Schedule)
  .map(({ reason, fix }) => `${reason} ${fix}`.replace(`${JSON.stringify(expression)} `, ''));

const every = (interval: string) => `Write "@every ${interval}", which counts from the creation of the CronJob, or `;
const SIXTY = 'use a step that divides 60.';
const DAY = 'use a step that divides 24.';
const LIST = 'list the days.';

test.each<[string, string]>([
  ['*/90 * * * *', `runs once an hour, at minute 0: its step does not reach into the next hour. ${every('90m')}${SIXTY}`],
  ['50/20 * * * *', `runs once an hour, at minute 50: its step does not reach into the next hour. ${every('20m')}${SIXTY}`],
  ['*/90 3 * * *', 'matches only minute 0 of an hour: its step does not reach into the next hour. '
    + 'Use a step that divides 60.'],
  ['15 */36 * * *', `runs once a day, at hour 0: its step does not reach into the next day. ${every('36h')}${DAY}`],
  ['0 0 */40 * *', `runs once a month, on day 1: its step does not reach into the next month. ${every('960h')}${LIST}`],
  ['0 0 1 */24 *', 'matches only month 1 of a year: its step does not reach into the next year. '
    + 'Use a step that divides 12.'],
  ['*/7 * * * *', `begins again every hour: from minute 56 to minute 0 there are 4 minutes instead of 7. ${every('7m')}${SIXTY}`],
  ['0-59/7 * * * *', `begins again every hour: from minute 56 to minute 0 there are 4 minutes instead of 7. ${every('7m')}${SIXTY}`],
  ['*/40 * * * *', `begins again every hour: from minute 40 to minute 0 there are 20 minutes instead of 40. ${every('40m')}${SIXTY}`],
  ['*/59 * * * *', `begins again every hour: from minute 59 to minute 0 there is 1 minute instead of 59. ${every('59m')}${SIXTY}`],
  ['*/7 9-17 * * *', 'begins again every hour: from minute 56 to minute 0 there are 4 minutes instead of 7. '
    + 'Use a step that divides 60.'],
  ['*/7 0,23 * * *', 'begins again every hour: from minute 56 to minute 0 there are 4 minutes instead of 7. '
    + 'Use a step that divides 60.'],
  ['0 */5 * * *', `begins again every day: from hour 20 to hour 0 there are 4 hours instead of 5. ${every('5h')}${DAY}`],
  ['0 */5 * * 1-5', 'begins again every day: from hour 20 to hour 0 there are 4 hours instead of 5. '
    + 'Use a step that divides 24.'],
  ['0,30 */5 1,2 * *', 'begins again every day: from hour 20 to hour 0 there are 4 hours instead of 5. '
    + 'Use a step that divides 24.'],
  ['0 0 */2 * *', 'begins again every month: from day 31 to day 1, after a month of 31 days, there is 1 day instead of 2. '
    + `${every('48h')}${LIST}`],
  ['0 0 */7 12,1 *', 'begins again every month: from day 29 to day 1, after a month of 31 days, there are 3 days instead '
    + 'of 7. List the days.'],
  ['0 0 1 */5 *', 'begins again every year: from month 11 to month 1 there are 2 months instead of 5. '
    + 'Use a step that divides 12.'],
  ['0 0 * * */2', 'begins again every week: from day 6 to day 0 there is 1 day instead of 2. List the days.'],
  ['* 3 * * *', 'runs every minute of hour 3. Write "0 3 * * *" to run once in this hour.'],
  ['0-59 3,15 * * *', 'runs every minute of the hours 3 and 15. Write "0 3,15 * * *" to run once in each of these hours.'],
  ['*/1 */6 * * *', 'runs every minute of the hours 0, 6, 12 and 18. Write "0 */6 * * *" to run once in each of these '
    + 'hours.'],
  ['* * 1 * *', 'runs every minute of its days, 1440 times a day. Write "0 0 1 * *" to run once a day.'],
  ['* * * * mon', 'runs every minute of its days, 1440 times a day. Write "0 0 * * mon" to run once a day.'],
  ['* * * 1 *', 'runs every minute of its months. Write "0 0 1 1 *" to run once a month.'],
  ['0 3 1-7 * 1', 'runs at 03:00, between day 1 and 7 of the month, or on Monday: Kubernetes does not require both. Write '
    + '"0 3 1-7 * *" or "0 3 * * 1"; if it needs both, let the program end at once on other days.'],
  ['0 0 13 * 5', 'runs at 00:00, on day 13 of the month, or on Friday: Kubernetes does not require both. Write '
    + '"0 0 13 * *" or "0 0 * * 5"; if it needs both, let the program end at once on other days.'],
  ['0 0 1/10 1 5', 'runs on the days "1/10" of the month, or on the days "5" of the week: Kubernetes does not require '
    + 'both. Write "0 0 1/10 1 *" or "0 0 * 1 5"; if it needs both, let the program end at once on other days.'],
  ['0 0 31 * *', 'does not run in February, April, June, September and November, which have no such day. Write '
    + '"0 0 1 * *" to run every month, on its first day, or list the months.'],
  ['30 4 30,31 * *', 'does not run in February, which has no such day. Write "30 4 1 * *" to run every month, on its '
    + 'first day, or list the months.'],
  ['0 0 29 * *', 'does not run in February, which has a day 29 in leap years only. Write "0 0 1 * *" to run every month, '
    + 'on its first day, or list the months.'],
  ['@every 30s', 'starts one execution a minute at most: the names of Jobs have the minute, so the others are lost. '
    + 'Write "@every 1m", or repeat the work inside of one execution.'],
  ['@every 59s', 'starts one execution a minute at most: the names of Jobs have the minute, so the others are lost. '
    + 'Write "@every 1m", or repeat the work inside of one execution.'],
])('%s', (expression, message) => {
  expect(surprises(expression)).toEqual([message]);
});

test('a schedule can have several', () => {
  expect(surprises('* */5 * * *')).toEqual([
    'runs every minute of the hours 0, 5, 10, 15 and 20. Write "0 */5 * * *" to run once in each of these hours.',
    'begins again every day: from hour 20 to hour 0 there are 4 hours instead of 5. Use a step that divides 24.',
  ]);
});

test.each([
  '* * * * *', '*/1 * * * *', '? ? ? ? ?', '*/2 * * * *', '*/5 * * * *', '*/10 * * * *', '*/15 * * * *', '*/30 * * * *',
  '*/60 * * * *', '0 * * * *', '15 * * * *', '5/10 * * * *', '0-30/10 * * * *', '0,20,40 * * * *', '*/7,3 * * * *',
  '*/7 3 * * *', '*/7 3,12 * * *', '*/5 3 * * *', '* 9-17 * * 1-5', '* 0-5 * * *', '* * * * 1-5', '* * 1-7 * *',
  '* * * 1-3 *', '0 */2 * * *', '0 */6 * * *', '0 */12 * * *', '0 */24 * * *', '30 1-23/2 * * *', '0 8-18/4 * * *',
  '0 0,5,10 * * *', '0 */5 1 * *', '0 */5 * * 1', '0 */5 1,15 * *', '0 */5 * * 1,3', '0 * 1 * *', '0 3 * * *',
  '0 3 * * 1-5', '0 3 * * 1', '0 3 1 * *', '0 3 1,15 * *', '0 0 */2 1 *', '0 0 */2 1,3 *', '0 0 */31 * *', '0 0 28 * *',
  '0 0 28-31 * *', '0 0 29 2 *', '0 0 31 1,3,5 *', '0 0 31 sep,oct *', '0 0 1 */3 *', '0 0 1 */12 *', '0 0 * * */7',
  '0 0 * * 0,6', '@hourly', '@daily', '@weekly', '@monthly', '@yearly', '@every 1m', '@every 90s', '@every 24h',
])('%s does what it seems to', (expression) => {
  expect(surprises(expression)).toEqual([]);
});
