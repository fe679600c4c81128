import { Explanation } from '../../explanation';
import type { ExplanationRow, LostValue } from '../../explanation-row';
import { LayerKind } from '../contract/run';
import type { Assignment, ResolvedRun, ResolvedValue } from '../contract/run';
import { optionOf, OptionLocation } from '../diagnostics/diagnostic';
import { ResolvedQuantity } from '../layers/resources';
import { show } from '../layers/show-value';
import { quantitiesOf, limits, requests } from '../options/fields/quantities';
import { quote } from '../util/string';

/** Builds the explanation of a run, on demand. */
export function explain(run: ResolvedRun): Explanation {
  const { resolved } = run;
  const resources = run.derived(quantitiesOf);
  const fields = resolved.all().filter(({ field }) => field !== requests && field !== limits)
    .map((resolvedValue, _i, all) => rowOf(run, resolvedValue, all));
  const quantities = [
    ...[...resources.requests].map(([name, quantity]) =>
      quantityRow(run, `requests.${name}`, quantity, resolved.keyed(requests).get(name))),
    ...[...resources.limits].map(([name, quantity]) =>
      quantityRow(run, `limits.${name}`, quantity, resolved.keyed(limits).get(name))),
  ];
  const overrides = Object.entries(run.podOverrides ?? {}).map(([key, value]) => ({
    field: `podOverrides.${key}`,
    value: quote(value),
    layer: LayerKind.RUN,
    source: ownOption(run, `podOverrides.${key}`),
    lost: [],
  }));
  const template = run.context.profileName;
  const base = Object.entries(run.basePod ?? {}).map(([key, value]) => ({
    field: `base.${key}`,
    value: quote(value),
    layer: LayerKind.SUGGESTION,
    source: `${key} of the base ${run.kind.kind} of profile ${quote(template)}`,
    lost: [],
  }));
  const generated = {
    field: 'runName', value: run.runName, layer: LayerKind.LIBRARY, source: 'the construct\'s path', lost: [],
  };
  const nameRow = run.metadata?.name === undefined
    ? generated
    : { ...generated, layer: LayerKind.RUN, source: 'metadata.name' };
  const rows = [nameRow, ...fields, ...quantities, ...resolved.all()
    .flatMap((resolvedValue) => moreRows(run, resolvedValue)), ...base, ...overrides];
  return Explanation._of(rows.sort((a, b) => Number(a.field > b.field) - Number(a.field < b.field)));
}

/** An option of the run itself, in the words of the spec that it was read from. */
function ownOption({ origin }: ResolvedRun, option: string): string {
  return origin ? origin.optionOf(option) : option;
}

/** Where a value was set, in the words of its author. */
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

/** Entries of maps are named by their keys, those of lists by their index. */
function fieldOf(resolvedValue: ResolvedValue, resolved: readonly ResolvedValue[]): string {
  if (resolvedValue.key !== undefined) {
    return `${resolvedValue.field.name}.${resolvedValue.key}`;
  }
  const alike = resolved.filter(({ field }) => field === resolvedValue.field);
  return resolvedValue.field.merge === 'joined'
    ? `${resolvedValue.field.name}[${alike.indexOf(resolvedValue)}]`
    : resolvedValue.field.name;
}

/** Further rows that a field explains of its value. */
function moreRows(run: ResolvedRun, resolvedValue: ResolvedValue): ExplanationRow[] {
  return Object.entries(resolvedValue.field.explainMore?.(resolvedValue.value, run) ?? {}).map(([name, value]) => (
    {
      field: `${resolvedValue.field.name}.${name}`,
      value,
      layer: resolvedValue.layer.kind,
      source: sourceOf(run, resolvedValue),
      lost: [],
    }));
}

function quantityRow(
  run: ResolvedRun, field: string, quantity: ResolvedQuantity, own: ResolvedValue | undefined,
): ExplanationRow {
  const overruled = own !== undefined && own !== quantity.from && typeof own.value === 'string' ? [own] : [];
  return {
    field,
    value: quantity.value,
    layer: quantity.from.layer.kind,
    source: quantity.derived ? `${quantity.derived}, ${sourceOf(run, quantity.from)}` : sourceOf(run, quantity.from),
    lost: [...overruled, ...own?.lost ?? []].map((assignment) => lostValue(run, assignment)),
  };
}

function lostValue(run: ResolvedRun, assignment: Assignment): LostValue {
  return { value: show(assignment), layer: assignment.layer.kind, source: sourceOf(run, assignment) };
}
