import { Yaml } from 'cdk8s';

type Dictionary = Record<string, unknown>;

/** Thrown for values whose output by cdk8s is not reproduced here. */
const UNSUPPORTED = new Error('unsupported');

/** Characters that every version of the YAML library writes without escapes. */
const LINE = /^[\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe]+$/;
const LINES = /^[\t\n\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe]+$/;

/** Strings that need quotes, because YAML would read them as syntax or as another string. */
const INDICATOR = /^[ ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|: | #|[ :]$/;

/** Strings that YAML 1.1 would read as null, a boolean, a number or a timestamp. */
const TYPED = new RegExp(`^(?:${[
  '~|[Nn]ull|NULL',
  'Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON|N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF',
  '[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)',
  '[-+]?\\.(?:inf|Inf|INF)|\\.nan|\\.NaN|\\.NAN',
  '[-+]?(?:[0-9][0-9_]*)?(?:\\.[0-9_]*)?[eE][-+]?[0-9]+',
  '[-+]?(?:[0-9][0-9_]*)?\\.[0-9_]*',
  '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
  '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}'
    + '(?:(?:[tT]| +)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]+)?(?: *(?:Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?',
].join('|')})$`);

/** Keys that begin like a directive or a document marker, or are merge keys: cdk8s has special rules for them. */
const SPECIAL = /^(?:%|---|\.\.\.|<<$)/;

/** Longer keys are written in another notation. */
const MAX_KEY_LENGTH = 500;

/** The written form of keys, which documents repeat. Bounded, since ConfigMaps and labels may have arbitrary keys. */
const keys = new Map<string, string>();
const MAX_KEYS = 5000;

/** Writes a document exactly as `Yaml.stringify` of cdk8s does. */
export function yamlOf(document: unknown): string {
  return writeYaml(document) ?? Yaml.stringify(document);
}

/** Like `yamlOf`, but returns undefined for unsupported values. */
export function writeYaml(document: unknown): string | undefined {
  try {
    return isMap(document) && Object.keys(document).length > 0 ? mapping(document, '', new Set()) : undefined;
  } catch (error) {
    if (error === UNSUPPORTED) {
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

/** A value after `key:` or `-`, including the final line break. */
function node(value: unknown, indent: string, opening: string, seen: Set<unknown>): string {
  switch (typeof value) {
    case 'string': return ` ${value.includes('\n') ? block(value, indent) : line(value)}\n`;
    case 'boolean': return value ? ' true\n' : ' false\n';
    case 'number': return ` ${digits(value)}\n`;
    case 'object': break;
    default: throw UNSUPPORTED;
  }
  if (value === null) {
    return ' null\n';
  }
  // Repeated objects would become aliases.
  if (seen.has(value)) {
    throw UNSUPPORTED;
  }
  seen.add(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? ' []\n' : opening + sequence(value, indent, seen);
  }
  if (!isMap(value)) {
    throw UNSUPPORTED;
  }
  const text = mapping(value, indent, seen);
  return text === '' ? ' {}\n' : opening + text;
}

function digits(value: number): string {
  if (!Number.isFinite(value) || Object.is(value, -0)) {
    throw UNSUPPORTED;
  }
  return `${value}`;
}

function writeKey(key: string): string {
  if (key === '' || key.length > MAX_KEY_LENGTH || SPECIAL.test(key)) {
    throw UNSUPPORTED;
  }
  const text = line(key);
  if (keys.size >= MAX_KEYS) {
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
    throw UNSUPPORTED;
  }
  if (!INDICATOR.test(text) && !TYPED.test(text)) {
    return text;
  }
  return text.includes('"') && !text.includes('\'') ? `'${text}'` : JSON.stringify(text);
}

/** A literal block of several lines. */
function block(text: string, indent: string): string {
  const ends = text.endsWith('\n');
  const body = ends ? text.slice(0, -1) : text;
  if (!LINES.test(body) || body !== body.trim()) {
    throw UNSUPPORTED;
  }
  return `|${ends ? '' : '-'}\n${indent}${body.replace(/\n+/g, `$&${indent}`)}`;
}
