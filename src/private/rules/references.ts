import { DescribedRun } from '../describe';
import { Findings, Place } from '../finding';
import { dnsSubdomain } from '../kubernetes-names';
import { quote } from '../text';

/** The objects that a run names and that must exist in the cluster. */
export function checkReferences({ decisions }: DescribedRun, findings: Findings): void {
  check('RuntimeClass', decisions.value('runtimeClass'), decisions.single('runtimeClass'), findings);
  check('PriorityClass', decisions.value('priorityClass') || undefined, decisions.single('priorityClass'), findings);
  check('ServiceAccount', decisions.value('serviceAccount')?.name, decisions.single('serviceAccount'), findings);
}

function check(what: string, name: string | undefined, place: Place | undefined, findings: Findings): void {
  const must = name === undefined || !place ? undefined : dnsSubdomain(name);
  if (must) {
    findings.add('DH1207', place!, `${quote(name)} cannot be the name of a ${what}.`, `It must ${must}.`);
  }
}
