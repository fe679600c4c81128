import { SCHEDULES } from './kinds';
import { single } from './option';
import { isTimeZone, similarTimeZone } from '../kubernetes/time-zones';
import { string } from '../schema/schema';
import { quote } from '../util/string';

export const timeZone = single({
  name: 'timeZone',
  kinds: SCHEDULES,
  schema: string,
  check: (zone, location, diagnostics) => {
    if (!isTimeZone(zone)) {
      const similar = similarTimeZone(zone);
      diagnostics.add('DH1902', location, `${quote(zone)} is not the name of a time zone.`,
        similar
          ? `Write ${quote(similar)}.`
          : 'Write a name from the IANA database, such as "Europe/Rome", or leave the option out.');
    }
  },
  render: { cronJob: (cronJob, value) => { cronJob.timeZone = value; } },
});
