import { readFileSync, statSync } from 'fs';
import { dirname, join, relative } from 'path';
import { GivenOption, GivenOptions } from './model';
import { RunSource } from '../../source';
import { DocumentDialect, readString } from '../schema/document';
import { LocatedDiagnostics } from '../schema/located-diagnostics';
import { childOf } from '../schema/location';
import { Call, Literal, Term } from '../schema/term';
import { definedEntries, isBlank, isPlainObject } from '../util/object';
import { quote, snakeCase } from '../util/string';

/** Where a function's code is: `{source, handler, code, base64, lang, init_function}`, or the same as arguments. */
export type SourceParts = Readonly<Partial<Record<typeof PARTS[number], GivenOption>>>;

const PARTS = ['source', 'code', 'base64', 'handler', 'init_function', 'lang'] as const;

/** Arguments that are parts of a source. */
export const SOURCE_KEYS: readonly string[] = [...PARTS, 'code_src'];

export function sourceParts(given: GivenOptions, diagnostics: LocatedDiagnostics): SourceParts {
  const dialect = new DocumentDialect(diagnostics);
  const parts: Record<string, GivenOption> = {};
  SOURCE_KEYS.forEach((key) => {
    const one = given.get(key);
    const part = key === 'code_src' ? 'source' : key;
    if (one && parts[part]) {
      dialect.reportTwice(one.key, parts[part].key, one.at);
    } else if (one && !(key === 'source' && isPlainObject(one.value))) {
      parts[part] = one;
    }
  });
  const whole = given.get('source');
  if (whole && isPlainObject(whole.value)) {
    for (const [key, value] of definedEntries(whole.value).filter(([, one]) => !isBlank(one))) {
      const at = childOf(whole.at, key);
      if ((PARTS as readonly string[]).includes(snakeCase(key))) {
        parts[snakeCase(key)] = { key: `source.${key}`, value, at };
      } else {
        dialect.reportUnknownKey(key, whole.at, 'a source', PARTS);
      }
    }
  }
  if (parts.code && parts.base64) {
    dialect.reportTwice(parts.base64.key, parts.code.key, parts.base64.at);
  }
  return parts;
}

/** A file's text, and what it is called. */
export interface InlineCode {
  readonly path: Literal;
  readonly text: Literal;
}

/** The code that a spec holds itself, or that lies beside it; undefined where it is elsewhere, or nowhere. */
export function inlineCode(
  { source, code, base64 }: SourceParts, name: string | undefined, diagnostics: LocatedDiagnostics,
): InlineCode | undefined {
  const path = source && !isUrl(source.value) ? readString(source.value, source.at, diagnostics) : undefined;
  const elsewhere = () => base64 ? decode(base64, diagnostics) : path && fileBeside(path, diagnostics);
  const text = code ? readString(code.value, code.at, diagnostics) : elsewhere();
  const called = path ?? (text && name !== undefined ? {
    form: 'literal', value: name, at: text.at,
  } as const : undefined);
  return text && called ? { path: { ...called, value: String(called.value).replace(/^\.?\//, '') }, text } : undefined;
}

/** Names no file: DigitalHub takes code only by the name of its file. */
export function isNameless({ source, code, base64 }: SourceParts): boolean {
  return source === undefined && (code ?? base64) !== undefined;
}

function isUrl(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9+]+:\/\//i.test(value);
}

function decode({ value, at }: GivenOption, diagnostics: LocatedDiagnostics): Literal | undefined {
  const written = readString(value, at, diagnostics)?.value as string | undefined;
  if (written === undefined) {
    return undefined;
  }
  const text = textIn(Buffer.from(written, 'base64'));
  if (/[^\w+/=\s-]|=[^=\s]/.test(written) || text === undefined) {
    diagnostics.add('DH1616', at, 'It is not text in base64.',
      'Encode a text file, or name where the file can be fetched.');
    return undefined;
  }
  return { form: 'literal', value: text, at };
}

/** The text that bytes are; undefined where they are none. */
function textIn(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}

/** An exported function's code is written beside it. */
function fileBeside({ value, at }: Literal, diagnostics: LocatedDiagnostics): Literal | undefined {
  const { file } = at.document;
  const path = file === undefined ? undefined : join(dirname(file), String(value));
  const isInside = path !== undefined && !relative(dirname(file!), path).startsWith('..');
  if (path === undefined || !isInside || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    const what = path === undefined
      ? 'not an address, and no code is given beside it'
      : 'neither a file beside the spec nor an address';
    diagnostics.add('DH1616', at, `${quote(value)} is ${what}.`,
      'Give the code as "base64" or "code", or an address such as "git+https://github.com/acme/train.git#main".');
    return undefined;
  }
  const text = textIn(readFileSync(path));
  if (text === undefined) {
    diagnostics.add('DH1616', at, `${quote(value)} is not a text file.`, 'Name where the file can be fetched.');
    return undefined;
  }
  return { form: 'literal', value: text, at };
}

export function inlineTerm({ path, text }: InlineCode): Term {
  return call('inline', RunSource.inline, ['path', 'content'], path, text);
}

/** What fetches the code, if an address is given. */
export function fetchedCode({ source }: SourceParts, diagnostics: LocatedDiagnostics): Term | undefined {
  if (!source || !isUrl(source.value)) {
    return undefined;
  }
  const { value, at } = source;
  const [, scheme] = /^([a-z0-9+]+):/i.exec(value)!;
  const literal = (text: string): Literal => ({ form: 'literal', value: text, at });
  switch (scheme.toLowerCase()) {
    case 'git+https': {
      const [url, ref] = value.replace(/^git\+/i, '').split(/#(.*)/s);
      return {
        ...call('git', RunSource.git, ['url'],
          literal(url)),
        ...ref ? { options: { branch: literal(ref) } } : {},
      };
    }
    case 'http':
    case 'https': return call('http', RunSource.http, ['url'], literal(value));
    case 's3': return call('s3', RunSource.s3, ['url'], literal(value));
    case 'zip+http':
    case 'zip+https':
    case 'zip+s3': return call('zip', RunSource.zip, ['url'], literal(value.slice('zip+'.length)));
  }
  diagnostics.add('DH1616', at, `Nothing fetches ${quote(`${scheme}://`)} outside DigitalHub Core.`,
    'Give an address that begins with "git+https://", "https://", "s3://" or "zip+".');
  return undefined;
}

function call(method: string, make: (...args: any[]) => RunSource, names: readonly string[], ...args: Literal[]): Call {
  return { form: 'call', of: 'RunSource', method, make, args, names, at: args[args.length - 1].at };
}
