import { Duration } from 'cdk8s';
import { Diagnostics, ScheduledRun } from '../../src';
import { makeChart, MINIMAL } from '../support/synth';

const runOf = (schedule: string, timeZone?: string) =>
  new ScheduledRun(makeChart(), 'nightly', { ...MINIMAL, schedule, timeZone });

const messagesOf = (schedule: string, timeZone?: string) =>
  Diagnostics.of(runOf(schedule, timeZone)).all.map(({ message }) => message);

const rowsOf = (schedule: string, timeZone?: string) => runOf(schedule, timeZone).explain().rows
  .map(({ field }) => field).filter((field) => field.startsWith('schedule'));

test.each(['0 2 * * *', '@daily', '@every 1h30m', '0 0 29 2 *', '0 0 31 sep,oct *'])('%s: no diagnostics', (schedule) => {
  expect(messagesOf(schedule)).toEqual([]);
});

test.each([
  ['0 0 31 2 *', 'DH2013 schedule: "0 0 31 2 *" never occurs: the calendar has no such day. Choose a day that exists in '
    + 'these months.'],
  ['0 0 31 sep,nov *', 'DH2013 schedule: "0 0 31 sep,nov *" never occurs: the calendar has no such day. Choose a day '
    + 'that exists in these months.'],
])('%s', (schedule, message) => {
  expect(messagesOf(schedule)).toEqual([message]);
});

test('explanations have words and the next times where a schedule and its zone are valid', () => {
  expect(rowsOf('0 2 * * *')).toEqual(['schedule', 'schedule.next', 'schedule.words']);
  expect(rowsOf('0 3 * * *', 'Europe/Rome')).toEqual(['schedule', 'schedule.next', 'schedule.words']);
  expect(rowsOf('0 2 * * *', 'Europe/Rome'))
    .toEqual(['schedule', 'schedule.changes', 'schedule.next', 'schedule.words']);
  expect(rowsOf('0 2 * * *', 'Europe/Nowhere')).toEqual(['schedule']);
  expect(rowsOf('at night')).toEqual(['schedule']);
});

test.each<[string, string, string]>([
  ['30 2 * * *', 'Europe/Rome', 'does not run at 02:30 on a day in March and runs twice at 02:30 on a day in October, when '
    + 'clocks change. Choose a time that every day has once, such as "30 3 * * *", or set "timeZone" to "UTC".'],
  ['0 2 * * *', 'Europe/Rome', 'does not run at 02:00 on a day in March and runs twice at 02:00 on a day in October, when '
    + 'clocks change. Choose a time that every day has once, such as "0 3 * * *", or set "timeZone" to "UTC".'],
  ['*/10 2 * * 0', 'Europe/Rome', 'does not run from 02:00 to 02:50 on a day in March and runs twice from 02:00 to 02:50 '
    + 'on a day in October, when clocks change. Choose a time that every day has once, such as "*/10 3 * * 0", or set '
    + '"timeZone" to "UTC".'],
  ['30 2,14 * * *', 'Europe/Rome', 'does not run at 02:30 on a day in March and runs twice at 02:30 on a day in October, '
    + 'when clocks change. Choose a time that every day has once, or set "timeZone" to "UTC".'],
  ['15 1 * * *', 'America/New_York', 'runs twice at 01:15 on a day in November, when clocks change. Choose a time that '
    + 'every day has once, such as "15 3 * * *", or set "timeZone" to "UTC".'],
  ['0 2 * * *', 'posix/Australia/Lord_Howe', 'does not run at 02:00 on a day in October, when clocks change. Choose a '
    + 'time that every day has once, such as "0 3 * * *", or set "timeZone" to "UTC".'],
  ['30 2 31 3 *', 'Europe/Rome', 'does not run at 02:30 on a day in March, when clocks change. Choose a time that every '
    + 'day has once, such as "30 3 31 3 *", or set "timeZone" to "UTC".'],
  ['@daily', 'America/Havana', 'does not run at 00:00 on a day in March and runs twice at 00:00 on a day in November, '
    + 'when clocks change. Choose a time that every day has once, or set "timeZone" to "UTC".'],
])('%s in %s is met by changes of clocks', (schedule, zone, message) => {
  expect(messagesOf(schedule, zone)).toEqual([`DH2032 schedule: In "${zone}", "${schedule}" ${message}`]);
});

test('what is said of clocks does not depend on the day', () => {
  const said = messagesOf('30 2 * * *', 'Europe/Berlin');
  jest.useFakeTimers({ now: new Date('2040-07-01T00:00:00Z') });
  try {
    expect(messagesOf('30 2 * * *', 'Europe/Berlin')).toEqual(said);
    // Not even where a zone is met for the first time.
    expect(messagesOf('30 2 * * *', 'Europe/Prague')).toEqual(said.map((one) => one.replace('Berlin', 'Prague')));
  } finally {
    jest.useRealTimers();
  }
});

test.each([
  ['30 2 * * *', undefined], ['30 2 * * *', 'UTC'], ['30 2 * * *', 'Asia/Kolkata'], ['30 2 * * *', 'America/Mexico_City'],
  ['0 3 * * *', 'Europe/Rome'], ['59 1 * * *', 'Europe/Rome'], ['30 2 * * 1-5', 'Europe/Rome'], ['30 2 1 * *', 'Europe/Rome'],
  ['30 2 * 4 *', 'Europe/Rome'], ['0 * * * *', 'Europe/Rome'], ['*/15 * * * *', 'Europe/Rome'],
  ['0 */2 * * *', 'Europe/Rome'], ['30 1-23/2 * * *', 'Europe/Rome'], ['0 */6 * * *', 'Europe/Rome'],
  ['@every 1h', 'Europe/Rome'], ['@daily', 'Europe/Rome'],
])('%s in %s is not', (schedule, zone) => {
  expect(messagesOf(schedule, zone)).toEqual([]);
});

test('a schedule is not surprising where it or its zone is not valid, or it never occurs', () => {
  expect(messagesOf('30 2 * * *', 'Europe/rome')).toHaveLength(1);
  expect(messagesOf('* */5 31 2 *')).toHaveLength(1);
  expect(messagesOf('*/7 * * *')).toHaveLength(1);
});

test('a surprising schedule in a zone gets both warnings', () => {
  expect(messagesOf('*/40 2-3 * * *', 'Europe/Rome')).toEqual([
    'DH2032 schedule: "*/40 2-3 * * *" begins again every hour: from minute 40 to minute 0 there are 20 minutes instead of '
      + '40. Use a step that divides 60.',
    'DH2032 schedule: In "Europe/Rome", "*/40 2-3 * * *" does not run from 02:00 to 02:40 on a day in March and runs twice '
      + 'from 02:00 to 02:40 on a day in October, when clocks change. Choose a time that every day has once, or set '
      + '"timeZone" to "UTC".',
  ]);
});

test.each([[1, 1], [9, 1], [10, 0], [600, 0]])('a starting deadline of %d seconds: %d warnings', (length, count) => {
  const props = { ...MINIMAL, schedule: '@daily', startingDeadline: Duration.seconds(length) };
  const messages = Diagnostics.of(new ScheduledRun(makeChart(), 'nightly', props)).all.map(({ message }) => message);
  expect(messages).toEqual(Array(count).fill(`DH2032 startingDeadline: With a deadline of ${length}s, Kubernetes may skip `
    + 'executions: its controller can start them a few seconds late. Set it to at least 10 seconds.'));
});
