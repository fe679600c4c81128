import { Dialect } from './dialect';
import { readLiteral } from './literal';
import { Expectation, expectationOf, typeProblem } from './type-problem';
import { Dictionary, List, Quantity, Scalar, Schema, Struct } from './types';
import { lossProblem, reservedKeyProblem } from './unwritable';
import { isBlank, isDefined, isPlainObject } from '../util/object';
import { joinWords, nearest, quote } from '../util/string';

/**
 * Reads a value by its schema. What its type does not allow is left out and reported; undefined where nothing is left.
 */
export function read<L, R>(schema: Schema, value: unknown, at: L, dialect: Dialect<L, R>): R | undefined {
  const before = dialect.errorCount;
  const result = readAny(schema, value, at, dialect);
  return schema.isWhole && dialect.errorCount > before ? undefined : result;
}

function readAny<L, R>(schema: Schema, value: unknown, at: L, dialect: Dialect<L, R>): R | undefined {
  switch (schema.type) {
    case 'list': return readList(schema, value, at, dialect);
    case 'map': return readMap(schema, value, at, dialect);
    case 'struct': return readStruct(schema, value, at, dialect);
    case 'literal': return isPlainObject(value)
      ? readLiteral(schema, value, at, dialect)
      : reportType(expectationOf(schema), value, at, dialect);
    case 'duration': return dialect.duration(value, at);
    case 'choice': return dialect.choice(schema, value, at);
    case 'instance': return dialect.instance(schema, value, at);
    default: return readScalar(schema, value, at, dialect);
  }
}

/** Reports a value that is of another type than it must be. */
export function reportType<L, R>(expected: Expectation, value: unknown, at: L, dialect: Dialect<L, R>): undefined {
  const { reason, fix } = typeProblem(expected, value);
  dialect.report('DH1006', at, reason, fix);
  return undefined;
}

function readScalar<L, R>(schema: Scalar | Quantity, value: unknown, at: L, dialect: Dialect<L, R>): R | undefined {
  const converted = dialect.convert(schema, value, at);
  const type = schema.type === 'number' || schema.type === 'boolean' ? schema.type : 'string';
  if (typeof converted !== type) {
    return reportType(expectationOf(schema), value, at, dialect);
  }
  const loss = lossProblem(converted);
  if (loss) {
    dialect.report(loss.code, at, loss.reason, loss.fix);
  }
  return schema.type === 'key' && !isWritableKey(converted as string, at, dialect)
    ? undefined
    : dialect.plain(converted, at);
}

/** Whether cdk8s can render a key; one that it cannot is reported. */
function isWritableKey<L, R>(key: string, at: L, dialect: Dialect<L, R>): boolean {
  const problem = reservedKeyProblem(key);
  if (problem) {
    dialect.report(problem.code, at, problem.reason, problem.fix);
  }
  return problem === undefined;
}

/** A list. Items that are left out leave a hole, so that the others keep their index. */
function readList<L, R>(
  { type, item, allowsSingle }: List, value: unknown, at: L, dialect: Dialect<L, R>,
): R | undefined {
  if (!Array.isArray(value)) {
    const only = allowsSingle && dialect.isDocument
      ? read(item, value, at, dialect)
      : reportType(expectationOf({ type, item }), value, at, dialect);
    return only === undefined ? undefined : dialect.list([only], at);
  }
  const items: R[] = new Array(value.length);
  value.forEach((one, i) => {
    const left = read(item, one, dialect.item(at, i), dialect);
    if (left !== undefined) {
      items[i] = left;
    }
  });
  return dialect.list(items, at);
}

function readMap<L, R>({ type, item }: Dictionary, value: unknown, at: L, dialect: Dialect<L, R>): R | undefined {
  if (!isPlainObject(value)) {
    return reportType(expectationOf({ type, item }), value, at, dialect);
  }
  const entries: Record<string, R> = {};
  for (const [key, one] of Object.entries(value)) {
    if (dialect.isDocument && item.type === 'quantity' && isBlank(one)) {
      continue;
    }
    const there = dialect.entry(at, key);
    const left = isWritableKey(key, there, dialect) ? read(item, one, there, dialect) : undefined;
    if (left !== undefined) {
      entries[key] = left;
    }
  }
  return dialect.map(entries, at);
}

