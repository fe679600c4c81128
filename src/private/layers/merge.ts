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
 * @param concerns Whether a field concerns the run: platforms and profiles set fields of all kinds.
 */
export function merge(layers: readonly Layer[], concerns: (field: Field) => boolean = () => true): ResolvedValues {
  const resolved = new MergedValues();
  for (const { assignments } of STRENGTH.flatMap((kind) => layers.filter(({ source }) => source.kind === kind))) {
    for (const assignment of assignments) {
      if (concerns(assignment.field)) {
        resolved.take(assignment);
      }
    }
  }
  return resolved;
}

/** What remains when all layers are merged. */
export class MergedValues implements ResolvedValues {
  /** Entries whose key a layer set a second time: the first one counts. */
  public readonly repeated: Assignment[] = [];
  private readonly singles = new Map<Field, ResolvedValue>();
  private readonly maps = new Map<Field, Map<string, ResolvedValue>>();
  private readonly lists = new Map<Field, ResolvedValue[]>();

  public single<V>(field: Field<V, 'strongest'>): ResolvedValue<V> | undefined {
    return this.singles.get(field) as ResolvedValue<V> | undefined;
  }

  public value<V>(field: Field<V, 'strongest'>): V | undefined {
    return this.single(field)?.value;
  }

  /** The entries of a map, by key: those of weaker layers first, each layer's in its own order. */
  public keyed<V>(field: Field<V, 'byKey'>): ReadonlyMap<string, ResolvedValue<V>> {
    return (this.maps.get(field) ?? NO_ENTRIES) as ReadonlyMap<string, ResolvedValue<V>>;
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
    return (this.lists.get(field) ?? []) as ResolvedValue<V>[];
  }

  /** The resolved values of a field: none, one or several. */
  public of(field: Field): Iterable<ResolvedValue> {
    switch (field.merge) {
      case 'strongest': return this.singles.has(field) ? [this.singles.get(field)!] : NOTHING;
      case 'byKey': return this.keyed(field as Field<unknown, 'byKey'>).values();
      case 'joined': return this.joined(field as Field<unknown, 'joined'>);
    }
  }

  /** A field's value as it is rendered; undefined where no layer sets it. */
  public merged(field: Field): unknown {
    switch (field.merge) {
      case 'strongest': return this.singles.get(field)?.value;
      case 'byKey': return this.maps.get(field);
      case 'joined': return this.lists.get(field)?.map(({ value }) => value);
    }
  }

  public all(): ResolvedValue[] {
    const entries = [...this.maps.values(), ...this.lists.values()].flatMap((some) => [...some.values()]);
    return [...this.singles.values(), ...entries];
  }

  /** Takes an assignment of a layer that is at least as strong as all before it. */
  public take(assignment: Assignment): void {
    switch (assignment.field.merge) {
      case 'strongest': return this.setSingle(assignment);
      case 'byKey': return this.setEntry(assignment);
      case 'joined': return this.append(assignment);
    }
  }

  private setSingle(assignment: Assignment): void {
    const earlier = this.singles.get(assignment.field);
    this.singles.set(assignment.field, earlier ? overriding(assignment, earlier) : assignment);
  }

  private setEntry(assignment: Assignment): void {
    const { field, layer } = assignment;
    const key = assignment.key!;
    let entries = this.maps.get(field);
    if (!entries) {
      entries = new Map();
      this.maps.set(field, entries);
    }
    const earlier = entries.get(key);
    if (earlier?.layer === layer) {
      this.repeated.push(assignment);
    } else if (field.rivals) {
      const rivals = [...entries.values()].filter((other) => other.key !== key && other.layer !== layer
        && field.rivals!(assignment.value, other.value));
      rivals.forEach((other) => entries.delete(other.key!));
      entries.set(key, overriding(assignment, earlier, ...rivals));
    } else {
      entries.set(key, earlier ? overriding(assignment, earlier) : assignment);
    }
  }

  /** Appends to a list what is not in it yet. */
  private append(assignment: Assignment): void {
    const earlier = this.lists.get(assignment.field) ?? [];
    if (!earlier.some((other) => same(other.value, assignment.value))) {
      this.lists.set(assignment.field, [...earlier, assignment]);
    }
  }
}

const NOTHING: readonly never[] = [];
const NO_ENTRIES = new Map<string, never>();

/** The assignment, with those that it overrides. */
function overriding(assignment: Assignment, ...overridden: (ResolvedValue | undefined)[]): ResolvedValue {
  const lost = overridden.flatMap((other) => other ? [other, ...other.lost] : []);
  return lost.length === 0 ? assignment : { ...assignment, lost };
}

/** Whether two values mean the same; constructs are compared by identity. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (isPlainObject(a) && isPlainObject(b) && isDeepStrictEqual(a, b));
}
