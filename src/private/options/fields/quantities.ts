import * as kplus from 'cdk8s-plus-28';
import { canonicalQuantities, memoryLimitFactor } from './platform';
import type { ResolvedRun } from '../../contract/run';
import { QuantityValue, FOLLOW, NONE } from '../../layers/quantity-value';
import { ResolvedQuantity, ResolvedResources, resolveResources } from '../../layers/resources';
import { checkAccelerators } from '../checks/accelerators';
import { checkQuantity, checkQuantities } from '../checks/quantities';
import { field } from '../field';

const show = (follows: string) => (quantity: QuantityValue) => {
  if (quantity === NONE) {
    return 'no limit';
  }
  return quantity === FOLLOW ? follows : quantity;
};

/** Quantities by resource name, before derived ones are known. */
export const requests = field<QuantityValue>()({
  name: 'requests',
  merge: 'byKey',
  show: show('the same as the limit'),
  check: (_value, location, diagnostics) => checkQuantity(location.key!, location, diagnostics),
  render: { main: (main, _value, run) => { main.resources = { ...resourcesOf(run), ...main.resources }; } },
});

export const limits = field<QuantityValue>()({
  name: 'limits',
  merge: 'byKey',
  show: show('the same as the request'),
  check: (_value, location, diagnostics) => checkQuantity(location.key!, location, diagnostics),
  checkAll: (run, diagnostics) => {
    const repetitions = [requests, limits].flatMap((field_) => run.resolved.repeatedOf(field_)
      .map((repeated) => ({ first: run.resolved.keyed(field_).get(repeated.key!)!, repeated })));
    const resources = run.derived(quantitiesOf);
    checkQuantities(resources, repetitions, diagnostics);
    checkAccelerators(resources, run.context.gpuResource, diagnostics);
  },
});

/** The quantities of a run. Limits that no layer states are derived last, from the merged requests. */
export function quantitiesOf({ resolved }: ResolvedRun): ResolvedResources {
  return resolveResources(
    resolved.keyed(requests), resolved.keyed(limits), resolved.single(memoryLimitFactor),
    resolved.value(canonicalQuantities),
  );
}

export function resourcesOf(run: ResolvedRun): kplus.k8s.ResourceRequirements {
  const resolved = run.derived(quantitiesOf);
  return { requests: toK8s(resolved.requests), limits: toK8s(resolved.limits) };
}

function toK8s(quantities: ReadonlyMap<string, ResolvedQuantity>): Record<string, kplus.k8s.Quantity> | undefined {
  return quantities.size === 0
    ? undefined
    : Object.fromEntries([...quantities].map(([name, { value }]) => [name, kplus.k8s.Quantity.fromString(value)]));
}
