import { Duration } from 'cdk8s';
import { checkInteger, checkSeconds } from '../../../src/private/options/checks/numbers';
import { messagesOf } from '../../support/checks';

const MAX_INT32 = 2147483647;

describe('integers', () => {
  const counted = (value: number | undefined, ...range: number[]) => messagesOf('retries', (location, diagnostics) =>
    checkInteger(value, location, diagnostics, ...range));

  test.each<[number | undefined, number[]]>([
    [undefined, []], [0, []], [1, []], [MAX_INT32, []], [1, [1, 2]], [2, [1, 2]], [3, [3, 3]],
  ])('%p of %j is fine', (value, range) => {
    expect(counted(value, ...range)).toEqual([]);
  });

  test.each<[number, number[], string]>([
    [-1, [], 'an integer from 0 to 2147483647'],
    [0.5, [], 'an integer from 0 to 2147483647'],
    [NaN, [], 'an integer from 0 to 2147483647'],
    [MAX_INT32 + 1, [], 'an integer from 0 to 2147483647'],
    [0, [1], 'an integer from 1 to 2147483647'],
    [3, [1, 2], 'an integer from 1 to 2'],
    ['1' as never, [], 'an integer from 0 to 2147483647'],
  ])('%p of %j is reported', (value, range, expected) => {
    const written = typeof value === 'string' ? `"${value}"` : value;
    expect(counted(value, ...range)).toEqual([`DH1004 retries: ${written} is not ${expected}. Use ${expected}.`]);
  });
});

describe('durations', () => {
  const timed = (value: Duration | undefined, max?: number) => messagesOf('timeout', (location, diagnostics) =>
    checkSeconds(value, location, diagnostics, max));

  test.each<[string, Duration | undefined, number?]>([
    ['nothing', undefined, 0],
    ['zero', Duration.seconds(0), 0],
    ['the greatest', Duration.minutes(1), 60],
    ['any without a limit', Duration.seconds(Number.MAX_SAFE_INTEGER), undefined],
    ['a number, which is reported elsewhere,', 1.5 as never, 1],
  ])('%s is fine', (_what, value, max) => {
    expect(timed(value, max)).toEqual([]);
  });

  test.each<[Duration, string]>([
    [Duration.millis(500), '0.5 seconds is not a whole number of seconds. Set it to 1 second, for example.'],
    [Duration.millis(1500), '1.5 seconds is not a whole number of seconds. Set it to 2 seconds, for example.'],
    [Duration.seconds(11), '11 seconds is too long. Use at most 10 seconds.'],
  ])('%p is reported', (value, message) => {
    expect(timed(value, 10)).toEqual([`DH1005 timeout: ${message}`]);
  });
});

test('zero is reported where it is of no use, and only there', () => {
  const timed = (value: Duration) => messagesOf('timeout', (location, diagnostics) =>
    checkSeconds(value, location, diagnostics, undefined, { reason: 'It never ends.', fix: 'Write more.' }));
  expect(timed(Duration.millis(0))).toEqual(['DH1005 timeout: It never ends. Write more.']);
  expect(timed(Duration.seconds(1))).toEqual([]);
  expect(timed(Duration.millis(500)))
    .toEqual(['DH1005 timeout: 0.5 seconds is not a whole number of seconds. Set it to 1 second, for example.']);
});

test('what no layer sets is not reported', () => {
  expect(messagesOf('retries', (_location, diagnostics) => {
    checkInteger(-1, undefined, diagnostics);
    checkSeconds(Duration.millis(1), undefined, diagnostics);
  })).toEqual([]);
});
