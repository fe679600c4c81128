/** A code block of a page. */
export interface Block {
  /** Line of the page at which it begins, for messages. */
  readonly line: number;
  /** The text of the comment above it, or an empty string. */
  readonly note: string;
  readonly language: string;
  readonly text: string;
}

const BLOCK = /(?:^<!-- (.+?) -->\n\n)?^```(\w+)\n([^]*?)^```$/gm;

/** The blocks of a page, in order. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(BLOCK)].map((match) => {
    const [all, note = '', language, text] = match;
    return { line: page.slice(0, match.index + all.indexOf('```')).split('\n').length, note, language, text };
  });
}

/** Whether a text contains these complete lines, one after the other. */
export function holds(text: string, lines: string): boolean {
  return `\n${tidied(text)}\n`.includes(`\n${tidied(lines)}\n`);
}

/** Removes trailing whitespace, as editors do, and empty lines at the beginning and end. */
export function tidied(text: string): string {
  return text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
}
