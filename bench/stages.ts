import { Chart } from 'cdk8s';
import { DigitalHubRun } from 'cdk8s-digitalhub';

/** Stages of `width` runs, each run after all of the stage before. */
export function stages(chart: Chart, width: number, depth: number): void {
  let before: DigitalHubRun[] = [];
  for (let stage = 0; stage < depth; stage++) {
    const runs = Array.from({ length: width }, (_, i) => new DigitalHubRun(chart, `stage-${stage}-${i}`, {
      image: 'ghcr.io/acme/train:1.4.0', command: ['python', 'train.py'], runAsUser: 1000,
    }));
    runs.forEach((run) => before.length && run.node.addDependency(...before));
    before = runs;
  }
}
