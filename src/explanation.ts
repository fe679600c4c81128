import { IConstruct } from 'constructs';
import { ExplanationRow } from './explanation-row';
import { isRun } from './private/description/run-marker';
import { tableOf } from './private/report/explanation-table';

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
    return scope.node.findAll().filter(isRun).map((run) => ({ constructPath: run.node.path, explanation: (run as IExplained).explain() }));
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

interface IExplained extends IConstruct {
  explain(): Explanation;
}
