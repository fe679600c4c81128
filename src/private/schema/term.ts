import { Construct } from 'constructs';
import { DocumentLocation } from './location';

/** A value that was read from a document, in a form from which the value itself and code are made. */
export type Term = Literal | Choice | List | Struct | Dictionary | Call | Scope;

interface Located {
  /** Where it was read. */
  readonly at: DocumentLocation;
}

/** A string, a number, true or false; or an object that nobody looks into. */
export interface Literal extends Located {
  readonly form: 'literal';
  readonly value: unknown;
}

/** A member of an enumeration. */
export interface Choice extends Located {
  readonly form: 'choice';
  /** The enumeration: `kplus.ServiceType`. */
  readonly of: string;
  readonly member: string;
  readonly value: string;
}

/** A list, which has holes where items are left out. */
export interface List extends Located {
  readonly form: 'list';
  readonly items: readonly Term[];
}

/** An object whose fields a type names. */
export interface Struct extends Located {
  readonly form: 'struct';
  /** The type: `RunResources`. */
  readonly type: string;
  readonly fields: Fields;
}

/** An object whose keys are data. */
export interface Dictionary extends Located {
  readonly form: 'dictionary';
  readonly entries: Readonly<Record<string, Term>>;
}

/** What a static function makes. */
export interface Call extends Located {
  readonly form: 'call';
  /** The class: `RunVolume`. */
  readonly of: string;
  readonly method: string;
  readonly make: (...args: any[]) => unknown;
  readonly args: readonly Term[];
  /** What the arguments are called; empty where they have no names. */
  readonly names: readonly string[];
  /** The last argument, where it is an object of options. */
  readonly options?: Fields;
}

/** The scope of the run itself. */
export interface Scope extends Located {
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
    case 'call': {
      const args = term.args.map((arg) => valueOf(arg, scope));
      return term.make(...args, ...term.options ? [valuesOf(term.options, scope)] : []);
    }
    case 'scope': return scope;
  }
}

export function valuesOf(fields: Fields, scope?: Construct): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, term]) => [name, valueOf(term, scope)]));
}
