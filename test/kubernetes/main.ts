/**
 * Asks Kubernetes' own validation of generated apps, and of all examples: `npm run test:kubernetes [-- --full] [--seed N] [--apps N]`.
 */
import { judge, Oracles } from './judge';
import { Oracle, ORACLE_VERSIONS } from './oracle';
import { Counts, Planner } from './plan';
import { kindOf, shrink } from './shrink';

const SHOWN = 100;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

async function main(): Promise<void> {
  const seed = option('seed', 28);
  const apps = option('apps', process.argv.includes('--full') ? 10000 : 1000);
  const oracles: Oracles = new Map(ORACLE_VERSIONS.map((version) => [version, Oracle.start(version)]));
  const planner = new Planner(seed);
  const total = { manifests: 0, accepted: 0, refused: 0, disagreements: 0 };
  const seen = new Set<string>();
  for (let i = 0; i < apps; i++) {
    const plan = planner.next();
    for (const comparison of await judge(plan, oracles)) {
      total.manifests += comparison.manifests;
      total[comparison.errors.length === 0 ? 'accepted' : 'refused']++;
      if (comparison.disagreement) {
        total.disagreements++;
        const kind = kindOf(comparison.disagreement);
        if (!seen.has(kind) && seen.size < SHOWN) {
          seen.add(kind);
          const { plan: least, comparison: found } = await shrink(plan, comparison, oracles);
          console.log(`\n[app ${i}] ${found.path}: ${found.disagreement}\n  ${JSON.stringify(least)}`);
        }
      }
    }
  }
  printCounts(planner.counts);
  console.log(JSON.stringify({ seed, apps, ...total }));
  oracles.forEach((oracle) => oracle.end());
  process.exitCode = total.disagreements > 0 ? 1 : 0;
}

function printCounts({ options, faults }: Counts): void {
  for (const [what, counts] of Object.entries({ options, faults })) {
    const all = [...counts.entries()].sort((a, b) => a[1] - b[1]);
    console.log(`${what}: ${all.length} drawn, the rarest ${all.slice(0, 3).map(([name, times]) => `${name} ${times}`).join(', ')}`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
