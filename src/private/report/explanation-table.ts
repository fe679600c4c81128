import type { ExplanationRow } from '../../explanation-row';

/** Columns do not grow beyond this, for the sake of one long value. */
const MAX_COLUMN = 48;

/** The rows as a table for people: field, value, and where it comes from; below it, what lost. */
export function tableOf(rows: readonly ExplanationRow[]): string {
  const lines = rows.flatMap((row) => [
    [row.field, row.value, row.source],
    ...row.lost.map((lost) => ['', `not ${lost.value}`, lost.source]),
  ]);
  const table = [['FIELD', 'VALUE', 'FROM'], ...lines];
  const widths = [0, 1].map((column) => Math.min(MAX_COLUMN, Math.max(...table.map((line) => line[column].length))));
  return table.map(([field, value, source]) =>
    `${field.padEnd(widths[0])}  ${value.padEnd(widths[1])}  ${source}\n`).join('');
}
