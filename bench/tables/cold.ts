import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { inTurns, median, ratio, Times, whole } from '../measure';
import { ms, Section, times } from '../section';
import { Settings } from '../settings';
import { BY_HAND, hasFastApp, RUNS, Way } from '../ways';

const BY_HAND_NAME = 'by hand, App';

const WAYS: Record<string, Way> = {
  [BY_HAND_NAME]: BY_HAND,
  'runs, App': RUNS,
  ...hasFastApp() && {
    'runs, FastApp': { ...RUNS, app: 'FastApp' },
    'by hand, FastApp': { ...BY_HAND, app: 'FastApp' },
  },
};

const SIZES = [1, 100, 1000];

/** What somebody waits for who starts an app: a process for every measurement, with nothing warmed up. */
export async function coldTable({ rounds }: Settings): Promise<Section> {
  const all: Record<string, Times>[] = [];
  for (const size of SIZES) {
    all.push(await coldTimes(2 * rounds + 1, WAYS, size));
  }
  const compare = (i: number, way: string) => ratio(all[i][way], all[i][BY_HAND_NAME]);
  return {
    title: 'h. Whole processes, cold',
    note: 'Milliseconds from the start of a process to its end, and ratios to the Jobs by hand on App.',
    head: ['', ...SIZES.flatMap((size) => [`N = ${size}`, 'ratio'])],
    rows: Object.keys(WAYS).map((way) => [
      way,
      ...SIZES.flatMap((_, i) => [ms(median(all[i][way])), times(compare(i, way))]),
    ]),
    facts: Object.fromEntries(SIZES.flatMap((size, i) => Object.keys(WAYS).map((way) => [
      `cold ${way} / by hand, ${size}`, compare(i, way),
    ]))),
  };
}

/** Times of ways at one size, in turns, each in one process after another. */
export async function coldTimes(
  rounds: number, ways: Record<string, Way>, size: number,
): Promise<Record<string, number[]>> {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-cold-'));
  const once = (way: Way) => () => whole(process.execPath, ['once.js', JSON.stringify(way), `${size}`, outdir]).ms;
  try {
    return await inTurns(rounds, Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, once(way)])));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
