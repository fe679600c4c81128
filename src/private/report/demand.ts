import { ApiObject } from 'cdk8s';
import type { ResolvedRun } from '../contract/run';
import { nextTimes } from '../kubernetes/next-times';
import { Quantity } from '../kubernetes/quantity';
import { isWhole } from '../kubernetes/resource-names';
import { parseSchedule } from '../kubernetes/schedule';
import { activeDeadline } from '../options/active-deadline';
import { concurrencyPolicy } from '../options/concurrency-policy';
import { quantitiesOf } from '../options/fields/quantities';
import { volumesOf } from '../options/fields/volumes';
import { replicas } from '../options/replicas';
import { schedule as scheduleOption } from '../options/schedule';
import { suspend } from '../options/suspend';
import type { RunPod } from '../render/pod';
import { seconds as secondsOf } from '../util/duration';

/** What one run asks of its namespace when all its pods run, by the names that a ResourceQuota uses. */
export interface Demand {
  /** Path of the run. */
  readonly path: string;
  readonly namespace: string;
  readonly quantities: ReadonlyMap<string, Quantity>;
}

/** Namespace of objects that name none. */
export const DEFAULT_NAMESPACE = 'default';

export function demandOf(run: ResolvedRun, pod: RunPod): Demand {
  const { context } = run;
  const { requests, limits } = run.derived(quantitiesOf);
  const pods = podsOf(run, pod);
  const quantities = new Map<string, Quantity>();
  const add = (name: string, value: string, times: number) => {
    const quantity = Quantity.parse(value)?.multiply(times);
    if (quantity) {
      quantities.set(name, quantities.get(name)?.plus(quantity) ?? quantity);
    }
  };
  add('pods', '1', pods);
  requests.forEach(({ value }, name) => add(`requests.${name}`, value, pods));
  for (const [name, { value }] of limits) {
    // A quota counts requests alone of whole things, which equal their limits.
    if (!isWhole(name)) {
      add(`limits.${name}`, value, pods);
    } else if (!requests.has(name)) {
      add(`requests.${name}`, value, pods);
    }
  }
  for (const claim of pod.claims) {
    add('persistentvolumeclaims', '1', 1);
    add('requests.storage', ApiObject.of(claim).toJson().spec.resources.requests.storage, 1);
  }
  for (const { rendered } of run.derived(volumesOf)) {
    const template = rendered.source?.ephemeral?.volumeClaimTemplate;
    const size = template?.spec.resources?.requests?.storage.value;
    if (size !== undefined) {
      add('persistentvolumeclaims', '1', pods);
      add('requests.storage', String(size), pods);
    }
  }
  return { path: run.path, namespace: context.namespace ?? DEFAULT_NAMESPACE, quantities };
}

/** How many pods of a run can be there at a time. */
function podsOf(run: ResolvedRun, pod: RunPod): number {
  const schedule = run.value(scheduleOption);
  const longest = secondsOf(run.value(activeDeadline));
  if (run.kind.kind === 'Deployment') {
    return pod.isAutoscaled ? 1 : run.value(replicas) ?? 1;
  }
  if (run.value(suspend)) {
    return 0;
  }
  const overlaps = schedule !== undefined && (run.value(concurrencyPolicy) ?? 'Allow') === 'Allow'
    && longest !== undefined;
  return overlaps ? overlap(schedule, longest) : 1;
}

/** How many executions of a schedule are under way at a time, where each takes as long as it may. */
function overlap(expression: string, seconds: number): number {
  const schedule = parseSchedule(expression);
  if (typeof schedule === 'string') {
    return 1;
  }
  // Any time does: the shortest of some intervals counts.
  const times = nextTimes(schedule, undefined, SAMPLE, new Date(Date.UTC(2024, 0, 1)));
  const shortest = Math.min(...times.slice(1).map((time, i) => (time.getTime() - times[i].getTime()) / 1000));
  return Math.max(1, Math.ceil(seconds / shortest));
}

const SAMPLE = 50;
