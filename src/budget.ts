import { IConstruct } from 'constructs';
import { BudgetRow } from './budget-row';
import { rowsOf, demandsIn, tableOfBudget } from './private/report/budget';

/**
 * The total resources that all runs of a scope request in each namespace if all of them run at once.
 *
 * Replicas are counted, and so are the executions of a schedule that can overlap: with the concurrency policy `Allow`,
 * as many as can start within `activeDeadline`. A suspended run is not counted, and a Deployment that is scaled by an
 * autoscaler counts as one pod. Only the main container of each pod is counted.
 */
export class Budget {
  /**
   * Computes the budget of all runs in a scope.
   */
  public static of(scope: IConstruct): Budget {
    return new Budget(scope);
  }

  /** The rows, sorted by namespace and resource. */
  public readonly rows: BudgetRow[];

  private constructor(scope: IConstruct) {
    this.rows = rowsOf(demandsIn(scope), scope);
  }

  /**
   * Renders the rows as a table for the terminal.
   */
  public toTable(): string {
    return tableOfBudget(this.rows);
  }
}
