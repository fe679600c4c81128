/** A piece of code, which stands on one line where it fits. */
export type Code = string | Group;

/** Pieces between brackets. */
export interface Group {
  readonly open: string;
  readonly items: readonly Code[];
  readonly close: string;
  /** What stands between the brackets and the items on one line. */
  readonly padding?: string;
  /** Whether every item stands on a line of its own in any case. */
  readonly isTall?: boolean;
}

const WIDTH = 120;

/**
 * Writes code; a group that does not fit stands item by item.
 *
 * @param indent What its lines begin with, the first excepted.
 */
export function layOut(code: Code, indent: string, step: string): string {
  const line = flat(code);
  if (typeof code === 'string' || (!isTall(code) && !line.includes('\n') && indent.length + line.length < WIDTH)) {
    return line;
  }
  const inner = indent + step;
  const items = code.items.map((item) => `${inner}${layOut(item, inner, step)},\n`).join('');
  return `${code.open}\n${items}${indent}${code.close}`;
}

function isTall(code: Group): boolean {
  return code.isTall ?? false;
}

function flat(code: Code): string {
  if (typeof code === 'string') {
    return code;
  }
  const { open, items, close, padding = '' } = code;
  return items.length === 0 ? `${open}${close}` : `${open}${padding}${items.map(flat).join(', ')}${padding}${close}`;
}

/** A piece with something before it: `image: 'a'`. */
export function prefixed(prefix: string, code: Code): Code {
  return typeof code === 'string' ? prefix + code : { ...code, open: prefix + code.open };
}

/** What would end a line, or is not seen. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

const SHORT: Readonly<Record<string, string>> = { '\r': '\\r', '\t': '\\t' };

/** A text without backslashes of its own, and without what no source file should hold. */
export function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\')
    .replace(CONTROL, (character) => SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
