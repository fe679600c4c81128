import { ChildProcess, fork, spawnSync } from 'child_process';
import { join } from 'path';
import { COMPILED } from './compiled';
import { Way } from './ways';

/** Milliseconds of one round after another. */
export type Times = readonly number[];

export interface Process {
  readonly ms: number;
  readonly stdout: string;
}

export function milliseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export function median(values: Times): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * How many times as long as the other. Rounds are compared with themselves, so that what slows the machine for a while
 * slows both.
 */
export function ratio(times: Times, others: Times): number {
  return median(times.map((time, round) => time / others[round]));
}

/** Measures all sides in turns, A B A B, and not A A B B. */
export async function inTurns<T>(
  rounds: number,
  sides: Record<string, () => T | Promise<T>>,
): Promise<Record<string, T[]>> {
  const results: Record<string, T[]> = Object.fromEntries(Object.keys(sides).map((side) => [side, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [side, measure] of Object.entries(sides)) {
      results[side].push(await measure());
    }
  }
  return results;
}

/** A whole process, from its start to its end. */
export function whole(command: string, args: readonly string[], cwd = COMPILED, env: NodeJS.ProcessEnv = {}): Process {
  let stdout = '';
  const ms = milliseconds(() => {
    const child = spawnSync(command, args, {
      cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.error || child.status !== 0) {
      throw child.error ?? new Error(`${command} ${args.join(' ')}: ${child.stderr.slice(-2000)}`);
    }
    stdout = child.stdout;
  });
  return { ms, stdout };
}

/**
 * A process that makes manifests in one way, so that no other's garbage and compiled code come into it. It lives for
 * all rounds.
 */
export class Worker {
  private readonly child: ChildProcess;

  public constructor(private readonly way: Way) {
    this.child = fork(join(COMPILED, 'child.js'), ['serve', JSON.stringify(way)], { execArgv: ['--expose-gc'] });
  }

  /** Milliseconds for so many runs, made `repeat` times. */
  public async time(count: number, repeat = 1): Promise<number> {
    return new Promise((resolve, reject) => {
      const end = () => reject(new Error(`the process of ${this.way.build} on ${this.way.app} ended`));
      this.child.once('exit', end);
      this.child.once('message', ({ ms, error }: { ms: number; error?: string }) => {
        this.child.off('exit', end);
        error ? reject(new Error(error)) : resolve(ms);
      });
      this.child.send({ count, repeat });
    });
  }

  public close(): void {
    this.child.kill();
  }
}

/** Times of ways at one size, in turns, each in a process of its own that has warmed up. */
export async function timeWays(
  rounds: number, ways: Record<string, Way>, count: number, warmUp = Math.min(count, 1000),
): Promise<Record<string, number[]>> {
  const workers = Object.entries(ways).map(([name, way]) => [name, new Worker(way)] as const);
  try {
    for (const [, worker] of workers) {
      await worker.time(warmUp);
    }
    return await inTurns(rounds, Object.fromEntries(workers.map(([name, worker]) => [name, () => worker.time(count)])));
  } finally {
    workers.forEach(([, worker]) => worker.close());
  }
}
