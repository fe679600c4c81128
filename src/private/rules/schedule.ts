import { DescribedRun } from '../describe';
import { Findings, Place } from '../finding';
import { everComes } from '../next-times';
import { schedule as scheduleOption } from '../options/schedule';
import { NO_SCHEDULE, Problem } from '../problems';
import { parseSchedule } from '../schedule';
import { quote } from '../text';
import { isTimeZone, similarTimeZone } from '../time-zones';

export function checkSchedule({ decisions, author }: DescribedRun, findings: Findings): void {
  const text = decisions.value(scheduleOption) ?? '';
  const place = decisions.single(scheduleOption) ?? author('schedule');
  const schedule = parseSchedule(text);
  if (typeof schedule === 'string') {
    const fix = text.includes('TZ') ? 'Leave it out, and give "timeZone".' : NO_SCHEDULE.fix;
    const problem: Problem = { code: 'DH1901', reason: `${quote(text)} is not a schedule. ${schedule}`, fix };
    findings.addProblem(decisions.value(scheduleOption) === undefined ? NO_SCHEDULE : problem, place);
  } else if (schedule.kind === 'fields' && !everComes(schedule)) {
    findings.add('DH2013', place, `${quote(text)} never comes: no such day is in the calendar.`, 'Choose a day that its months have.');
  }
}

export function checkTimeZone(zone: string, place: Place, findings: Findings): void {
  if (!isTimeZone(zone)) {
    const similar = similarTimeZone(zone);
    findings.add('DH1902', place, `${quote(zone)} is not the name of a time zone.`,
      similar ? `Write ${quote(similar)}.` : 'Write a name of the IANA database, such as "Europe/Rome", or leave the option out.');
  }
}
