import { Facts, Section, times } from './section';

/** What the project wants, by the facts that tables state. */
const TARGETS: readonly (readonly [what: string, fact: string, most: number])[] = [
  ['1000 runs, against by hand', 'runs, App / by hand, 1000', 1.15],
  ['10000 runs, against by hand', 'runs, App / by hand, 10000', 1.15],
  ['time a run at 10000, against 1000', 'DigitalHubRun, 10000 / 1000', 1.2],
  ['memory of 1000 runs, against by hand', 'memory of runs, App / by hand, 1000', 1.2],
  ['memory of 10000 runs, against by hand', 'memory of runs, App / by hand, 10000', 1.2],
  ['1000 runs, whole process, against by hand', 'cold runs, App / by hand, 1000', 1.15],
  ['100 runs, whole process, against by hand', 'cold runs, App / by hand, 100', 1.3],
  ['1000 runs on FastApp, whole process, against by hand on App', 'cold runs, FastApp / by hand, 1000', 0.6],
  ['1000 runs on FastApp, against by hand on App', 'runs, FastApp / by hand, 1000', 0.45],
  ['10000 runs on FastApp, against by hand on App', 'runs, FastApp / by hand, 10000', 0.4],
  ['1000 runs on FastApp, against `helm template`', 'runs, FastApp / helm, 1000', 1],
  ['10000 runs on FastApp, against `helm template`', 'runs, FastApp / helm, 10000', 1],
  ['2000 charts on FastApp, against App', '2000 charts, FastApp / App', 0.15],
  ['loading the classes of the quick start, whole process, against cdk8s-plus', 'load, whole process', 1.15],
  ['loading the classes of the quick start, in process, against cdk8s-plus', 'load, in process', 1.15],
  [
    '`cdk8s synth` of the quick start by its own `node --import tsx main.ts`, against the template\'s',
    'synth by node --import tsx main.ts',
    0.45,
  ],
  ['`cdk8s synth` of the quick start by `node main.js`', 'synth by node main.js', 0.45],
];

/** All of them, or of a run of one table those that it speaks of. */
export function targetsTable(facts: Facts, all: boolean): Section {
  return {
    title: 'Targets',
    head: ['', 'at most', 'is', ''],
    rows: TARGETS.filter(([, fact]) => all || fact in facts).map(([what, fact, most]) => fact in facts
      ? [what, times(most), times(facts[fact]), facts[fact] <= most ? 'met' : 'missed']
      : [what, times(most), '-', 'not measured']),
  };
}
