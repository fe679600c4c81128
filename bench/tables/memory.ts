import { inTurns, median, ratio, whole } from '../measure';
import { ms, Section, times } from '../section';
import { Settings } from '../settings';
import { BY_HAND, hasFastApp, RUNS, Way } from '../ways';

const WAYS: Record<string, Way> = {
  'by hand, App': BY_HAND,
  'runs, App': RUNS,
  ...hasFastApp() && {
    'by hand, FastApp': { ...BY_HAND, app: 'FastApp' },
    'runs, FastApp': { ...RUNS, app: 'FastApp' },
  },
};

/** What a whole process needs that synthesizes once, cold. */
export async function memoryTable({ rounds, quick }: Settings): Promise<Section> {
  const rows: string[][] = [];
  const facts: Record<string, number> = {};
  for (const size of quick ? [1000] : [1000, 10000]) {
    const once = (way: Way) => () => {
      const { ms: time, stdout } = whole(process.execPath, ['child.js', 'once', JSON.stringify(way), `${size}`]);
      return { time, memory: JSON.parse(stdout).maxRSS / 1024 };
    };
    const all = await inTurns(rounds, Object.fromEntries(Object.entries(WAYS).map(([name, way]) => [name, once(way)])));
    for (const name of Object.keys(WAYS)) {
      const [memory, time] = (['memory', 'time'] as const).map(
        (what) => (way: string) => all[way].map((round) => round[what]),
      );
      const more = ratio(memory(name), memory('by hand, App'));
      facts[`memory of ${name} / by hand, ${size}`] = more;
      rows.push(
        [
          `${size} ${name}`,
          ms(median(memory(name))),
          times(more),
          ms(median(time(name))),
          times(ratio(time(name), time('by hand, App'))),
        ],
      );
    }
  }
  return {
    title: 'g. Whole processes',
    note: 'From start to end, with nothing warmed up, and the most memory that was resident.',
    head: ['', 'MiB', 'ratio', 'ms', 'ratio'],
    rows,
    facts,
  };
}
