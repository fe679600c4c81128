import { IConstruct } from 'constructs';
import { BudgetRow } from './budget-row';
import { rowsOf, demandsIn, tableOfBudget } from './private/report/budget';

/**
 * What all runs of a scope ask of their namespaces, if all of them run at once.
 *
 * Replicas count, and the executions of a schedule that can overlap: those that may run side by side (`Allow`) for as long as `activeDeadline`
 * says. A suspended run counts nothing, and a Deployment that an autoscaler scales counts one pod. Containers beside the main one do not count.
 */
export class Budget {
  /**
   * The budget of all runs in a scope.
   */
  public static of(scope: IConstruct): Budget {
    return new Budget(scope);
  }

  /** The rows, by namespace and resource. */
  public readonly rows: BudgetRow[];

  private constructor(scope: IConstruct) {
    this.rows = rowsOf(demandsIn(scope), scope);
  }

  /**
   * The rows as a table for people.
   */
  public toTable(): string {
    return tableOfBudget(this.rows);
  }
}
