import { inTurns, median, ratio, Worker } from '../measure';
import { ms, Section, times } from '../section';
import { Settings } from '../settings';
import { Way } from '../ways';

const KINDS: Record<string, string> = {
  DigitalHubRun: 'runs#runs',
  ScheduledRun: 'kinds#scheduledRuns',
  ServiceRun: 'kinds#serviceRuns',
  DeploymentRun: 'kinds#deploymentRuns',
  PodRun: 'kinds#podRuns',
};

/** Whether the time a run stays the same as a chart grows. */
export async function kindsTable({ rounds, quick }: Settings): Promise<Section> {
  const sizes = quick ? [10, 100, 1000] : [10, 100, 1000, 10000];
  const rows: string[][] = [];
  const facts: Record<string, number> = {};
  for (const [kind, build] of Object.entries(KINDS)) {
    const timesOf = await timeSizes(rounds, { build, app: 'App' }, sizes);
    rows.push(
      [kind, ...sizes.flatMap((size) => [ms(median(timesOf[size])), times(ratio(timesOf[size], timesOf[1000]))])],
    );
    if (timesOf[10000]) {
      facts[`${kind}, 10000 / 1000`] = ratio(timesOf[10000], timesOf[1000]);
    }
  }
  return {
    title: 'b. One chart of N runs, by kind, on App',
    note: 'Milliseconds a run, and as a ratio to N = 1000. The process has warmed up.',
    head: ['', ...sizes.flatMap((size) => [`N = ${size}`, 'ratio'])],
    rows,
    facts,
  };
}

/** Milliseconds a run. Small sizes are repeated until there is something to measure. */
async function timeSizes(rounds: number, way: Way, sizes: readonly number[]): Promise<Record<string, number[]>> {
  const worker = new Worker(way);
  const timeOf = (size: number) => async () => {
    const repeat = Math.max(1, 300 / size);
    return await worker.time(size, repeat) / repeat / size;
  };
  try {
    await worker.time(1000);
    return await inTurns(rounds, Object.fromEntries(sizes.map((size) => [size, timeOf(size)])));
  } finally {
    worker.close();
  }
}
