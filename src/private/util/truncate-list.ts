/** The first words of a list, and how many more there are. */
export function truncateList(words: readonly string[], most = 8): string {
  return words.length <= most ? words.join(', ') : `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
}

/** The first lines, and how many more there are. */
export function firstLines(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `… and ${lines.length - most} more`];
}
