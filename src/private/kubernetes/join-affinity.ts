import { k8s } from 'cdk8s-plus-28';

type Affinity = k8s.Affinity;

/** One affinity that holds where all of them hold. */
export function joinAffinities(affinities: readonly Affinity[]): Affinity | undefined {
  return affinities.length === 0 ? undefined : affinities.reduce(join);
}

function join(a: Affinity, b: Affinity): Affinity {
  return {
    nodeAffinity: both(a.nodeAffinity, b.nodeAffinity, joinNodes),
    podAffinity: both(a.podAffinity, b.podAffinity, joinPods),
    podAntiAffinity: both(a.podAntiAffinity, b.podAntiAffinity, joinPods),
  };
}

function joinNodes(a: k8s.NodeAffinity, b: k8s.NodeAffinity): k8s.NodeAffinity {
  return {
    requiredDuringSchedulingIgnoredDuringExecution: both(
      a.requiredDuringSchedulingIgnoredDuringExecution,
      b.requiredDuringSchedulingIgnoredDuringExecution,
      joinSelectors),
    preferredDuringSchedulingIgnoredDuringExecution: both(
      a.preferredDuringSchedulingIgnoredDuringExecution, b.preferredDuringSchedulingIgnoredDuringExecution, concat),
  };
}

/** A node must match one of the terms of a selector: to match two selectors, it must match a pair of their terms. */
function joinSelectors(a: k8s.NodeSelector, b: k8s.NodeSelector): k8s.NodeSelector {
  return {
    nodeSelectorTerms: a.nodeSelectorTerms.flatMap((one) => b.nodeSelectorTerms.map((other) => ({
      matchExpressions: both(one.matchExpressions, other.matchExpressions, concat),
      matchFields: both(one.matchFields, other.matchFields, concat),
    }))),
  };
}

function joinPods(a: k8s.PodAffinity, b: k8s.PodAffinity): k8s.PodAffinity {
  return {
    requiredDuringSchedulingIgnoredDuringExecution: both(
      a.requiredDuringSchedulingIgnoredDuringExecution, b.requiredDuringSchedulingIgnoredDuringExecution, concat),
    preferredDuringSchedulingIgnoredDuringExecution: both(
      a.preferredDuringSchedulingIgnoredDuringExecution, b.preferredDuringSchedulingIgnoredDuringExecution, concat),
  };
}

function concat<T>(a: T[], b: T[]): T[] {
  return [...a, ...b];
}

function both<T>(a: T | undefined, b: T | undefined, combine: (a: T, b: T) => T): T | undefined {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return combine(a, b);
}
