import { ALL_KINDS } from './kinds';
import type { KindName, Kinds } from '../contract/kind';
import type { Option, Setter, Setters } from '../contract/option';
import type { Field, Merging } from '../contract/run';
import { itemOf } from '../diagnostics/option-path';

const setters = <S extends Setter>(...names: S[]): Setters<S> => ({ names });

/** Runs alone. */
export const RUN = setters('run');
export const RUN_OR_PROFILE = setters('run', 'profile');
export const RUN_OR_PLATFORM = setters('run', 'platform');
export const ANY_LAYER = setters('run', 'profile', 'platform');

interface Own<P, V, K extends KindName, S extends Setter, M extends Merging>
  extends Omit<Field<V, M>, 'kinds' | 'merge'>, Omit<Option<P, K, S>, 'kinds' | 'statedBy' | 'set' | 'setDefault'> {
  readonly kinds?: Kinds<K>;
  readonly statedBy?: Setters<S>;
}

type OptionAndField<P, V, K extends KindName, S extends Setter, M extends Merging> = Option<P, K, S> & Field<V, M>;

/** The option path of values that the library sets by default. */
export const DEFAULT = 'default';

/** An option that is a field of one value. */
export function single<P, K extends KindName = KindName, S extends Setter = 'run'>(
  own: Own<P, P, K, S, 'strongest'> & { readonly default?: () => P },
): OptionAndField<P, P, K, S, 'strongest'> {
  const option: OptionAndField<P, P, K, S, 'strongest'> = {
    ...defaults<K, S>(),
    ...own,
    merge: 'strongest',
    // Lists are copied: the caller may change them.
    set: (layer, value, at) => layer.set(option, Array.isArray(value) ? [...value] as P : value, at),
    setDefault: own.default && ((library) => library.set(option, own.default!(), DEFAULT)),
  };
  return option;
}

type Entry<V> = readonly [key: string, value: V, option: string];

/** An option that is a field of entries by key. */
export function keyed<P, V, K extends KindName = KindName, S extends Setter = 'run'>(
  own: Own<P, V, K, S, 'byKey'> & { readonly entries: (value: P, option: string) => Iterable<Entry<V>> },
): OptionAndField<P, V, K, S, 'byKey'> {
  const option: OptionAndField<P, V, K, S, 'byKey'> = {
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
export function joined<V, K extends KindName = KindName, S extends Setter = 'run'>(
  own: Own<V[], V, K, S, 'joined'>,
): OptionAndField<V[], V, K, S, 'joined'> {
  const option: OptionAndField<V[], V, K, S, 'joined'> = {
    ...defaults<K, S>(),
    ...own,
    merge: 'joined',
    set: (layer, value, at) => value.forEach((one, i) => layer.set(option, one, itemOf(at, i))),
  };
  return option;
}

/** An option that sets fields that are not named after it. */
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
