import { Links } from './links';
import { Cycle } from './order';
import { Tree } from './tree';

type Edge = readonly [source: number, target: number];

/** In larger apps, the search of cdk8s for a cycle can take hours. */
const MAX_EDGES = 200_000;
const MAX_STEPS = 1_000_000;

/** The error that cdk8s throws for a cycle, or, if its search would take too long, an error with another cycle. */
export function cycleError(tree: Tree, links: Links, cycle: Cycle): Error {
  const edges = edgesOf(tree, links);
  const route = (edges && routeOf(edges)) ?? cycle.constructs;
  const paths = route.map((number) => tree.constructs[number].node.path);
  return new Error(`Dependency cycle detected: ${paths.join(' => ')}`);
}

/** All dependencies, in the order in which cdk8s adds them. Undefined if there are too many. */
function edgesOf(tree: Tree, links: Links): Edge[] | undefined {
  const edges: Edge[] = [];
  const ancestors: number[] = [];
  for (let i = 0; i < tree.constructs.length; i++) {
    while (ancestors.length > 0 && !tree.holds(ancestors[ancestors.length - 1], i)) {
      ancestors.pop();
    }
    ancestors.push(i);
    const targets = new Set(links.get(i));
    for (const source of ancestors.filter((outer) => tree.isObject[i] && tree.charts[outer] === tree.charts[i])) {
      const objects = (links.get(source) ?? []).flatMap((target) => tree.objectsIn(target));
      objects.filter((object) => object !== i).forEach((object) => targets.add(object));
    }
    targets.forEach((target) => edges.push([i, target]));
    if (edges.length > MAX_EDGES) {
      return undefined;
    }
  }
  return edges;
}

/** The result of `DependencyVertex.findRoute` at the first edge that closes a cycle, including its detours. */
function routeOf(edges: readonly Edge[]): number[] | undefined {
  let [acyclic, cyclic] = [0, edges.length];
  while (cyclic - acyclic > 1) {
    const middle = Math.floor((acyclic + cyclic) / 2);
    [acyclic, cyclic] = isCyclic(edges.slice(0, middle)) ? [acyclic, middle] : [middle, cyclic];
  }
  const [source, target] = edges[cyclic - 1];
  const out = outOf(edges.slice(0, acyclic));
  const route: number[] = [];
  let steps = 0;
  const visit = (number: number): boolean => {
    if (++steps > MAX_STEPS) {
      throw new RangeError('too many steps');
    }
    route.push(number);
    let found = false;
    for (const next of out.get(number) ?? []) {
      if (next === source) {
        route.push(next);
        return true;
      }
      found = visit(next);
    }
    if (!found) {
      route.pop();
    }
    return found;
  };
  try {
    visit(target);
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
  return [...route, target];
}

function isCyclic(edges: readonly Edge[]): boolean {
  const out = outOf(edges);
  const inbound = new Map<number, number>();
  edges.forEach(([, target]) => inbound.set(target, (inbound.get(target) ?? 0) + 1));
  const open = [...out.keys()].filter((number) => !inbound.has(number));
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    for (const target of out.get(number) ?? []) {
      inbound.set(target, inbound.get(target)! - 1);
      if (inbound.get(target) === 0) {
        open.push(target);
      }
    }
  }
  return [...inbound.values()].some((count) => count > 0);
}

function outOf(edges: readonly Edge[]): Map<number, number[]> {
  const out = new Map<number, number[]>();
  for (const [source, target] of edges) {
    const targets = out.get(source) ?? [];
    targets.push(target);
    out.set(source, targets);
  }
  return out;
}
