import { Explanation, ExplanationRow, LostValue } from '../../explanation';
import { ResolvedRun } from '../description/describe';
import { optionOf, OptionLocation } from '../diagnostics/diagnostic';
import { LayerKind, Assignment } from '../layers/layer';
import { ResolvedValue } from '../layers/merge';
import { ResolvedAmount } from '../layers/resources';
import { quantitiesOf, limits, requests } from '../options/fields/amounts';
import { sortKeys } from '../util/sort-keys';
import { quote } from '../util/string';

/** Builds the explanation of a run, when somebody asks for it. */
export function explain(described: ResolvedRun): Explanation {
  const { resolved, description } = described;
  const resources = described.derived(quantitiesOf);
  const resolvedSoFar = resolved.all().filter(({ field }) => field !== requests && field !== limits)
    .map((resolvedValue, _i, all) => rowOf(described, resolvedValue, all));
  const amounts = [
    ...[...resources.requests].map(([name, amount]) => amountRow(described, `requests.${name}`, amount, resolved.keyed(requests).get(name))),
    ...[...resources.limits].map(([name, amount]) => amountRow(described, `limits.${name}`, amount, resolved.keyed(limits).get(name))),
  ];
  const overrides = Object.entries(description.podOverrides ?? {}).map(([key, value]) => ({
    field: `podOverrides.${key}`, value: quote(value), layer: LayerKind.RUN, source: described.written(`podOverrides.${key}`), lost: [],
  }));
  const template = described.context.profile?.profile.name;
  const based = Object.entries(description.basePod ?? {}).map(([key, value]) => ({
    field: `base.${key}`, value: quote(value), layer: LayerKind.SUGGESTION, source: `${key} of the base ${described.kind.kind} of profile ${quote(template)}`, lost: [],
  }));
  const name = { field: 'runName', value: description.runName, layer: LayerKind.LIBRARY, source: 'the construct\'s path', lost: [] };
  const given = description.metadata?.name === undefined ? name : { ...name, layer: LayerKind.RUN, source: 'metadata.name' };
  const rows = [given, ...resolvedSoFar, ...amounts, ...resolved.all().flatMap((resolvedValue) => moreRows(described, resolvedValue)), ...based, ...overrides];
  return Explanation._of(rows.sort((a, b) => a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
}

/** Who said something, in the words of whoever said it. */
function sourceOf(described: ResolvedRun, location: OptionLocation): string {
  return location.layer.owner === '' ? described.written(location.option) : optionOf(location);
}

function rowOf(described: ResolvedRun, resolvedValue: ResolvedValue, resolved: readonly ResolvedValue[]): ExplanationRow {
  return {
    field: fieldOf(resolvedValue, resolved),
    value: show(resolvedValue),
    layer: resolvedValue.layer.kind,
    source: sourceOf(described, resolvedValue),
    lost: resolvedValue.lost.map((assignment) => lostValue(described, assignment)),
  };
}

/** Entries of maps are told apart by their keys, those of lists by their place. */
function fieldOf(resolvedValue: ResolvedValue, resolved: readonly ResolvedValue[]): string {
  if (resolvedValue.key !== undefined) {
    return `${resolvedValue.field.name}.${resolvedValue.key}`;
  }
  const alike = resolved.filter(({ field }) => field === resolvedValue.field);
  return resolvedValue.field.merge === 'joined' ? `${resolvedValue.field.name}[${alike.indexOf(resolvedValue)}]` : resolvedValue.field.name;
}

/** What a field says of its value beside it. */
function moreRows(described: ResolvedRun, resolvedValue: ResolvedValue): ExplanationRow[] {
  return Object.entries(resolvedValue.field.explainMore?.(resolvedValue.value, described) ?? {}).map(([name, value]) => (
    { field: `${resolvedValue.field.name}.${name}`, value, layer: resolvedValue.layer.kind, source: sourceOf(described, resolvedValue), lost: [] }));
}

function amountRow(described: ResolvedRun, field: string, amount: ResolvedAmount, own: ResolvedValue | undefined): ExplanationRow {
  const overruled = own !== undefined && own !== amount.from && typeof own.value === 'string' ? [own] : [];
  return {
    field,
    value: amount.text,
    layer: amount.from.layer.kind,
    source: amount.derived ? `${amount.derived}, ${sourceOf(described, amount.from)}` : sourceOf(described, amount.from),
    lost: [...overruled, ...own?.lost ?? []].map((assignment) => lostValue(described, assignment)),
  };
}

function lostValue(described: ResolvedRun, assignment: Assignment): LostValue {
  return { value: show(assignment), layer: assignment.layer.kind, source: sourceOf(described, assignment) };
}

/** A value as people read it. */
export function show({ field, value }: Assignment): string {
  return field.show ? field.show(value) : typeof value === 'string' ? value : JSON.stringify(sortKeys(value));
}
