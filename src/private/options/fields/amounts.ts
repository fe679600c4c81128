import * as kplus from 'cdk8s-plus-28';
import type { ResolvedRun } from '../../description/describe';
import { Amount, FOLLOW, NONE } from '../../layers/amount';
import { ResolvedAmount, ResolvedResources, resolveResources } from '../../layers/resources';
import { checkAmounts, checkAmount } from '../../rules/resources';
import { field } from '../field';

const show = (follows: string) => (amount: Amount) => amount === FOLLOW ? follows : amount === NONE ? 'no limit' : String(amount);

/** Amounts by resource name, before what follows from others is known. */
export const requests = field<Amount>()({
  name: 'requests',
  topic: 'resources',
  merge: 'byKey',
  show: show('the same as the limit'),
  check: (_value, location, diagnostics) => checkAmount(location.key!, location, diagnostics),
  render: { main: (main, _value, run) => { main.resources = resourcesOf(run); } },
});

export const limits = field<Amount>()({
  name: 'limits',
  topic: 'resources',
  merge: 'byKey',
  show: show('the same as the request'),
  check: (_value, location, diagnostics) => checkAmount(location.key!, location, diagnostics),
  checkAll: (run, diagnostics) => checkAmounts(run, diagnostics),
});

/** The amounts of a run: limits that nobody states come last, from the merged requests. */
export function quantitiesOf({ resolved }: ResolvedRun): ResolvedResources {
  return resolveResources(resolved);
}

export function resourcesOf(run: ResolvedRun): kplus.k8s.ResourceRequirements {
  const amounts = run.derived(quantitiesOf);
  return { requests: quantities(amounts.requests), limits: quantities(amounts.limits) };
}

function quantities(amounts: ReadonlyMap<string, ResolvedAmount>): Record<string, kplus.k8s.Quantity> | undefined {
  return amounts.size === 0 ? undefined : Object.fromEntries([...amounts].map(([name, { text }]) => [name, kplus.k8s.Quantity.fromString(text)]));
}
