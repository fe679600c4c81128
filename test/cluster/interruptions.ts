/** Whether an interrupted suite leaves nothing behind: no process, no port, no folder. Needs Linux's `/proc`. */
import { ChildProcess, execFileSync, spawn } from 'child_process';
import { randomUUID } from 'crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { connect } from 'net';
import { constants, tmpdir } from 'os';
import { join } from 'path';
import { pause, until } from './until';
import { Cleanup } from '../support/cleanup';

interface Point {
  readonly name: string;
  readonly signal: NodeJS.Signals;
  /** Whether the signal goes to the whole group of processes, as from a terminal. */
  readonly group?: true;
  /** Whether nothing has been built before. */
  readonly unbuilt?: true;
  /** Whether the suite has come so far. */
  readonly isReached: (run: Run) => boolean;
}

const POINTS: readonly Point[] = [
  {
    name: 'build',
    signal: 'SIGINT',
    unbuilt: true,
    isReached: ({ output, seconds }) => output().startsWith('Building') && seconds() > 3,
  },
  { name: 'start', signal: 'SIGTERM', isReached: ({ portOf }) => portOf() !== undefined },
  { name: 'middle', signal: 'SIGINT', group: true, isReached: ({ output }) => output().includes('ready after') },
];

/** Interrupts a suite at each point. Returns what it left behind. */
export async function leftByInterruptions(cleanup: Cleanup): Promise<string[]> {
  const left: string[] = [];
  for (const point of POINTS) {
    const found = await interruptAt(point, cleanup);
    left.push(...found.map((one) => `interrupted at ${point.name}: ${one}`));
    console.log(`  interrupted at ${point.name}: ${found.length === 0 ? 'nothing is left' : found.join(', ')}`);
  }
  return left;
}

async function interruptAt(point: Point, cleanup: Cleanup): Promise<string[]> {
  const run = new Run(point.unbuilt ?? false);
  const remove = cleanup.add(() => run.remove());
  await until(`the suite is at ${point.name}`, async () => point.isReached(run));
  const port = run.portOf();
  await pause();
  const code = await run.interrupt(point);
  const left = [
    ...run.processes().map((command) => `the process ${command}`),
    ...port !== undefined && await isOpen(port) ? [`the port ${port}`] : [],
    ...run.files().map((file) => `the file or folder ${file}`),
    ...code === 128 + constants.signals[point.signal] ? [] : [`the exit code ${code}`],
  ];
  await remove();
  return left;
}

/** The folders themselves, and the cache that TypeScript keeps in any temporary folder. */
const OF_OTHERS = /v8-compile-cache|\/(tmp|cache|cache\/cdk8s-digitalhub)$/;

/** A suite of its own, whose processes and folders can be told from others. */
class Run {
  private readonly mark = randomUUID();
  private readonly folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
  private readonly process: ChildProcess;
  private readonly started = Date.now();
  private text = '';

  public constructor(unbuilt: boolean) {
    const temporary = join(this.folder, 'tmp');
    mkdirSync(temporary);
    this.process = spawn(process.execPath, [...process.execArgv, join(__dirname, 'main.ts'), '--only', 'behaviours'], {
      detached: true,
      env: {
        ...process.env,
        TMPDIR: temporary,
        INTERRUPTION_MARK: this.mark,
        ...unbuilt ? { XDG_CACHE_HOME: join(this.folder, 'cache'), GOCACHE: goCache() } : {},
      },
    });
    this.process.stdout!.on('data', (data) => { this.text += data; });
    this.process.stderr!.on('data', (data) => { this.text += data; });
  }

  public readonly output = () => this.text;

  public readonly seconds = () => (Date.now() - this.started) / 1000;

  /** The port of the API server, when it is known. */
  public readonly portOf = (): number | undefined => {
    const config = this.files().find((file) => file.endsWith('/kubeconfig'));
    const port = config && /127\.0\.0\.1:(\d+)/.exec(readFileSync(config, 'utf8'));
    return port ? Number(port[1]) : undefined;
  };

  public async interrupt({ signal, group }: Pick<Point, 'signal' | 'group'>): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    process.kill(group ? -this.process.pid! : this.process.pid!, signal);
    return ended;
  }

  /** Commands of the processes that it has started and that run now. */
  public processes(): string[] {
    return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).flatMap((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(this.mark)
          ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 100)]
          : [];
      } catch {
        // It has just ended, or is another user's.
        return [];
      }
    });
  }

  /** Files and folders that it has made. */
  public files(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).map((path) => join(this.folder, path))
      .filter((path) => !OF_OTHERS.test(path));
  }

  public async remove(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await this.interrupt({ signal: 'SIGTERM' });
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What Go has compiled before, wherever its cache is. */
const goCache = () => execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim();

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