function readStruct<L, R>(struct: Struct, value: unknown, at: L, dialect: Dialect<L, R>): R | undefined {
  if (!isPlainObject(value)) {
    return reportType(expectationOf(struct), value, at, dialect);
  }
  const fields = readFields(struct, value, at, dialect);
  return struct.required.every((prop) => prop in fields) ? dialect.struct(struct.name, fields, at) : undefined;
}

/**
 * What is left of the fields of a struct, by their props. Those that it cannot do without are reported where they are
 * missing.
 */
export function readFields<L, R>(struct: Struct, value: object, at: L, dialect: Dialect<L, R>): Record<string, R> {
  const fields: Record<string, R> = {};
  const keys: Record<string, string> = {};
  const unknown: string[] = [];
  for (const key of Object.keys(value)) {
    const one = (value as Record<string, unknown>)[key];
    const prop = dialect.propOf(struct, key);
    if (!isDefined(one) || (dialect.isDocument && isUnset(struct, prop, one))) {
      continue;
    }
    const there = dialect.field(at, key);
    if (prop !== undefined && keys[prop] === undefined) {
      keys[prop] = key;
      addField(fields, prop, struct.fields[prop], one, there, dialect);
    } else if (prop !== undefined) {
      dialect.reportTwice(key, keys[prop], there);
    } else if (!struct.isOpen) {
      unknown.push(key);
      dialect.reportUnknown(struct, key, at);
    } else if (isWritableKey(key, at, dialect)) {
      fields[key] = dialect.plain(one, there);
    }
  }
  for (const prop of struct.required) {
    if (keys[prop] === undefined && !unknown.some((key) => propMeant(struct, key) === prop)) {
      read(struct.fields[prop], undefined, dialect.field(at, dialect.keyOf(struct, prop)), dialect);
    }
  }
  return fields;
}

/** Whether a field of a document says nothing, as Core's forms leave it. The value of a variable or label may be empty. */
function isUnset(struct: Struct, prop: string | undefined, value: unknown): boolean {
  return isBlank(value) && prop !== 'value' && (prop !== undefined || !struct.isOpen);
}

/** The props that a field becomes: commonly one, or none where nothing is left of its value. */
export function readField<L, R>(
  prop: string, schema: Schema, value: unknown, at: L, dialect: Dialect<L, R>,
): Record<string, R> {
  const fields: Record<string, R> = {};
  addField(fields, prop, schema, value, at, dialect);
  return fields;
}

function addField<L, R>(
  fields: Record<string, R>, prop: string, schema: Schema, value: unknown, at: L, dialect: Dialect<L, R>,
): void {
  const parts = dialect.split?.(prop, schema, value, at);
  const left = parts ? undefined : read(schema, value, at, dialect);
  if (parts) {
    Object.assign(fields, parts);
  } else if (left !== undefined) {
    fields[prop] = left;
  }
}

/** The prop that a mistyped key was probably meant to be. */
function propMeant({ fields }: Struct, key: string): string | undefined {
  return suggestion(key.replace(/_/g, ''), Object.keys(fields));
}

/** The known key that an unknown one was probably meant to be, or the beginning of. */
function suggestion(key: string, known: readonly string[]): string | undefined {
  return key === '' ? undefined : nearest(key, known) ?? known.find((one) => one.startsWith(key));
}

/**
 * The fix of a key that is not known.
 *
 * @param otherwise The fix where nothing near is known.
 */
export function keyFix(key: string, known: readonly string[], otherwise?: string): string {
  const near = suggestion(key, known);
  if (near !== undefined) {
    return `Did you mean ${quote(near)}?`;
  }
  const keys = joinWords(known.map(quote));
  return otherwise ?? (known.length === 1 ? `The only key is ${keys}.` : `The keys are ${keys}.`);
}
