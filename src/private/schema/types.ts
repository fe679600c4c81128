import type { Diagnostic } from '../diagnostics/diagnostic';

/**
 * What a value looks like, as data: props are checked by it, specs and templates are read by it, and the JSON Schema is
 * written from it. `T` is the type of the prop that the value becomes.
 */
export type Schema<T = any> =
  (Scalar | Quantity | Choice | Literal | List | Dictionary | Struct | Instance) & Common<T>;

export interface Common<T> {
  /** Never there: it gives the compiler the type of the values. */
  readonly _type?: T;
  /** Whether it makes sense as a whole alone: where any part of it is invalid, all of it is left out. */
  readonly isWhole?: boolean;
  /** Whether props alone hold it. Documents spell it otherwise, or not at all. */
  readonly isPropOnly?: boolean;
}

/** A value without parts. A `key` is a string that becomes the key of a map. Documents give a `duration` in seconds. */
export interface Scalar {
  readonly type: 'string' | 'key' | 'number' | 'boolean' | 'duration';
}

/** A quantity of Kubernetes. */
export interface Quantity {
  readonly type: 'quantity';
  /**
   * What documents may write instead is `{requests, limits}`. Where the two are `separate`, a field `cpu` becomes the
   * props `cpu`, `cpuRequest` and `cpuLimit`; where they are `equal`, both mean one number.
   */
  readonly parts?: 'separate' | 'equal';
}

/** A member of an enumeration. */
export interface Choice {
  readonly type: 'choice';
  /** The enumeration: `kplus.ServiceType`. */
  readonly name: string;
  /**
   * Its members' values, by their names. A function, since the enumeration need not be loaded before it is asked for.
   */
  readonly members: () => Readonly<Record<string, string>>;
}

/** An object that nobody looks into. It goes into a manifest, or becomes JSON. */
export interface Literal {
  readonly type: 'literal';
  readonly format: 'manifest' | 'json';
}

export interface List {
  readonly type: 'list';
  readonly item: Schema;
  /** Whether one item may stand without a list around it in documents. */
  readonly allowsSingle?: boolean;
}

/** An object whose keys are data. */
export interface Dictionary {
  readonly type: 'map';
  readonly item: Schema;
}

/** An object whose keys its type names. */
export interface Struct {
  readonly type: 'struct';
  /** The type, as code calls it: `RunResources`. */
  readonly name: string;
  /** What messages call it: `a volume`. Without it, they name the option that holds it. */
  readonly title?: string;
  /** By their props. */
  readonly fields: Readonly<Record<string, Schema>>;
  /** Props without which it is nothing. */
  readonly required: readonly string[];
  /** Whether it may have other fields, which are taken as they are. */
  readonly isOpen?: boolean;
  /** How its fields are spelled in documents. */
  readonly spelling: 'snake_case' | 'camelCase';
  /** Keys of documents that are not so spelled, by their props. */
  readonly documentKeys?: Readonly<Record<string, readonly string[]>>;
}

/** An object of a class. */
export interface Instance {
  readonly type: 'instance';
  /** The end of "Expected …": `a RunSecurity`. */
  readonly what: string;
  /** Code that makes one. */
  readonly example: string;
  /** How documents write it; without it, they cannot. */
  readonly written?: NamedInstances | TaggedInstances;
  matches(value: object): boolean;
  /** What is wrong with what it was made of. */
  problems?(value: any): readonly Diagnostic[];
  /** Whether it has all that it cannot do without. */
  isComplete?(value: any): boolean;
}

/** Objects that documents hold by the name of the static function that makes them: `baseline`. */
export interface NamedInstances {
  readonly form: 'name';
  /** The class. */
  readonly of: string;
  readonly make: () => Readonly<Record<string, () => unknown>>;
}

/** Objects of several sorts, which a tag distinguishes: `volume_type`. What only one sort has is in its `spec`. */
export interface TaggedInstances {
  readonly form: 'tag';
  /** The class. */
  readonly of: string;
  readonly tag: string;
  /** What messages call one: `a volume`. */
  readonly title: string;
  /** What messages call its sort: `a type of volume`. */
  readonly sort: string;
  /** What all sorts have, beside the tag. */
  readonly shared: Struct;
  /** By their tags. */
  readonly sorts: () => Readonly<Record<string, TaggedSort>>;
}

export interface TaggedSort {
  /** The static function that makes it. */
  readonly method: string;
  readonly make: (options: any) => unknown;
  /** What is in its `spec`. */
  readonly spec: Struct;
  /** The prop that is the shared name where the `spec` does not give it. */
  readonly named?: string;
  /** Keys that its `spec` may have without effect, as in DigitalHub. */
  readonly idle?: readonly string[];
}
