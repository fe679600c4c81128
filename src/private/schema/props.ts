import { Dialect } from './dialect';
import { keyFix, read, readFields, reportType } from './read';
import { expectationOf } from './type-problem';
import { Choice, Instance, Quantity, Scalar, Schema, Struct } from './types';
import { Code } from '../diagnostics/catalogue';
import { DiagnosticCollector, joined } from '../diagnostics/diagnostic';
import { itemOf } from '../diagnostics/option-path';
import { memoize } from '../util/memoize';
import { isDefined, isObject, isPlainObject } from '../util/object';
import { camelCase, quote } from '../util/string';

const STRING: Scalar = { type: 'string' };

/** A key in the path of an option. */
const inBrackets = memoize((key) => `[${quote(key)}]`);

/** Props, whose values are already what they become. All that follows can rely on the types of what is left of them. */
class PropsDialect implements Dialect<string, unknown> {
  public readonly isDocument = false;
  public readonly item = itemOf;

  public constructor(public readonly diagnostics: DiagnosticCollector) {
  }

  public get errorCount(): number {
    return this.diagnostics.all.length;
  }

  public report(code: Code, at: string, reason: string, fix: string): void {
    this.diagnostics.add(code, at, reason, fix);
  }

  public field(at: string, key: string): string {
    return at === '' ? key : `${at}.${key}`;
  }

  public entry(at: string, key: string): string {
    return at + inBrackets(key);
  }

  /** Kubernetes takes numbers for quantities, too. */
  public convert(schema: Scalar | Quantity, value: unknown): unknown {
    return schema.type === 'quantity' && typeof value === 'number' ? String(value) : value;
  }

  public duration(value: unknown, at: string): unknown {
    return isObject(value) && 'toSeconds' in value
      ? value
      : reportType(expectationOf({ type: 'duration' }), value, at, this);
  }

  public choice(schema: Choice, value: unknown, at: string): unknown {
    return typeof value === 'string'
      ? read(STRING, value, at, this)
      : reportType(expectationOf(schema), value, at, this);
  }

  public instance(schema: Instance, value: unknown, at: string): unknown {
    if (!isObject(value) || !schema.matches(value)) {
      return reportType(expectationOf(schema), value, at, this);
    }
    schema.problems?.(value)
      .forEach(({ code, option, reason, fix }) => this.report(code, joined(at, option), reason, fix));
    return schema.isComplete?.(value) ?? true ? value : undefined;
  }

  public propOf({ fields }: Struct, key: string): string | undefined {
    return Object.hasOwn(fields, key) ? key : undefined;
  }

  public keyOf(_struct: Struct, prop: string): string {
    return prop;
  }

  /** At the whole: other mistakes in it may follow from this one, and are not reported. */
  public reportUnknown({ fields, title }: Struct, key: string, at: string): void {
    const known = Object.keys(fields);
    this.report('DH1006', at === '' ? key : at, `${quote(key)} is not a key of ${title ?? quote(lastKey(at))}.`,
      keyFix(key, known));
  }

  public reportTwice(): void {
    // Props have one spelling.
  }

  public plain(value: unknown): unknown {
    return value;
  }

  public list(items: unknown[]): unknown {
    return items;
  }

  public map(entries: Record<string, unknown>): unknown {
    return entries;
  }

  public struct(_name: string, fields: Record<string, unknown>): unknown {
    return fields;
  }
}

/** The last one is kept: where no object of a class is left, the engine throws away what it compiled for the class. */
let last: PropsDialect | undefined;

function dialectOf(diagnostics: DiagnosticCollector): PropsDialect {
  if (last?.diagnostics !== diagnostics) {
    last = new PropsDialect(diagnostics);
  }
  return last;
}

/** `labelSelector` of `affinity.podAffinity[0].labelSelector`. */
function lastKey(option: string): string {
  return /([\w-]+)(?:\[[^\]]*\])*$/.exec(option)?.[1] ?? option;
}

/** What is left of a value by its schema; undefined where nothing is. What is left out is reported. */
export function check<T>(
  schema: Schema<T>, value: unknown, option: string, diagnostics: DiagnosticCollector,
): T | undefined {
  return read(schema, value, option, dialectOf(diagnostics)) as T | undefined;
}

/**
 * What a value without a scope is made of: those of its options that are what their types promise, and whether it has
 * all that it must have.
 */
export function checkStruct<T extends object>(
  struct: Struct & { readonly _type?: T }, value: unknown, diagnostics: DiagnosticCollector,
): { readonly options: Partial<T>; readonly isComplete: boolean } {
  const isGiven = isPlainObject(value);
  if (isDefined(value) && !isGiven) {
    reportType(expectationOf(struct), value, '', dialectOf(diagnostics));
  }
  const options = isDefined(value) && !isGiven
    ? {}
    : readFields(struct, value ?? {}, '', dialectOf(diagnostics));
  return { options: options as Partial<T>, isComplete: struct.required.every((prop) => prop in options) };
}

/** The schemas of the options of a construct, by their names. */
export type OptionSchemas = Readonly<Record<string, Schema>>;

/** What is left of the options of a construct. Options without a schema stay as they are. */
export function checkOptions<T extends object>(
  schemas: OptionSchemas, options: T, diagnostics: DiagnosticCollector,
): T {
  const dialect = dialectOf(diagnostics);
  if (isDefined(options) && !isPlainObject(options)) {
    reportType({ what: 'an object', fix: () => 'Write the options in braces.' }, options, 'the options', dialect);
    return {} as T;
  }
  const left: Record<string, unknown> = {};
  for (const option of Object.keys(options ?? {})) {
    const value = (options as Record<string, unknown>)[option];
    const isKnown = Object.hasOwn(schemas, option);
    if (!isKnown && Object.hasOwn(schemas, camelCase(option))) {
      diagnostics.add('DH1006', option, `${quote(option)} is not an option.`, `Write ${quote(camelCase(option))}.`);
    }
    const kept = isKnown && isDefined(value) ? read(schemas[option], value, option, dialect) : value;
    if (isDefined(kept)) {
      // "__proto__" can be a name like others.
      Object.hasOwn(Object.prototype, option)
        ? Object.defineProperty(left, option, { value: kept, enumerable: true })
        : left[option] = kept;
    }
  }
  return left as T;
}
