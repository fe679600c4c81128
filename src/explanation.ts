import { IConstruct } from 'constructs';
import { ExplanationRow } from './explanation-row';
import { isRun } from './private/description/run-marker';
import { tableOf } from './private/report/explanation-table';

/**
 * The explanation of a run, with the path of the run.
 */
export interface RunExplanation {
  /** Construct path of the run, such as `churn/train`. */
  readonly constructPath: string;

  /** The explanation of the run. */
  readonly explanation: Explanation;
}

/**
 * Where the value of each field of a run comes from.
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
   * Returns the explanations of all runs in a scope, in the order of the constructs.
   */
  public static ofAll(scope: IConstruct): RunExplanation[] {
    return scope.node.findAll().filter(isRun)
      .map((run) => ({ constructPath: run.node.path, explanation: (run as IExplained).explain() }));
  }

  /** @internal */
  public static _of(rows: ExplanationRow[]): Explanation {
    return new Explanation(rows);
  }

  /** The rows, sorted by field. */
  public readonly rows: ExplanationRow[];

  private constructor(rows: ExplanationRow[]) {
    this.rows = rows;
  }

  /**
   * Returns the row of a field, such as `requests.cpu`, or undefined if no layer sets the field.
   */
  public row(field: string): ExplanationRow | undefined {
    return this.rows.find((row) => row.field === field);
  }

  /**
   * Renders the rows as a table for the terminal: field, value and source, with the overridden values indented below.
   */
  public toTable(): string {
    return tableOf(this.rows);
  }
}

interface IExplained extends IConstruct {
  explain(): Explanation;
}
