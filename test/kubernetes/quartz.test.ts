import { convertQuartz } from '../../src/private/kubernetes/quartz';

test.each([
  ['0 0 3 * * ?', '0 3 * * *'],
  ['  0  0\t3 * * ?  ', '0 3 * * *'],
  ['00 0 3 * * ? *', '0 3 * * *'],
  ['0 3 * * *', '0 3 * * *'],
  [' @daily ', '@daily'],
  ['0 0 3 * * ? * *', '0 0 3 * * ? * *'],
  ['0 59 23 31 12 ?', '59 23 31 12 *'],
  ['0 0 0 1 1 *', '0 0 1 1 *'],
  ['0 0 0 * * 1', '0 0 * * 0'],
  ['0 0 0 ? * 7', '0 0 * * 6'],
  ['0 0 0 ? * L', '0 0 * * 6'],
  ['0 0 0 ? * l', '0 0 * * 6'],
  ['0 0 0 ? * MON-FRI', '0 0 * * 1-5'],
  ['0 0 0 ? * sun,Tue,WED,THU,SAT', '0 0 * * 0,2,3,4,6'],
  ['0 0 0 1 JAN,FEB,MAR,APR,MAY,JUN ?', '0 0 1 1,2,3,4,5,6 *'],
  ['0 0 0 1 JUL,AUG,SEP,OCT,NOV,DEC ?', '0 0 1 7,8,9,10,11,12 *'],
  ['0 */15 * * * ?', '*/15 * * * *'],
  ['0 5/10 * * * ?', '5-59/10 * * * *'],
  ['0 5-20/10 3-3 * * ?', '5-20/10 3-3 * * *'],
  ['0 0 22-2 * * ?', '0 0,1,2,22,23 * * *'],
  ['0 0 22-2/2 * * ?', '0 0,2,22 * * *'],
  ['0 0 0 ? NOV-FEB *', '0 0 * 1,2,11,12 *'],
  ['0 0 0 ? * FRI-MON', '0 0 * * 0,1,5,6'],
  ['0 0 0 ? * SAT-TUE/2', '0 0 * * 1,6'],
  ['0 50-10/10 * * * ?', '0,10,50 * * * *'],
  ['0 0 0 30-2 * ?', '0 0 1,2,30,31 * *'],
])('%j becomes %j', (expression, schedule) => {
  expect(convertQuartz(expression)).toEqual({ schedule });
});

const seconds = (text: string) => `Kubernetes starts runs at whole minutes, but the seconds are "${text}".`;
const year = (text: string) => `Kubernetes schedules have no year field, but the year is "${text}".`;
const unsupported = (item: string, what: string) => `Kubernetes schedules do not support "${item}" for the ${what}.`;
const invalid = (item: string, what: string) => `"${item}" is not a valid Quartz ${what}.`;
const BOTH_DAYS = 'It names both days of the month and days of the week, which neither Quartz nor Kubernetes can '
  + 'combine.';

test.each([
  ['10 0 3 * * ?', seconds('10')],
  ['01 0 3 * * ?', seconds('01')],
  ['* 0 3 * * ?', seconds('*')],
  ['0 0 3 * * ? 2030', year('2030')],
  ['0 0 3 1 * MON', BOTH_DAYS],
  ['0 0 3 L * ?', unsupported('L', 'day of the month')],
  ['0 0 3 15W * ?', unsupported('15W', 'day of the month')],
  ['0 0 3 ? * 6L', unsupported('6L', 'day of the week')],
  ['0 0 3 ? * MON#2', unsupported('MON#2', 'day of the week')],
  ['0 L 3 * * ?', unsupported('L', 'minute')],
  ['0 60 3 * * ?', invalid('60', 'minute')],
  ['0 1,60 3 * * ?', invalid('60', 'minute')],
  ['0 0 24 * * ?', invalid('24', 'hour')],
  ['0 0 3 0 * ?', invalid('0', 'day of the month')],
  ['0 0 3 32 * ?', invalid('32', 'day of the month')],
  ['0 0 3 1 0 ?', invalid('0', 'month')],
  ['0 0 3 1 13 ?', invalid('13', 'month')],
  ['0 0 3 ? * 0', invalid('0', 'day of the week')],
  ['0 0 3 ? * 8', invalid('8', 'day of the week')],
  ['0 0 3 ? * FOO', invalid('FOO', 'day of the week')],
  ['0 1-2-3 3 * * ?', invalid('1-2-3', 'minute')],
  ['0 1-60 3 * * ?', invalid('1-60', 'minute')],
  ['0 60-1 3 * * ?', invalid('60-1', 'minute')],
  ['0 */0 3 * * ?', invalid('*/0', 'minute')],
  ['0 1/x 3 * * ?', invalid('1/X', 'minute')],
  ['0 x1/5 3 * * ?', invalid('X1/5', 'minute')],
  ['0 1x 3 * * ?', invalid('1X', 'minute')],
  ['0 1/5/5 3 * * ?', invalid('1/5/5', 'minute')],
  ['0 /5 3 * * ?', invalid('/5', 'minute')],
  ['0 1, 3 * * ?', invalid('', 'minute')],
])('%j cannot be converted: %s', (expression, reason) => {
  expect(convertQuartz(expression)).toEqual({ reason });
});
