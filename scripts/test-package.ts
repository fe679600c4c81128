/** Packs the library, installs it in an empty folder, and runs the README's quick start there, compiled strictly. */
import { execFileSync } from 'child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { quickStart, quickStartSource } from './documents';

const { devDependencies } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));

/** The oldest and the newest peers that are supported. */
const PEERS = {
  oldest: ['cdk8s@2.70.0', 'cdk8s-plus-28@2.5.6', 'constructs@10.3.0'],
  newest: ['cdk8s@2', 'cdk8s-plus-28@2', 'constructs@10'],
};

/** The files that the package may contain. */
const CONTENTS = [
  /^bin\/cdk8s-digitalhub$/,
  /^lib\/((index|load|bundle-\d)\.js|.*\.d\.ts)$/,
  /^schema\/run-spec\.schema\.json$/,
  /^(package\.json|README\.md|LICENSE|\.jsii)$/,
  /^node_modules\/(cronstrue|fastest-levenshtein|yaml)\//,
];

const STRICT = ['--strict', '--module', 'node16', '--target', 'es2022', '--types', 'node'];

/** Projects that are imported, and the classes that are written. */
const PROJECTS = { ChurnRuns: 'examples/from-digitalhub/churn', MyChurnRuns: 'test/fixtures/specs/found/my_churn' };

/** The runs of a project, loaded from specs and imported as code. */
const imported = (name: string) => `import { App, Chart } from 'cdk8s';
import { DigitalHubPlatform, Profile, RunSpec } from 'cdk8s-digitalhub';
import { ${name} } from './${name}-code';

for (const part of ['loaded', 'imported']) {
  const app = new App({ outdir: 'dist/' + part });
  DigitalHubPlatform.core(app, 'platform', { profiles: [new Profile({ name: '1xa100' })] });
  if (part === 'loaded') {
    RunSpec.load(new Chart(app, 'churn'), '${name}');
  } else {
    new ${name}(app, 'churn');
  }
  app.synth();
}
`;

/** Prints the exports of a class that lost its name. */
const NAMES = `import * as exported from 'cdk8s-digitalhub';
const isRenamed = (key) => typeof exported[key] === 'function' && exported[key].name !== key;
console.log(Object.keys(exported).filter((key) => key !== 'default' && isRenamed(key)).join());
`;

function run(folder: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function check(what: string, holds: boolean): void {
  if (!holds) {
    throw new Error(`failed: ${what}`);
  }
  console.log(`ok: ${what}`);
}

const scratch = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-'));
const packed = run(join(__dirname, '..'), 'npm', 'pack', '--json', '--silent', '--pack-destination', scratch);
const [{ filename, files, size }] = JSON.parse(packed);
const unexpected = files.map(({ path }: { path: string }) => path)
  .filter((path: string) => !CONTENTS.some((pattern) => pattern.test(path)));
const suffix = unexpected.map((path: string) => `, but also ${path}`).join('');
check(`the package contains only the expected files (${Math.round(size / 1000)} kB)${suffix}`, unexpected.length === 0);

for (const [which, peers] of Object.entries(PEERS)) {
  const folder = mkdtempSync(join(scratch, `${which}-`));
  writeFileSync(join(folder, 'package.json'), '{ "name": "infra", "private": true }\n');
  const compilers = [`typescript@${devDependencies.typescript}`, `@types/node@${devDependencies['@types/node']}`];
  const options = ['--silent', '--no-audit', '--no-fund', '--prefer-offline'];
  run(folder, 'npm', 'install', ...options, join(scratch, filename), ...peers, ...compilers);
  writeFileSync(join(folder, 'main.ts'), quickStartSource());
  run(folder, 'npx', 'tsc', ...STRICT, 'main.ts');
  run(folder, 'node', 'main.js');
  const manifest = readFileSync(join(folder, 'dist/churn.k8s.yaml'), 'utf8');
  check(`with the ${which} peers, the quick start compiles strictly and writes the README's manifest`,
    manifest === quickStart());

  writeFileSync(join(folder, 'names.mjs'), NAMES);
  check(`with the ${which} peers, the exports have the names of their classes`, run(folder, 'node', 'names.mjs').trim() === '');

  for (const [name, project] of Object.entries(PROJECTS)) {
    cpSync(join(__dirname, '..', project), join(folder, name), { recursive: true });
    run(folder, 'npx', 'cdk8s-digitalhub', 'import', name, '--out', `${name}-code.ts`);
    writeFileSync(join(folder, `${name}.ts`), imported(name));
    run(folder, 'npx', 'tsc', ...STRICT, `${name}.ts`);
    run(folder, 'node', `${name}.js`);
    const [loaded, written] = ['loaded', 'imported']
      .map((part) => readFileSync(join(folder, `dist/${part}/churn.k8s.yaml`), 'utf8'));
    check(`with the ${which} peers, ${project} compiles strictly as code and renders the same manifests as its specs`,
      loaded === written && loaded.includes('kind: CronJob'));
  }
}
