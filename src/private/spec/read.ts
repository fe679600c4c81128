import { SpecDiagnosticCollector } from './findings';
import { overlap, SpecLocation, within } from './place';
import { asLiteral, readChoice, readNumber, readSeconds, readSecurity, readText } from './scalars';
import { Fields, Literal, Term } from './term';
import { Field, List, SpecType, Struct } from './types';
import { VOLUME_FIELDS, VOLUME_TYPES, VolumeType } from './volume-types';
import { literal } from '../schema/literal';
import { boolean, isLiteral, key as keyShape, number, text } from '../schema/shapes';
import { list as enumerated, nearest, quote, snakeCase } from '../util/string';

/** Reads a value of a type; undefined where it is none, which is reported, and where nothing is given. */
export function read(type: SpecType, value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Term | undefined {
  switch (type.type) {
    case 'text':
    case 'amount':
    case 'amounts':
    case 'count': return readText(value, at, diagnostics);
    case 'integer': return readNumber(value, at, diagnostics);
    case 'boolean': return asLiteral(diagnostics.shape(boolean, value, at), at);
    case 'words': return readWords(value, at, diagnostics);
    case 'seconds': return readSeconds(value, at, diagnostics);
    case 'security': return readSecurity(value, at, diagnostics);
    case 'choice': return readChoice(type, value, at, diagnostics);
    case 'list': return readList(type, value, at, diagnostics);
    case 'dictionary': return readDictionary(type.item, value, at, diagnostics);
    case 'struct': return readStruct(type, value, at, diagnostics);
    case 'volume': return readVolume(value, at, diagnostics);
    case 'anything': return asLiteral(diagnostics.shape(literal, value, at), at);
  }
}

/** Words. A text is one word: it is never split. */
function readWords(value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Term | undefined {
  if (isLiteral(value)) {
    diagnostics.add('DH1006', at, `${quote(value)} is neither a text nor a list of texts.`, 'Write ["python", "train.py"], say.');
    return undefined;
  }
  return readList({ type: 'list', item: { type: 'text' }, single: true }, value, at, diagnostics);
}

function readList({ item, single }: List, value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Term | undefined {
  if (single && !Array.isArray(value)) {
    const only = read(item, value, at, diagnostics);
    return only && { form: 'list', items: [only], at };
  }
  if (!Array.isArray(value)) {
    diagnostics.add('DH1006', at, `${quote(value)} is not a list.`, 'Write it in brackets, item by item.');
    return undefined;
  }
  const items = value.flatMap((one, i) => read(item, one, within(at, i), diagnostics) ?? []);
  return { form: 'list', items, at };
}

function readDictionary(item: SpecType, value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Term | undefined {
  if (!isObject(value, at, diagnostics)) {
    return undefined;
  }
  const entries = Object.entries(value).filter(([key]) => diagnostics.shape(keyShape, key, within(at, key)) !== undefined).flatMap(([key, one]) => {
    const term = read(item, one, within(at, key), diagnostics);
    return term ? [[key, term] as const] : [];
  });
  return { form: 'dictionary', entries: Object.fromEntries(entries), at };
}

function readStruct({ name, fields, required }: Struct, value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Term | undefined {
  if (!isObject(value, at, diagnostics)) {
    return undefined;
  }
  const called = at.path.filter((step) => typeof step === 'string').pop() ?? '';
  const inner = readFields(fields, value, at, diagnostics, `a key of ${quote(called)}`);
  checkRequired(fields, required, inner, at, diagnostics);
  return { form: 'struct', type: name, fields: inner, at };
}

/** Reads the fields of an object, by their keys in either spelling. */
function readFields(
  fields: readonly Field[], value: object, at: SpecLocation, diagnostics: SpecDiagnosticCollector, what: string, others: readonly string[] = [],
): Fields {
  const read_: Record<string, Term> = {};
  const reserved = new Map<string, string>();
  for (const [key, one] of given(value)) {
    const field = fields.find((candidate) => snakeCase(candidate.key) === snakeCase(key));
    const there = within(at, key);
    if (!field) {
      diagnostics.unknown(key, at, what, [...others, ...fields.map((candidate) => candidate.key)]);
    } else if (reserved.has(field.key)) {
      reportTwice(key, reserved.get(field.key)!, there, diagnostics);
    } else {
      reserved.set(field.key, key);
      Object.assign(read_, readField(field, one, there, diagnostics));
    }
  }
  return read_;
}

/** Reports an option that is given in both spellings. */
export function reportTwice(key: string, earlier: string, at: SpecLocation, diagnostics: SpecDiagnosticCollector): void {
  diagnostics.add('DH1612', at, `${quote(key)} is given as ${quote(earlier)}, too.`, 'Keep one of them.');
}

/** Reports what an object cannot do without, and lacks. */
function checkRequired(fields: readonly Field[], required: readonly string[], read_: Fields, at: SpecLocation, diagnostics: SpecDiagnosticCollector): void {
  for (const { key, type } of fields.filter((field) => required.includes(field.key) && !(field.prop in read_))) {
    const there = within(at, key);
    // A key that is not known was meant to be what is missing.
    const isSlip = diagnostics.all.some((diagnostic) => diagnostic.code === 'DH1611' && diagnostic.at.path.length === there.path.length && overlap(diagnostic.at, at));
    if (!isSlip && !diagnostics.isReported(there)) {
      diagnostics.shape(type.type === 'integer' ? number : text, undefined, there);
    }
  }
}

/** What an object says: `null` says nothing. */
export function given(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
}

/** The props that a field becomes. */
export function readField({ prop, type }: Field, value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Fields {
  if (type.type === 'amounts' && isLiteral(value)) {
    return readAmounts(prop, value, at, diagnostics);
  }
  if (type.type === 'count' && isLiteral(value)) {
    return readCount(prop, value, at, diagnostics);
  }
  const term = read(type, value, at, diagnostics);
  return term ? { [prop]: term } : {};
}

const AMOUNTS: readonly Field[] = [
  { key: 'requests', prop: 'requests', type: { type: 'amount' } },
  { key: 'limits', prop: 'limits', type: { type: 'amount' } },
];

/** A request alone stays a request alone. */
function readAmounts(prop: string, value: object, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Fields {
  const { requests, limits } = readFields(AMOUNTS, value, at, diagnostics, 'a key of an amount');
  return {
    ...requests && { [limits ? prop : `${prop}Request`]: requests },
    ...limits && { [`${prop}Limit`]: limits },
  };
}

/** A request and a limit that mean one number. */
function readCount(prop: string, value: object, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Fields {
  const { requests, limits } = readFields(AMOUNTS, value, at, diagnostics, 'a key of an amount') as Readonly<Record<string, Literal | undefined>>;
  if (requests && limits && requests.value !== limits.value) {
    diagnostics.add('DH1107', requests.at, `${quote(requests.value)} differs from the limit ${quote(limits.value)}.`, 'Give one number.');
  }
  const count = limits ?? requests;
  return count ? { [prop]: count } : {};
}

/** Whether a value is a plain object. If not, it is reported. */
export function isObject(value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): value is object {
  if (!isLiteral(value)) {
    diagnostics.add('DH1006', at, `${quote(value)} is not a map of keys and values.`, 'Write it in braces.');
  }
  return isLiteral(value);
}

/** What of a volume tells its type, and what the type takes. */
const OF_TYPE = ['volume_type', 'spec'];

/** A volume of DigitalHub's: what its type takes is in its `spec`. */
function readVolume(value: unknown, at: SpecLocation, diagnostics: SpecDiagnosticCollector): Term | undefined {
  if (!isObject(value, at, diagnostics)) {
    return undefined;
  }
  const mount = Object.fromEntries(given(value).filter(([key]) => !OF_TYPE.includes(snakeCase(key))));
  const own = Object.fromEntries(given(value).filter(([key]) => OF_TYPE.includes(snakeCase(key)))) as Record<string, unknown>;
  if ('volume_type' in own && 'volumeType' in own) {
    reportTwice('volumeType', 'volume_type', within(at, 'volumeType'), diagnostics);
  }
  const options = readFields(VOLUME_FIELDS, mount, at, diagnostics, 'a key of a volume', OF_TYPE);
  checkRequired(VOLUME_FIELDS, ['name', 'mount_path'], options, at, diagnostics);
  const type = volumeTypeOf(own, at, diagnostics);
  if (!type) {
    return undefined;
  }
  const { method, make, fields, named, required } = type;
  const spec = own.spec !== undefined && isObject(own.spec, within(at, 'spec'), diagnostics)
    ? readFields(fields, own.spec, within(at, 'spec'), diagnostics, `a key of the spec of ${quote(own.volume_type ?? own.volumeType)}`) : {};
  if (required !== undefined) {
    checkRequired(fields, [required], spec, within(at, 'spec'), diagnostics);
  }
  const name = named && !(named in spec) && options.name ? { [named]: options.name } : {};
  return { form: 'call', of: 'RunVolume', method, make, args: [], names: [], options: { ...options, ...spec, ...name }, at };
}

function volumeTypeOf(own: object, at: SpecLocation, diagnostics: SpecDiagnosticCollector): VolumeType | undefined {
  const [[key, value] = ['volume_type', undefined]] = Object.entries(own).filter(([one]) => snakeCase(one) === 'volume_type');
  const known = Object.keys(VOLUME_TYPES);
  const type = typeof value === 'string' && Object.hasOwn(VOLUME_TYPES, value) ? VOLUME_TYPES[value] : undefined;
  if (!type) {
    const near = typeof value === 'string' ? nearest(value, known) : undefined;
    diagnostics.add('DH1613', within(at, key), value === undefined ? 'It is missing.' : `${quote(value)} is not a type of volume.`,
      near ? `Did you mean ${quote(near)}?` : `Write ${enumerated(known.map(quote), 'or')}.`);
  }
  return type;
}
