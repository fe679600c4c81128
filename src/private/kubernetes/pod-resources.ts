import type { Quantity } from './quantity';

export type Quantities = ReadonlyMap<string, Quantity>;

/** Requests and limits by resource name. */
export interface ContainerResources {
  readonly requests: Quantities;
  readonly limits: Quantities;
}

/** An init container; a sidecar keeps running beside the others. */
export interface InitContainerResources extends ContainerResources {
  readonly isSidecar: boolean;
}

/**
 * What a pod needs, as Kubernetes counts it: the sum of its containers and sidecars, or an init container and the
 * sidecars before it where these need more.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 */
export function resourcesOfPod(
  containers: readonly ContainerResources[], initContainers: readonly InitContainerResources[],
): ContainerResources {
  return {
    requests: total(containers, initContainers, ({ requests }) => requests),
    limits: total(containers, initContainers, ({ limits }) => limits),
  };
}

function total(
  containers: readonly ContainerResources[], initContainers: readonly InitContainerResources[],
  part: (container: ContainerResources) => Quantities,
): Quantities {
  let sidecars: Quantities = new Map();
  let most: Quantities = new Map();
  for (const container of initContainers) {
    const own = sum(sidecars, part(container));
    sidecars = container.isSidecar ? own : sidecars;
    most = largest(most, own);
  }
  return largest(containers.map(part).reduce(sum, sidecars), most);
}

function sum(a: Quantities, b: Quantities): Quantities {
  return merged(a, b, (one, other) => one.plus(other));
}

function largest(a: Quantities, b: Quantities): Quantities {
  return merged(a, b, (one, other) => one.compare(other) < 0 ? other : one);
}

/** Merges entries of the same name. */
export function merged(a: Quantities, b: Quantities, both: (one: Quantity, other: Quantity) => Quantity): Quantities {
  const all = new Map(a);
  b.forEach((quantity, name) => {
    const one = all.get(name);
    all.set(name, one ? both(one, quantity) : quantity);
  });
  return all;
}

/** Requests follow limits, as the API server completes containers. */
export function completed({ requests, limits }: ContainerResources): ContainerResources {
  return { requests: new Map([...limits, ...requests]), limits };
}
