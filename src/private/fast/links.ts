import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Tree } from './tree';

/** The dependencies of constructs that have some, by number. */
export type Links = ReadonlyMap<number, readonly number[]>;

/** What the dependencies of an app say, and whether some chart comes before another. */
export interface Linked {
  readonly links: Links;
  readonly hasDependantCharts: boolean;
}

/**
 * Makes charts depend on each other as cdk8s does: on charts in them, and where something in one depends on something in another.
 *
 * @returns undefined, having changed nothing, where cdk8s throws or has its own way: that is left to it.
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
  for (const number of new Set([...pairs.map(({ from }) => from), ...dependant.map(([source]) => numbers.get(source)!)])) {
    links.set(number, tree.constructs[number].node.dependencies.map((target) => numbers.get(target)!));
  }
  return { links, hasDependantCharts: dependant.length > 0 };
}

function isInChart({ node }: IConstruct): boolean {
  return Chart.isChart(node.scope ?? undefined);
}
