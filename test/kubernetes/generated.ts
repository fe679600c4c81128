/** Generated apps, of which our diagnostics and Kubernetes' own validation are to say the same. */
import { Exception, EXCEPTIONS } from './exceptions';
import { Comparison, judge, Oracles } from './judge';
import { Counts, Planner } from './plan';
import { kindOf, shrink } from './shrink';

/** Disagreements of one kind are shown once, and no more kinds than these. */
const PREVIEW_LENGTH = 25;

/** From so many apps on, every mistake is drawn at least once. */
const ENOUGH = 1200;

interface Count {
  manifests: number;
  accepted: number;
  refused: number;
}

/** Compares, prints what was drawn and what came of it, and returns how many disagreements there are. */
export async function compareApps(oracles: Oracles, apps: number, seed: number): Promise<number> {
  const planner = new Planner(seed);
  const shown = new Set<string>();
  const used = new Set<Exception>();
  const verdicts = new Map<string, Count>(
    [...oracles.keys()].map((version) => [version, { manifests: 0, accepted: 0, refused: 0 }]),
  );
  const total = { fine: 0, mistaken: 0, disagreements: 0 };
  for (let i = 0; i < apps; i++) {
    const plan = planner.next();
    for (const comparison of await judge(plan, oracles)) {
      total[comparison.errors.length === 0 ? 'fine' : 'mistaken']++;
      addUp(comparison, verdicts);
      comparison.exceptions?.forEach((exception) => used.add(exception));
      const { disagreement } = comparison;
      total.disagreements += disagreement === undefined ? 0 : 1;
      if (disagreement !== undefined && !shown.has(kindOf(disagreement)) && shown.size < PREVIEW_LENGTH) {
        shown.add(kindOf(disagreement));
        const found = await shrink(plan, comparison, oracles);
        console.log(
          `\nApp ${i}, ${found.comparison.path}: ${found.comparison.disagreement}\n  ${JSON.stringify(found.plan)}`,
        );
      }
    }
  }
  console.log(
    `Generated apps: ${apps} (seed ${seed}); runs and platforms without an error: ${total.fine}, with errors: `
      + `${total.mistaken}`,
  );
  verdicts.forEach(
    (
      count,
      version,
    ) => console.log(
      `  Kubernetes ${version}: manifests checked: ${count.manifests}, accepted: ${count.accepted}, refused: `
        + `${count.refused}`,
    ),
  );
  const rarest = printCounts(planner.counts);
  console.log(
    `  exceptions on purpose: ${used.size} of ${EXCEPTIONS.length} in use; disagreements: ${total.disagreements}`,
  );
  const isThin = apps >= ENOUGH && rarest === 0;
  if (isThin) {
    console.log('  Some mistake was never drawn.');
  }
  return total.disagreements + (isThin ? 1 : 0);
}

function addUp({ judgements }: Comparison, verdicts: ReadonlyMap<string, Count>): void {
  judgements?.forEach((all, version) => {
    const count = verdicts.get(version)!;
    all.forEach(({ accepted }) => {
      count.manifests++;
      count[accepted ? 'accepted' : 'refused']++;
    });
  });
}

/** Prints how often what was drawn, and returns how often the rarest was. */
function printCounts({ options, faults }: Counts): number {
  const rarest = Object.entries({ options, mistakes: faults }).map(([what, counts]) => {
    const all = [...counts].sort(([, a], [, b]) => a - b);
    const [least, median, most] = [all[0], all[Math.floor(all.length / 2)], all[all.length - 1]];
    console.log(
      `  ${what} drawn: ${all.length} kinds; the rarest (${least[0]}) ${least[1]} times, the median ${median[1]}, the `
        + `most frequent ${most[1]}`,
    );
    return least[1];
  });
  return Math.min(...rarest);
}
