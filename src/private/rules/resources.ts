import { Amount } from '../amount';
import { DescribedRun } from '../describe';
import { Findings, optionOf } from '../finding';
import { Decision } from '../merge';
import { amountsOf, limits, requests } from '../options/fields/amounts';
import { quantityProblem } from '../problems';
import { Quantity } from '../quantity';
import { ResolvedAmount } from '../resolve-resources';
import { hugePageSize, isContainerExtra, isWhole } from '../resource-names';
import { quote } from '../text';

const STANDARD = ['cpu', 'memory', 'ephemeral-storage'];

export function checkAmount(name: string, decision: Decision<Amount>, findings: Findings): void {
  checkName(name, decision, findings);
  checkText(name, decision, findings);
}

/** How amounts go together. */
export function checkAmounts(run: DescribedRun, findings: Findings): void {
  const { decisions } = run;
  const resources = run.derived(amountsOf);
  for (const repeated of decisions.repeated.filter(({ field }) => field === requests || field === limits)) {
    const first = decisions.keyed(repeated.field as typeof requests).get(repeated.key!)!;
    findings.add('DH1105', repeated, `${quote(repeated.option)} and ${quote(optionOf(first))} both say how much ${repeated.key} to ask for.`,
      'Keep one of them.');
  }
  for (const [name, request] of resources.requests) {
    const limit = resources.limits.get(name);
    if (limit && limit.text !== request.text) {
      checkPair(name, request, limit, findings);
    }
  }
  for (const { resource, request, limit } of resources.raised) {
    findings.add('DH2002', limit,
      `${quote(limit.value)} is less than the request ${quote(request.value)} that ${optionOf(request)} sets, so the limit of ${resource} is raised to it.`,
      `State a limit of at least ${quote(request.value)}, or none.`);
  }
}

function checkName(name: string, decision: Decision<Amount>, findings: Findings): void {
  if (STANDARD.includes(name) && !decision.option.includes('.extended[')) {
    return;
  }
  if (!isContainerExtra(name)) {
    findings.add('DH1106', decision, `${quote(name)} is not a resource that a container can ask for by this option.`,
      'Name an extended resource as "domain/name", such as "nvidia.com/gpu"; cpu, memory and ephemeral storage have options of their own.');
  }
}

function checkText(name: string, decision: Decision<Amount>, findings: Findings): void {
  const { value } = decision;
  if (typeof value !== 'string') {
    return;
  }
  const example = isWhole(name) ? '"1"' : name === 'cpu' ? '"2" or "500m"' : '"4Gi" or "512Mi"';
  const problem = quantityProblem(value, `something like ${example}`, true);
  const quantity = Quantity.parse(value);
  const pageSize = hugePageSize(name);
  if (problem || !quantity) {
    findings.addProblem(problem, decision);
  } else if (isWhole(name) && !quantity.isWhole) {
    findings.add('DH1104', decision, `${quote(value)} is not a whole number, and ${quote(name)} cannot be divided.`, 'Give a whole number, such as "1".');
  } else if (pageSize && !quantity.isMultipleOf(pageSize)) {
    findings.add('DH1104', decision, `${quote(value)} is no whole number of pages of ${name.slice('hugepages-'.length)}.`, 'Give a multiple of the page\'s size.');
  } else if (!quantity.isWholeMilli) {
    findings.add('DH2007', decision, `${quote(value)} is finer than a thousandth, and Kubernetes rounds it up.`, 'Give thousandths at the finest, such as "1m".');
  }
}

function checkPair(name: string, request: ResolvedAmount, limit: ResolvedAmount, findings: Findings): void {
  const [asked, allowed] = [Quantity.parse(request.text), Quantity.parse(limit.text)];
  const difference = asked && allowed ? asked.compare(allowed) : 0;
  if (isWhole(name) && difference !== 0) {
    findings.add('DH1107', request.from,
      `${quote(request.text)} is requested of ${quote(name)}, but ${optionOf(limit.from)} sets its limit to ${quote(limit.text)}, and the two must be equal.`,
      'Keep the limit alone: the request follows it.');
  } else if (difference > 0) {
    findings.add('DH1103', request.from,
      `${quote(request.text)} is more than the limit of ${name}, which ${optionOf(limit.from)} sets to ${quote(limit.text)}.`,
      `Ask for at most ${quote(limit.text)}, or raise the limit to at least ${quote(request.text)}.`);
  }
}
