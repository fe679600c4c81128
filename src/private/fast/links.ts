import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Tree } from './tree';

/** The dependencies of each construct that has any, by number. */
export type Links = ReadonlyMap<number, readonly number[]>;

/** The dependencies of an app, and whether any chart depends on another. */
export interface Linked {
  readonly links: Links;
  readonly hasDependantCharts: boolean;
}

/**
 * Adds dependencies between charts as cdk8s does: on nested charts, and between charts whose constructs depend on each
 * other.
 *
 * @returns undefined, without changes, if cdk8s would throw or behaves differently. The caller leaves these apps to it.
 */
export function linkCharts(tree: Tree): Linked | undefined {
  const { constructs, charts } = tree;
  const nested = constructs.filter((construct, number) => charts[number] === construct && isInChart(construct));
  const dependencies = constructs.flatMap(({ node }, from) => node.dependencies.map((target) => ({ from, target })));
  if (nested.length + dependencies.length === 0) {
    return { links: new Map(), hasDependantCharts: false };
  }
  const numbers = new Map(tree.constructs.map((construct, number) => [construct, number]));
  const pairs = dependencies.map(({ from, target }) => ({ from, to: numbers.get(target) }));
  if (!pairs.every(({ from, to }) => to !== undefined && to !== from && tree.charts[from] && tree.charts[to])) {
    return undefined;
  }
  const chartPairs: [Chart, Chart][] = nested.map((chart) => [chart.node.scope as Chart, chart as Chart]);
  pairs.forEach(({ from, to }) => chartPairs.push([tree.charts[from]!, tree.charts[to!]!]));
  const dependant = chartPairs.filter(([source, target]) => source !== target);
  dependant.forEach(([source, target]) => source.node.addDependency(target));

  const links = new Map<number, number[]>();
  const sources = [...pairs.map(({ from }) => from), ...dependant.map(([source]) => numbers.get(source)!)];
  for (const number of new Set(sources)) {
    links.set(number, tree.constructs[number].node.dependencies.map((target) => numbers.get(target)!));
  }
  return { links, hasDependantCharts: dependant.length > 0 };
}

function isInChart({ node }: IConstruct): boolean {
  return Chart.isChart(node.scope ?? undefined);
}
