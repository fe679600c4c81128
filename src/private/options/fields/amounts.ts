import * as kplus from 'cdk8s-plus-28';
import { Amount, FOLLOW, NONE } from '../../amount';
import type { DescribedRun } from '../../describe';
import { ResolvedAmount, ResolvedResources, resolveResources } from '../../resolve-resources';
import { checkAmounts, checkAmount } from '../../rules/resources';
import { field } from '../field';

const show = (follows: string) => (amount: Amount) => amount === FOLLOW ? follows : amount === NONE ? 'no limit' : String(amount);

/** Amounts by resource name, before what follows from others is known. */
export const requests = field<Amount>()({
  name: 'requests',
  topic: 'resources',
  merge: 'byKey',
  show: show('the same as the limit'),
  check: (_value, place, findings) => checkAmount(place.key!, place, findings),
  render: { main: (main, _value, run) => { main.resources = resourcesOf(run); } },
});

export const limits = field<Amount>()({
  name: 'limits',
  topic: 'resources',
  merge: 'byKey',
  show: show('the same as the request'),
  check: (_value, place, findings) => checkAmount(place.key!, place, findings),
  checkAll: (run, findings) => checkAmounts(run, findings),
});

/** The amounts of a run: limits that nobody states come last, from the merged requests. */
export function amountsOf({ decisions }: DescribedRun): ResolvedResources {
  return resolveResources(decisions);
}

export function resourcesOf(run: DescribedRun): kplus.k8s.ResourceRequirements {
  const amounts = run.derived(amountsOf);
  return { requests: quantities(amounts.requests), limits: quantities(amounts.limits) };
}

function quantities(amounts: ReadonlyMap<string, ResolvedAmount>): Record<string, kplus.k8s.Quantity> | undefined {
  return amounts.size === 0 ? undefined : Object.fromEntries([...amounts].map(([name, { text }]) => [name, kplus.k8s.Quantity.fromString(text)]));
}
