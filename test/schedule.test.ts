import { verdicts } from './support/verdicts';
import { parseSchedule } from '../src/private/schedule';
import { isTimeZone } from '../src/private/time-zones';

test.each(verdicts('cron.schedule').map((verdict) => [verdict.input, verdict]))('%j is judged as by the API server', (text, verdict) => {
  expect(typeof parseSchedule(text) === 'object').toBe(verdict['1.28'].accepted);
});

test.each(verdicts('cron.timeZone').map((verdict) => [verdict.input, verdict]))('the time zone %j is judged as by the API server', (name, verdict) => {
  expect(isTimeZone(name)).toBe(verdict['1.28'].accepted);
});
