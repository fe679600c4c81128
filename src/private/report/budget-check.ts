import { demandsIn, exceeds, longNameOf, namespaceOf, quotaOf, rowsOf } from './budget';
import type { AttachedPlatform } from '../description/attached-platforms';
import { Diagnostic, DiagnosticCollector } from '../diagnostics/diagnostic';
import { joinWords, quote } from '../util/string';

/** Whether the runs of the app can all fit into the platform's quota, and are let in at all. */
export function checkBudget(platform: AttachedPlatform): readonly Diagnostic[] {
  const diagnostics = new DiagnosticCollector();
  const { limitRange } = platform._props;
  const quota = quotaOf(platform);
  if (quota.length === 0) {
    return diagnostics.all;
  }
  const namespace = namespaceOf(platform);
  const demands = demandsIn(platform.node.root).filter((demand) => demand.namespace === namespace);
  const rows = rowsOf(demands, platform.node.root);
  for (const [name, allowed] of quota) {
    const row = rows.find(({ resource }) => resource === longNameOf(name));
    if (row && exceeds(row.amount, allowed)) {
      diagnostics.add('DH2017', `quota[${quote(name)}]`,
        `The runs of the namespace ${quote(namespace)} together request ${quote(row.amount)}, but the quota is `
          + `${quote(allowed)}.`,
        'Raise the quota, request less, or acknowledge this warning if they never all run at the same time.');
    }
    const limited = LIMITS.get(name);
    const unlimited = demands.filter(({ quantities }) => !quantities.has(name)).map(({ path }) => quote(path));
    if (limited && unlimited.length > 0 && limitRange?.defaultLimits?.[limited] === undefined) {
      diagnostics.add('DH2018', `quota[${quote(name)}]`,
        `The cluster admits no pods without a limit of ${limited}, and those of ${joinWords(unlimited)} have none.`,
        `Set a limit of ${limited} in "limitRange.defaultLimits", or in the "resources" of the runs.`);
    }
  }
  return diagnostics.all;
}

/** Limits that a pod must state where a quota counts them. */
const LIMITS = new Map([['limits.cpu', 'cpu'], ['limits.memory', 'memory']]);
