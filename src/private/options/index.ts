import type { Option, Setter } from '../contract/option';
import type { Field } from '../contract/run';
import { PLATFORM_FIELDS } from './fields/platform';
import { isField } from './option';
import { RUN_OPTIONS } from './table';

/** The options of runs, in the order of the documentation. */
export const OPTIONS: readonly Option[] = Object.values(RUN_OPTIONS);

/** The options that each kind of layer can set, in the order in which they are applied. */
const OPTIONS_BY_SETTER = new Map<Setter, readonly Option[]>();

export function optionsOf(setter: Setter): readonly Option[] {
  let options = OPTIONS_BY_SETTER.get(setter);
  if (!options) {
    const all = OPTIONS.filter(({ statedBy }) => statedBy.names.includes(setter));
    options = [...all.filter(({ first }) => first), ...all.filter(({ first }) => !first)];
    OPTIONS_BY_SETTER.set(setter, options);
  }
  return options;
}

/**
 * All fields of runs: in the order of the options that are or set them, then those of platforms alone. Each part of a
 * manifest is written by at most one of them, or added to.
 */
export const FIELDS: readonly Field[] = [...new Set([
  ...OPTIONS.flatMap((option) => isField(option) ? option : option.sets ?? []),
  ...Object.values(PLATFORM_FIELDS).map(({ field }) => field),
])];
