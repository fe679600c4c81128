import { ResolvedRun } from '../description/describe';
import { DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
import { NO_SCHEDULE, Problem } from '../diagnostics/problem';
import { everComes } from '../kubernetes/next-times';
import { parseSchedule } from '../kubernetes/schedule';
import { isTimeZone, similarTimeZone } from '../kubernetes/time-zones';
import { schedule as scheduleOption } from '../options/schedule';
import { quote } from '../util/string';

export function checkSchedule({ resolved, author }: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const text = resolved.value(scheduleOption) ?? '';
  const location = resolved.single(scheduleOption) ?? author('schedule');
  const schedule = parseSchedule(text);
  if (typeof schedule === 'string') {
    const fix = text.includes('TZ') ? 'Leave it out, and give "timeZone".' : NO_SCHEDULE.fix;
    const problem: Problem = { code: 'DH1901', reason: `${quote(text)} is not a schedule. ${schedule}`, fix };
    diagnostics.addProblem(resolved.value(scheduleOption) === undefined ? NO_SCHEDULE : problem, location);
  } else if (schedule.kind === 'fields' && !everComes(schedule)) {
    diagnostics.add('DH2013', location, `${quote(text)} never comes: no such day is in the calendar.`, 'Choose a day that its months have.');
  }
}

export function checkTimeZone(zone: string, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  if (!isTimeZone(zone)) {
    const similar = similarTimeZone(zone);
    diagnostics.add('DH1902', location, `${quote(zone)} is not the name of a time zone.`,
      similar ? `Write ${quote(similar)}.` : 'Write a name of the IANA database, such as "Europe/Rome", or leave the option out.');
  }
}
