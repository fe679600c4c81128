import { Duration } from 'cdk8s';
import { FOLLOW, NONE } from './amount';
import { DescribedRun } from './describe';
import { optionOf, Place } from './finding';
import { EnvSource, Field, LayerKind, Statement } from './layer';
import { Decision } from './merge';
import { nextTimes } from './next-times';
import { ResolvedAmount } from './resolve-resources';
import { parseSchedule } from './schedule';
import { inWords } from './schedule-words';
import { seconds } from './seconds';
import { sortKeys } from './sort-keys';
import { quote } from './text';
import { isTimeZone, plainTimeZone } from './time-zones';
import { Explanation, ExplanationRow, LostValue } from '../explanation';

/** Builds the explanation of a run, when somebody asks for it. */
export function explain(described: DescribedRun): Explanation {
  const { decisions, resources, description } = described;
  const decided = decisions.all().filter((decision) => decision.field !== 'requests' && decision.field !== 'limits').map((decision, _i, all) => rowOf(described, decision, all));
  const amounts = [
    ...[...resources.requests].map(([name, amount]) => amountRow(described, `requests.${name}`, amount, decisions.keyed('requests').get(name))),
    ...[...resources.limits].map(([name, amount]) => amountRow(described, `limits.${name}`, amount, decisions.keyed('limits').get(name))),
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
  const rows = [given, ...decided, ...amounts, ...scheduleRows(described), ...based, ...overrides];
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
    return `${decision.field}.${decision.key}`;
  }
  const alike = decisions.filter(({ field }) => field === decision.field);
  return LISTS.has(decision.field) ? `${decision.field}[${alike.indexOf(decision)}]` : decision.field;
}

const LISTS = new Set<Field>(['tolerations', 'affinity', 'envFrom', 'imagePullSecrets']);

/** A schedule in words, and its next times. */
function scheduleRows(described: DescribedRun): ExplanationRow[] {
  const { decisions } = described;
  const decision = decisions.single('schedule');
  const schedule = typeof decision?.value === 'string' ? parseSchedule(decision.value) : '';
  const zone = decisions.value('timeZone');
  if (!decision || typeof schedule === 'string' || (zone !== undefined && !isTimeZone(zone))) {
    return [];
  }
  const row = { layer: decision.layer.kind, source: sourceOf(described, decision), lost: [] };
  const words = inWords(decision.value, schedule);
  const times = nextTimes(schedule, zone && plainTimeZone(zone), 3).map((time) => time.toISOString());
  return [
    ...words === undefined ? [] : [{ ...row, field: 'schedule.words', value: words }],
    { ...row, field: 'schedule.next', value: times.join(', ') || 'never' },
  ];
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

/** Fields whose values say in words what they are. */
const SPEAKING = new Set<Field>(['volumes', 'naming', 'security', 'source']);

/** A value as people read it; constructs by their names. */
export function show(statement: Statement): string {
  const { field, value } = statement;
  switch (field) {
    case 'env': return showEnv(value as EnvSource);
    case 'initContainers': return (value as { image: string }[]).map((container) => container.image).join(', ');
    case 'envFrom': return 'all keys of a ConfigMap or Secret';
    case 'imagePullSecrets':
    case 'serviceAccount': return (value as { name: string }).name;
    case 'readiness':
    case 'liveness':
    case 'startup': return 'a probe';
    case 'activeDeadline':
    case 'startingDeadline':
    case 'ttlAfterFinished':
    case 'terminationGracePeriod': return `${seconds(value as Duration)}s`;
  }
  if (value === FOLLOW) {
    return field === 'limits' ? 'the same as the request' : 'the same as the limit';
  }
  if (value === NONE) {
    return 'no limit';
  }
  return typeof value === 'string' ? value : SPEAKING.has(field) ? String(value) : JSON.stringify(sortKeys(value));
}

function stringOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function showEnv(source: EnvSource): string {
  if (source.secretKey !== undefined) {
    return `key ${source.secretKey} of the project's Secret`;
  }
  return source.value ?? stringOf(source.valueFrom?.value) ?? JSON.stringify(sortKeys(source.valueFrom?.valueFrom)) ?? 'nothing';
}
