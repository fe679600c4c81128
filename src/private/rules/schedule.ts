import { checkChoice } from './choice';
import { checkInteger, checkSeconds } from './numbers';
import { DescribedRun } from '../describe';
import { Findings } from '../finding';
import { everComes } from '../next-times';
import { NO_SCHEDULE, Problem } from '../problems';
import { parseSchedule } from '../schedule';
import { quote } from '../text';
import { isTimeZone, similarTimeZone } from '../time-zones';

const CONCURRENCY_POLICIES = ['Allow', 'Forbid', 'Replace'];

export function checkSchedule(run: DescribedRun, findings: Findings): void {
  const { decisions } = run;
  if (run.kind.fields.includes('schedule')) {
    checkText(run, findings);
  }
  checkTimeZone(run, findings);
  checkChoice(decisions.value('concurrencyPolicy'), CONCURRENCY_POLICIES, 'a concurrency policy', decisions.single('concurrencyPolicy'), findings);
  checkSeconds(decisions.value('startingDeadline'), decisions.single('startingDeadline'), findings);
  checkInteger(decisions.value('successfulJobsRetained'), decisions.single('successfulJobsRetained'), findings);
  checkInteger(decisions.value('failedJobsRetained'), decisions.single('failedJobsRetained'), findings);
}

function checkText({ decisions, author }: DescribedRun, findings: Findings): void {
  const text = decisions.value('schedule') ?? '';
  const place = decisions.single('schedule') ?? author('schedule');
  const schedule = parseSchedule(text);
  if (typeof schedule === 'string') {
    const fix = text.includes('TZ') ? 'Leave it out, and give "timeZone".' : NO_SCHEDULE.fix;
    const problem: Problem = { code: 'DH1901', reason: `${quote(text)} is not a schedule. ${schedule}`, fix };
    findings.addProblem(decisions.value('schedule') === undefined ? NO_SCHEDULE : problem, place);
  } else if (schedule.kind === 'fields' && !everComes(schedule)) {
    findings.add('DH2013', place, `${quote(text)} never comes: no such day is in the calendar.`, 'Choose a day that its months have.');
  }
}

function checkTimeZone({ decisions }: DescribedRun, findings: Findings): void {
  const zone = decisions.single('timeZone');
  if (zone && !isTimeZone(zone.value)) {
    const similar = similarTimeZone(zone.value);
    findings.add('DH1902', zone, `${quote(zone.value)} is not the name of a time zone.`,
      similar ? `Write ${quote(similar)}.` : 'Write a name of the IANA database, such as "Europe/Rome", or leave the option out.');
  }
}
