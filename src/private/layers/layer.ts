import type { Field } from '../options/field';

/** The sources of values, weakest first. A profile of suggestions (`overridable`) ranks between platform and run. */
export enum LayerKind {
  LIBRARY = 'library',
  PLATFORM = 'platform',
  SUGGESTION = 'suggestion',
  RUN = 'run',
  PROFILE = 'profile',
}

/** One thing that a layer says. */
export interface Assignment<T = unknown> {
  readonly field: Field;
  /** The key, in a field that is a map. */
  readonly key?: string;
  readonly value: T;
  /** The option it was written in, in the words of whoever wrote it: `volumes[1].mountPath`. */
  readonly option: string;
  /** The layer that it was said in. */
  readonly layer: LayerSource;
  /** What it won against when layers were merged, strongest first. */
  readonly lost: readonly Assignment<T>[];
}

/** Who speaks in a layer: all that remains of it when layers are merged. */
export interface LayerSource {
  /** The layer's rank. */
  readonly kind: LayerKind;
  /** Who it is, for people: `profile "1xa100" of team/platform`; empty for the run's author and the library. */
  readonly owner: string;
}

const NOTHING: readonly never[] = [];

/** One source of values, and all that it says. Values that are undefined, or null in plain JavaScript, are not said. */
export class Layer {
  public readonly source: LayerSource;
  public readonly assignments: Assignment[] = [];

  public constructor(kind: LayerKind, owner: string) {
    this.source = { kind, owner };
  }

  /** @param key Of fields that have several entries. */
  public set<V>(field: Field<V>, value: NoInfer<V> | undefined, option: string = field.name, key?: string): void {
    if (isSet(value)) {
      this.assignments.push({ field, key, value, option, layer: this.source, lost: NOTHING });
    }
  }
}

function isSet<T>(value: T): value is NonNullable<T> {
  return value !== undefined && value !== null;
}
