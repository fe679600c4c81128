import type { Duration } from 'cdk8s';
import { Common, Instance, Schema, Struct } from './types';
import type { Diagnostic } from '../diagnostics/diagnostic';

/** The schemas of values, from which those of options are made. They are data: see `types.ts` for what they mean. */

export type { Schema } from './types';

export const string: Schema<string> = { type: 'string' };
export const number: Schema<number> = { type: 'number' };
export const boolean: Schema<boolean> = { type: 'boolean' };
export const quantity: Schema<string> = { type: 'quantity' };
export const duration: Schema<Duration> = { type: 'duration' };
/** A string that becomes the key of a map. */
export const key: Schema<string> = { type: 'key' };

/** A quantity of which documents may write the request and the limit; each has a prop of its own. */
export const requestAndLimit: Schema<string> = { type: 'quantity', parts: 'separate' };
/** A quantity of which documents may write the request and the limit, which must be the same. */
export const equalRequestAndLimit: Schema<string> = { type: 'quantity', parts: 'equal' };

/** An object that goes into a manifest as it is. */
export const manifest: Schema<{ [key: string]: any }> = { type: 'literal', format: 'manifest' };
/** An object that becomes JSON as it is. */
export const json: Schema<{ [key: string]: any }> = { type: 'literal', format: 'json' };

export const list = <T>(item: Schema<T>): Schema<T[]> => ({ type: 'list', item });
/** A list of which one item may stand alone in documents. */
export const oneOrMany = <T>(item: Schema<T>): Schema<T[]> => ({ type: 'list', item, allowsSingle: true });
export const map = <T>(item: Schema<T>): Schema<{ [key: string]: T }> => ({ type: 'map', item });

/** What makes sense as a whole alone, and is left out where any part of it is. */
export const whole = <T>(schema: Schema<T>): Schema<T> => ({ ...schema, isWhole: true });
/** What documents spell otherwise, or do not hold. */
export const propOnly = <T>(schema: Schema<T>): Schema<T> => ({ ...schema, isPropOnly: true });

/** A list of strings that makes sense as a whole, of which one may stand alone in documents. */
export const words: Schema<string[]> = whole(oneOrMany(string));

/** A member of an enumeration. Which strings are members is checked by the option, so that its message can say more. */
export const choice = <T extends string>(name: string, members: () => Readonly<Record<string, T>>): Schema<T> =>
  ({ type: 'choice', name, members });

/** An object of a class. */
export const instance = <T extends object>(own: Omit<Instance, 'type'>): Schema<T> => ({ type: 'instance', ...own });

/** Recognises objects of a class by one of its members. */
export const having = (member: string) => (value: object): boolean => member in value;

/** An object of one of this library's own classes, which know what is wrong with what they were made of. */
export const ownInstance = <T extends { readonly _invalid: readonly Diagnostic[] }>(
  own: Omit<Instance, 'type' | 'problems'>,
): Schema<T> =>
  instance<T>({ ...own, problems: ({ _invalid }: T) => _invalid });

/** A struct that messages call by what it is, rather than by the option that holds it. */
export const titled = <S extends Struct>(title: string, schema: S): S => ({ ...schema, title });

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T] & string;

/**
 * An object with these fields and no others. A field without a schema does not compile.
 *
 * @param name What code calls the type. Documents spell Kubernetes' own as manifests do, all others in snake_case.
 * @param required The fields without which it is nothing.
 */
export function struct<T extends object>(
  name: string, fields: { readonly [K in keyof T]-?: Schema<NonNullable<T[K]>> }, ...required: RequiredKeys<T>[]
): Struct & Common<T> {
  return {
    type: 'struct',
    name,
    fields,
    required,
    spelling: name.startsWith('kplus.k8s.')
      ? 'camelCase'
      : 'snake_case',
  };
}
