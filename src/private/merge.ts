import { isDeepStrictEqual } from 'util';
import { Field, JoinedFields, KeyedFields, Layer, LayerKind, SingleFields, Speaker, Statement } from './layer';
import { isLiteral } from './shapes';
import type { RunVolume } from '../volume';

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
  const ordered = [...layers].sort((a, b) => STRENGTH.indexOf(a.speaker.kind) - STRENGTH.indexOf(b.speaker.kind));
  for (const { singles, keyed, joined } of ordered) {
    for (const statement of singles) {
      if (concerns(statement.field)) {
        decisions.decide(statement);
      }
    }
    for (const statement of keyed) {
      if (concerns(statement.field)) {
        decisions.put(statement);
      }
    }
    for (const statement of joined) {
      if (concerns(statement.field)) {
        decisions.add(statement);
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

  public single<F extends keyof SingleFields>(field: F): Decision<SingleFields[F]> | undefined {
    return this.singles.get(field) as Decision<SingleFields[F]> | undefined;
  }

  public value<F extends keyof SingleFields>(field: F): SingleFields[F] | undefined {
    return this.single(field)?.value;
  }

  /** The entries of a map, by key: those of weaker layers first, each layer's in its own order. */
  public keyed<F extends keyof KeyedFields>(field: F): ReadonlyMap<string, Decision<KeyedFields[F]>> {
    return (this.maps.get(field) ?? NO_ENTRIES) as ReadonlyMap<string, Decision<KeyedFields[F]>>;
  }

  /** The entries of a map, with those whose key was given already. */
  public entries<F extends keyof KeyedFields>(field: F): Statement<KeyedFields[F]>[] {
    const entries: Statement<KeyedFields[F]>[] = [...this.keyed(field).values()];
    return this.repeated.length === 0 ? entries
      : [...entries, ...this.repeated.filter((statement) => statement.field === field) as Statement<KeyedFields[F]>[]];
  }

  public joined<F extends keyof JoinedFields>(field: F): readonly Decision<JoinedFields[F]>[] {
    return (this.lists.get(field) ?? []) as Decision<JoinedFields[F]>[];
  }

  public all(): Decision[] {
    const entries = [...this.maps.values(), ...this.lists.values()].flatMap((some) => [...some.values()]);
    return [...this.singles.values(), ...entries];
  }

  /** Takes a single value that is at least as strong as all before it. */
  public decide(statement: Statement): void {
    const earlier = this.singles.get(statement.field);
    this.singles.set(statement.field, earlier ? beating(statement, earlier) : statement);
  }

  /** Takes an entry of a map that is at least as strong as all before it. */
  public put(statement: Statement): void {
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
    } else if (field === 'volumes') {
      const atItsPath = [...entries.values()].filter((other) => other.key !== key && other.layer !== layer && samePath(other, statement));
      atItsPath.forEach((other) => entries.delete(other.key!));
      entries.set(key, beating(statement, earlier, ...atItsPath));
    } else {
      entries.set(key, earlier ? beating(statement, earlier) : statement);
    }
  }

  /** Adds to a list what is not in it. */
  public add(statement: Statement): void {
    const decided = this.lists.get(statement.field) ?? [];
    if (!decided.some((other) => same(other.value, statement.value))) {
      this.lists.set(statement.field, [...decided, statement]);
    }
  }
}

const NO_ENTRIES = new Map<string, never>();

/** The statement as it is, or where it beat others, one that remembers them. */
function beating(statement: Statement, ...beaten: (Decision | undefined)[]): Decision {
  const lost = beaten.flatMap((other) => other ? [other, ...other.lost] : []);
  return lost.length === 0 ? statement : { ...statement, lost };
}

function samePath(a: Statement, b: Statement): boolean {
  return (a.value as RunVolume).mountPath === (b.value as RunVolume).mountPath;
}

/** Whether two values mean the same; constructs are compared by what they are named, not by what they hold. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (isLiteral(a) && isLiteral(b) && isDeepStrictEqual(a, b));
}
