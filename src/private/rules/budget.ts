import { Budget } from '../../budget';
import type { DigitalHubPlatform } from '../../platform';
import { exceeds, longNameOf, namespaceOf } from '../budget';
import { Finding, Findings } from '../finding';
import { quote } from '../text';

/** Whether the runs of the app can all fit into the platform's quota. */
export function checkBudget(platform: DigitalHubPlatform): readonly Finding[] {
  const findings = new Findings();
  const { quota } = platform._props;
  const namespace = namespaceOf(platform);
  const rows = quota ? Budget.of(platform.node.root).rows.filter((row) => row.namespaceName === namespace) : [];
  for (const [name, allowed] of Object.entries(quota ?? {})) {
    const row = rows.find(({ resource }) => resource === longNameOf(name));
    if (row && exceeds(row.amount, allowed)) {
      findings.add('DH2017', `quota[${quote(name)}]`,
        `The runs of the namespace ${quote(namespace)} ask for ${quote(row.amount)} if all of them run, and ${quote(allowed)} is allowed.`,
        'Raise the quota, ask for less, or acknowledge this if they never all run at once.');
    }
  }
  return findings.all;
}
