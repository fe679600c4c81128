import { Field, Merging } from './field';
import { ALL_KINDS, KindName, Kinds } from './kinds';
import { itemOf } from '../diagnostics/option-path';
import type { Problem } from '../diagnostics/problem';
import type { Layer } from '../layers/layer';
import type { Schema } from '../schema/schema';

/** Who may state an option, in an option of that name. */
export type Setter = 'run' | 'profile' | 'platform';

/** Some of them; the type names exactly them. */
export interface Setters<S extends Setter = Setter> {
  readonly names: readonly Setter[];
  readonly _exactly?: (name: S) => S;
}

const setters = <S extends Setter>(...names: S[]): Setters<S> => ({ names });

/** Runs alone. */
export const RUN = setters('run');
export const RUN_OR_PROFILE = setters('run', 'profile');
export const RUN_OR_PLATFORM = setters('run', 'platform');
export const ANY_LAYER = setters('run', 'profile', 'platform');

/** What saying something needs to know beside the value. */
export interface AssignmentContext {
  readonly gpuResource: string;
}

/** One option: what its values look like, who may give them, to which kinds of run, and what it says. `P` is the type of its prop. */
export interface Option<P = any, K extends KindName = any, S extends Setter = any> {
  readonly name: string;
  readonly kinds: Kinds<K>;
  readonly statedBy: Setters<S>;
  readonly schema: Schema<P>;
  /** Whether specs have it, too; unless this is false, those whose values can be written in a spec. */
  readonly inSpecs?: false;
  /** What is wrong where it is not given, of options that no run of their kinds is without. */
  readonly needed?: Problem;
  /** Whether it speaks before options that are documented before it: where several speak of one field, the first of one key counts. */
  readonly first?: true;
  /** What is wrong with a value as specs have it, beside what the schema knows. */
  specProblem?(value: unknown): Problem | undefined;
  /** Whether a value says nothing in a spec, though it is none of the option's. */
  isIdleInSpecs?(value: unknown): boolean;
  /** Says in a layer what the option's value means for the run's fields. */
  set(layer: Layer, value: P, option: string, context: AssignmentContext): void;
  /** Says what holds for a kind where nobody says anything. */
  setDefault?(library: Layer): void;
}

interface Own<P, V, K extends KindName, S extends Setter, M extends Merging>
  extends Omit<Field<V, M>, 'kinds' | 'merge'>, Omit<Option<P, K, S>, 'kinds' | 'statedBy' | 'set' | 'setDefault'> {
  readonly kinds?: Kinds<K>;
  readonly statedBy?: Setters<S>;
}

type Both<P, V, K extends KindName, S extends Setter, M extends Merging> = Option<P, K, S> & Field<V, M>;

/** The option of what the library says by itself. */
export const DEFAULT = 'default';

/** An option that is a field of one value. */
export function single<P, K extends KindName = KindName, S extends Setter = 'run'>(
  own: Own<P, P, K, S, 'strongest'> & { readonly default?: () => P },
): Both<P, P, K, S, 'strongest'> {
  const option: Both<P, P, K, S, 'strongest'> = {
    ...defaults<K, S>(),
    ...own,
    merge: 'strongest',
    // Lists are copied: whoever gave them may change them.
    set: (layer, value, at) => layer.set(option, Array.isArray(value) ? [...value] as P : value, at),
    setDefault: own.default && ((library) => library.set(option, own.default!(), DEFAULT)),
  };
  return option;
}

/** An option that is a field of entries by key. */
export function keyed<P, V, K extends KindName = KindName, S extends Setter = 'run'>(
  own: Own<P, V, K, S, 'byKey'> & { readonly entries: (value: P, option: string) => Iterable<readonly [key: string, value: V, option: string]> },
): Both<P, V, K, S, 'byKey'> {
  const option: Both<P, V, K, S, 'byKey'> = {
    ...defaults<K, S>(),
    ...own,
    merge: 'byKey',
    set: (layer, value, at) => {
      for (const [key, one, location] of own.entries(value, at)) {
        layer.set(option, one, location, key);
      }
    },
  };
  return option;
}

/** An option that is a list to which every layer adds. */
export function joined<V, K extends KindName = KindName, S extends Setter = 'run'>(own: Own<V[], V, K, S, 'joined'>): Both<V[], V, K, S, 'joined'> {
  const option: Both<V[], V, K, S, 'joined'> = {
    ...defaults<K, S>(),
    ...own,
    merge: 'joined',
    set: (layer, value, at) => value.forEach((one, i) => layer.set(option, one, itemOf(at, i))),
  };
  return option;
}

/** An option that says something of fields that are not called after it. */
export function contributing<P, K extends KindName = KindName, S extends Setter = 'run'>(
  own: Omit<Option<P, K, S>, 'kinds' | 'statedBy'> & { readonly kinds?: Kinds<K>; readonly statedBy?: Setters<S> },
): Option<P, K, S> {
  return { ...defaults<K, S>(), ...own };
}

function defaults<K extends KindName, S extends Setter>(): { readonly kinds: Kinds<K>; readonly statedBy: Setters<S> } {
  return { kinds: ALL_KINDS as Kinds<any>, statedBy: RUN as Setters<any> };
}

/** Whether an option is a field as well. */
export function isField(option: Option): option is Option & Field {
  return 'merge' in option;
}
