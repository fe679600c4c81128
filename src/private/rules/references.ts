import { DescribedRun } from '../describe';
import { Findings, Place } from '../finding';
import { referenceProblem } from '../problems';

/** The objects that a run names and that must exist in the cluster. */
export function checkReferences({ decisions }: DescribedRun, findings: Findings): void {
  check('RuntimeClass', decisions.value('runtimeClass'), decisions.single('runtimeClass'), findings);
  check('PriorityClass', decisions.value('priorityClass') || undefined, decisions.single('priorityClass'), findings);
  check('ServiceAccount', decisions.value('serviceAccount')?.name, decisions.single('serviceAccount'), findings);
}

function check(what: string, name: string | undefined, place: Place | undefined, findings: Findings): void {
  if (name !== undefined && place) {
    findings.addProblem(referenceProblem(name, what), place);
  }
}
