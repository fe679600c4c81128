/** What a reader of docs/tutorial.md does: the blocks of the page, in order. A comment above a block says what it is, if its language does not. */
import { blocksOf } from './blocks';

/** A block of code of the page, and what it is for. */
export interface Step {
  readonly line: number;
  readonly what: 'run' | 'fails' | 'not run' | 'prints' | 'file' | 'insert' | 'change' | 'part' | 'whole';
  /** The file that it is about, from the tutorial's folder; empty for commands and what they print. */
  readonly file: string;
  /** In an insertion, the line that it comes before. */
  readonly before: string;
  readonly text: string;
}

const NOTE = /^([\w ]+?)(?:: (\S+?)(?:, before (.+))?)?$/;
const BY_LANGUAGE: Record<string, string> = { shell: 'run', text: 'prints' };

/** The steps of a page. Throws for a block that says nothing of what it is for: nothing on the page may go unchecked. */
export function stepsOf(page: string): Step[] {
  return blocksOf(page).map(({ line, note, language, text }) => {
    const match = NOTE.exec(note || (BY_LANGUAGE[language] ?? ''));
    if (!match) {
      throw new Error(`line ${line}: nothing says what this block is for`);
    }
    const [, what, file = '', before = ''] = match;
    return { line, what: what as Step['what'], file, before, text };
  });
}

/** Puts text before the one line that says where. */
export function insert(content: string, before: string, text: string): string {
  const parts = content.split(`${before}\n`);
  if (parts.length !== 2) {
    throw new Error(`"${before}" stands ${parts.length - 1} times in the file`);
  }
  return `${parts[0]}${text}\n${before}\n${parts[1]}`;
}

/** Replaces the lines of a diff that begin with - or a blank by those that begin with + or a blank. */
export function change(content: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const side = (...marks: string[]) => lines.filter((line) => marks.includes(line[0])).map((line) => `${line.slice(1)}\n`).join('');
  const parts = content.split(side('-', ' '));
  if (parts.length !== 2) {
    throw new Error(`the lines to change stand ${parts.length - 1} times in the file`);
  }
  return parts.join(side('+', ' '));
}
