/** The steps of docs/tutorial.md: its code blocks, in order. A comment, or the language, states the purpose of each. */
import { blocksOf } from './blocks';

/** A code block of the page, and its purpose. */
export interface Step {
  readonly line: number;
  readonly what: 'run' | 'fails' | 'not run' | 'prints' | 'file' | 'insert' | 'change' | 'part' | 'whole';
  /** Path of the file relative to the tutorial's folder; empty for commands and their output. */
  readonly file: string;
  /** For an insertion, the line that follows it. */
  readonly before: string;
  readonly text: string;
}

const NOTE = /^([\w ]+?)(?:: (\S+?)(?:, before (.+))?)?$/;
const BY_LANGUAGE: Record<string, string> = { shell: 'run', text: 'prints' };

/** The steps of a page. Throws for a block without a purpose, so that no block is left untested. */
export function stepsOf(page: string): Step[] {
  return blocksOf(page).map(({ line, note, language, text }) => {
    const match = NOTE.exec(note || (BY_LANGUAGE[language] ?? ''));
    if (!match) {
      throw new Error(`line ${line}: the block has no comment that states its purpose`);
    }
    const [, what, file = '', before = ''] = match;
    return { line, what: what as Step['what'], file, before, text };
  });
}

/** Inserts text before a line that must occur once. */
export function insert(content: string, before: string, text: string): string {
  const parts = content.split(`${before}\n`);
  if (parts.length !== 2) {
    throw new Error(`"${before}" occurs ${parts.length - 1} times in the file`);
  }
  return `${parts[0]}${text}\n${before}\n${parts[1]}`;
}

/** Applies a diff: replaces its lines that begin with "-" or a space by those that begin with "+" or a space. */
export function change(content: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const side = (...marks: string[]) => (
    lines.filter((line) => marks.includes(line[0])).map((line) => `${line.slice(1)}\n`).join(''));
  const parts = content.split(side('-', ' '));
  if (parts.length !== 2) {
    throw new Error(`the lines to replace occur ${parts.length - 1} times in the file`);
  }
  return parts.join(side('+', ' '));
}
