import { checkInteger, checkSeconds, MAX_INT32 } from './numbers';
import { DescribedRun } from '../describe';
import { Findings } from '../finding';

/** The options of runs that end. */
export function checkJob({ decisions }: DescribedRun, findings: Findings): void {
  checkInteger(decisions.value('backoffLimit'), decisions.single('backoffLimit'), findings);
  checkSeconds(decisions.value('activeDeadline'), decisions.single('activeDeadline'), findings);
  checkSeconds(decisions.value('ttlAfterFinished'), decisions.single('ttlAfterFinished'), findings, MAX_INT32);
  checkSeconds(decisions.value('terminationGracePeriod'), decisions.single('terminationGracePeriod'), findings);
}
