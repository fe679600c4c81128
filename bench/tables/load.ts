import { inTurns, median, ratio, Times, whole } from '../measure';
import { ms, Section, times } from '../section';
import { Settings } from '../settings';
import { BY_HAND, RUNS } from '../ways';

const PLUS = 'cdk8s-plus-28';
const LIBRARY = 'cdk8s-digitalhub';

/** What it takes to load the library, and to make one run. */
export async function loadTable({ rounds }: Settings): Promise<Section> {
  const { wholes, inProcess } = await loadTimes(2 * rounds + 1);
  const row = (what: string, all: Record<string, Times>, one: string, to: string) => [what, ms(median(all[one])), times(ratio(all[one], all[to]))];
  const one = await inTurns(2 * rounds + 1, {
    'by hand': () => whole(process.execPath, ['child.js', 'once', JSON.stringify(BY_HAND), '1']).ms,
    'as a run': () => whole(process.execPath, ['child.js', 'once', JSON.stringify(RUNS), '1']).ms,
  });
  return {
    title: 'a. Loading',
    head: ['', 'ms', 'ratio'],
    rows: [
      row('whole process: nothing', wholes, '', PLUS),
      row(`whole process: require('${PLUS}')`, wholes, PLUS, PLUS),
      row(`whole process: require('${LIBRARY}')`, wholes, LIBRARY, PLUS),
      row(`in process: require('${PLUS}')`, inProcess, PLUS, PLUS),
      row(`in process: require('${LIBRARY}')`, inProcess, LIBRARY, PLUS),
      row('whole process: an app of one Job by hand', one, 'by hand', 'by hand'),
      row('whole process: an app of one run', one, 'as a run', 'by hand'),
    ],
    facts: { 'load, whole process': ratio(wholes[LIBRARY], wholes[PLUS]), 'load, in process': ratio(inProcess[LIBRARY], inProcess[PLUS]) },
  };
}

/** Milliseconds to load packages, and nothing: of whole processes, and as the processes themselves see it. */
export async function loadTimes(rounds: number): Promise<{ wholes: Record<string, number[]>; inProcess: Record<string, number[]> }> {
  const load = (what: string) => () => whole(process.execPath, ['load.js', what]);
  const all = await inTurns(rounds, Object.fromEntries(['', PLUS, LIBRARY].map((what) => [what, load(what)])));
  const each = (value: (process: { ms: number; stdout: string }) => number) =>
    Object.fromEntries(Object.entries(all).map(([what, processes]) => [what, processes.map(value)]));
  return { wholes: each((process) => process.ms), inProcess: each((process) => Number(process.stdout)) };
}
