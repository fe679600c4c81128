import * as kplus from 'cdk8s-plus-28';
import { containersOf, RunContainer } from './containers';
import type { DeclaredApp } from './declared-app';
import { podsOf } from './executions';
import { limitsOf } from './limit-ranges';
import { DEFAULT_NAMESPACE } from './namespaces';
import type { ResolvedRun } from '../../contract/run';
import { withDefaults } from '../../kubernetes/limit-range';
import { resourcesOfPod } from '../../kubernetes/pod-resources';
import { Quantity } from '../../kubernetes/quantity';
import { quotaOfStorageClass } from '../../kubernetes/quota-names';
import { isWhole } from '../../kubernetes/resource-names';
import { failedJobsRetained } from '../../options/failed-jobs-retained';
import { volumesOf } from '../../options/fields/volumes';
import { hasTypeOfNodePorts } from '../../options/service-ports';
import { successfulJobsRetained } from '../../options/successful-jobs-retained';
import { suspend } from '../../options/suspend';
import { ttlAfterFinished } from '../../options/ttl-after-finished';
import type { RunPod } from '../../render/pod';

/** What one run asks of its namespace when all its pods run, by the names that a ResourceQuota uses. */
export interface Demand {
  /** Path of the run. */
  readonly path: string;
  readonly namespace: string;
  /** What pods and volumes need. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** How many objects there are, and what else only some quotas count. */
  readonly counts: ReadonlyMap<string, Quantity>;
  /** The containers of each pod, with the defaults of the namespace. */
  readonly containers: readonly RunContainer[];
}

export function demandOf(pod: RunPod, app: DeclaredApp): Demand {
  const { run } = pod;
  const namespace = run.context.namespace ?? DEFAULT_NAMESPACE;
  const limits = limitsOf(pod, app);
  const containers = containersOf(pod).map((container) =>
    limits ? { ...container, ...withDefaults(container, limits) } : container);
  const pods = podsOf(pod);
  const total = new Sums();
  const counts = new Sums();
  total.add('pods', '1', pods);
  counts.add('count/pods', '1', pods);
  addCompute(total, containers, pods);
  for (const { size, storageClass, times } of claimsOf(pod, pods)) {
    total.add('persistentvolumeclaims', '1', times);
    total.add('requests.storage', size, times);
    counts.add('count/persistentvolumeclaims', '1', times);
    if (storageClass) {
      counts.add(quotaOfStorageClass(storageClass, 'persistentvolumeclaims'), '1', times);
      counts.add(quotaOfStorageClass(storageClass, 'requests.storage'), size, times);
    }
  }
  addObjects(counts, pod, pods, app);
  return { path: run.path, namespace, quantities: total.all, counts: counts.all, containers };
}

class Sums {
  public readonly all = new Map<string, Quantity>();

  public add(name: string, value: string, times: number): void {
    this.addQuantity(name, Quantity.parse(value), times);
  }

  public addQuantity(name: string, value: Quantity | undefined, times: number): void {
    const quantity = value?.multiply(times);
    if (quantity) {
      this.all.set(name, this.all.get(name)?.plus(quantity) ?? quantity);
    }
  }
}

function addCompute(total: Sums, containers: readonly RunContainer[], pods: number): void {
  const { requests, limits } = resourcesOfPod(
    containers.filter(({ isInit }) => !isInit), containers.filter(({ isInit }) => isInit),
  );
  requests.forEach((quantity, name) => total.addQuantity(`requests.${name}`, quantity, pods));
  for (const [name, quantity] of limits) {
    // A quota counts requests alone of whole things, which equal their limits.
    if (!isWhole(name)) {
      total.addQuantity(`limits.${name}`, quantity, pods);
    }
  }
}

interface DemandedClaim {
  readonly size: string;
  readonly storageClass?: string;
  readonly times: number;
}

/** The claims that are created for a run: once, or for each of its pods. */
function claimsOf({ run, claims }: RunPod, pods: number): DemandedClaim[] {
  const ofPods = run.derived(volumesOf).flatMap(({ rendered }): DemandedClaim[] => {
    const spec = rendered.source?.ephemeral?.volumeClaimTemplate?.spec;
    const size = spec?.resources?.requests?.storage.value;
    return size === undefined ? [] : [{ size: String(size), storageClass: spec?.storageClassName, times: pods }];
  });
  return [
    ...claims.map(({ description: { size, storageClass } }) => ({ size, storageClass, times: 1 })), ...ofPods,
  ];
}

/** The objects of a run, and those that Kubernetes makes of them. */
function addObjects(counts: Sums, pod: RunPod, pods: number, app: DeclaredApp): void {
  const { run, service, additionalServices } = pod;
  for (const { kind, apiGroup } of app.objectsOf(pod).filter((object) => !COUNTED_ALREADY.includes(object.kind))) {
    const plural = `${kind.toLowerCase()}s`;
    const isCore = apiGroup === 'core';
    counts.add(isCore ? `count/${plural}` : `count/${plural}.${apiGroup}`, '1', 1);
    if (isCore) {
      counts.add(plural, '1', 1);
    }
  }
  if (run.kind.kind === 'Deployment') {
    counts.add('count/replicasets.apps', '1', 1);
  } else if (run.kind.kind === 'CronJob') {
    counts.add('count/jobs.batch', String(run.value(suspend) ? 0 : retainedJobs(run) + pods), 1);
  }
  for (const { type, ports } of [...service ? [service] : [], ...additionalServices]) {
    counts.add('services.nodeports', String(hasTypeOfNodePorts(type) ? ports.length : 0), 1);
    counts.add('services.loadbalancers', type === kplus.ServiceType.LOAD_BALANCER ? '1' : '0', 1);
  }
}

const COUNTED_ALREADY = ['Pod', 'PersistentVolumeClaim'];

/** How many Jobs of a schedule are kept when they have ended, with the defaults of Kubernetes. */
function retainedJobs(run: ResolvedRun): number {
  return run.value(ttlAfterFinished) === undefined
    ? (run.value(successfulJobsRetained) ?? 3) + (run.value(failedJobsRetained) ?? 1)
    : 0;
}
