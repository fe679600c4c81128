import { camelCase } from '../util/string';

/**
 * What the values of a spec may look like, as data: the reader goes by it, and the JSON Schema is written from it.
 */
export type SpecType = Scalar | Choice | List | Dictionary | Struct | Volume | Anything;

/**
 * A value without parts. `amounts` of a field `cpu` may be `{requests, limits}` as well, and become the props `cpu`, `cpuLimit` or `cpuRequest`; a `count` may be that, too, of
 * which both mean one number;
 * `words` are a list of texts, of which one may stand alone; `seconds` become a Duration; `security` is the name of a level.
 */
export interface Scalar {
  readonly type: 'text' | 'amount' | 'amounts' | 'count' | 'integer' | 'boolean' | 'seconds' | 'words' | 'security';
}

/** One of some texts, which are members of an enumeration. */
export interface Choice {
  readonly type: 'choice';
  /** The enumeration: `kplus.ServiceType`. */
  readonly of: string;
  /** Its members' texts, by their names. */
  readonly members: Readonly<Record<string, string>>;
}

export interface List {
  readonly type: 'list';
  readonly item: SpecType;
  /** Whether one item may stand without a list around it. */
  readonly single: boolean;
}

export interface Dictionary {
  readonly type: 'dictionary';
  readonly item: SpecType;
}

export interface Struct {
  readonly type: 'struct';
  /** The type that it becomes: `RunResources`. */
  readonly name: string;
  readonly fields: readonly Field[];
  /** Keys without which it is nothing. */
  readonly required: readonly string[];
}

/** DigitalHub's `{volume_type, name, mount_path, spec}`. */
export interface Volume {
  readonly type: 'volume';
}

/** A part of a manifest, which goes through as it is. */
export interface Anything {
  readonly type: 'anything';
}

/** A field of an object. Its documented spelling is taken, and the same in camelCase. */
export interface Field {
  readonly key: string;
  readonly prop: string;
  readonly type: SpecType;
}

export const text: Scalar = { type: 'text' };
export const amount: Scalar = { type: 'amount' };
export const amounts: Scalar = { type: 'amounts' };
export const count: Scalar = { type: 'count' };
export const integer: Scalar = { type: 'integer' };
export const boolean: Scalar = { type: 'boolean' };
export const seconds: Scalar = { type: 'seconds' };
export const words: Scalar = { type: 'words' };
export const security: Scalar = { type: 'security' };
export const volume: Volume = { type: 'volume' };
export const anything: Anything = { type: 'anything' };

export const list = (item: SpecType): List => ({ type: 'list', item, single: false });
export const oneOrMany = (item: SpecType): List => ({ type: 'list', item, single: true });
export const dictionary = (item: SpecType): Dictionary => ({ type: 'dictionary', item });
export const choice = (of: string, members: Readonly<Record<string, string>>): Choice => ({ type: 'choice', of, members });
export const struct = (name: string, fields: Readonly<Record<string, SpecType>>, ...required: string[]): Struct => (
  { type: 'struct', name, fields: fieldsOf(fields), required });

/** @param props The props of fields that are not their keys in camelCase. */
export function fieldsOf(types: Readonly<Record<string, SpecType>>, props: Readonly<Record<string, string>> = {}): Field[] {
  return Object.entries(types).map(([key, type]) => ({ key, prop: props[key] ?? camelCase(key), type }));
}
