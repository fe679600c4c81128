import type { Difference } from './compare';
import { profileOf } from './profile-of';
import type { Manifest } from '../support/synth';

/** An intended difference between Core and the library, and the fields that it explains. */
export interface Row {
  /** The method of Core. */
  readonly method: string;
  readonly there: string;
  readonly here: string;
  readonly why: string;
  readonly explains: (difference: Difference) => boolean;
}

/** What a value must be: any but none, a certain one, none, or one that a pattern or function accepts. */
export type Expected = RegExp | ((value: any, difference: Difference) => boolean) | string | number | boolean | undefined;

export const some = (value: unknown): boolean => value !== undefined;

/** The differences of fields whose paths match, with these values. */
export function field(path: RegExp, there: Expected, here: Expected): Row['explains'] {
  return (difference) => path.test(difference.field)
    && isExpected(there, difference.there, difference) && isExpected(here, difference.here, difference);
}

/** The same of the pods of workloads. */
export function inPod(path: RegExp, there: Expected, here: Expected): Row['explains'] {
  return field(new RegExp(`^spec\\.template\\.spec\\.(?:${path.source})`), there, here);
}

function isExpected(expected: Expected, value: unknown, difference: Difference): boolean {
  if (typeof expected === 'function') {
    return expected(value, difference);
  }
  return expected instanceof RegExp ? value !== undefined && expected.test(String(value)) : value === expected;
}

export function anyOf(...all: readonly Row['explains'][]): Row['explains'] {
  return (difference) => all.some((explains) => explains(difference));
}

export function allOf(...all: readonly Row['explains'][]): Row['explains'] {
  return (difference) => all.every((explains) => explains(difference));
}

/** The differences of objects of a kind. */
export function of(kind: string): Row['explains'] {
  return ({ object }) => object.split(' ')[0] === kind;
}

/** The differences of an object that one side has not. */
export function missing(side: 'there' | 'here'): Row['explains'] {
  return ({ object, core, own }) => !(side === 'there' ? core : own).has(`${object}.kind`);
}

/** A text with which Core throws, or codes with which the library refuses the input. */
export function refusal(there: Expected, here: Expected): Row['explains'] {
  return allOf(of('error'), field(/^$/, there, here));
}

/** The user's options. */
export function optionsOf({ case: { input } }: Difference): Manifest {
  return input.options;
}

/** The volumes of the user, and of the profile. */
export function volumesOf(difference: Difference): readonly Manifest[] {
  return [...optionsOf(difference).volumes ?? [], ...settingsOf(difference).volumes ?? []];
}

/** The settings of the profile that applies. */
export function settingsOf(difference: Difference): Manifest {
  return profileOf(difference.case)?.settings ?? {};
}

/** The spec of the profile's base of a kind. */
export function baseOf(difference: Difference, kind = difference.object.split(' ')[0]): Manifest {
  return profileOf(difference.case)?.bases[kind]?.spec ?? {};
}

/** The key of an item in a path: `TOKEN` of `env[TOKEN].value`. */
export function keyOf({ field: path }: Difference, list: string): string | undefined {
  return new RegExp(`(?:^|\\.)${list}\\[([^\\]]+)\\]`).exec(path)?.[1];
}
