/**
 * A value that lost to a stronger layer's.
 */
export interface LostValue {
  /** The value, as text. */
  readonly value: string;

  /** The layer that said it, such as `run` or `platform`. */
  readonly layer: string;

  /** Who said it, and in which option. */
  readonly source: string;
}

/**
 * One field of a run: its value, who decided it, and whom it was decided against.
 */
export interface ExplanationRow {
  /** The field, such as `requests.cpu` or `env.EPOCHS`. */
  readonly field: string;

  /** The value, as text. */
  readonly value: string;

  /** The layer that won: `library`, `platform`, `suggestion` (an overridable profile), `run` or `profile`. */
  readonly layer: string;

  /** Who decided it, in which option, and from what it was derived. */
  readonly source: string;

  /** The values that lost, the strongest first. */
  readonly lost: LostValue[];
}

/** Columns do not grow beyond this, for the sake of one long value. */
const MAX_COLUMN = 48;

/**
 * Where every value of a run comes from.
 */
export class Explanation {
  /** @internal */
  public static _of(rows: ExplanationRow[]): Explanation {
    return new Explanation(rows);
  }

  /** The rows, by field. */
  public readonly rows: ExplanationRow[];

  private constructor(rows: ExplanationRow[]) {
    this.rows = rows;
  }

  /**
   * The row of a field, such as `requests.cpu`, or undefined where nothing was said.
   */
  public row(field: string): ExplanationRow | undefined {
    return this.rows.find((row) => row.field === field);
  }

  /**
   * The rows as a table for people: field, value, and where it comes from; below it, indented, what lost.
   */
  public toTable(): string {
    const lines = this.rows.flatMap((row) => [
      [row.field, row.value, row.source],
      ...row.lost.map((lost) => ['', `not ${lost.value}`, lost.source]),
    ]);
    const table = [['FIELD', 'VALUE', 'FROM'], ...lines];
    const widths = [0, 1].map((column) => Math.min(MAX_COLUMN, Math.max(...table.map((line) => line[column].length))));
    return table.map(([field, value, source]) => `${field.padEnd(widths[0])}  ${value.padEnd(widths[1])}  ${source}\n`).join('');
  }
}
