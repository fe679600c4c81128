import { execFileSync } from 'child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { inTurns, median, ratio, whole } from '../measure';
import { ms, Section, times } from '../section';
import { installing, Settings } from '../settings';

const ROOT = join(__dirname, '../..');
const TEMPLATE = join(dirname(require.resolve('cdk8s-cli/package.json')), 'templates/typescript-app');
const DEFAULT = 'npx ts-node main.ts';

/** App commands, and what must be installed for them beside what the template has. */
const COMMANDS: Record<string, string | undefined> = {
  [DEFAULT]: undefined,
  'npx ts-node --transpile-only main.ts': undefined,
  'npx ts-node --swc main.ts': '@swc/core',
  'npx tsx main.ts': 'tsx',
  'node --import tsx main.ts': 'tsx',
  'node --require tsx/cjs main.ts': 'tsx',
  'node main.js': undefined,
};

/** `cdk8s synth` of the README's quick start, in a project as cdk8s' template makes it, with the packed library. */
export async function quickStartTable({ rounds, quick }: Settings): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-quick-start-'));
  try {
    const missing = install(folder);
    const commands = Object.entries(COMMANDS).filter(([, needs]) => !needs || !missing.includes(needs)).map(
      ([command]) => command,
    );
    const synth = (command: string) => () =>
      whole(
        process.execPath,
        ['node_modules/cdk8s-cli/bin/cdk8s', 'synth', '--app', command],
        folder,
        { CDK8S_CHECK_UPGRADE: 'false' },
      ).ms;
    const sides = Object.fromEntries(commands.map((command) => [command, synth(command)]));
    await inTurns(1, sides);
    const all = await inTurns(quick ? 3 : rounds, sides);
    return {
      title: 'f. `cdk8s synth` of the quick start, by app command',
      note: 'Whole processes. The first is what `cdk8s init` writes; it checks types. `node main.js` was compiled '
        + 'before.'
        + missing.map((name) => ` ${name} could not be installed.`).join(''),
      head: ['app', 'ms', 'ratio'],
      rows: commands.map(
        (command) => [`\`${command}\``, ms(median(all[command])), times(ratio(all[command], all[DEFAULT]))],
      ),
      facts: Object.fromEntries(commands.map((command) => [`synth by ${command}`, ratio(all[command], all[DEFAULT])])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fills the folder. Returns what could not be installed. */
function install(folder: string): string[] {
  const npm = (
    ...args: string[]
  ) => execFileSync('npm', args, { cwd: folder, env: installing(), stdio: ['ignore', 'ignore', 'pipe'] });
  const add = (
    ...packages: string[]
  ) => npm('install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', ...packages);
  execFileSync(
    'npm',
    ['pack', '--silent', '--pack-destination', folder],
    { cwd: ROOT, env: installing(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  writeFileSync(join(folder, 'package.json'), '{ "name": "infra", "private": true }\n');
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  // Of the template's packages, those that take part in synthesis: every @types package does.
  add(
    `./${tarball}`,
    'cdk8s@2',
    'cdk8s-plus-28@2',
    'constructs@10',
    'cdk8s-cli@2',
    '@types/node@14',
    '@types/jest@29',
    'typescript@5.9',
    'ts-node@10',
  );
  const missing = [...new Set(Object.values(COMMANDS))].filter((name): name is string => {
    try {
      return name ? (add(name), false) : false;
    } catch {
      return true;
    }
  });
  copyFileSync(join(TEMPLATE, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  writeFileSync(
    join(folder, 'main.ts'),
    /<!-- quick start -->\n+```ts\n([^]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))![1],
  );
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--skipLibCheck'], { cwd: folder });
  return missing;
}
