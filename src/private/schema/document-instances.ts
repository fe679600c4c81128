import { Dialect } from './dialect';
import { DocumentLocation } from './location';
import { keyFix, read, readFields, reportType } from './read';
import { Fields, Literal, Term } from './term';
import { expectationOf } from './type-problem';
import { NamedInstances, TaggedInstances, TaggedSort } from './types';
import { Code } from '../diagnostics/catalogue';
import { definedEntries, isBlank, isDefined, isPlainObject } from '../util/object';
import { joinWords, nearest, quote, snakeCase } from '../util/string';

/** Documents hold no objects of classes: they name what makes one, and give its options. */

type TermDialect = Dialect<DocumentLocation, Term>;

/** A string that must be one of some. */
export function readOneOf(
  known: readonly string[], value: unknown, at: DocumentLocation, dialect: TermDialect,
): string | undefined {
  const written = (read({ type: 'string' }, value, at, dialect) as Literal | undefined)?.value as string | undefined;
  if (written === undefined || known.includes(written)) {
    return written;
  }
  const near = nearest(written, known);
  dialect.report('DH1502', at, `${quote(written)} is not one of the values that the option knows.`,
    `Write ${near ? quote(near) : joinWords(known.map(quote), 'or')}.`);
  return undefined;
}

/** An object that is written as the name of the static function that makes it. */
export function readNamed(
  { of, make }: NamedInstances, value: unknown, at: DocumentLocation, dialect: TermDialect,
): Term | undefined {
  const functions = make();
  const method = readOneOf(Object.keys(functions), value, at, dialect);
  return method === undefined
    ? undefined
    : { form: 'call', of, method, make: functions[method], args: [], names: [], at };
}

/** An object of several sorts, which a tag distinguishes. */
export function readTagged(
  tagged: TaggedInstances, value: unknown, at: DocumentLocation, tagCode: Code, dialect: TermDialect,
): Term | undefined {
  if (!isPlainObject(value)) {
    return reportType(expectationOf(tagged.shared), value, at, dialect);
  }
  const isOwn = (key: string) => [tagged.tag, 'spec'].includes(snakeCase(key));
  const tags = definedEntries(value).filter(([key]) => snakeCase(key) === tagged.tag);
  if (tags.length > 1) {
    dialect.reportTwice(tags[1][0], tags[0][0], dialect.field(at, tags[1][0]));
  }
  const others = Object.fromEntries(definedEntries(value).filter(([key]) => !isOwn(key)));
  const shared = readFields(tagged.shared, others, at, dialect);
  const [[key, tag] = [tagged.tag, undefined]] = tags;
  const sort = sortOf(tagged, tag, dialect.field(at, key), tagCode, dialect);
  const call = { form: 'call', of: tagged.of, args: [], names: [], at } as const;
  return sort
    && { ...call, method: sort.method, make: sort.make, options: optionsOf(sort, shared, value, at, dialect) };
}

function sortOf(
  { sorts, sort }: TaggedInstances, tag: unknown, at: DocumentLocation, code: Code, dialect: TermDialect,
): TaggedSort | undefined {
  const all = sorts();
  if (typeof tag === 'string' && Object.hasOwn(all, tag)) {
    return all[tag];
  }
  const known = Object.keys(all);
  dialect.report(code, at, tag === undefined ? 'It is missing.' : `${quote(tag)} is not ${sort}.`,
    keyFix(typeof tag === 'string' ? tag : '', known, `Write ${joinWords(known.map(quote), 'or')}.`));
  return undefined;
}

/** What an object is made of: what all sorts have, and what is in its `spec`. */
function optionsOf(
  { spec, named, idle = [] }: TaggedSort, shared: Fields, value: Record<string, unknown>, at: DocumentLocation,
  dialect: TermDialect,
): Fields {
  const there = dialect.field(at, 'spec');
  const isGiven = isDefined(value.spec) && !isBlank(value.spec);
  if (isGiven && !isPlainObject(value.spec)) {
    reportType(expectationOf(spec), value.spec, there, dialect);
    return shared;
  }
  const used = Object.entries(isPlainObject(value.spec) ? value.spec : {}).filter(([key]) => !idle.includes(key));
  const own = readFields(spec, Object.fromEntries(used), there, dialect);
  const name = named !== undefined && !(named in own) && shared.name ? { [named]: shared.name } : {};
  return { ...shared, ...own, ...name };
}
