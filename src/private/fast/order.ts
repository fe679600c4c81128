import { Links } from './links';
import { Tree } from './tree';

/** A cycle of constructs, each depending on the next. The first is repeated at the end. */
export class Cycle {
  public constructor(public readonly constructs: readonly number[]) {
  }
}

/**
 * The order of `DependencyGraph.topology()` of cdk8s: dependencies first, otherwise the order of creation.
 *
 * If a construct depends on another, cdk8s makes every object in the one depend on every object in the other. To keep
 * the number of edges linear, they are connected through two additional vertices:
 * objects -> hub of the source -> group of the target -> objects.
 */
export class Order {
  private readonly out: (readonly number[] | undefined)[] = [];
  /** The constructs that hubs and groups represent. Edges to a hub or group belong to the scopes of its construct. */
  private readonly standsFor: number[] = [];
  private readonly hubs = new Map<number, number>();
  private readonly groups = new Map<number, number>();
  private overlapCycle: Cycle | undefined;
  /** For each vertex, the last pass in which it was the target of an edge, was begun and was done. */
  private readonly entered: number[] = [];
  private readonly begun: number[] = [];
  private readonly done: number[] = [];
  private pass = 0;

  public constructor(private readonly tree: Tree, private readonly links: Links) {
    if (links.size > 0) {
      this.link();
    }
  }

  /** The constructs of a scope, in order. */
  public of(scope: number): number[] | Cycle {
    const numbers = this.inOrderOfPaths(scope);
    return this.overlapCycle ?? (this.links.size === 0 ? numbers : this.sort(numbers, scope));
  }

  private link(): void {
    const { constructs, ends, isObject, charts } = this.tree;
    const inherited: (readonly number[])[] = [];
    const ancestors: number[] = [];
    for (let i = 0; i < constructs.length; i++) {
      while (ancestors.length > 0 && ends[ancestors[ancestors.length - 1]] <= i) {
        ancestors.pop();
      }
      const targets = this.links.get(i);
      const isOutermost = charts[i] === constructs[i] || ancestors.length === 0;
      const outer = isOutermost ? [] : inherited[ancestors[ancestors.length - 1]];
      ancestors.push(i);
      inherited[i] = targets ? [...outer, i] : outer;
      if (!isObject[i] || inherited[i].length === 0) {
        this.out[i] = targets;
        continue;
      }
      this.out[i] = [...targets ?? [], ...inherited[i].flatMap((source) => this.hubsOf(source, i))];
    }
  }

  /** The targets of the dependencies that an object inherits from a construct around it. */
  private hubsOf(source: number, object: number): number[] {
    const targets = this.links.get(source)!;
    const overlaps = targets.filter((target) => this.overlap(source, target));
    if (overlaps.length === 0) {
      const hub = this.hubs.get(source) ?? this.add(source, targets.map((target) => this.groupOf(target)));
      this.hubs.set(source, hub);
      return [hub];
    }
    // An object does not depend on itself, so it cannot share the vertices of the others.
    return targets.flatMap((target) => {
      if (!overlaps.includes(target)) {
        return [this.groupOf(target)];
      }
      const members = this.out[this.groupOf(target)]!;
      const others = members.filter((member) => member !== object);
      const mutual = this.tree.holds(source, target) ? members : this.tree.objectsIn(source);
      if (mutual.length > 1) {
        this.overlapCycle = new Cycle([mutual[0], mutual[1], mutual[0]]);
      }
      return this.overlapCycle ? [] : others;
    });
  }

  private overlap(source: number, target: number): boolean {
    return this.tree.charts[source] === this.tree.charts[target]
      && (this.tree.holds(source, target) || this.tree.holds(target, source));
  }

  private groupOf(target: number): number {
    const group = this.groups.get(target) ?? this.add(target, this.tree.objectsIn(target));
    this.groups.set(target, group);
    return group;
  }

  private add(standsFor: number, out: readonly number[]): number {
    const vertex = this.tree.constructs.length + this.standsFor.push(standsFor) - 1;
    this.out[vertex] = out;
    return vertex;
  }

  private isConstruct(vertex: number): boolean {
    return vertex < this.tree.constructs.length;
  }

  private outIn(scope: number, vertex: number): readonly number[] {
    return (this.out[vertex] ?? []).filter((next) => {
      const construct = this.isConstruct(next) ? next : this.standsFor[next - this.tree.constructs.length];
      return this.tree.holds(scope, construct);
    });
  }

  /** Depth first, without recursion, starting at constructs that nothing depends on, in the order of creation. */
  private sort(numbers: readonly number[], scope: number): number[] | Cycle {
    this.pass++;
    this.enter(numbers, scope);
    const sorted: number[] = [];
    // Constructs that cannot be reached from those starts are part of a cycle.
    for (const start of [...numbers.filter((number) => this.entered[number] !== this.pass), ...numbers]) {
      const cycle = this.done[start] === this.pass ? undefined : this.visit(start, scope, sorted);
      if (cycle) {
        return cycle;
      }
    }
    return sorted;
  }

  private enter(numbers: readonly number[], scope: number): void {
    const open = numbers.filter((number) => this.out[number]);
    for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
      for (const next of this.outIn(scope, vertex)) {
        if (this.entered[next] !== this.pass && !this.isConstruct(next)) {
          open.push(next);
        }
        this.entered[next] = this.pass;
      }
    }
  }

  private visit(start: number, scope: number, sorted: number[]): Cycle | undefined {
    const path = [{ vertex: start, out: this.outIn(scope, start), next: 0 }];
    this.begun[start] = this.pass;
    for (let top = path[0]; top; top = path[path.length - 1]) {
      if (top.next === top.out.length) {
        path.pop();
        this.done[top.vertex] = this.pass;
        if (this.isConstruct(top.vertex)) {
          sorted.push(top.vertex);
        }
        continue;
      }
      const vertex = top.out[top.next++];
      if (this.begun[vertex] !== this.pass) {
        this.begun[vertex] = this.pass;
        path.push({ vertex, out: this.outIn(scope, vertex), next: 0 });
      } else if (this.done[vertex] !== this.pass) {
        const cycle = path.map((step) => step.vertex);
        const constructs = cycle.slice(cycle.indexOf(vertex)).filter((step) => this.isConstruct(step));
        return new Cycle([...constructs, constructs[0]]);
      }
    }
    return undefined;
  }

  /**
   * A scope and its constructs in the order of creation. cdk8s keeps them in an object by path, in which integer keys
   * come first.
   */
  private inOrderOfPaths(scope: number): number[] {
    const { constructs, ends } = this.tree;
    const numbers = Array.from({ length: ends[scope] - scope }, (_, i) => scope + i);
    if (scope !== 0) {
      return numbers;
    }
    const isInteger = (number: number): boolean => (
      constructs[number].node.scope === constructs[0] && isArrayIndex(constructs[number].node.id));
    return [...numbers.filter(isInteger), ...numbers.filter((number) => !isInteger(number))];
  }
}

function isArrayIndex(id: string): boolean {
  const number = Number(id);
  return Number.isInteger(number) && number >= 0 && number < 2 ** 32 - 1 && String(number) === id;
}
