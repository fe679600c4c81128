import { Code } from './layout';
import { Fields, Term } from '../../schema/term';
import { ReadRun } from '../reader';

export type NamedCode = readonly [name: string, code: Code];

/** How a language writes what a spec becomes. It remembers what was named, for the imports. */
export interface Syntax {
  /** The run's scope. */
  readonly scope: string;
  readonly step: string;
  /** What the statements of a chart begin with. */
  readonly indent: string;
  text(value: string): string;
  word(value: boolean | null): string;
  /** A class or an enumeration: `kplus.ServiceType` of cdk8s-plus, `Duration` of cdk8s, the others are ours. */
  name(of: string): string;
  method(name: string): string;
  list(items: readonly Code[]): Code;
  dictionary(entries: readonly NamedCode[]): Code;
  struct(type: string, fields: readonly NamedCode[]): Code;
  call(head: string, args: readonly Code[], options: readonly NamedCode[] | undefined): Code;
  /** A run as a statement. */
  run(run: ReadRun, fields: readonly NamedCode[]): Code;
  comment(text: string): string;
  /** The whole file: a chart of a name, with its statements. */
  file(name: string, assignments: readonly string[]): string;
}

function codeOf(term: Term, syntax: Syntax): Code {
  switch (term.form) {
    case 'literal': return literalCode(term.value, syntax);
    case 'choice': return `${syntax.name(term.of)}.${term.member}`;
    case 'list': return syntax.list(term.items.map((item) => codeOf(item, syntax)));
    case 'struct': return syntax.struct(term.type, codeOfFields(term.fields, syntax));
    case 'dictionary': return syntax.dictionary(codeOfFields(term.entries, syntax));
    case 'call': return syntax.call(`${syntax.name(term.of)}.${syntax.method(term.method)}`,
      term.args.map((arg) => codeOf(arg, syntax)),
      term.options && codeOfFields(term.options, syntax));
    case 'scope': return syntax.scope;
  }
}

export function codeOfFields(fields: Fields, syntax: Syntax): NamedCode[] {
  return Object.entries(fields).map(([name, term]) => [name, codeOf(term, syntax)] as const);
}

function literalCode(value: unknown, syntax: Syntax): Code {
  if (Array.isArray(value)) {
    return syntax.list(value.map((item) => literalCode(item, syntax)));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return syntax.dictionary(entries.map(([key, one]) => [key, literalCode(one, syntax)] as const));
  }
  if (typeof value === 'string') {
    return syntax.text(value);
  }
  return typeof value === 'number' ? String(value) : syntax.word((value ?? null) as boolean | null);
}
