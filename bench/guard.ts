import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { median, ratio, timeWays } from './measure';
import { Facts } from './section';
import { coldTimes } from './tables/cold';
import { loadTimes, PLUS, QUICK_START } from './tables/load';
import { BY_HAND, hasFastApp, RUNS, Way } from './ways';

const RECORDED = join(__dirname, 'recorded.json');
const WORSE = 1.2;
const TRIES = 3;
const ROUNDS = 7;

/** The ratios that matter. None is a time: machines differ. */
const RATIOS: Record<string, () => Promise<number>> = {
  'runs / by hand, 1000': async () => {
    const { runs, byHand } = await timeWays(ROUNDS, { byHand: BY_HAND, runs: RUNS }, 1000);
    return ratio(runs, byHand);
  },
  ...hasFastApp() && {
    'runs on FastApp / by hand on App, 1000': async () => {
      const { runs, byHand } = await timeWays(ROUNDS, { byHand: BY_HAND, runs: { ...RUNS, app: 'FastApp' } }, 1000);
      return ratio(runs, byHand);
    },
  },
  'cold runs / by hand, 100': () => coldRatio(RUNS, 100),
  'cold runs / by hand, 1000': () => coldRatio(RUNS, 1000),
  ...hasFastApp() && {
    'cold runs on FastApp / by hand on App, 1000': () => coldRatio({ ...RUNS, app: 'FastApp' }, 1000),
  },
  'loading / cdk8s-plus': async () => {
    const { inProcess } = await loadTimes(2 * ROUNDS + 1);
    return ratio(inProcess[QUICK_START], inProcess[PLUS]);
  },
};

/** Of whole processes that synthesize once. */
async function coldRatio(way: Way, size: number): Promise<number> {
  const { runs, byHand } = await coldTimes(ROUNDS, { byHand: BY_HAND, runs: way }, size);
  return ratio(runs, byHand);
}

/** Fails where a ratio is worse than the recorded one, in every try. */
export async function guard(): Promise<void> {
  const recorded: Facts = JSON.parse(readFileSync(RECORDED, 'utf8'));
  const worse: string[] = [];
  for (const [what, measure] of Object.entries(RATIOS)) {
    const most = WORSE * recorded[what];
    let best = Infinity;
    for (let attempt = 0; attempt < TRIES && !(best <= most); attempt++) {
      best = Math.min(best, await measure());
    }
    console.log(`${what}: ${best.toFixed(2)}, recorded ${recorded[what]?.toFixed(2) ?? 'nothing'}`);
    if (!(best <= most)) {
      worse.push(what);
    }
  }
  if (worse.length) {
    throw new Error(
      `more than 20% worse than recorded, or not recorded: ${worse.join(
        '; ',
      )}. If that is meant: npm run bench -- --record`,
    );
  }
}

export async function record(): Promise<void> {
  const recorded: Record<string, number> = {};
  for (const [what, measure] of Object.entries(RATIOS)) {
    const tries: number[] = [];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      tries.push(await measure());
    }
    recorded[what] = Number(median(tries).toFixed(3));
    console.log(`${what}: ${recorded[what]}`);
  }
  writeFileSync(RECORDED, `${JSON.stringify(recorded, undefined, 2)}\n`);
}
