import { Chart } from 'cdk8s';
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
  const numbers = new Map(tree.constructs.map((construct, number) => [construct, number]));
  const pairs = tree.constructs.flatMap((source, number) => source.node.dependencies.map((target) => ({ from: number, to: numbers.get(target) })));
  if (!pairs.every(({ from, to }) => to !== undefined && to !== from && tree.charts[from] && tree.charts[to])) {
    return undefined;
  }
  const chartPairs: [Chart, Chart][] = tree.constructs.filter(isNested).map((chart) => [chart.node.scope as Chart, chart]);
  pairs.forEach(({ from, to }) => chartPairs.push([tree.charts[from]!, tree.charts[to!]!]));
  const dependant = chartPairs.filter(([source, target]) => source !== target);
  dependant.forEach(([source, target]) => source.node.addDependency(target));

  const links = new Map<number, number[]>();
  for (const number of new Set([...pairs.map(({ from }) => from), ...dependant.map(([source]) => numbers.get(source)!)])) {
    links.set(number, tree.constructs[number].node.dependencies.map((target) => numbers.get(target)!));
  }
  return { links, hasDependantCharts: dependant.length > 0 };
}

function isNested(construct: unknown): construct is Chart {
  return Chart.isChart(construct) && Chart.isChart(construct.node.scope ?? undefined);
}
