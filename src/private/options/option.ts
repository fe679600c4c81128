import { Field, Merging } from './field';
import { ALL_KINDS, KindName, Kinds } from './kinds';
import type { Layer } from '../layer';
import { itemOf } from '../option-paths';
import type { Problem } from '../problems';
import type { Schema } from '../schema';

/** Who may state an option, in an option of that name. */
export type Stater = 'run' | 'profile' | 'platform';

/** Some of them; the type names exactly them. */
export interface Staters<S extends Stater = Stater> {
  readonly names: readonly Stater[];
  readonly _exactly?: (name: S) => S;
}

const staters = <S extends Stater>(...names: S[]): Staters<S> => ({ names });

/** Runs alone. */
export const RUN = staters('run');
export const RUN_OR_PROFILE = staters('run', 'profile');
export const RUN_OR_PLATFORM = staters('run', 'platform');
export const ANY_LAYER = staters('run', 'profile', 'platform');

/** What saying something needs to know beside the value. */
export interface Saying {
  readonly gpuResource: string;
}

/** One option: what its values look like, who may give them, to which kinds of run, and what it says. `P` is the type of its prop. */
export interface Option<P = any, K extends KindName = any, S extends Stater = any> {
  readonly name: string;
  readonly kinds: Kinds<K>;
  readonly statedBy: Staters<S>;
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
  say(layer: Layer, value: P, option: string, context: Saying): void;
  /** Says what holds for a kind where nobody says anything. */
  sayDefault?(library: Layer): void;
}

interface Own<P, V, K extends KindName, S extends Stater, M extends Merging>
  extends Omit<Field<V, M>, 'kinds' | 'merge'>, Omit<Option<P, K, S>, 'kinds' | 'statedBy' | 'say' | 'sayDefault'> {
  readonly kinds?: Kinds<K>;
  readonly statedBy?: Staters<S>;
}

type Both<P, V, K extends KindName, S extends Stater, M extends Merging> = Option<P, K, S> & Field<V, M>;

/** The option of what the library says by itself. */
export const DEFAULT = 'default';

/** An option that is a field of one value. */
export function single<P, K extends KindName = KindName, S extends Stater = 'run'>(
  own: Own<P, P, K, S, 'strongest'> & { readonly default?: () => P },
): Both<P, P, K, S, 'strongest'> {
  const option: Both<P, P, K, S, 'strongest'> = {
    ...defaults<K, S>(),
    ...own,
    merge: 'strongest',
    // Lists are copied: whoever gave them may change them.
    say: (layer, value, at) => layer.say(option, Array.isArray(value) ? [...value] as P : value, at),
    sayDefault: own.default && ((library) => library.say(option, own.default!(), DEFAULT)),
  };
  return option;
}

/** An option that is a field of entries by key. */
export function keyed<P, V, K extends KindName = KindName, S extends Stater = 'run'>(
  own: Own<P, V, K, S, 'byKey'> & { readonly entries: (value: P, option: string) => Iterable<readonly [key: string, value: V, option: string]> },
): Both<P, V, K, S, 'byKey'> {
  const option: Both<P, V, K, S, 'byKey'> = {
    ...defaults<K, S>(),
    ...own,
    merge: 'byKey',
    say: (layer, value, at) => {
      for (const [key, one, place] of own.entries(value, at)) {
        layer.say(option, one, place, key);
      }
    },
  };
  return option;
}

/** An option that is a list to which every layer adds. */
export function joined<V, K extends KindName = KindName, S extends Stater = 'run'>(own: Own<V[], V, K, S, 'joined'>): Both<V[], V, K, S, 'joined'> {
  const option: Both<V[], V, K, S, 'joined'> = {
    ...defaults<K, S>(),
    ...own,
    merge: 'joined',
    say: (layer, value, at) => value.forEach((one, i) => layer.say(option, one, itemOf(at, i))),
  };
  return option;
}

/** An option that says something of fields that are not called after it. */
export function telling<P, K extends KindName = KindName, S extends Stater = 'run'>(
  own: Omit<Option<P, K, S>, 'kinds' | 'statedBy'> & { readonly kinds?: Kinds<K>; readonly statedBy?: Staters<S> },
): Option<P, K, S> {
  return { ...defaults<K, S>(), ...own };
}

function defaults<K extends KindName, S extends Stater>(): { readonly kinds: Kinds<K>; readonly statedBy: Staters<S> } {
  return { kinds: ALL_KINDS as Kinds<any>, statedBy: RUN as Staters<any> };
}

/** Whether an option is a field as well. */
export function isField(option: Option): option is Option & Field {
  return 'merge' in option;
}
