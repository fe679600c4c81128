import { IConstruct } from 'constructs';
import { isRun } from './private/description/run-marker';
import { tableOf } from './private/report/explanation-table';
import type { IRun } from './run';

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

/**
 * The explanation of one run of several.
 */
export interface RunExplanation {
  /** Path of the run, such as `churn/train`. */
  readonly constructPath: string;

  /** Where its values come from. */
  readonly explanation: Explanation;
}

/**
 * Where every value of a run comes from.
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { DigitalHubRun } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * const run = new DigitalHubRun(chart, 'train', { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000 });
 * const table = run.explain().toTable();
 */
export class Explanation {
  /**
   * The explanations of all runs in a scope, in the order of the constructs.
   */
  public static ofAll(scope: IConstruct): RunExplanation[] {
    return scope.node.findAll().filter(isRun).map((run) => ({ constructPath: run.node.path, explanation: (run as IRun).explain() }));
  }

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
    return tableOf(this.rows);
  }
}
