import { IConstruct } from 'constructs';
import { BudgetRow } from './budget-row';
import { budgetOf, tableOfBudget } from './private/report/budget';

/**
 * The total resources that all runs of a scope request in each namespace if all of them run at once.
 *
 * Replicas are counted, and so are the executions of a schedule that can overlap: with the concurrency policy `Allow`,
 * as many as can start within `activeDeadline`. A suspended run is not counted, and a Deployment that is scaled by an
 * autoscaler counts as one pod. Containers are counted as Kubernetes counts them: the sum of containers and sidecars, or an
 * init container if it needs more, with the defaults of the platform's `limitRange`. Objects and the storage of a class
 * have rows if the platform's quota counts them. Objects of other constructs are not counted.
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
    this.rows = budgetOf(scope);
  }

  /**
   * Renders the rows as a table for the terminal.
   */
  public toTable(): string {
    return tableOfBudget(this.rows);
  }
}
