import { isDeepStrictEqual } from 'util';
import { Field, JoinedFields, KeyedFields, Layer, LayerKind, SingleFields, Statement } from './layer';
import { isPlain } from './normalize';
import { RunVolume } from '../volume';

/** From weakest to strongest. This list, and this file, are all there is to precedence. */
const STRENGTH = [LayerKind.LIBRARY, LayerKind.PLATFORM, LayerKind.SUGGESTION, LayerKind.RUN, LayerKind.PROFILE];

/** Whether one layer's word counts for more than another's. */
export function isStronger(layer: Layer, other: Layer): boolean {
  return STRENGTH.indexOf(layer.kind) > STRENGTH.indexOf(other.kind);
}

/** A statement that won, and those that it won against, strongest first. */
export interface Decision<T = unknown> extends Statement<T> {
  readonly lost: readonly Statement<T>[];
}

/**
 * Merges layers field by field: single values and map entries go to the strongest layer that says something, lists are
 * joined. Of two layers of one kind the later one is the stronger (the inner platform). What lost is remembered.
 *
 * @param concerns Whether a field concerns the run: platforms and profiles speak of all kinds.
 */
export function merge(layers: readonly Layer[], concerns: (field: Field) => boolean = () => true): Decisions {
  const decisions = new Decisions();
  const ordered = [...layers].sort((a, b) => STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind));
  for (const layer of ordered) {
    const concerning = (statements: readonly Statement[]) => statements.filter(({ field }) => concerns(field));
    concerning(layer.singles).forEach((statement) => decisions.decide(statement));
    concerning(layer.keyed).forEach((statement) => decisions.decide(statement));
    concerning(layer.joined).forEach((statement) => decisions.add(statement));
    decisions.repeated.push(...concerning(layer.repeated));
  }
  return decisions;
}

/** What remains when all layers are merged. */
export class Decisions {
  /** Entries that a layer said a second time. */
  public readonly repeated: Statement[] = [];
  private readonly fields = new Map<Field, Map<string, Decision>>();
  private readonly joins = new Map<Field, Decision[]>();

  public single<F extends keyof SingleFields>(field: F): Decision<SingleFields[F]> | undefined {
    return this.fields.get(field)?.get('') as Decision<SingleFields[F]> | undefined;
  }

  public value<F extends keyof SingleFields>(field: F): SingleFields[F] | undefined {
    return this.single(field)?.value;
  }

  /** The entries of a map, by key: those of weaker layers first, each layer's in its own order. */
  public keyed<F extends keyof KeyedFields>(field: F): ReadonlyMap<string, Decision<KeyedFields[F]>> {
    return this.entries(field) as Map<string, Decision<KeyedFields[F]>>;
  }

  public joined<F extends keyof JoinedFields>(field: F): readonly Decision<JoinedFields[F]>[] {
    return (this.joins.get(field) ?? []) as Decision<JoinedFields[F]>[];
  }

  public all(): Decision[] {
    return [...this.fields.values(), ...this.joins.values()].flatMap((entries) => [...entries.values()]);
  }

  /** Takes a statement that is at least as strong as all before it. */
  public decide(statement: Statement): void {
    const entries = this.entries(statement.field);
    const key = statement.key ?? '';
    const beaten = this.beaten(entries, key, statement);
    beaten.filter((other) => other.key !== statement.key).forEach((other) => entries.delete(other.key!));
    const lost = beaten.flatMap((other) => [other, ...other.lost]);
    entries.set(key, { ...statement, lost });
  }

  public add(statement: Statement): void {
    const decided = this.joins.get(statement.field) ?? [];
    if (!decided.some((other) => same(other.value, statement.value))) {
      this.joins.set(statement.field, [...decided, { ...statement, lost: [] }]);
    }
  }

  /** The entry of the same key, and where volumes are concerned, a weaker layer's at the same mount path. */
  private beaten(entries: Map<string, Decision>, key: string, statement: Statement): Decision[] {
    const byKey = entries.get(key);
    const others = statement.value instanceof RunVolume
      ? [...entries.values()].filter((other) => other !== byKey && other.layer !== statement.layer
        && (other.value as RunVolume).mountPath === (statement.value as RunVolume).mountPath)
      : [];
    return byKey ? [byKey, ...others] : others;
  }

  private entries(field: Field): Map<string, Decision> {
    const existing = this.fields.get(field);
    if (existing) {
      return existing;
    }
    const created = new Map<string, Decision>();
    this.fields.set(field, created);
    return created;
  }
}

/** Whether two values mean the same; constructs are compared by what they are named, not by what they hold. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (isPlain(a) && isPlain(b) && isDeepStrictEqual(a, b));
}
