import * as kplus from 'cdk8s-plus-28';
import { memoryLimitFactor } from './platform';
import type { ResolvedRun } from '../../contract/run';
import { Amount, FOLLOW, NONE } from '../../layers/amount';
import { ResolvedAmount, ResolvedResources, resolveResources } from '../../layers/resources';
import { checkAmount, checkAmounts } from '../checks/amount';
import { field } from '../field';

const show = (follows: string) => (amount: Amount) => {
  if (amount === NONE) {
    return 'no limit';
  }
  return amount === FOLLOW ? follows : amount;
};

/** Quantities by resource name, before derived ones are known. */
export const requests = field<Amount>()({
  name: 'requests',
  merge: 'byKey',
  show: show('the same as the limit'),
  check: (_value, location, diagnostics) => checkAmount(location.key!, location, diagnostics),
  render: { main: (main, _value, run) => { main.resources = { ...resourcesOf(run), ...main.resources }; } },
});

export const limits = field<Amount>()({
  name: 'limits',
  merge: 'byKey',
  show: show('the same as the request'),
  check: (_value, location, diagnostics) => checkAmount(location.key!, location, diagnostics),
  checkAll: (run, diagnostics) => {
    const repetitions = [requests, limits].flatMap((amounts) => run.resolved.repeatedOf(amounts)
      .map((repeated) => ({ first: run.resolved.keyed(amounts).get(repeated.key!)!, repeated })));
    checkAmounts(run.derived(quantitiesOf), repetitions, diagnostics);
  },
});

/** The quantities of a run. Limits that no layer states are derived last, from the merged requests. */
export function quantitiesOf({ resolved }: ResolvedRun): ResolvedResources {
  return resolveResources(resolved.keyed(requests), resolved.keyed(limits), resolved.single(memoryLimitFactor));
}

/** The memory limit that applies, as a quantity. */
export function memoryLimit(run: ResolvedRun): string | undefined {
  return run.derived(quantitiesOf).limits.get('memory')?.text;
}

export function resourcesOf(run: ResolvedRun): kplus.k8s.ResourceRequirements {
  const amounts = run.derived(quantitiesOf);
  return { requests: quantities(amounts.requests), limits: quantities(amounts.limits) };
}

function quantities(amounts: ReadonlyMap<string, ResolvedAmount>): Record<string, kplus.k8s.Quantity> | undefined {
  return amounts.size === 0
    ? undefined
    : Object.fromEntries([...amounts].map(([name, { text }]) => [name, kplus.k8s.Quantity.fromString(text)]));
}
