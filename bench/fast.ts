/** How long FastApp takes, of the time that App takes for the same files. */
import { deepStrictEqual } from 'assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, Chart, Yaml } from 'cdk8s';
import { byHand } from './by-hand';
import { FastApp } from 'cdk8s-digitalhub';

/** So many stages of so many objects, each depending on all of the stage before. */
function stages(chart: Chart, count: number, width: number): void {
  let before: ApiObject[] = [];
  for (let i = 0; i < count; i++) {
    const stage = Array.from({ length: width }, (_, j) => new ApiObject(chart, `stage-${i}-${j}`, { apiVersion: 'v1', kind: 'ConfigMap' }));
    stage.forEach((object) => object.addDependency(...before));
    before = stage;
  }
}

const CASES: Record<string, { readonly build: (app: App) => void; readonly rounds: number }> = {
  '1000 Jobs in one chart': { build: (app) => byHand(new Chart(app, 'bench'), 1000), rounds: 9 },
  '10000 Jobs in one chart': { build: (app) => byHand(new Chart(app, 'bench'), 10_000), rounds: 3 },
  '500 charts of a Job': { build: (app) => Array.from({ length: 500 }, (_, i) => byHand(new Chart(app, `bench-${i}`), 1)), rounds: 3 },
  '2000 charts of a Job': { build: (app) => Array.from({ length: 2000 }, (_, i) => byHand(new Chart(app, `bench-${i}`), 1)), rounds: 1 },
  '6 stages of 10 objects': { build: (app) => stages(new Chart(app, 'bench'), 6, 10), rounds: 3 },
  '7 stages of 10 objects': { build: (app) => stages(new Chart(app, 'bench'), 7, 10), rounds: 3 },
};

/** Milliseconds to build and synthesize an app. */
function time(Kind: typeof App, build: (app: App) => void, outdir: string): number {
  const start = process.hrtime.bigint();
  const app = new Kind({ outdir });
  build(app);
  app.synth();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const contents = (folder: string): string[][] => readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);

const warmUp = mkdtempSync(join(tmpdir(), 'fast-'));
[App, FastApp, App, FastApp].forEach((Kind) => time(Kind, (app) => byHand(new Chart(app, 'bench'), 500), warmUp));
rmSync(warmUp, { recursive: true });

const only = process.argv.slice(2);
const chosen = Object.entries(CASES).filter(([name]) => only.length === 0 || only.some((part) => name.includes(part)));
const rows = chosen.map(([name, { build, rounds }]) => {
  const [stock, fast] = ['stock', 'fast'].map((prefix) => mkdtempSync(join(tmpdir(), prefix)));
  const times = Array.from({ length: rounds }, () => ({ stock: time(App, build, stock), fast: time(FastApp, build, fast) }));
  deepStrictEqual(contents(fast), contents(stock));
  [stock, fast].forEach((folder) => rmSync(folder, { recursive: true }));
  return [name, {
    'App, ms': Math.round(median(times.map((round) => round.stock))),
    'FastApp, ms': Math.round(median(times.map((round) => round.fast))),
    'FastApp / App': Number(median(times.map((round) => round.fast / round.stock)).toFixed(3)),
  }];
});
console.log(Yaml.stringify(Object.fromEntries(rows)));
