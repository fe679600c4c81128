import { deepStrictEqual } from 'assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { effectiveJob } from './effective';
import { BY_HAND, hasFastApp, make, RUNS, Way } from './ways';

/**
 * Ratios mean nothing if the ways do not make the same: what a cluster would understand of each is what it understands
 * of those by hand.
 */
export function assertSame(): void {
  const fast: Way[] = hasFastApp() ? [{ ...RUNS, app: 'FastApp' }, { ...BY_HAND, app: 'FastApp' }] : [];
  const plain: Way[] = [
    { build: 'plain#apiObjects', app: 'App' },
    { build: 'plain#manifests', app: 'yaml' },
    { build: 'plain#manifests', app: 'JSON' },
  ];
  [RUNS, ...fast, ...plain].forEach((way) => assertAsByHand(manifests(way)));
}

/** Asserts that a text is ten of the Jobs by hand, in any words and any order. */
export function assertAsByHand(text: string): void {
  deepStrictEqual(effectiveJobs(text), effectiveJobs(manifests(BY_HAND)));
}

function effectiveJobs(text: string): unknown[] {
  const jobs = parseAllDocuments(text).map((document) => effectiveJob(document.toJS()));
  return jobs.sort((a, b) => a.labels['app.kubernetes.io/name'].localeCompare(b.labels['app.kubernetes.io/name']));
}

function manifests(way: Way): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-bench-'));
  make(way, folder)(10);
  const [file] = readdirSync(folder);
  const text = readFileSync(join(folder, file), 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}
