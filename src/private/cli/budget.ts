import { printJson, recordApp } from './recorded';
import { tableOfBudget } from '../report/budget';

export interface BudgetOptions {
  readonly app?: string;
  readonly json?: boolean;
}

/** Prints the resources that the runs of the app request in each namespace. */
export function budgetCommand({ app, json }: BudgetOptions): number {
  const { lines, code } = recordApp(app);
  const rows = lines.flatMap((line) => line.budget ?? []);
  if (json) {
    printJson(rows);
  } else if (lines.length > 0) {
    process.stdout.write(tableOfBudget(rows));
  }
  return code;
}
