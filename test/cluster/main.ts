/**
 * Gives a real control plane of Kubernetes the apps of this repository, and looks at what it does with them.
 *
 * `npm run test:cluster -- [--full] [--faults] [--only behaviours|changes|apps|interruptions] [--apps N] [--seed N]`
 */
import { applyApps } from './applied-apps';
import { drawnApps, exampleApps, pageApps } from './apps';
import { behaviours } from './behaviours';
import { noPodIsRefusedForSecurity } from './behaviours/security';
import { changes } from './changes';
import { startControlPlane } from './control-plane';
import { leftByInterruptions } from './interruptions';
import { noticesFaults } from './notice-faults';
import { CLUSTER_VERSIONS, ClusterVersion, programs } from './programs';
import { FirstFailure, Suite } from './suite';
import { Cleanup } from '../support/cleanup';
import { removeFolders } from '../support/temporary';

const APPS = 30;
const FULL = 100;

const has = (flag: string) => process.argv.includes(`--${flag}`);

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

const PARTS: Record<string, (suite: Suite) => Promise<void>> = {
  behaviours,
  changes,
  apps: async (suite) => {
    const count = Number(option('apps') ?? (has('full') ? FULL : APPS));
    await applyApps(suite, [
      ...exampleApps(), ...pageApps(), ...drawnApps(count, Number(option('seed') ?? 28), suite.version),
    ]);
  },
};

/** The part that has clusters of its own. */
const INTERRUPTIONS = 'interruptions';

async function runOn(version: ClusterVersion, cleanup: Cleanup): Promise<boolean> {
  const built = await programs(version, cleanup);
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  const kubectl = await startControlPlane(built, cleanup);
  console.log(`Kubernetes ${version}: ready after ${seconds()} s`);
  const suite = new Suite(kubectl, version.split('.').slice(0, 2).join('.'), has('first'));
  try {
    for (const [name, part] of Object.entries(PARTS).filter(([key]) => (option('only') ?? key) === key)) {
      await part(suite);
      console.log(`  ${name}: done after ${seconds()} s`);
    }
    await noPodIsRefusedForSecurity(suite);
  } catch (error) {
    if (!(error instanceof FirstFailure)) {
      throw error;
    }
  }
  const { objects, runs, changes: tried, checks } = suite.counts;
  console.log(
    `  objects applied: ${objects}, runs executed: ${runs}, changes tried: ${tried}, checks made: ${checks}, `
      + `failed: ${suite.failures.length}`,
  );
  return suite.failures.length === 0 && checks > 0;
}

/** Everything that the command line asks for. */
async function run(cleanup: Cleanup): Promise<boolean> {
  const only = option('only');
  if (only !== undefined && ![...Object.keys(PARTS), INTERRUPTIONS].includes(only)) {
    throw new Error(`"--only ${only}" is unknown: write one of ${[...Object.keys(PARTS), INTERRUPTIONS].join(', ')}`);
  }
  if (has('faults')) {
    return noticesFaults(cleanup);
  }
  let passes = true;
  const versions = CLUSTER_VERSIONS.slice(0, has('full') ? undefined : 1);
  for (const version of only === INTERRUPTIONS ? [] : versions) {
    passes = await runOn(version, cleanup) && passes;
    await cleanup.run();
  }
  const isInterrupted = [undefined, INTERRUPTIONS].includes(only) && !has('first');
  const left = isInterrupted ? await leftByInterruptions(cleanup) : [];
  return passes && left.length === 0;
}

async function main(): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  cleanup.add(removeFolders);
  try {
    process.exitCode = await run(cleanup) ? 0 : 1;
  } catch (error) {
    if (!cleanup.isInterrupted) {
      throw error;
    }
  } finally {
    await cleanup.run();
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
