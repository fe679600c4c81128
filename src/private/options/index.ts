import { Field } from './field';
import { limits, requests } from './fields/amounts';
import { env } from './fields/env';
import { PLATFORM_FIELDS } from './fields/platform';
import { volumes } from './fields/volumes';
import { isField, Option, Setter } from './option';
import { RUN_OPTIONS } from './table';

/** The options of runs, in the order of the documentation. */
export const OPTIONS: readonly Option[] = Object.values(RUN_OPTIONS);

export const OPTION_BY_NAME: ReadonlyMap<string, Option> = new Map(OPTIONS.map((option) => [option.name, option]));

/** The options that may be stated by some, in the order in which they speak. */
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

/** All fields of runs: options that are their own, then what several options speak of. Each part of a manifest is written by at most one of them, or added to. */
export const FIELDS: readonly Field[] = [
  ...OPTIONS.filter(isField), env, requests, limits, volumes, ...Object.values(PLATFORM_FIELDS).map(({ field }) => field),
];
