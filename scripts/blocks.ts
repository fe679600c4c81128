/** A block of code in a page. */
export interface Block {
  /** Line of the page where it begins, for messages. */
  readonly line: number;
  /** What the comment says that stands above it; empty where there is none. */
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

/** Whether lines stand in a text, one after the other and each as a whole. */
export function holds(text: string, lines: string): boolean {
  return `\n${tidied(text)}\n`.includes(`\n${tidied(lines)}\n`);
}

/** Without blanks at the ends of lines, which editors remove, and empty lines around. */
export function tidied(text: string): string {
  return text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
}
