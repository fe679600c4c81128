import { k8s } from 'cdk8s-plus-28';
import { checkLabelKey, checkLabelSelector, checkLabelValue, checkOperator } from './label-selector';
import { Findings, inside, Place } from '../finding';
import { dnsLabel, dnsSubdomain } from '../kubernetes-names';
import { quote } from '../text';

const NODE_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

export function checkAffinity(affinity: k8s.Affinity, place: Place, findings: Findings): void {
  checkNodeAffinity(affinity.nodeAffinity, inside(place, 'nodeAffinity'), findings);
  checkPodAffinity(affinity.podAffinity, inside(place, 'podAffinity'), findings);
  checkPodAffinity(affinity.podAntiAffinity, inside(place, 'podAntiAffinity'), findings);
}

function checkNodeAffinity(affinity: k8s.NodeAffinity | undefined, place: Place, findings: Findings): void {
  const required = affinity?.[REQUIRED];
  if (required && (required.nodeSelectorTerms ?? []).length === 0) {
    findings.add('DH1403', inside(place, `${REQUIRED}.nodeSelectorTerms`), 'The list is empty, so no node would do.', 'Give at least one term.');
  }
  required?.nodeSelectorTerms?.forEach((term, i) => checkNodeTerm(term, true, inside(place, `${REQUIRED}.nodeSelectorTerms[${i}]`), findings));
  affinity?.[PREFERRED]?.forEach((preferred, i) => {
    const at = inside(place, `${PREFERRED}[${i}]`);
    checkWeight(preferred.weight, at, findings);
    checkNodeTerm(preferred.preference, false, inside(at, 'preference'), findings);
  });
}

/** @param mustMatch Whether a node must match, and not only should: the values must then be those of labels. */
function checkNodeTerm(term: k8s.NodeSelectorTerm, mustMatch: boolean, place: Place, findings: Findings): void {
  term.matchExpressions?.forEach((requirement, i) => {
    const at = inside(place, `matchExpressions[${i}]`);
    checkLabelKey('DH1403', requirement.key, inside(at, 'key'), findings);
    checkOperator('DH1403', requirement.operator, requirement.values, NODE_OPERATORS, at, findings);
    if (mustMatch) {
      requirement.values?.forEach((value, j) => checkLabelValue('DH1403', value, inside(at, `values[${j}]`), findings));
    }
  });
  term.matchFields?.forEach((requirement, i) => checkNodeField(requirement, inside(place, `matchFields[${i}]`), findings));
}

function checkNodeField({ key, operator, values = [] }: k8s.NodeSelectorRequirement, place: Place, findings: Findings): void {
  if (key !== 'metadata.name') {
    findings.add('DH1403', inside(place, 'key'), `${quote(key)} is not a field that nodes can be chosen by.`, 'Write "metadata.name".');
  }
  if (operator !== 'In' && operator !== 'NotIn') {
    findings.add('DH1403', inside(place, 'operator'), `${quote(operator)} is not an operator here.`, 'Write "In" or "NotIn".');
  }
  if (values.length !== 1 || dnsSubdomain(values[0]) !== undefined) {
    findings.add('DH1403', inside(place, 'values'), `${quote(values)} is not one name of a node.`, 'Give one name of a node.');
  }
}

function checkPodAffinity(affinity: k8s.PodAffinity | undefined, place: Place, findings: Findings): void {
  affinity?.[REQUIRED]?.forEach((term, i) => checkPodTerm(term, inside(place, `${REQUIRED}[${i}]`), findings));
  affinity?.[PREFERRED]?.forEach((preferred, i) => {
    const at = inside(place, `${PREFERRED}[${i}]`);
    checkWeight(preferred.weight, at, findings);
    checkPodTerm(preferred.podAffinityTerm, inside(at, 'podAffinityTerm'), findings);
  });
}

function checkPodTerm(term: k8s.PodAffinityTerm, place: Place, findings: Findings): void {
  checkLabelKey('DH1403', term.topologyKey ?? '', inside(place, 'topologyKey'), findings);
  checkLabelSelector('DH1403', term.labelSelector, inside(place, 'labelSelector'), findings);
  checkLabelSelector('DH1403', term.namespaceSelector, inside(place, 'namespaceSelector'), findings);
  for (const namespace of (term.namespaces ?? []).filter((name) => dnsLabel(name) !== undefined)) {
    findings.add('DH1403', inside(place, 'namespaces'), `${quote(namespace)} cannot be the name of a namespace.`, `It must ${dnsLabel(namespace)}.`);
  }
}

function checkWeight(weight: number, place: Place, findings: Findings): void {
  if (!(Number.isInteger(weight) && weight >= 1 && weight <= 100)) {
    findings.add('DH1403', inside(place, 'weight'), `${weight} is not an integer from 1 to 100.`, 'Give an integer from 1 to 100.');
  }
}
