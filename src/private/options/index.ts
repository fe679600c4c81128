import { Field } from './field';
import { limits, requests } from './fields/amounts';
import { env } from './fields/env';
import { PLATFORM_FIELDS } from './fields/platform';
import { volumes } from './fields/volumes';
import { isField, Option, Stater } from './option';
import { RUN_OPTIONS } from './table';

/** The options of runs, in the order of the documentation. */
export const OPTIONS: readonly Option[] = Object.values(RUN_OPTIONS);

export const OPTION_BY_NAME: ReadonlyMap<string, Option> = new Map(OPTIONS.map((option) => [option.name, option]));

/** The options that may be stated by some, in the order in which they speak. */
const SPEAKING = new Map<Stater, readonly Option[]>();

export function optionsOf(stater: Stater): readonly Option[] {
  let options = SPEAKING.get(stater);
  if (!options) {
    const all = OPTIONS.filter(({ statedBy }) => statedBy.names.includes(stater));
    options = [...all.filter(({ first }) => first), ...all.filter(({ first }) => !first)];
    SPEAKING.set(stater, options);
  }
  return options;
}

/** All fields of runs: options that are their own, then what several options speak of. Each part of a manifest is written by at most one of them, or added to. */
export const FIELDS: readonly Field[] = [
  ...OPTIONS.filter(isField), env, requests, limits, volumes, ...Object.values(PLATFORM_FIELDS).map(({ field }) => field),
];
