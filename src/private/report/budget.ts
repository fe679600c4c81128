import { IConstruct } from 'constructs';
import { DEFAULT_NAMESPACE, Demand } from './demand';
import type { BudgetRow } from '../../budget-row';
import { AttachedPlatform, chartOf, platformIn } from '../description/attached-platforms';
import { isRun } from '../description/run-marker';
import { Quantity } from '../kubernetes/quantity';

interface DemandingRun extends IConstruct {
  _demand(): Demand;
}

/** What each run in a scope requests. */
export function demandsIn(scope: IConstruct): Demand[] {
  return scope.node.findAll().filter(isRun).map((run) => (run as DemandingRun)._demand());
}

/** Sums what runs ask for, and compares it with the quotas of the app's platforms. */
export function rowsOf(demands: readonly Demand[], scope: IConstruct): BudgetRow[] {
  const quotas = quotasOf(scope.node.root);
  const sums = new Map<string, Map<string, Quantity>>();
  for (const { namespace, quantities } of demands) {
    const total = sums.get(namespace) ?? new Map<string, Quantity>();
    sums.set(namespace, total);
    quantities.forEach((quantity, resource) => total.set(resource, total.get(resource)?.plus(quantity) ?? quantity));
  }
  return [...sums].sort(byName).flatMap(([namespace, totals]) => [...totals].sort(byName).map(([resource, sum]) => {
    const quota = quotas.get(namespace)?.get(resource);
    const amount = sum.toString();
    return { namespaceName: namespace, resource, amount, quota, exceeded: exceeds(amount, quota) };
  }));
}

/**
 * The quotas that platforms declare, by the namespace of their charts. Of several quotas the smallest applies, as in
 * the cluster.
 */
function quotasOf(root: IConstruct): Map<string, Map<string, string>> {
  const quotas = new Map<string, Map<string, string>>();
  for (const platform of root.node.findAll().flatMap((scope) => platformIn(scope) ?? [])) {
    const namespace = namespaceOf(platform);
    const quota = quotas.get(namespace) ?? new Map<string, string>();
    quotas.set(namespace, quota);
    for (const [name, allowed] of quotaOf(platform)) {
      const resource = longNameOf(name);
      if (!exceeds(allowed, quota.get(resource))) {
        quota.set(resource, allowed);
      }
    }
  }
  return quotas;
}

/** What a platform allows, as strings: in plain JavaScript a quantity may be a number. */
export function quotaOf(platform: AttachedPlatform): [string, string][] {
  return Object.entries(platform._props.quota ?? {}).map(([resource, quantity]) => [resource, String(quantity)]);
}

/** Whether a quantity is more than what is allowed, if anything is set. */
export function exceeds(quantity: string, allowed: string | undefined): boolean {
  const [a, b] = [Quantity.parse(quantity), allowed === undefined ? undefined : Quantity.parse(allowed)];
  return a !== undefined && b !== undefined && a.compare(b) > 0;
}

/** Namespace of what a platform makes. */
export function namespaceOf(platform: AttachedPlatform): string {
  return chartOf(platform)?.namespace ?? DEFAULT_NAMESPACE;
}

const SHORT = ['cpu', 'memory', 'ephemeral-storage'];

/** `cpu` in a quota means `requests.cpu`. */
export function longNameOf(resource: string): string {
  return SHORT.includes(resource) ? `requests.${resource}` : resource;
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
