import { median, ratio, timeWays } from '../measure';
import { ms, Section, times } from '../section';
import { Settings } from '../settings';
import { hasFastApp, RUNS } from '../ways';

/** What many charts cost. cdk8s' own App walks the whole app for every chart. */
export async function chartsTable({ rounds, quick, full }: Settings): Promise<Section> {
  const rows: string[][] = [];
  const facts: Record<string, number> = {};
  for (const count of [100, ...quick ? [] : [1000], ...full ? [2000] : []]) {
    const stock = { 'App': { ...RUNS, charts: true }, 'one chart': RUNS };
    const all = await timeWays(
      rounds,
      hasFastApp() ? { ...stock, FastApp: { ...RUNS, app: 'FastApp', charts: true } } : stock,
      count,
      100,
    );
    const cells = (
      way: string,
    ) => all[way] ? [ms(median(all[way]) / count), times(ratio(all[way], all.App))] : ['-', '-'];
    rows.push([`${count}`, cells('App')[0], ...cells('one chart'), ...cells('FastApp')]);
    if (all.FastApp) {
      facts[`${count} charts, FastApp / App`] = ratio(all.FastApp, all.App);
    }
  }
  return {
    title: 'c. N charts of one run',
    note: 'Milliseconds a run, and ratios to App. For comparison: all runs in one chart, on App.',
    head: ['N', 'App', 'one chart', 'ratio', 'FastApp', 'ratio'],
    rows,
    facts,
  };
}
