import { isDeepStrictEqual } from 'util';
import { Layer } from './layer';
import { LayerKind } from '../contract/run';
import type { Assignment, Field, LayerSource, ResolvedValue, ResolvedValues } from '../contract/run';
import { isPlainObject } from '../util/object';

/** Precedence, from the weakest layer to the strongest. */
export const STRENGTH = [LayerKind.LIBRARY, LayerKind.PLATFORM, LayerKind.SUGGESTION, LayerKind.RUN, LayerKind.PROFILE];

/** Whether a layer has precedence over another. */
export function isStronger(layer: LayerSource, other: LayerSource): boolean {
  return STRENGTH.indexOf(layer.kind) > STRENGTH.indexOf(other.kind);
}

/**
 * Merges layers field by field: the strongest layer sets single values and map entries, lists are joined. Of two
 * layers of one kind the later one is the stronger (the inner platform). Overridden values are kept.
 *
 * @param fields Those that the run has: platforms and profiles set fields of all kinds.
 */
export function merge(layers: readonly Layer[], fields?: ReadonlySet<Field>): MergedValues {
  const resolved = new MergedValues();
  for (const kind of STRENGTH) {
    for (const { source, assignments } of layers) {
      if (source.kind === kind) {
        resolved.takeAll(assignments, fields);
      }
    }
  }
  return resolved;
}

/** The values of a field: the only one, those by key, or the list. */
type Values = ResolvedValue | Map<string, ResolvedValue> | ResolvedValue[];

/** What remains when all layers are merged. */
export class MergedValues implements ResolvedValues {
  /** Entries whose key a layer set a second time: the first one counts. */
  public readonly repeated: Assignment[] = [];
  private readonly values = new Map<Field, Values>();

  public single<V>(field: Field<V, 'strongest'>): ResolvedValue<V> | undefined {
    return this.values.get(field) as ResolvedValue<V> | undefined;
  }

  public value<V>(field: Field<V, 'strongest'>): V | undefined {
    return this.single(field)?.value;
  }

  /** The entries of a map, by key: those of weaker layers first, each layer's in its own order. */
  public keyed<V>(field: Field<V, 'byKey'>): ReadonlyMap<string, ResolvedValue<V>> {
    return (this.values.get(field) ?? NO_ENTRIES) as ReadonlyMap<string, ResolvedValue<V>>;
  }

  /** The entries of a map, followed by those whose key is taken. */
  public entries<V>(field: Field<V, 'byKey'>): Assignment<V>[] {
    return [...this.keyed(field).values(), ...this.repeatedOf(field)];
  }

  /** Entries of a map whose key is taken. */
  public repeatedOf<V>(field: Field<V, 'byKey'>): Assignment<V>[] {
    return this.repeated.length === 0
      ? []
      : this.repeated.filter((assignment) => assignment.field === field) as Assignment<V>[];
  }

  public joined<V>(field: Field<V, 'joined'>): readonly ResolvedValue<V>[] {
    return (this.values.get(field) ?? NOTHING) as readonly ResolvedValue<V>[];
  }

  /** The resolved values of a field: none, one or several. */
  public of(field: Field): Iterable<ResolvedValue> {
    const values = this.values.get(field);
    return values === undefined ? NOTHING : eachOf(values);
  }

  /** A field's value as it is rendered; undefined where no layer sets it. */
  public merged(field: Field): unknown {
    const values = this.values.get(field);
    switch (field.merge) {
      case 'strongest': return (values as ResolvedValue | undefined)?.value;
      case 'byKey': return values;
      case 'joined': return (values as ResolvedValue[] | undefined)?.map(({ value }) => value);
    }
  }

  public all(): ResolvedValue[] {
    return [...this.values.values()].flatMap((values) => [...eachOf(values)]);
  }

  /** Takes the assignments of a layer that is at least as strong as all before it. */
  public takeAll(assignments: readonly Assignment[], fields: ReadonlySet<Field> | undefined): void {
    for (const assignment of assignments) {
      if (fields?.has(assignment.field) ?? true) {
        this.take(assignment);
      }
    }
  }

  /** Sets a field of one value that no layer sets. */
  public setDefault(assignment: Assignment): void {
    this.values.set(assignment.field, assignment);
  }

  private take(assignment: Assignment): void {
    const { field } = assignment;
    const earlier = this.values.get(field);
    switch (field.merge) {
      case 'strongest':
        this.values.set(field, earlier ? overriding(assignment, [earlier as ResolvedValue]) : assignment);
        return;
      case 'byKey':
        return this.takeEntry(assignment, earlier as Map<string, ResolvedValue> | undefined ?? this.newEntries(field));
      case 'joined':
        return this.append(assignment, earlier as ResolvedValue[] | undefined ?? []);
    }
  }

  private newEntries(field: Field): Map<string, ResolvedValue> {
    const entries = new Map<string, ResolvedValue>();
    this.values.set(field, entries);
    return entries;
  }

  private takeEntry(assignment: Assignment, entries: Map<string, ResolvedValue>): void {
    const { field, layer } = assignment;
    const key = assignment.key!;
    const earlier = entries.get(key);
    if (earlier?.layer === layer) {
      this.repeated.push(assignment);
      return;
    }
    if (earlier?.layer.kind === LayerKind.LIBRARY && field.isReserved?.(key)) {
      entries.set(key, { ...earlier, lost: [assignment, ...earlier.lost] });
      return;
    }
    const rivals = field.rivals
      ? [...entries.values()].filter((other) => other.key !== key && other.layer !== layer
        && field.rivals!(assignment.value, other.value))
      : NOTHING;
    rivals.forEach((other) => entries.delete(other.key!));
    entries.set(key, overriding(assignment, earlier ? [earlier, ...rivals] : rivals));
  }

  /** Appends to a list what is not in it yet. */
  private append(assignment: Assignment, earlier: ResolvedValue[]): void {
    if (!earlier.some((other) => same(other.value, assignment.value))) {
      this.values.set(assignment.field, [...earlier, assignment]);
    }
  }
}

function eachOf(values: Values): Iterable<ResolvedValue> {
  if (values instanceof Map) {
    return values.values();
  }
  return Array.isArray(values) ? values : [values];
}

const NOTHING: readonly never[] = [];
const NO_ENTRIES = new Map<string, never>();

/** The assignment, with those that it overrides. */
function overriding(assignment: Assignment, overridden: readonly ResolvedValue[]): ResolvedValue {
  return overridden.length === 0
    ? assignment
    : { ...assignment, lost: overridden.flatMap((other) => [other, ...other.lost]) };
}

/** Whether two values mean the same; constructs are compared by identity. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (isPlainObject(a) && isPlainObject(b) && isDeepStrictEqual(a, b));
}
