import { Yaml } from 'cdk8s';

type Dictionary = Record<string, unknown>;

/** Thrown where only cdk8s itself knows what it writes. */
const UNSURE = new Error('unsure');

/** Characters that are written as they are, whatever version of the YAML library cdk8s brings. */
const LINE = /^[\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe]+$/;
const LINES = /^[\t\n\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe]+$/;

/** Text that would be something else than text, or another text, without quotes. */
const INDICATOR = /^[ ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|: | #|[ :]$/;

/** Text that YAML 1.1 reads as null, a boolean, a number or a time. */
const TYPED = new RegExp(`^(?:${[
  '~|[Nn]ull|NULL',
  'Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON|N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF',
  '[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)',
  '[-+]?\\.(?:inf|Inf|INF)|\\.nan|\\.NaN|\\.NAN',
  '[-+]?(?:[0-9][0-9_]*)?(?:\\.[0-9_]*)?[eE][-+]?[0-9]+',
  '[-+]?(?:[0-9][0-9_]*)?\\.[0-9_]*',
  '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
  '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[tT]| +)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]+)?(?: *(?:Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?',
].join('|')})$`);

/** Keys that begin like a directive, a document's start or end, or that merge: cdk8s has rules of its own for them. */
const SPECIAL = /^(?:%|---|\.\.\.|<<$)/;

/** From here on a key is written in another way. */
const LONG_KEY = 500;

/** Documents repeat their keys; those of ConfigMaps and labels may be many. */
const keys = new Map<string, string>();
const MANY_KEYS = 5000;

/** A document as `Yaml.stringify` of cdk8s writes it, to the byte. */
export function yamlOf(document: unknown): string {
  return writeYaml(document) ?? Yaml.stringify(document);
}

/** The same; undefined for what is not plain data with common text. */
export function writeYaml(document: unknown): string | undefined {
  try {
    return isMap(document) && Object.keys(document).length > 0 ? mapping(document, '', new Set()) : undefined;
  } catch (error) {
    if (error === UNSURE) {
      return undefined;
    }
    throw error;
  }
}

function isMap(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function mapping(map: Dictionary, indent: string, seen: Set<unknown>): string {
  const inner = `${indent}  `;
  const opening = `\n${inner}`;
  let text = '';
  for (const key of Object.keys(map)) {
    text += `${text === '' ? '' : indent}${keys.get(key) ?? writeKey(key)}:${node(map[key], inner, opening, seen)}`;
  }
  return text;
}

function sequence(items: readonly unknown[], indent: string, seen: Set<unknown>): string {
  const inner = `${indent}  `;
  let text = '';
  for (const item of items) {
    text += `${text === '' ? '' : indent}-${node(item, inner, ' ', seen)}`;
  }
  return text;
}

/** A value after `key:` or `-`, with the end of its last line. */
function node(value: unknown, indent: string, opening: string, seen: Set<unknown>): string {
  switch (typeof value) {
    case 'string': return ` ${value.includes('\n') ? block(value, indent) : line(value)}\n`;
    case 'boolean': return value ? ' true\n' : ' false\n';
    case 'number': return ` ${digits(value)}\n`;
    case 'object': break;
    default: throw UNSURE;
  }
  if (value === null) {
    return ' null\n';
  }
  // An object that is met again becomes an alias.
  if (seen.has(value)) {
    throw UNSURE;
  }
  seen.add(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? ' []\n' : opening + sequence(value, indent, seen);
  }
  if (!isMap(value)) {
    throw UNSURE;
  }
  const text = mapping(value, indent, seen);
  return text === '' ? ' {}\n' : opening + text;
}

function digits(value: number): string {
  if (!Number.isFinite(value) || Object.is(value, -0)) {
    throw UNSURE;
  }
  return `${value}`;
}

function writeKey(key: string): string {
  if (key === '' || key.length > LONG_KEY || SPECIAL.test(key)) {
    throw UNSURE;
  }
  const text = line(key);
  if (keys.size >= MANY_KEYS) {
    keys.clear();
  }
  keys.set(key, text);
  return text;
}

function line(text: string): string {
  if (text === '') {
    return '""';
  }
  if (!LINE.test(text) || SPECIAL.test(text)) {
    throw UNSURE;
  }
  if (!INDICATOR.test(text) && !TYPED.test(text)) {
    return text;
  }
  return text.includes('"') && !text.includes('\'') ? `'${text}'` : JSON.stringify(text);
}

/** Several lines, kept as they are. */
function block(text: string, indent: string): string {
  const ends = text.endsWith('\n');
  const body = ends ? text.slice(0, -1) : text;
  if (!LINES.test(body) || body !== body.trim()) {
    throw UNSURE;
  }
  return `|${ends ? '' : '-'}\n${indent}${body.replace(/\n+/g, `$&${indent}`)}`;
}
