import { Explanation } from '../../explanation';
import type { ExplanationRow, LostValue } from '../../explanation-row';
import { LayerKind } from '../contract/run';
import type { Assignment, ResolvedRun, ResolvedValue } from '../contract/run';
import { optionOf, OptionLocation } from '../diagnostics/diagnostic';
import { ResolvedAmount } from '../layers/resources';
import { show } from '../layers/show-value';
import { quantitiesOf, limits, requests } from '../options/fields/amounts';
import { quote } from '../util/string';

/** Builds the explanation of a run, when somebody asks for it. */
export function explain(run: ResolvedRun): Explanation {
  const { resolved } = run;
  const resources = run.derived(quantitiesOf);
  const resolvedSoFar = resolved.all().filter(({ field }) => field !== requests && field !== limits)
    .map((resolvedValue, _i, all) => rowOf(run, resolvedValue, all));
  const amounts = [
    ...[...resources.requests].map(([name, amount]) => amountRow(run, `requests.${name}`, amount, resolved.keyed(requests).get(name))),
    ...[...resources.limits].map(([name, amount]) => amountRow(run, `limits.${name}`, amount, resolved.keyed(limits).get(name))),
  ];
  const overrides = Object.entries(run.podOverrides ?? {}).map(([key, value]) => ({
    field: `podOverrides.${key}`, value: quote(value), layer: LayerKind.RUN, source: ownOption(run, `podOverrides.${key}`), lost: [],
  }));
  const template = run.context.profileName;
  const based = Object.entries(run.basePod ?? {}).map(([key, value]) => ({
    field: `base.${key}`, value: quote(value), layer: LayerKind.SUGGESTION, source: `${key} of the base ${run.kind.kind} of profile ${quote(template)}`, lost: [],
  }));
  const name = { field: 'runName', value: run.runName, layer: LayerKind.LIBRARY, source: 'the construct\'s path', lost: [] };
  const given = run.metadata?.name === undefined ? name : { ...name, layer: LayerKind.RUN, source: 'metadata.name' };
  const rows = [given, ...resolvedSoFar, ...amounts, ...resolved.all().flatMap((resolvedValue) => moreRows(run, resolvedValue)), ...based, ...overrides];
  return Explanation._of(rows.sort((a, b) => Number(a.field > b.field) - Number(a.field < b.field)));
}

/** An option of the run itself, in the words of the spec that it was read from. */
function ownOption({ origin }: ResolvedRun, option: string): string {
  return origin ? origin.optionOf(option) : option;
}

/** Who said something, in the words of whoever said it. */
function sourceOf(run: ResolvedRun, location: OptionLocation): string {
  return location.layer.owner === '' ? ownOption(run, location.option) : optionOf(location);
}

function rowOf(run: ResolvedRun, resolvedValue: ResolvedValue, resolved: readonly ResolvedValue[]): ExplanationRow {
  return {
    field: fieldOf(resolvedValue, resolved),
    value: show(resolvedValue),
    layer: resolvedValue.layer.kind,
    source: sourceOf(run, resolvedValue),
    lost: resolvedValue.lost.map((assignment) => lostValue(run, assignment)),
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
function moreRows(run: ResolvedRun, resolvedValue: ResolvedValue): ExplanationRow[] {
  return Object.entries(resolvedValue.field.explainMore?.(resolvedValue.value, run) ?? {}).map(([name, value]) => (
    { field: `${resolvedValue.field.name}.${name}`, value, layer: resolvedValue.layer.kind, source: sourceOf(run, resolvedValue), lost: [] }));
}

function amountRow(run: ResolvedRun, field: string, amount: ResolvedAmount, own: ResolvedValue | undefined): ExplanationRow {
  const overruled = own !== undefined && own !== amount.from && typeof own.value === 'string' ? [own] : [];
  return {
    field,
    value: amount.text,
    layer: amount.from.layer.kind,
    source: amount.derived ? `${amount.derived}, ${sourceOf(run, amount.from)}` : sourceOf(run, amount.from),
    lost: [...overruled, ...own?.lost ?? []].map((assignment) => lostValue(run, assignment)),
  };
}

function lostValue(run: ResolvedRun, assignment: Assignment): LostValue {
  return { value: show(assignment), layer: assignment.layer.kind, source: sourceOf(run, assignment) };
}
