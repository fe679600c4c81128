import type { Assignment, ResolvedValue } from '../../contract/run';
import { DiagnosticCollector, optionOf } from '../../diagnostics/diagnostic';
import { quantityProblem, unitProblem } from '../../diagnostics/quantity-problem';
import { Quantity } from '../../kubernetes/quantity';
import { hugePageSize, isContainerExtra, isWhole, Measure, measureOf } from '../../kubernetes/resource-names';
import { QuantityValue } from '../../layers/quantity-value';
import type { ResolvedQuantity, ResolvedResources } from '../../layers/resources';
import { quote } from '../../util/string';

const STANDARD = ['cpu', 'memory', 'ephemeral-storage'];

export function checkQuantity(
  name: string, resolvedValue: ResolvedValue<QuantityValue>, diagnostics: DiagnosticCollector,
): void {
  const isStandard = STANDARD.includes(name) && !resolvedValue.option.includes('.extended[');
  const isKnown = isStandard || isContainerExtra(name);
  if (!isKnown) {
    diagnostics.add('DH1106', resolvedValue,
      `${quote(name)} is not a resource that a container can request with this option.`,
      'Name an extended resource as "domain/name", such as "nvidia.com/gpu"; cpu, memory and ephemeral storage have '
        + 'their own options.');
  }
  checkText(name, isKnown ? measureOf(name) : undefined, resolvedValue, diagnostics);
}

function checkText(
  name: string, measure: Measure | undefined, resolvedValue: ResolvedValue<QuantityValue>,
  diagnostics: DiagnosticCollector,
): void {
  const { value } = resolvedValue;
  if (typeof value !== 'string') {
    return;
  }
  const use = { example: `a quantity such as ${exampleOf(name)}`, mayBeZero: true, resource: name };
  const problem = quantityProblem(value, use);
  const unusual = unitProblem(value, measure);
  const quantity = Quantity.parse(value);
  const pageSize = hugePageSize(name);
  if (problem || !quantity) {
    diagnostics.addProblem(problem, resolvedValue);
  } else if (isWhole(name) && !quantity.isWhole) {
    diagnostics.add('DH1104', resolvedValue,
      `${quote(value)} is not a whole number, and ${quote(name)} cannot be divided.`,
      'Use a whole number, such as "1".');
  } else if (pageSize && !quantity.isMultipleOf(pageSize)) {
    diagnostics.add('DH1104', resolvedValue,
      `${quote(value)} is not a multiple of the page size ${name.slice('hugepages-'.length)}.`,
      'Use a multiple of the page size.');
  } else if (unusual) {
    diagnostics.addProblem(unusual, resolvedValue);
  } else if (!quantity.isWholeMilli) {
    diagnostics.add('DH2007', resolvedValue,
      `${quote(value)} is more precise than a thousandth, so Kubernetes rounds it up.`,
      'Use thousandths at most, such as "1m".');
  }
}

function exampleOf(name: string): string {
  if (isWhole(name)) {
    return '"1"';
  }
  return name === 'cpu' ? '"2" or "500m"' : '"4Gi" or "512Mi"';
}

/** A quantity of which a layer sets the request, or the limit, by two options. */
export interface Repetition {
  readonly first: Assignment;
  readonly repeated: Assignment;
}

/** How quantities go together. */
export function checkQuantities(
  resources: ResolvedResources, repetitions: readonly Repetition[], diagnostics: DiagnosticCollector,
): void {
  for (const { first, repeated } of repetitions) {
    diagnostics.add('DH1105', repeated,
      `${quote(repeated.option)} and ${quote(optionOf(first))} both set how much ${repeated.key} to request.`,
      'Keep one of them.');
  }
  for (const [name, request] of resources.requests) {
    const limit = resources.limits.get(name);
    if (limit && limit.value !== request.value) {
      checkPair(name, request, limit, diagnostics);
    }
  }
  for (const { resource, request, limit } of resources.raised) {
    diagnostics.add('DH2002', limit,
      `${quote(limit.value)} is less than the request ${quote(request.value)} that ${optionOf(request)} sets, so the `
        + `limit of ${resource} is raised to it.`,
      `Set a limit of at least ${quote(request.value)}, or none.`);
  }
}

function checkPair(
  name: string, request: ResolvedQuantity, limit: ResolvedQuantity, diagnostics: DiagnosticCollector,
): void {
  const [asked, allowed] = [Quantity.parse(request.value), Quantity.parse(limit.value)];
  const difference = asked && allowed ? asked.compare(allowed) : 0;
  if (isWhole(name) && difference !== 0) {
    diagnostics.add('DH1107', request.from,
      `The request for ${quote(name)} is ${quote(request.value)}, but ${optionOf(limit.from)} sets its limit to `
        + `${quote(limit.value)}; the two must be equal.`,
      'Set only the limit: the request follows it.');
  } else if (difference > 0) {
    diagnostics.add('DH1103', request.from,
      `${quote(request.value)} is more than the limit of ${name}, which ${optionOf(limit.from)} sets to `
        + `${quote(limit.value)}.`,
      `Request at most ${quote(limit.value)}, or raise the limit to at least ${quote(request.value)}.`);
  }
}
