/**
 * Gives a real control plane of Kubernetes the apps of this repository, and looks at what it does with them.
 *
 * `npm run test:cluster -- [--full] [--version 1.37.2] [--apps N] [--seed N] [--faults]`
 */
import { applyApps } from './applied-apps';
import { behaviours } from './behaviours';
import { drawnApps, exampleApps, pageApps } from './apps';
import { startControlPlane } from './control-plane';
import { CLUSTER_VERSIONS, ClusterVersion, programs } from './programs';
import { FirstFailure, Suite } from './suite';
import { Cleanup } from '../support/cleanup';

const APPS = 30;
const FULL = 200;

const has = (flag: string) => process.argv.includes(`--${flag}`);

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

async function runOn(version: ClusterVersion, cleanup: Cleanup): Promise<boolean> {
  const started = Date.now();
  const kubectl = await startControlPlane(await programs(version, cleanup), cleanup);
  const minor = version.split('.').slice(0, 2).join('.');
  console.log(`Kubernetes ${version}: ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  const suite = new Suite(kubectl, minor, has('first'));
  try {
    await behaviours(suite);
    if (!has('no-apps')) await applyApps(suite, [
      ...exampleApps(), ...pageApps(), ...drawnApps(option('apps', has('full') ? FULL : APPS), option('seed', 28), minor),
    ]);
  } catch (error) {
    if (!(error instanceof FirstFailure)) {
      throw error;
    }
  }
  const { objects, runs, changes, checks } = suite.counts;
  console.log(
    `  objects applied: ${objects}, runs executed: ${runs}, changes tried: ${changes}, checks made: ${checks}, `
      + `failed: ${suite.failures.length}; ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
  return suite.failures.length === 0;
}

async function main(): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  let passes = true;
  try {
    for (const version of has('full') ? CLUSTER_VERSIONS : CLUSTER_VERSIONS.slice(0, 1)) {
      passes = await runOn(version, cleanup) && passes;
      await cleanup.run();
    }
  } finally {
    await cleanup.run();
  }
  process.exitCode = passes ? 0 : 1;
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
