import { k8s } from 'cdk8s-plus-28';
import { checkLabelKey, checkLabelSelector, checkLabelValue, checkOperator } from './label-selector';
import { DiagnosticCollector, inside, OptionLocation } from '../../diagnostics/diagnostic';
import { dnsLabel, dnsSubdomain } from '../../kubernetes/names';
import { quote } from '../../util/string';

const NODE_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

export function checkAffinity(
  affinity: k8s.Affinity, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  checkNodeAffinity(affinity.nodeAffinity, inside(location, 'nodeAffinity'), diagnostics);
  checkPodAffinity(affinity.podAffinity, inside(location, 'podAffinity'), diagnostics);
  checkPodAffinity(affinity.podAntiAffinity, inside(location, 'podAntiAffinity'), diagnostics);
}

function checkNodeAffinity(
  affinity: k8s.NodeAffinity | undefined, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const required = affinity?.[REQUIRED];
  if (required && (required.nodeSelectorTerms ?? []).length === 0) {
    diagnostics.add('DH1403', inside(location, `${REQUIRED}.nodeSelectorTerms`),
      'The list is empty, so no node matches.', 'Add at least one term.');
  }
  required?.nodeSelectorTerms?.forEach((term, i) =>
    checkNodeTerm(term, true, inside(location, `${REQUIRED}.nodeSelectorTerms[${i}]`), diagnostics));
  affinity?.[PREFERRED]?.forEach((preferred, i) => {
    const at = inside(location, `${PREFERRED}[${i}]`);
    checkWeight(preferred.weight, at, diagnostics);
    checkNodeTerm(preferred.preference, false, inside(at, 'preference'), diagnostics);
  });
}

/** @param mustMatch Whether a node must match, and not only should: the values must then be those of labels. */
function checkNodeTerm(
  term: k8s.NodeSelectorTerm, mustMatch: boolean, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  term.matchExpressions?.forEach((requirement, i) => {
    const at = inside(location, `matchExpressions[${i}]`);
    checkLabelKey('DH1403', requirement.key, inside(at, 'key'), diagnostics);
    checkOperator('DH1403', requirement.operator, requirement.values, NODE_OPERATORS, at, diagnostics);
    if (mustMatch) {
      requirement.values?.forEach((value, j) =>
        checkLabelValue('DH1403', value, inside(at, `values[${j}]`), diagnostics));
    }
  });
  term.matchFields?.forEach((requirement, i) =>
    checkNodeField(requirement, inside(location, `matchFields[${i}]`), diagnostics));
}

function checkNodeField(
  { key, operator, values = [] }: k8s.NodeSelectorRequirement, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  if (key !== 'metadata.name') {
    diagnostics.add('DH1403', inside(location, 'key'), `${quote(key)} is not a field that can select nodes.`,
      'Write "metadata.name".');
  }
  if (operator !== 'In' && operator !== 'NotIn') {
    diagnostics.add('DH1403', inside(location, 'operator'), `${quote(operator)} is not a valid operator.`,
      'Write "In" or "NotIn".');
  }
  if (values.length !== 1 || dnsSubdomain(values[0]) !== undefined) {
    diagnostics.add('DH1403', inside(location, 'values'), `${quote(values)} is not a list of one node name.`,
      'Use exactly one node name.');
  }
}

function checkPodAffinity(
  affinity: k8s.PodAffinity | undefined, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  affinity?.[REQUIRED]?.forEach((term, i) => checkPodTerm(term, inside(location, `${REQUIRED}[${i}]`), diagnostics));
  affinity?.[PREFERRED]?.forEach((preferred, i) => {
    const at = inside(location, `${PREFERRED}[${i}]`);
    checkWeight(preferred.weight, at, diagnostics);
    checkPodTerm(preferred.podAffinityTerm, inside(at, 'podAffinityTerm'), diagnostics);
  });
}

function checkPodTerm(term: k8s.PodAffinityTerm, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  checkLabelKey('DH1403', term.topologyKey ?? '', inside(location, 'topologyKey'), diagnostics);
  checkLabelSelector('DH1403', term.labelSelector, inside(location, 'labelSelector'), diagnostics);
  checkLabelSelector('DH1403', term.namespaceSelector, inside(location, 'namespaceSelector'), diagnostics);
  for (const namespace of (term.namespaces ?? []).filter((name) => dnsLabel(name) !== undefined)) {
    diagnostics.add('DH1403', inside(location, 'namespaces'), `${quote(namespace)} cannot be the name of a namespace.`,
      `Use ${dnsLabel(namespace)}.`);
  }
}

function checkWeight(weight: number, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  if (!(Number.isInteger(weight) && weight >= 1 && weight <= 100)) {
    diagnostics.add('DH1403', inside(location, 'weight'), `${weight} is not an integer from 1 to 100.`,
      'Use an integer from 1 to 100.');
  }
}
