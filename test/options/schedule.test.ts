import { Diagnostics, ScheduledRun } from '../../src';
import { makeChart, MINIMAL } from '../support/synth';

const runOf = (schedule: string, timeZone?: string) =>
  new ScheduledRun(makeChart(), 'nightly', { ...MINIMAL, schedule, timeZone });

const messagesOf = (schedule: string) => Diagnostics.of(runOf(schedule)).all.map(({ message }) => message);

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
  expect(rowsOf('0 2 * * *', 'Europe/Rome')).toEqual(['schedule', 'schedule.next', 'schedule.words']);
  expect(rowsOf('0 2 * * *', 'Europe/Nowhere')).toEqual(['schedule']);
  expect(rowsOf('at night')).toEqual(['schedule']);
});
