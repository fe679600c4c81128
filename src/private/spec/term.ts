import { Construct } from 'constructs';
import { SpecLocation } from './place';

/** A value that was read from a spec, in a form that can be made, and written as code. */
export type Term = Literal | Choice | List | Struct | Dictionary | Call | Scope;

interface Placed {
  /** Where it was read. */
  readonly at: SpecLocation;
}

/** A text, a number, true or false; or a structure that nobody looks into. */
export interface Literal extends Placed {
  readonly form: 'literal';
  readonly value: unknown;
}

/** A member of an enumeration. */
export interface Choice extends Placed {
  readonly form: 'choice';
  /** The enumeration: `kplus.ServiceType`. */
  readonly of: string;
  readonly member: string;
  readonly value: string;
}

export interface List extends Placed {
  readonly form: 'list';
  readonly items: readonly Term[];
}

/** An object whose fields a type names. */
export interface Struct extends Placed {
  readonly form: 'struct';
  /** The type: `RunResources`. */
  readonly type: string;
  readonly fields: Fields;
}

/** An object whose keys are data. */
export interface Dictionary extends Placed {
  readonly form: 'dictionary';
  readonly entries: Readonly<Record<string, Term>>;
}

/** What a static function makes. */
export interface Call extends Placed {
  readonly form: 'call';
  /** The class: `RunVolume`. */
  readonly of: string;
  readonly method: string;
  readonly make: (...args: any[]) => unknown;
  readonly args: readonly Term[];
  /** What the arguments are called; empty where they are not. */
  readonly names: readonly string[];
  /** The last argument, where it is an object of options. */
  readonly options?: Fields;
}

/** The scope of the run itself. */
export interface Scope extends Placed {
  readonly form: 'scope';
}

export type Fields = Readonly<Record<string, Term>>;

/**
 * The value that a term stands for.
 *
 * @param scope The scope of the run, where there is one.
 */
export function valueOf(term: Term, scope?: Construct): unknown {
  switch (term.form) {
    case 'literal':
    case 'choice': return term.value;
    case 'list': return term.items.map((item) => valueOf(item, scope));
    case 'struct': return valuesOf(term.fields, scope);
    case 'dictionary': return valuesOf(term.entries, scope);
    case 'call': return term.make(...term.args.map((arg) => valueOf(arg, scope)), ...term.options ? [valuesOf(term.options, scope)] : []);
    case 'scope': return scope;
  }
}

export function valuesOf(fields: Fields, scope?: Construct): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, term]) => [name, valueOf(term, scope)]));
}
