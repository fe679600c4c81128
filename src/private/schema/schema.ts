import * as shapes from './shapes';
import type { Shape } from './shapes';
import type { SpecType } from '../spec/types';
import * as types from '../spec/types';
import { snakeCase } from '../util/string';

/**
 * What the values of an option look like, said once for all who ask: `check` takes out of an untyped value what does not fit, and reports it; `spec`
 * is the form in specs, by which the reader makes the same value, and from which the JSON Schema is written. Values that a spec cannot hold have none.
 */
export interface Schema<T = any> {
  readonly check: Shape;
  readonly spec?: () => SpecType;
  readonly _type?: T;
}

const of = <T>(check: Shape, spec?: () => SpecType): Schema<T> => ({ check, spec });

export const text = of<string>(shapes.text, () => types.text);
export const number = of<number>(shapes.number, () => types.integer);
export const boolean = of<boolean>(shapes.boolean, () => types.boolean);
export const amount = of<string>(shapes.amount, () => types.amount);
export const duration = of<import('cdk8s').Duration>(shapes.duration, () => types.seconds);
/** A text that becomes the key of a map. */
export const key = of<string>(shapes.key, () => types.text);

export const list = <T>(item: Schema<T>): Schema<T[]> => of(shapes.list(item.check), item.spec && (() => types.list(item.spec!())));
export const map = <T>(item: Schema<T>): Schema<{ [key: string]: T }> =>
  of(shapes.map(item.check), item.spec && (() => types.dictionary(item.spec!())));

/** What makes sense as a whole alone, and is left out where any part of it is. */
export const whole = <T>(schema: Schema<T>): Schema<T> => of(shapes.whole(schema.check), schema.spec);

/** A list of which one item may stand alone in specs. */
export const oneOrMany = <T>(item: Schema<T>): Schema<T[]> => of(shapes.list(item.check), () => types.oneOrMany(item.spec!()));

/** Words, of which one may stand alone in specs. */
export const words: Schema<string[]> = of(shapes.whole(shapes.list(shapes.text)), () => types.words);

/** A member of an enumeration, whose texts are checked by the option. */
export const choice = <T extends string>(name: string, members: () => Readonly<Record<string, T>>): Schema<T> =>
  of(shapes.text, () => types.choice(name, members()));

/** An object of a class. In specs, it has a form of its own or none. */
export const object = <T>(check: Shape, spec?: () => SpecType): Schema<T> => of(check, spec);

/** The same, written otherwise in specs: not at all, if nothing is given. */
export const inSpecs = <T>(schema: Schema<T>, spec?: () => SpecType): Schema<T> => of(schema.check, spec);

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T] & string;

/**
 * An object with these fields and no others. A field without a schema does not compile.
 *
 * @param type What code calls the type. Kubernetes' own are spelled in specs as in manifests, all others in snake_case.
 * @param required The fields without which it is nothing.
 */
export function struct<T extends object>(
  type: string, fields: { readonly [K in keyof T]-?: Schema<NonNullable<T[K]>> }, ...required: RequiredKeys<T>[]
): Schema<T> {
  const all = Object.entries<Schema>(fields);
  const check = shapes.exact(Object.fromEntries(all.map(([name, schema]) => [required.includes(name as never) ? name : `${name}?`, schema.check])));
  const spelled = (name: string) => type.startsWith('kplus.k8s.') ? name : snakeCase(name);
  return of(check, () => types.struct(type,
    Object.fromEntries(all.filter(([, { spec }]) => spec).map(([name, schema]) => [spelled(name), schema.spec!()])), ...required.map(spelled)));
}
