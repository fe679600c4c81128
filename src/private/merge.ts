import { isDeepStrictEqual } from 'util';
import { Layer, LayerKind, Speaker, Statement } from './layer';
import type { Field } from './options/field';
import { isLiteral } from './shapes';

/** From weakest to strongest. This list, and this file, are all there is to precedence. */
export const STRENGTH = [LayerKind.LIBRARY, LayerKind.PLATFORM, LayerKind.SUGGESTION, LayerKind.RUN, LayerKind.PROFILE];

/** Whether one layer's word counts for more than another's. */
export function isStronger(layer: Speaker, other: Speaker): boolean {
  return STRENGTH.indexOf(layer.kind) > STRENGTH.indexOf(other.kind);
}

/** A statement that won. */
export type Decision<T = unknown> = Statement<T>;

/**
 * Merges layers field by field: single values and map entries go to the strongest layer that says something, lists are
 * joined. Of two layers of one kind the later one is the stronger (the inner platform). What lost is remembered.
 *
 * @param concerns Whether a field concerns the run: platforms and profiles speak of all kinds.
 */
export function merge(layers: readonly Layer[], concerns: (field: Field) => boolean = () => true): Decisions {
  const decisions = new Decisions();
  for (const { statements } of STRENGTH.flatMap((kind) => layers.filter(({ speaker }) => speaker.kind === kind))) {
    for (const statement of statements) {
      if (concerns(statement.field)) {
        decisions.take(statement);
      }
    }
  }
  return decisions;
}

/** What remains when all layers are merged. */
export class Decisions {
  /** Entries that a layer said a second time: the first one counts. */
  public readonly repeated: Statement[] = [];
  private readonly singles = new Map<Field, Decision>();
  private readonly maps = new Map<Field, Map<string, Decision>>();
  private readonly lists = new Map<Field, Decision[]>();

  public single<V>(field: Field<V, 'strongest'>): Decision<V> | undefined {
    return this.singles.get(field) as Decision<V> | undefined;
  }

  public value<V>(field: Field<V, 'strongest'>): V | undefined {
    return this.single(field)?.value;
  }

  /** The entries of a map, by key: those of weaker layers first, each layer's in its own order. */
  public keyed<V>(field: Field<V, 'byKey'>): ReadonlyMap<string, Decision<V>> {
    return (this.maps.get(field) ?? NO_ENTRIES) as ReadonlyMap<string, Decision<V>>;
  }

  /** The entries of a map, with those whose key was given already. */
  public entries<V>(field: Field<V, 'byKey'>): Statement<V>[] {
    return [...this.keyed(field).values(), ...this.repeatedOf(field)];
  }

  /** Entries of a map whose key was given already. */
  public repeatedOf<V>(field: Field<V, 'byKey'>): Statement<V>[] {
    return this.repeated.length === 0 ? [] : this.repeated.filter((statement) => statement.field === field) as Statement<V>[];
  }

  public joined<V>(field: Field<V, 'joined'>): readonly Decision<V>[] {
    return (this.lists.get(field) ?? []) as Decision<V>[];
  }

  /** What was decided of a field, of whatever sort: nothing, one thing, or several. */
  public of(field: Field): Iterable<Decision> {
    switch (field.merge) {
      case 'strongest': return this.singles.has(field) ? [this.singles.get(field)!] : NOTHING;
      case 'byKey': return this.keyed(field as Field<unknown, 'byKey'>).values();
      case 'joined': return this.joined(field as Field<unknown, 'joined'>);
    }
  }

  /** A field's value as it is rendered; undefined where nobody says anything. */
  public merged(field: Field): unknown {
    switch (field.merge) {
      case 'strongest': return this.singles.get(field)?.value;
      case 'byKey': return this.maps.get(field);
      case 'joined': return this.lists.get(field)?.map(({ value }) => value);
    }
  }

  public all(): Decision[] {
    const entries = [...this.maps.values(), ...this.lists.values()].flatMap((some) => [...some.values()]);
    return [...this.singles.values(), ...entries];
  }

  /** Takes a statement of a layer that is at least as strong as all before it. */
  public take(statement: Statement): void {
    switch (statement.field.merge) {
      case 'strongest': return this.decide(statement);
      case 'byKey': return this.put(statement);
      case 'joined': return this.add(statement);
    }
  }

  private decide(statement: Statement): void {
    const earlier = this.singles.get(statement.field);
    this.singles.set(statement.field, earlier ? beating(statement, earlier) : statement);
  }

  private put(statement: Statement): void {
    const { field, layer } = statement;
    const key = statement.key!;
    let entries = this.maps.get(field);
    if (!entries) {
      entries = new Map();
      this.maps.set(field, entries);
    }
    const earlier = entries.get(key);
    if (earlier?.layer === layer) {
      this.repeated.push(statement);
    } else if (field.rivals) {
      const rivals = [...entries.values()].filter((other) => other.key !== key && other.layer !== layer
        && field.rivals!(statement.value, other.value));
      rivals.forEach((other) => entries.delete(other.key!));
      entries.set(key, beating(statement, earlier, ...rivals));
    } else {
      entries.set(key, earlier ? beating(statement, earlier) : statement);
    }
  }

  /** Adds to a list what is not in it. */
  private add(statement: Statement): void {
    const decided = this.lists.get(statement.field) ?? [];
    if (!decided.some((other) => same(other.value, statement.value))) {
      this.lists.set(statement.field, [...decided, statement]);
    }
  }
}

const NOTHING: readonly never[] = [];
const NO_ENTRIES = new Map<string, never>();

/** The statement as it is, or where it beat others, one that remembers them. */
function beating(statement: Statement, ...beaten: (Decision | undefined)[]): Decision {
  const lost = beaten.flatMap((other) => other ? [other, ...other.lost] : []);
  return lost.length === 0 ? statement : { ...statement, lost };
}

/** Whether two values mean the same; constructs are compared by what they are named, not by what they hold. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (isLiteral(a) && isLiteral(b) && isDeepStrictEqual(a, b));
}
