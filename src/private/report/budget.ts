import { IConstruct } from 'constructs';
import type { BudgetRow } from '../../budget-row';
import { isRun } from '../description/run-marker';
import { DeclaredApp } from '../rules/app/declared-app';
import { Demand, demandOf } from '../rules/app/demand';
import { grouped } from '../rules/app/namespaces';
import { exceeds, quotasIn, totalOf } from '../rules/app/quotas';

/** Sums what the runs of a scope ask for, and compares it with the quotas of the app's platforms. */
export function budgetOf(scope: IConstruct): BudgetRow[] {
  const app = new DeclaredApp(scope.node.root);
  const runs = new Set(scope.node.findAll().filter(isRun));
  const demands = app.runs.filter(({ construct }) => runs.has(construct)).map((pod) => demandOf(pod, app));
  const byNamespace = grouped(demands, ({ namespace }) => namespace);
  return [...byNamespace].sort(byName).flatMap(([namespace, own]) =>
    rowsOf(namespace, own, quotasIn(app).get(namespace) ?? new Map()));
}

/** What counts objects is shown where a quota does. */
function rowsOf(namespace: string, demands: readonly Demand[], quotas: ReadonlyMap<string, string>): BudgetRow[] {
  const shown = new Set(demands.flatMap(({ quantities }) => [...quantities.keys()]));
  return [...totalOf(demands)].filter(([resource]) => shown.has(resource) || quotas.has(resource)).sort(byName)
    .map(([resource, total]) => {
      const quota = quotas.get(resource);
      const amount = total.toString();
      return { namespaceName: namespace, resource, amount, quota, exceeded: exceeds(amount, quota) };
    });
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The rows as a table for people. */
export function tableOfBudget(rows: readonly BudgetRow[]): string {
  const lines = rows.map(({ namespaceName, resource, amount, quota = '', exceeded }) => [
    namespaceName, resource, amount, `${quota}${exceeded ? ' exceeded' : ''}`,
  ]);
  const table = [['NAMESPACE', 'RESOURCE', 'AMOUNT', 'QUOTA'], ...lines];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((line) => line[column].length)));
  return table.map((line) =>
    `${line.map((cell, i) => i < 3 ? cell.padEnd(widths[i]) : cell).join('  ').trimEnd()}\n`).join('');
}
