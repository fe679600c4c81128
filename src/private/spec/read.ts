import { Duration } from 'cdk8s';
import { SpecFindings } from './findings';
import { SpecPlace, within } from './place';
import { Fields, Literal, Term } from './term';
import { Choice, Field, List, SpecType, Struct } from './types';
import { RunSecurity } from '../../security';
import { literal } from '../literals';
import { boolean, isLiteral, number, text } from '../shapes';
import { list as enumerated, nearest, quote, snakeCase } from '../text';
import { VOLUME_FIELDS, VOLUME_TYPES, VolumeType } from './volume-types';

/** Reads a value of a type; undefined where it is none, which is reported, and where nothing is given. */
export function read(type: SpecType, value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  switch (type.type) {
    case 'text':
    case 'amount':
    case 'amounts': return readText(value, at, findings);
    case 'integer': return readNumber(value, at, findings);
    case 'boolean': return asLiteral(findings.shape(boolean, value, at), at);
    case 'words': return readWords(value, at, findings);
    case 'seconds': return readSeconds(value, at, findings);
    case 'security': return readSecurity(value, at, findings);
    case 'choice': return readChoice(type, value, at, findings);
    case 'list': return readList(type, value, at, findings);
    case 'dictionary': return readDictionary(type.item, value, at, findings);
    case 'struct': return readStruct(type, value, at, findings);
    case 'volume': return readVolume(value, at, findings);
    case 'anything': return asLiteral(findings.shape(literal, value, at), at);
  }
}

function asLiteral(value: unknown, at: SpecPlace): Literal | undefined {
  return value === undefined ? undefined : { form: 'literal', value, at };
}

/** A text. Numbers are taken as they are written. */
export function readText(value: unknown, at: SpecPlace, findings: SpecFindings): Literal | undefined {
  const written = typeof value === 'number' && Number.isFinite(value) ? at.document.textOf(at.path) ?? String(value) : value;
  return asLiteral(findings.shape(text, written, at), at);
}

/** A number. A text of digits is taken for one, as DigitalHub's SDK does. */
function readNumber(value: unknown, at: SpecPlace, findings: SpecFindings): Literal | undefined {
  return asLiteral(findings.shape(number, isDigits(value) ? Number(value) : value, at), at);
}

function isDigits(value: unknown): boolean {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value);
}

/** Words. A text is one word: it is never split. */
function readWords(value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  if (isLiteral(value)) {
    findings.add('DH1006', at, `${quote(value)} is neither a text nor a list of texts.`, 'Write ["python", "train.py"], say.');
    return undefined;
  }
  return readList({ type: 'list', item: { type: 'text' }, single: true }, value, at, findings);
}

function readSeconds(value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  if (typeof value === 'string' && !isDigits(value)) {
    findings.add('DH1006', at, `${quote(value)} is not a number of seconds.`, 'Give a number, such as 30.');
    return undefined;
  }
  const number_ = readNumber(value, at, findings);
  if (number_ && (number_.value as number) < 0) {
    findings.add('DH1005', at, `${quote(number_.value)} seconds are less than none.`, 'Give a number of whole seconds.');
    return undefined;
  }
  return number_ && { form: 'call', of: 'Duration', method: 'seconds', make: Duration.seconds, args: [number_], names: [''], at };
}

const LEVELS: Readonly<Record<string, () => RunSecurity>> = {
  restricted: () => RunSecurity.restricted(), baseline: () => RunSecurity.baseline(), privileged: () => RunSecurity.privileged(),
};

export const SECURITY_LEVELS = Object.keys(LEVELS);

function readSecurity(value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  const level = readText(value, at, findings)?.value as string | undefined;
  if (level === undefined) {
    return undefined;
  }
  if (!SECURITY_LEVELS.includes(level)) {
    reportChoice(level, SECURITY_LEVELS, at, findings);
    return undefined;
  }
  return { form: 'call', of: 'RunSecurity', method: level, make: LEVELS[level], args: [], names: [], at };
}

function readChoice({ of, members }: Choice, value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  const written = readText(value, at, findings)?.value as string | undefined;
  const member = Object.keys(members).find((name) => members[name] === written);
  if (written !== undefined && member === undefined) {
    reportChoice(written, Object.values(members), at, findings);
  }
  return member === undefined ? undefined : { form: 'choice', of, member, value: members[member], at };
}

function reportChoice(written: string, known: readonly string[], at: SpecPlace, findings: SpecFindings): void {
  const near = nearest(written, known);
  findings.add('DH1502', at, `${quote(written)} is not one of the values that the option knows.`,
    `Write ${near ? quote(near) : enumerated(known.map(quote), 'or')}.`);
}

function readList({ item, single }: List, value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  if (single && !Array.isArray(value)) {
    const only = read(item, value, at, findings);
    return only && { form: 'list', items: [only], at };
  }
  if (!Array.isArray(value)) {
    findings.add('DH1006', at, `${quote(value)} is not a list.`, 'Write it in brackets, item by item.');
    return undefined;
  }
  const items = value.flatMap((one, i) => read(item, one, within(at, i), findings) ?? []);
  return { form: 'list', items, at };
}

