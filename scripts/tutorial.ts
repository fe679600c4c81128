/** What a reader of docs/tutorial.md does: the blocks of the page, in order. A comment above a block says what it is, if its language does not. */

/** A block of code of the page, and what it is for. */
export interface Step {
  /** Line of the page where the block begins, for messages. */
  readonly line: number;
  readonly what: 'run' | 'fails' | 'not run' | 'prints' | 'file' | 'insert' | 'change' | 'part' | 'whole';
  /** The file that it is about, from the tutorial's folder; empty for commands and what they print. */
  readonly file: string;
  /** In an insertion, the line that it comes before. */
  readonly before: string;
  readonly text: string;
}

const BLOCK = /(?:^<!-- ([\w ]+?)(?:: (\S+?)(?:, before (.+?))?)? -->\n\n)?^```(\w+)\n([^]*?)^```$/gm;
const BY_LANGUAGE: Record<string, Step['what']> = { shell: 'run', text: 'prints' };

/** The steps of a page. Throws for a block that says nothing of what it is for: nothing on the page may go unchecked. */
export function stepsOf(page: string): Step[] {
  return [...page.matchAll(BLOCK)].map((match) => {
    const [, what, file = '', before = '', language, text] = match;
    const line = page.slice(0, match.index + match[0].indexOf('```')).split('\n').length;
    const known = (what ?? BY_LANGUAGE[language]) as Step['what'] | undefined;
    if (known === undefined) {
      throw new Error(`line ${line}: nothing says what this block is for`);
    }
    return { line, what: known, file, before, text };
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

/** Whether lines stand in a text, one after the other and each as a whole. */
export function holds(text: string, lines: string): boolean {
  return `\n${tidied(text)}\n`.includes(`\n${tidied(lines)}\n`);
}

/** Without blanks at the ends of lines, which editors remove. */
export function tidied(text: string): string {
  return text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
}
