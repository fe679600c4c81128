/** Programs of the tests that are built with Go: once, and again when their sources change. */
import { spawn, spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'fs';
import { homedir } from 'os';
import { join } from 'path';
import { Cleanup } from './cleanup';

export interface GoProgram {
  /** What is built, for people. */
  readonly title: string;
  /** Name of the program, with its version. */
  readonly name: string;
  /** Arguments of `go`; `%s` stands for the folder that the program is written to. */
  readonly command: readonly string[];
  /** The program's name in that folder. */
  readonly written: string;
  /** Folder of the sources, unless they are another project's. */
  readonly sources?: string;
}

/** Path of a program, which is built first unless that was done before from the same sources. */
export async function goProgram(program: GoProgram, cleanup: Cleanup): Promise<string> {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdk8s-digitalhub');
  const path = join(folder, `${program.name}-${hashOf(program)}`);
  if (!existsSync(path)) {
    console.log(`Building ${program.title}, which takes minutes the first time ...`);
    const unfinished = `${path}.${process.pid}`;
    mkdirSync(join(unfinished, 'tmp'), { recursive: true });
    const remove = cleanup.add(() => rmSync(unfinished, { recursive: true, force: true }));
    try {
      await runGo(program, unfinished, cleanup);
      renameSync(join(unfinished, program.written), path);
    } finally {
      await remove();
    }
  }
  return path;
}

function hashOf({ command, sources }: GoProgram): string {
  const { status, stdout } = spawnSync('go', ['version'], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error('Parts of Kubernetes are built with Go, which is not installed: install Go 1.26 or newer.');
  }
  const hash = createHash('sha256').update(stdout).update(command.join('\n'));
  if (sources) {
    readdirSync(sources).sort().forEach((file) => hash.update(file).update(readFileSync(join(sources, file))));
  }
  return hash.digest('hex').slice(0, 16);
}

async function runGo({ title, command, sources }: GoProgram, folder: string, cleanup: Cleanup): Promise<void> {
  const go = spawn('go', command.map((argument) => argument.replace('%s', folder)), {
    cwd: sources ?? folder,
    // A group of its own, so that compilers end with it.
    detached: true,
    env: { ...process.env, GOBIN: folder, GOTMPDIR: join(folder, 'tmp') },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => go.on('error', reject).on('close', resolve));
  const stop = cleanup.add(async () => {
    if (go.exitCode === null && go.signalCode === null) {
      process.kill(-go.pid!, 'SIGKILL');
      await ended;
    }
  });
  const code = await ended;
  await stop();
  if (code !== 0) {
    throw new Error(`go could not build ${title}`);
  }
}