function readDictionary(item: SpecType, value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  if (!isObject(value, at, findings)) {
    return undefined;
  }
  const entries = Object.entries(value).flatMap(([key, one]) => {
    const term = read(item, one, within(at, key), findings);
    return term ? [[key, term] as const] : [];
  });
  return { form: 'dictionary', entries: Object.fromEntries(entries), at };
}

function readStruct({ name, fields }: Struct, value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  return isObject(value, at, findings) ? { form: 'struct', type: name, fields: readFields(fields, value, at, findings, `a key of ${quote(at.path.filter((step) => typeof step === 'string').pop() ?? '')}`), at } : undefined;
}

/** Reads the fields of an object, by their keys in either spelling. */
export function readFields(
  fields: readonly Field[], value: object, at: SpecPlace, findings: SpecFindings, what: string, others: readonly string[] = [],
): Fields {
  const read_: Record<string, Term> = {};
  const taken = new Map<string, string>();
  for (const [key, one] of given(value)) {
    const field = fields.find((candidate) => snakeCase(candidate.key) === snakeCase(key));
    const there = within(at, key);
    if (!field) {
      findings.unknown(key, at, what, [...others, ...fields.map((candidate) => candidate.key)]);
    } else if (taken.has(field.key)) {
      reportTwice(key, taken.get(field.key)!, there, findings);
    } else {
      taken.set(field.key, key);
      Object.assign(read_, readField(field, one, there, findings));
    }
  }
  return read_;
}

/** Reports an option that is given in both spellings. */
export function reportTwice(key: string, earlier: string, at: SpecPlace, findings: SpecFindings): void {
  findings.add('DH1612', at, `${quote(key)} is given as ${quote(earlier)}, too.`, 'Keep one of them.');
}

/** What an object says: `null` says nothing. */
export function given(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
}

/** The props that a field becomes. */
export function readField({ prop, type }: Field, value: unknown, at: SpecPlace, findings: SpecFindings): Fields {
  if (type.type === 'amounts' && isLiteral(value)) {
    return readAmounts(prop, value, at, findings);
  }
  const term = read(type, value, at, findings);
  return term ? { [prop]: term } : {};
}

const AMOUNTS: readonly Field[] = [
  { key: 'requests', prop: 'requests', type: { type: 'amount' } },
  { key: 'limits', prop: 'limits', type: { type: 'amount' } },
];

/** A request alone stays a request alone. */
function readAmounts(prop: string, value: object, at: SpecPlace, findings: SpecFindings): Fields {
  const { requests, limits } = readFields(AMOUNTS, value, at, findings, 'a key of an amount');
  return {
    ...requests && { [limits ? prop : `${prop}Request`]: requests },
    ...limits && { [`${prop}Limit`]: limits },
  };
}

/** Whether a value is a plain object. If not, it is reported. */
export function isObject(value: unknown, at: SpecPlace, findings: SpecFindings): value is object {
  if (!isLiteral(value)) {
    findings.add('DH1006', at, `${quote(value)} is not a map of keys and values.`, 'Write it in braces.');
  }
  return isLiteral(value);
}

/** A volume of DigitalHub's: what its type takes is in its `spec`. */
function readVolume(value: unknown, at: SpecPlace, findings: SpecFindings): Term | undefined {
  if (!isObject(value, at, findings)) {
    return undefined;
  }
  const own: Record<string, unknown> = {};
  const mount: Record<string, unknown> = {};
  given(value).forEach(([key, one]) => (['volume_type', 'spec'].includes(snakeCase(key)) ? own : mount)[key] = one);
  if ('volume_type' in own && 'volumeType' in own) {
    reportTwice('volumeType', 'volume_type', within(at, 'volumeType'), findings);
  }
  const options = readFields(VOLUME_FIELDS, mount, at, findings, 'a key of a volume', ['volume_type', 'spec']);
  const type = volumeTypeOf(own, at, findings);
  if (!type) {
    return undefined;
  }
  const { method, make, fields, named } = type;
  const spec = own.spec !== undefined && isObject(own.spec, within(at, 'spec'), findings)
    ? readFields(fields, own.spec, within(at, 'spec'), findings, `a key of the spec of ${quote(own.volume_type ?? own.volumeType)}`) : {};
  const name = named && !(named in spec) && options.name ? { [named]: options.name } : {};
  return { form: 'call', of: 'RunVolume', method, make, args: [], names: [], options: { ...options, ...spec, ...name }, at };
}

function volumeTypeOf(own: object, at: SpecPlace, findings: SpecFindings): VolumeType | undefined {
  const [[key, value] = ['volume_type', undefined]] = Object.entries(own).filter(([one]) => snakeCase(one) === 'volume_type');
  const known = Object.keys(VOLUME_TYPES);
  const type = typeof value === 'string' && Object.hasOwn(VOLUME_TYPES, value) ? VOLUME_TYPES[value] : undefined;
  if (!type) {
    const near = typeof value === 'string' ? nearest(value, known) : undefined;
    findings.add('DH1613', within(at, key), value === undefined ? 'It is missing.' : `${quote(value)} is not a type of volume.`,
      near ? `Did you mean ${quote(near)}?` : `Write ${enumerated(known.map(quote), 'or')}.`);
  }
  return type;
}
