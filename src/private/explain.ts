import { DescribedRun } from './describe';
import { optionOf, Place } from './finding';
import { LayerKind, Statement } from './layer';
import { Decision } from './merge';
import { amountsOf, limits, requests } from './options/fields/amounts';
import { ResolvedAmount } from './resolve-resources';
import { sortKeys } from './sort-keys';
import { quote } from './text';
import { Explanation, ExplanationRow, LostValue } from '../explanation';

/** Builds the explanation of a run, when somebody asks for it. */
export function explain(described: DescribedRun): Explanation {
  const { decisions, description } = described;
  const resources = described.derived(amountsOf);
  const decided = decisions.all().filter(({ field }) => field !== requests && field !== limits)
    .map((decision, _i, all) => rowOf(described, decision, all));
  const amounts = [
    ...[...resources.requests].map(([name, amount]) => amountRow(described, `requests.${name}`, amount, decisions.keyed(requests).get(name))),
    ...[...resources.limits].map(([name, amount]) => amountRow(described, `limits.${name}`, amount, decisions.keyed(limits).get(name))),
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
  const rows = [given, ...decided, ...amounts, ...decisions.all().flatMap((decision) => moreRows(described, decision)), ...based, ...overrides];
  return Explanation._of(rows.sort((a, b) => a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
}

/** Who said something, in the words of whoever said it. */
function sourceOf(described: DescribedRun, place: Place): string {
  return place.layer.owner === '' ? described.written(place.option) : optionOf(place);
}

function rowOf(described: DescribedRun, decision: Decision, decisions: readonly Decision[]): ExplanationRow {
  return {
    field: fieldOf(decision, decisions),
    value: show(decision),
    layer: decision.layer.kind,
    source: sourceOf(described, decision),
    lost: decision.lost.map((statement) => lostValue(described, statement)),
  };
}

/** Entries of maps are told apart by their keys, those of lists by their place. */
function fieldOf(decision: Decision, decisions: readonly Decision[]): string {
  if (decision.key !== undefined) {
    return `${decision.field.name}.${decision.key}`;
  }
  const alike = decisions.filter(({ field }) => field === decision.field);
  return decision.field.merge === 'joined' ? `${decision.field.name}[${alike.indexOf(decision)}]` : decision.field.name;
}

/** What a field says of its value beside it. */
function moreRows(described: DescribedRun, decision: Decision): ExplanationRow[] {
  return Object.entries(decision.field.explainMore?.(decision.value, described) ?? {}).map(([name, value]) => (
    { field: `${decision.field.name}.${name}`, value, layer: decision.layer.kind, source: sourceOf(described, decision), lost: [] }));
}

function amountRow(described: DescribedRun, field: string, amount: ResolvedAmount, own: Decision | undefined): ExplanationRow {
  const overruled = own !== undefined && own !== amount.from && typeof own.value === 'string' ? [own] : [];
  return {
    field,
    value: amount.text,
    layer: amount.from.layer.kind,
    source: amount.derived ? `${amount.derived}, ${sourceOf(described, amount.from)}` : sourceOf(described, amount.from),
    lost: [...overruled, ...own?.lost ?? []].map((statement) => lostValue(described, statement)),
  };
}

function lostValue(described: DescribedRun, statement: Statement): LostValue {
  return { value: show(statement), layer: statement.layer.kind, source: sourceOf(described, statement) };
}

/** A value as people read it. */
export function show({ field, value }: Statement): string {
  return field.show ? field.show(value) : typeof value === 'string' ? value : JSON.stringify(sortKeys(value));
}
