/** A table, and what of it is compared with targets. */
export interface Section {
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly facts?: Facts;
}

/** Ratios by their names. */
export type Facts = Readonly<Record<string, number>>;

export function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}

export function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Markdown that reads well as plain text. */
export function sectionText({ title, note, head, rows }: Section): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column].length), 3));
  const line = (
    cells: readonly string[],
  ) => `| ${cells.map((cell, i) => i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => i ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2)).join('|')}|`;
  return `## ${title}\n\n${note ? `${note}\n\n` : ''}${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}
