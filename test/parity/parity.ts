import { ParityCase } from './case';
import { compareCase, Comparison, Difference } from './compare';
import { ROWS } from './differences';
import { Row } from './row';

/** The comparison of several cases. */
export interface Parity {
  readonly cases: number;
  readonly equal: number;
  readonly explained: number;
  readonly unexplained: readonly Difference[];
  /** The rows of the table that explain nothing. */
  readonly idle: readonly Row[];
}

export function parityOf(cases: readonly ParityCase[]): Parity {
  const comparisons = cases.map(comparisonOf);
  const rows = comparisons.flatMap(({ differences }) => differences.map((difference) =>
    ({ difference, row: ROWS.find(({ explains }) => explains(difference)) })));
  const used = new Set(rows.map(({ row }) => row));
  const unexplained = rows.filter(({ row }) => row === undefined).map(({ difference }) => difference);
  return {
    cases: cases.length,
    equal: comparisons.reduce((sum, { equal }) => sum + equal, 0),
    explained: rows.length - unexplained.length,
    unexplained,
    idle: ROWS.filter((row) => !used.has(row)),
  };
}

/** A case that cannot be compared is a difference that nothing explains. */
function comparisonOf(one: ParityCase): Comparison {
  try {
    return compareCase(one);
  } catch (error) {
    const [core, own] = [new Map(), new Map()];
    return { equal: 0, differences: [{ case: one, object: 'comparison', field: '', there: '', here: String(error), core, own }] };
  }
}

export function closingLine({ equal, explained, unexplained }: Parity): string {
  return `equal ${equal}, explained ${explained}, unexplained ${unexplained.length}`;
}

export function lineOf({ case: { id }, object, field, there, here }: Difference): string {
  const shown = (value: unknown) => value === undefined ? 'nothing' : JSON.stringify(value);
  return `${id}: ${object}${field && ` ${field}`}: there ${shown(there)}, here ${shown(here)}`;
}
