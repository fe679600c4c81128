import { writeFileSync } from 'fs';
import { createRequire } from 'module';
import { join } from 'path';
import type * as cdk8s from 'cdk8s';

/** One way of making manifests, as a child process is told it. */
export interface Way {
  /**
   * A module of this folder and its function: `(chart, count)`, and the number of the first run or of stages; `(count)`
   * for plain objects.
   */
  readonly build: string;
  /** What writes them: an app, or a serializer of plain objects. */
  readonly app: 'App' | 'FastApp' | 'yaml' | 'JSON';
  /** One run in each of so many charts; otherwise one chart. */
  readonly charts?: boolean;
  /** How many stages there are, where each run depends on all of the stage before. */
  readonly stages?: number;
}

export const BY_HAND: Way = { build: 'by-hand#byHand', app: 'App' };
export const RUNS: Way = { build: 'runs#runs', app: 'App' };

/** Modules are loaded when they are needed: a process by hand knows nothing of the library. */
const load = createRequire(__filename);

/** Whether the library has an app of its own, which is measured then. */
export function hasFastApp(): boolean {
  return 'FastApp' in load('cdk8s-digitalhub');
}

/** The way as a function that makes so many runs, and writes them into the folder. */
export function make({ build, app, charts, stages }: Way, outdir: string): (count: number) => void {
  const [file, name] = build.split('#');
  const builder = load(`./${file}`)[name];
  if (app === 'yaml' || app === 'JSON') {
    const { stringify } = app === 'JSON' ? JSON : load('yaml');
    return (
      count,
    ) => writeFileSync(
      join(outdir, `bench.${app}`),
      builder(count).map((manifest: object) => `---\n${stringify(manifest)}`).join('\n'),
    );
  }
  const { Chart } = load('cdk8s');
  const Apps: Record<string, typeof cdk8s.App> = app === 'App' ? load('cdk8s') : load('cdk8s-digitalhub');
  // The last app is kept until the next one: where no object of a class is left, the engine throws away what it has
  // compiled for the class.
  let root: cdk8s.App;
  return (count) => {
    root = new Apps[app]({ outdir });
    if (charts) {
      Array.from({ length: count }, (_, i) => builder(new Chart(root, `bench-${i}`), 1, i));
    } else {
      builder(new Chart(root, 'bench'), count, stages);
    }
    root.synth();
  };
}
