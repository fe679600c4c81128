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
  for (const { namespace, amounts } of demands) {
    const sum = sums.get(namespace) ?? new Map<string, Quantity>();
    sums.set(namespace, sum);
    amounts.forEach((amount, resource) => sum.set(resource, sum.get(resource)?.plus(amount) ?? amount));
  }
  return [...sums].sort(byName).flatMap(([namespace, sum]) => [...sum].sort(byName).map(([resource, amount]) => {
    const quota = quotas.get(namespace)?.get(resource);
    return { namespaceName: namespace, resource, amount: amount.toString(), quota, exceeded: exceeds(amount.toString(), quota) };
  }));
}

/** The quotas that platforms declare, by the namespace of their charts. Of several amounts the smallest holds, as in the cluster. */
function quotasOf(root: IConstruct): Map<string, Map<string, string>> {
  const quotas = new Map<string, Map<string, string>>();
  for (const platform of root.node.findAll().flatMap((scope) => platformIn(scope) ?? [])) {
    const namespace = namespaceOf(platform);
    const quota = quotas.get(namespace) ?? new Map<string, string>();
    quotas.set(namespace, quota);
    for (const [name, amount] of quotaOf(platform)) {
      const resource = longNameOf(name);
      if (!exceeds(amount, quota.get(resource))) {
        quota.set(resource, amount);
      }
    }
  }
  return quotas;
}

/** What a platform allows, as text: in plain JavaScript an amount may be a number. */
export function quotaOf(platform: AttachedPlatform): [string, string][] {
  return Object.entries(platform._props.quota ?? {}).map(([resource, amount]) => [resource, String(amount)]);
}

/** Whether an amount is more than another; nothing is more than what nobody states. */
export function exceeds(amount: string, allowed: string | undefined): boolean {
  const [a, b] = [Quantity.parse(amount), allowed === undefined ? undefined : Quantity.parse(allowed)];
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
  const lines = rows.map(({ namespaceName, resource, amount, quota = '', exceeded }) => [namespaceName, resource, amount, `${quota}${exceeded ? ' exceeded' : ''}`]);
  const table = [['NAMESPACE', 'RESOURCE', 'AMOUNT', 'QUOTA'], ...lines];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((line) => line[column].length)));
  return table.map((line) => `${line.map((cell, i) => i < 3 ? cell.padEnd(widths[i]) : cell).join('  ').trimEnd()}\n`).join('');
}
