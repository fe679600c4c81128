import { deepStrictEqual } from 'assert';
import { mkdtempSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Chart, Yaml } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { byHand } from './by-hand';
import { effectiveJob } from './effective';
import { runs } from './runs';

type Build = (chart: Chart, count: number) => void;

const ROUNDS = 7;
const COUNT = 1000;
const OUTDIR = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-bench-'));

/** Milliseconds to build and synthesize one chart of so many runs. */
function time(build: Build, count: number): number {
  const start = process.hrtime.bigint();
  const app = new App({ outdir: OUTDIR });
  build(new Chart(app, 'bench'), count);
  app.synth();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** What a build synthesizes, as the API server would understand it. */
function jobs(build: Build, count: number): unknown[] {
  time(build, count);
  return parseAllDocuments(readFileSync(join(OUTDIR, 'bench.k8s.yaml'), 'utf8')).map((document) => effectiveJob(document.toJS()));
}

deepStrictEqual(jobs(runs, 10), jobs(byHand, 10));

[byHand, runs].forEach((build) => time(build, COUNT));
const times = Array.from({ length: ROUNDS }, () => ({ byHand: time(byHand, COUNT), runs: time(runs, COUNT) }));
const rows = {
  'by hand, ms a run': median(times.map((round) => round.byHand)) / COUNT,
  'library, ms a run': median(times.map((round) => round.runs)) / COUNT,
  'library / by hand': median(times.map((round) => round.runs / round.byHand)),
};
console.log(Yaml.stringify({
  [`${COUNT} Jobs in one chart, medians of ${ROUNDS} rounds`]: Object.fromEntries(Object.entries(rows).map(([what, value]) => [what, Number(value.toFixed(3))])),
}));
