import type { ParityCase } from './case';
import { fieldsOf } from './normalize';
import { renderCase } from './render';

/** The fields of all objects, by their paths. */
export type Fields = ReadonlyMap<string, unknown>;

/** A field in which Core and the library differ. */
export interface Difference {
  readonly case: ParityCase;
  /** The object, such as `Job <run>`; `error` if either refuses the input, `options` for what is read from the spec. */
  readonly object: string;
  readonly field: string;
  /** The values; undefined where one has no such field. */
  readonly there: unknown;
  readonly here: unknown;
  /** All fields of each. */
  readonly core: Fields;
  readonly own: Fields;
}

export interface Comparison {
  readonly equal: number;
  readonly differences: readonly Difference[];
}

const NONE: Fields = new Map();

/** Compares what Core made of a case with what the library makes of it, field by field. */
export function compareCase(one: ParityCase): Comparison {
  const { core, own } = outcomesOf(one);
  const differences: Difference[] = [];
  let equal = 0;
  for (const path of new Set([...core.keys(), ...own.keys()])) {
    const [there, here] = [core.get(path), own.get(path)];
    if (there === here) {
      equal += 1;
    } else {
      differences.push({ case: one, ...placeOf(path), there, here, core, own });
    }
  }
  for (const option of one.setOnTheRunnable ?? []) {
    differences.push({ case: one, object: 'options', field: option, there: 'ignored', here: 'read', core, own });
  }
  return { equal, differences };
}

export function placeOf(path: string): { readonly object: string; readonly field: string } {
  const [, object, field] = /^(\S+ [^.]*)\.(.*)$/s.exec(path) ?? [path, path, ''];
  return { object, field };
}

/** Where Core refuses the input there are no objects to compare; where the library does, there still are. */
function outcomesOf(one: ParityCase): { readonly core: Fields; readonly own: Fields } {
  const { objects, errors } = renderCase(one);
  const error = errors.length > 0 ? errors.join(' ') : undefined;
  if (one.objects) {
    return { core: fieldsOf(one.objects), own: new Map([...fieldsOf(objects), ...refusal(error)]) };
  }
  // The words of two refusals are not compared.
  return error === undefined
    ? { core: refusal(one.error), own: NONE }
    : { core: refusal('both'), own: refusal('both') };
}

function refusal(error: string | undefined): Fields {
  return error === undefined ? NONE : new Map([['error', error]]);
}
