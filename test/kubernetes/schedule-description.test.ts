import { parseSchedule, Schedule } from '../../src/private/kubernetes/schedule';
import { describeSchedule } from '../../src/private/kubernetes/schedule-description';

const inWords = (expression: string) => describeSchedule(expression, parseSchedule(expression) as Schedule);

test.each([
  ['0 3 * * *', 'At 03:00'],
  ['0 15 * * *', 'At 15:00'],
  ['*/15 * * * *', 'Every 15 minutes'],
  ['0 */12 * * *', 'On the hour, every 12 hours'],
  ['0,10-12 * * * *', 'At 0 and 10 through 12 minutes past the hour'],
  ['@daily', 'At 00:00'],
  ['@every 1h30m', 'every 1h30m'],
  ['0  3  *  *  MON-FRI', 'At 03:00, Monday through Friday'],
  ['0 3 1 * *', 'At 03:00, on day 1 of the month'],
  ['0 3 1 * 5', 'At 03:00, on day 1 of the month, or on Friday'],
  ['0,30 10-12 * * *', 'At 0 and 30 minutes past the hour, between 10:00 and 12:59'],
])('%j is %j', (expression, expected) => {
  expect(inWords(expression)).toBe(expected);
});

test.each([
  '*/7 * * * *', '0 */5 * * *', '0 0 */2 * *', '0 0 1 */5 *', '0 0 * * */2', '5/10 * * * *', '0-30/10 * * * *',
  '? * * * *',
  ',1 * * * *', '1,,2 * * * *', '+1 * * * *',
])('%j has no description', (expression) => {
  expect(inWords(expression)).toBeUndefined();
});
