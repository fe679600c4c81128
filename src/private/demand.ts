import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DescribedRun } from './describe';
import { nextTimes } from './next-times';
import { Quantity } from './quantity';
import { isWhole } from './resource-names';
import { parseSchedule } from './schedule';

/** What one run asks of its namespace when all its pods run, by the names that a ResourceQuota uses. */
export interface Demand {
  /** Path of the run. */
  readonly path: string;
  readonly namespace: string;
  readonly amounts: ReadonlyMap<string, Quantity>;
}

/** Namespace of objects that name none. */
export const DEFAULT_NAMESPACE = 'default';

export function demandOf(described: DescribedRun, claims: readonly kplus.PersistentVolumeClaim[]): Demand {
  const { description, context } = described;
  const pods = podsOf(described);
  const amounts = new Map<string, Quantity>();
  const add = (name: string, text: string, times: number) => {
    const amount = Quantity.parse(text)?.multiply(times);
    if (amount) {
      amounts.set(name, amounts.get(name)?.plus(amount) ?? amount);
    }
  };
  add('pods', '1', pods);
  description.requests.forEach(({ text }, name) => add(`requests.${name}`, text, pods));
  for (const [name, { text }] of description.limits) {
    // A quota counts requests alone of whole things, which equal their limits.
    if (!isWhole(name)) {
      add(`limits.${name}`, text, pods);
    } else if (!description.requests.has(name)) {
      add(`requests.${name}`, text, pods);
    }
  }
  for (const claim of claims) {
    add('persistentvolumeclaims', '1', 1);
    add('requests.storage', ApiObject.of(claim).toJson().spec.resources.requests.storage, 1);
  }
  for (const volume of description.volumes) {
    const template = volume._kind.render(described.volumeContext(volume)).source?.ephemeral?.volumeClaimTemplate;
    const size = template?.spec.resources?.requests?.storage.value;
    if (size !== undefined) {
      add('persistentvolumeclaims', '1', pods);
      add('requests.storage', String(size), pods);
    }
  }
  return { path: described.run.node.path, namespace: context.namespace ?? DEFAULT_NAMESPACE, amounts };
}

/** How many pods of a run can be there at a time. */
function podsOf({ description, kind, run }: DescribedRun): number {
  const { suspend, schedule, concurrencyPolicy, activeDeadlineSeconds } = description;
  if (kind.kind === 'Deployment') {
    return (run.node.defaultChild as kplus.Deployment).hasAutoscaler ? 1 : description.replicas ?? 1;
  }
  if (suspend) {
    return 0;
  }
  const overlaps = schedule !== undefined && (concurrencyPolicy ?? 'Allow') === 'Allow' && activeDeadlineSeconds !== undefined;
  return overlaps ? overlap(schedule, activeDeadlineSeconds) : 1;
}

/** How many executions of a schedule are under way at a time, where each takes as long as it may. */
function overlap(text: string, seconds: number): number {
  const schedule = parseSchedule(text);
  if (typeof schedule === 'string') {
    return 1;
  }
  // Any time does: the shortest of some intervals counts.
  const times = nextTimes(schedule, undefined, SAMPLE, new Date(Date.UTC(2024, 0, 1)));
  const shortest = Math.min(...times.slice(1).map((time, i) => (time.getTime() - times[i].getTime()) / 1000));
  return Math.max(1, Math.ceil(seconds / shortest));
}

const SAMPLE = 50;
