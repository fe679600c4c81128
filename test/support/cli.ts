import { spawnSync } from 'child_process';
import { join } from 'path';
import { buildSync } from 'esbuild';
import { makeFolder } from './temporary';
import { main } from '../../src/private/cli/main';

const ROOT = join(__dirname, '../..');

/** What comes of a call of the command line. */
export interface Ending {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Node's command that runs a TypeScript file of the tests, with the library in it. */
export function commandOf(file: string): string {
  const outfile = join(makeFolder(), 'program.js');
  buildSync(
    {
      entryPoints: [join(ROOT, 'test', file)],
      outfile,
      bundle: true,
      keepNames: true,
      packages: 'external',
      platform: 'node',
    },
  );
  return `${JSON.stringify(process.execPath)} ${JSON.stringify(outfile)}`;
}

/** Where a program outside of the repository finds the packages. */
const ENVIRONMENT = { NODE_PATH: join(ROOT, 'node_modules') };

/** Calls the command line in a folder. What the app itself writes to standard error is not part of the outcome. */
export function cli(folder: string, args: readonly string[]): Ending {
  const texts = { stdout: '', stderr: '' };
  const spies = ([
    'stdout',
    'stderr',
  ] as const).map((stream) => jest.spyOn(process[stream], 'write').mockImplementation((text) => {
    texts[stream] += text;
    return true;
  }));
  const before = process.cwd();
  Object.assign(process.env, ENVIRONMENT);
  process.chdir(folder);
  try {
    return { code: main(args), out: texts.stdout, err: texts.stderr };
  } finally {
    process.chdir(before);
    spies.forEach((spy) => spy.mockRestore());
  }
}

/** Calls the command line in a process of its own. */
export function cliProcess(
  command: string,
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Ending {
  const { status, stdout, stderr } = spawnSync(`${command} ${args.join(' ')}`, {
    shell: true, cwd: folder, encoding: 'utf8', env: { ...process.env, ...ENVIRONMENT, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}
