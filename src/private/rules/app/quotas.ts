import { appOf, DeclaredApp } from './declared-app';
import { Demand, demandOf } from './demand';
import { grouped, namespaceOf } from './namespaces';
import type { AttachedPlatform } from '../../description/attached-platforms';
import { Diagnostic, DiagnosticCollector } from '../../diagnostics/diagnostic';
import type { Quantities } from '../../kubernetes/pod-resources';
import { Quantity } from '../../kubernetes/quantity';
import { memoize, memoizeByObject } from '../../util/memoize';
import { joinWords, quote } from '../../util/string';
import { truncateList } from '../../util/truncate-list';

/** What the runs of each namespace ask for. */
const demandsIn = memoizeByObject((app: DeclaredApp) =>
  grouped(app.runs.map((pod) => demandOf(pod, app)), ({ namespace }) => namespace));

/** The total of some runs, with what only some quotas count. */
export const totalOf = memoizeByObject((demands: readonly Demand[]): Quantities =>
  demands.flatMap(({ quantities, counts }) => [quantities, counts])
    .reduce((total: Map<string, Quantity>, one) => addTo(total, one), new Map()));

function addTo(total: Map<string, Quantity>, quantities: Quantities): Map<string, Quantity> {
  quantities.forEach((quantity, name) => total.set(name, total.get(name)?.plus(quantity) ?? quantity));
  return total;
}

/** Whether the runs of the app can all fit into the platform's quota, and are let in at all. */
export function checkQuota(platform: AttachedPlatform): readonly Diagnostic[] {
  const diagnostics = new DiagnosticCollector();
  const quota = quotaOf(platform);
  const namespace = namespaceOf(platform);
  const demands = quota.length === 0 ? undefined : demandsIn(appOf(platform)).get(namespace);
  if (!demands) {
    return diagnostics.all;
  }
  const total = totalOf(demands);
  for (const [name, allowed] of quota) {
    const amount = total.get(longNameOf(name))?.toString();
    if (amount !== undefined && exceeds(amount, allowed)) {
      diagnostics.add('DH2017', `quota[${quote(name)}]`,
        `The runs of the namespace ${quote(namespace)} together request ${quote(amount)}, but the quota is `
          + `${quote(allowed)}.`,
        'Raise the quota, request less, or acknowledge this warning if they never all run at the same time.');
    }
    checkAdmission(name, demands, diagnostics);
  }
  return diagnostics.all;
}

/** What every container must state where a quota counts it. */
const NEEDED = new Map(['cpu', 'memory'].flatMap((resource) => [
  [resource, `requests.${resource}`],
  [`requests.${resource}`, `requests.${resource}`],
  [`limits.${resource}`, `limits.${resource}`],
]));

/** Whether the quota keeps pods out because containers do not say what it counts. */
function checkAdmission(name: string, demands: readonly Demand[], diagnostics: DiagnosticCollector): void {
  const needed = NEEDED.get(name);
  const lacking = needed ? lackingIn(demands)(needed) : [];
  if (needed && lacking.length > 0) {
    const [part, resource] = needed.split('.');
    const what = `a ${part.slice(0, -1)} of ${resource}`;
    diagnostics.add('DH2018', `quota[${quote(name)}]`,
      `The cluster admits no pods with a container without ${what}. These have none: ${truncateList(lacking)}.`,
      `Set ${what} in "limitRange.default${part === 'limits' ? 'Limits' : 'Requests'}", or in the "resources" of the `
        + 'containers.');
  }
}

/** The runs with containers that lack a request or limit: `"churn/train" (container "fetch")`. */
const lackingIn = memoizeByObject((demands: readonly Demand[]) => memoize((needed): readonly string[] => {
  const [part, resource] = needed.split('.') as ['requests' | 'limits', string];
  return demands.flatMap(({ path, containers }) => {
    const lacking = containers.filter((container) => !container[part].has(resource)).map(({ name }) => quote(name));
    if (lacking.length === 0) {
      return [];
    }
    return `${quote(path)} (${lacking.length === 1 ? 'container' : 'containers'} ${joinWords(lacking)})`;
  });
}));

/** The quotas that platforms declare, by namespace. Of several quotas the smallest applies, as in the cluster. */
export const quotasIn = memoizeByObject((app: DeclaredApp): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const quotas = new Map<string, Map<string, string>>();
  for (const platform of app.platforms) {
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
});

/** What a platform allows, as strings: in plain JavaScript a quantity may be a number. */
function quotaOf(platform: AttachedPlatform): [string, string][] {
  return Object.entries(platform._props.quota ?? {}).map(([resource, quantity]) => [resource, String(quantity)]);
}

/** Whether a quantity is more than what is allowed, if anything is set. */
export function exceeds(quantity: string, allowed: string | undefined): boolean {
  const [a, b] = [Quantity.parse(quantity), allowed === undefined ? undefined : Quantity.parse(allowed)];
  return a !== undefined && b !== undefined && a.compare(b) > 0;
}

/** `cpu` in a quota means `requests.cpu`. */
function longNameOf(resource: string): string {
  return SHORT.test(resource) ? `requests.${resource}` : resource;
}

const SHORT = /^(?:cpu|memory|ephemeral-storage|hugepages-.*)$/;
