import { parseSchedule } from '../../src/private/kubernetes/schedule';
import { isTimeZone } from '../../src/private/kubernetes/time-zones';
import { verdicts } from '../support/verdicts';

test.each(
  verdicts('cron.schedule').map((verdict) => [verdict.input, verdict]),
)('%j is judged as by the API server', (text, verdict) => {
  expect(typeof parseSchedule(text) === 'object').toBe(verdict['1.28'].accepted);
});

test.each(
  verdicts('cron.timeZone').map((verdict) => [verdict.input, verdict]),
)('the time zone %j is judged as by the API server', (name, verdict) => {
  expect(isTimeZone(name)).toBe(verdict['1.28'].accepted);
});

test.each(['US/East-Indiana', 'Africa/Porto-Novo', 'Europe/Kyiv'])('the time zone %s is known', (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each(['Indiana', 'US/East-', 'US'])('a part of a name, %s, is none', (name) => {
  expect(isTimeZone(name)).toBe(false);
});

test('a byte-order mark is no white space', () => {
  expect(parseSchedule('\ufeff0 3 * * *')).toBe('"\ufeff0" is not a minute, or a range of them.');
});
