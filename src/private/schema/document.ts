import { Duration } from 'cdk8s';
import { Dialect } from './dialect';
import { documentFields } from './document-fields';
import { readNamed, readOneOf, readTagged } from './document-instances';
import { LocatedDiagnostics } from './located-diagnostics';
import { childOf, DocumentLocation } from './location';
import { keyFix, read, readFields, reportType } from './read';
import { Literal, Term } from './term';
import { expectationOf, SECONDS } from './type-problem';
import { Choice, Instance, Quantity, Scalar, Schema, Struct } from './types';
import { Code } from '../diagnostics/catalogue';
import { isPlainObject } from '../util/object';
import { quote, snakeCase } from '../util/string';

/** The codes of what only documents can have. */
export interface DocumentCodes {
  readonly unknown: Code;
  readonly twice: Code;
  readonly tag: Code;
}

const SPEC_CODES: DocumentCodes = { unknown: 'DH1611', twice: 'DH1612', tag: 'DH1613' };

/**
 * Specs and templates, of which terms are made: values that know where they were written, and by which code they can be
 * made.
 */
export class DocumentDialect implements Dialect<DocumentLocation, Term> {
  public readonly isDocument = true;

  public constructor(
    private readonly diagnostics: LocatedDiagnostics, public readonly codes: DocumentCodes = SPEC_CODES,
  ) {
  }

  public get errorCount(): number {
    return this.diagnostics.all.length;
  }

  public report(code: Code, at: DocumentLocation, reason: string, fix: string): void {
    this.diagnostics.add(code, at, reason, fix);
  }

  public item(at: DocumentLocation, index: number): DocumentLocation {
    return childOf(at, index);
  }

  public field(at: DocumentLocation, key: string): DocumentLocation {
    return childOf(at, key);
  }

  public entry(at: DocumentLocation, key: string): DocumentLocation {
    return childOf(at, key);
  }

  /**
   * Numbers stand for strings as they are written, and strings of digits for numbers, as DigitalHub's SDK takes them.
   */
  public convert(schema: Scalar | Quantity, value: unknown, at: DocumentLocation): unknown {
    switch (schema.type) {
      case 'boolean': return value;
      case 'number': return isDigits(value) ? Number(value) : value;
      default: return typeof value === 'number' && Number.isFinite(value)
        ? at.document.textOf(at.path) ?? String(value)
        : value;
    }
  }

  public duration(value: unknown, at: DocumentLocation): Term | undefined {
    const seconds = isDigits(value) ? Number(value) : value;
    if (typeof seconds !== 'number') {
      return reportType(SECONDS, value, at, this);
    }
    if (seconds < 0) {
      this.report('DH1005', at, `A duration cannot be negative, but got ${quote(seconds)} seconds.`,
        'Write a number of whole seconds.');
      return undefined;
    }
    return {
      form: 'call',
      of: 'Duration',
      method: 'seconds',
      make: Duration.seconds,
      args: [this.plain(seconds, at)],
      names: [''],
      at,
    };
  }

  public choice({ name, members }: Choice, value: unknown, at: DocumentLocation): Term | undefined {
    const valueOf = members();
    const written = readOneOf(Object.values(valueOf), value, at, this);
    const member = Object.keys(valueOf).find((one) => valueOf[one] === written);
    return member === undefined ? undefined : { form: 'choice', of: name, member, value: valueOf[member], at };
  }

  public instance(schema: Instance, value: unknown, at: DocumentLocation): Term | undefined {
    switch (schema.written?.form) {
      case 'name': return readNamed(schema.written, value, at, this);
      case 'tag': return readTagged(schema.written, value, at, this.codes.tag, this);
      default: return reportType(expectationOf(schema), value, at, this);
    }
  }

  public propOf(struct: Struct, key: string): string | undefined {
    return documentFields(struct).find((field) => snakeCase(field.key) === snakeCase(key))?.prop;
  }

  public keyOf(struct: Struct, prop: string): string {
    return documentFields(struct).find((field) => field.prop === prop)?.key ?? prop;
  }

  public reportUnknown(struct: Struct, key: string, at: DocumentLocation): void {
    const { title = quote(at.path.filter((step) => typeof step === 'string').pop() ?? '') } = struct;
    this.reportUnknownKey(key, at, title, documentFields(struct).map((field) => field.key));
  }

  /** Reports a key that is not known. */
  public reportUnknownKey(key: string, at: DocumentLocation, owner: string, known: readonly string[]): void {
    this.report(this.codes.unknown, childOf(at, key), `${quote(key)} is not a key of ${owner}.`,
      keyFix(key, known));
  }

  public reportTwice(key: string, earlier: string, at: DocumentLocation): void {
    this.report(this.codes.twice, at, `${quote(key)} is given as ${quote(earlier)}, too.`, 'Keep one of them.');
  }

  /** A quantity whose request and limit are written as such. */
  public split(prop: string, schema: Schema, value: unknown, at: DocumentLocation): Record<string, Term> | undefined {
    if (schema.type !== 'quantity' || schema.parts === undefined || !isPlainObject(value)) {
      return undefined;
    }
    const { requests, limits } = readFields(PARTS, value, at, this) as Readonly<Record<string, Literal | undefined>>;
    if (schema.parts === 'separate') {
      // A request alone stays a request alone.
      return {
        ...requests && {
          [limits ? prop : `${prop}Request`]: requests,
        },
        ...limits && { [`${prop}Limit`]: limits },
      };
    }
    if (requests && limits && requests.value !== limits.value) {
      this.report('DH1107', requests.at, `${quote(requests.value)} differs from the limit ${quote(limits.value)}.`,
        'Give one number.');
    }
    const both = limits ?? requests;
    return both ? { [prop]: both } : {};
  }

  public plain(value: unknown, at: DocumentLocation): Literal {
    return { form: 'literal', value, at };
  }

  public list(items: Term[], at: DocumentLocation): Term {
    return { form: 'list', items, at };
  }

  public map(entries: Record<string, Term>, at: DocumentLocation): Term {
    return { form: 'dictionary', entries, at };
  }

  public struct(name: string, fields: Record<string, Term>, at: DocumentLocation): Term {
    return { form: 'struct', type: name, fields, at };
  }
}

const PARTS: Struct = {
  type: 'struct',
  name: 'Quantity',
  title: 'a quantity',
  fields: { requests: { type: 'quantity' }, limits: { type: 'quantity' } },
  required: [],
  spelling: 'snake_case',
};

function isDigits(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value);
}

/** Reads a string of a spec. */
export function readString(value: unknown, at: DocumentLocation, diagnostics: LocatedDiagnostics): Literal | undefined {
  return read({ type: 'string' }, value, at, new DocumentDialect(diagnostics)) as Literal | undefined;
}
