import { inTurns, median, ratio, Times, whole } from '../measure';
import { ms, Section, times } from '../section';
import { Settings } from '../settings';
import { BY_HAND, RUNS } from '../ways';

export const PLUS = 'cdk8s-plus-28';
const LIBRARY = 'cdk8s-digitalhub';
export const QUICK_START = 'the same, and the classes of the quick start';

/** What is loaded, by how the tables call it. The library loads a class when it is first used. */
const LOADS = {
  'nothing': [],
  [PLUS]: [PLUS],
  [`${PLUS}, ${LIBRARY}`]: [PLUS, LIBRARY],
  [QUICK_START]: [PLUS, `${LIBRARY}#DigitalHubPlatform,DigitalHubRun,RunVolume`],
  'the same, and all kinds of run': [
    PLUS,
    `${LIBRARY}#DigitalHubPlatform,DigitalHubRun,ScheduledRun,ServiceRun,DeploymentRun,PodRun,RunVolume,RunSource,Profile`,
  ],
};

/** What it takes to load the library, and to make one run. */
export async function loadTable({ rounds }: Settings): Promise<Section> {
  const { wholes, inProcess } = await loadTimes(2 * rounds + 1);
  const row = (
    what: string,
    all: Record<string, Times>,
    one: string,
    to: string,
  ) => [what, ms(median(all[one])), times(ratio(all[one], all[to]))];
  const one = await inTurns(2 * rounds + 1, {
    'by hand': () => whole(process.execPath, ['child.js', 'once', JSON.stringify(BY_HAND), '1']).ms,
    'as a run': () => whole(process.execPath, ['child.js', 'once', JSON.stringify(RUNS), '1']).ms,
  });
  return {
    title: 'a. Loading',
    head: ['', 'ms', 'ratio'],
    rows: [
      ...Object.keys(LOADS).map((what) => row(`whole process: ${what}`, wholes, what, PLUS)),
      ...Object.keys(LOADS).slice(1).map((what) => row(`in process: ${what}`, inProcess, what, PLUS)),
      row('whole process: an app of one Job by hand', one, 'by hand', 'by hand'),
      row('whole process: an app of one run', one, 'as a run', 'by hand'),
    ],
    facts: {
      'load, whole process': ratio(wholes[QUICK_START], wholes[PLUS]),
      'load, in process': ratio(inProcess[QUICK_START], inProcess[PLUS]),
    },
  };
}

/** Milliseconds to load packages, and nothing: of whole processes, and as the processes themselves see it. */
export async function loadTimes(
  rounds: number,
): Promise<{ wholes: Record<string, number[]>; inProcess: Record<string, number[]> }> {
  const all = await inTurns(
    rounds,
    Object.fromEntries(
      Object.entries(LOADS).map(([name, what]) => [name, () => whole(process.execPath, ['load.js', ...what])]),
    ),
  );
  const each = (value: (process: { ms: number; stdout: string }) => number) =>
    Object.fromEntries(Object.entries(all).map(([what, processes]) => [what, processes.map(value)]));
  return { wholes: each((process) => process.ms), inProcess: each((process) => Number(process.stdout)) };
}
