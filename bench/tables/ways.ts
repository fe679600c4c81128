import { AssertionError } from 'assert';
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { helm, writeHelmChart } from '../helm';
import { inTurns, median, ratio, whole, Worker } from '../measure';
import { assertAsByHand } from '../same';
import { ms, Section, times } from '../section';
import { Settings } from '../settings';
import { BY_HAND, hasFastApp, RUNS, Way } from '../ways';

const BY_HAND_NAME = 'by hand, App';
const FAST = 'runs, FastApp';
const HELM = 'helm template, whole process';

function ways(): Record<string, Way> {
  return {
    [BY_HAND_NAME]: BY_HAND,
    'runs, App': RUNS,
    ...hasFastApp() && { [FAST]: { ...RUNS, app: 'FastApp' }, 'by hand, FastApp': { ...BY_HAND, app: 'FastApp' } },
    'raw ApiObject, App': { build: 'plain#apiObjects', app: 'App' },
    'plain objects, yaml': { build: 'plain#manifests', app: 'yaml' },
    'plain objects, JSON.stringify': { build: 'plain#manifests', app: 'JSON' },
  };
}

/** The same manifests, made in other ways. */
export async function waysTable({ rounds, quick }: Settings): Promise<Section> {
  const sizes = quick ? [1000] : [1000, 10000];
  const found = tryHelm();
  const all: Record<string, number[]>[] = [];
  for (const size of sizes) {
    all.push(await timeAll(rounds, size, found.path));
  }
  const compare = (i: number, way: string) => ratio(all[i][way], all[i][BY_HAND_NAME]);
  const facts = Object.fromEntries(sizes.flatMap((size, i) => [
    ...Object.keys(all[i]).map((way) => [`${way} / by hand, ${size}`, compare(i, way)]),
    ...FAST in all[i] && HELM in all[i] ? [[`${FAST} / helm, ${size}`, ratio(all[i][FAST], all[i][HELM])]] : [],
  ]));
  return {
    title: 'd. The same manifests, by way',
    note: `Milliseconds a run, to build, serialize and write; ratios to those by hand.${found.why ?? ''}`,
    head: ['', ...sizes.flatMap((size) => [`N = ${size}`, 'ratio'])],
    rows: Object.keys(all[0]).map(
      (way) => [way, ...sizes.flatMap((size, i) => [ms(median(all[i][way]) / size), times(compare(i, way))])],
    ),
    facts,
  };
}

async function timeAll(rounds: number, size: number, helmPath?: string): Promise<Record<string, number[]>> {
  const workers = Object.entries(ways()).map(([name, way]) => [name, new Worker(way)] as const);
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-helm-'));
  try {
    writeHelmChart(folder, size);
    for (const [, worker] of workers) {
      await worker.time(1000);
    }
    return await inTurns(rounds, {
      ...Object.fromEntries(workers.map(([name, worker]) => [name, () => worker.time(size)])),
      ...helmPath && { [HELM]: () => whole(helmPath, ['template', 'bench', folder]).ms },
    });
  } finally {
    workers.forEach(([, worker]) => worker.close());
    rmSync(folder, { recursive: true });
  }
}

function tryHelm(): { path?: string; why?: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-helm-'));
  try {
    const path = helm();
    writeHelmChart(folder, 10);
    assertAsByHand(whole(path, ['template', 'bench', folder]).stdout);
    return { path };
  } catch (error) {
    if (error instanceof AssertionError) {
      throw error;
    }
    return { why: ` Helm is missing: ${(error as Error).message.split('\n')[0]}.` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
