import { median, ratio, timeWays } from '../measure';
import { ms, Section, times } from '../section';
import { Settings } from '../settings';
import { hasFastApp, RUNS, Way } from '../ways';

/**
 * Stages, and runs in each. cdk8s' own App follows every path through them: their number is runs to the power of
 * stages.
 */
const STOCK = [[3, 10], [5, 10], [6, 10], [16, 2]] as const;
const FAST = [[50, 10], [1000, 1]] as const;

/** What dependencies between runs cost. */
export async function stagesTable({ rounds, quick }: Settings): Promise<Section> {
  const rows: string[][] = [];
  for (const [stages, width] of [...STOCK.slice(0, quick ? 2 : undefined), ...hasFastApp() ? FAST : []]) {
    const way: Way = { ...RUNS, build: 'stages#stages', stages };
    const all = await timeWays(rounds, {
      ...!FAST.some(([depth]) => depth === stages) && { App: way },
      ...hasFastApp() && { FastApp: { ...way, app: 'FastApp' } },
    }, width, 1);
    const cell = (app: string) => all[app] ? ms(median(all[app])) : '-';
    rows.push(
      [
        `${stages} stages of ${width}`,
        cell('App'),
        cell('FastApp'),
        all.App && all.FastApp ? times(ratio(all.FastApp, all.App)) : '-',
      ],
    );
  }
  return {
    title: 'e. Stages of runs, each after all of the stage before',
    note: 'Milliseconds in all.',
    head: ['', 'App', 'FastApp', 'ratio'],
    rows,
  };
}
