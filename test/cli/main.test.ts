import { readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { cli, cliProcess, commandOf } from '../support/cli';
import { makeFolder } from '../support/temporary';

const MAIN = commandOf('fixtures/cli-main.ts');

const APP = commandOf('fixtures/cli-app.ts');

/** Folders with an app; the diagnostics of one go to nowhere, so that they are not among the tests' own output. */
const [withApp, withLoudApp] = [`${APP} 2>&1`, APP].map((app) => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'cdk8s.yaml'), JSON.stringify({ app }));
  return folder;
});
const empty = makeFolder();

test('explains every run of the app that cdk8s.yaml names, and leaves nothing behind', () => {
  const { code, out } = cliProcess(MAIN, withApp, ['explain']);
  expect(out.match(/^\S+ \(\w+\)$/gm)).toEqual(
    ['churn/train (DigitalHubRun)', 'churn/model (ServiceRun)', 'other/train (DigitalHubRun)'],
  );
  expect(code).toBe(0);
  expect(readdirSync(withApp)).toEqual(['cdk8s.yaml']);
});

test('explains one run as JSON: who won, and who lost', () => {
  const { out } = cli(withApp, ['explain', '--json', '--run', 'churn/train']);
  const [run, ...others] = JSON.parse(out);
  expect(others).toEqual([]);
  expect(run).toMatchObject({ path: 'churn/train', kind: 'DigitalHubRun' });
  expect(run.rows).toContainEqual({
    field: 'requests.memory',
    value: '64Gi',
    layer: 'profile',
    source: 'resources.requests["memory"] of profile "big" of "churn/platform"',
    lost: [
      { value: '16Gi', layer: 'run', source: 'resources.mem' },
      { value: '256Mi', layer: 'library', source: 'default' },
    ],
  });
});

test('takes the end of a path, where it is that of one run', () => {
  expect(JSON.parse(cli(withApp, ['explain', '--json', '--run', 'model']).out)).toMatchObject(
    [{ path: 'churn/model' }],
  );
});

test.each(['explain', 'budget'])('%s says that an app declared no run', (command) => {
  const { code, out, err } = cli(empty, [command, '--app', 'node -e 0']);
  expect([code, err]).toEqual([0, 'The app declares no runs, or does not call "app.synth()".\n']);
  expect(out).toBe('');
});

test('shows no budget of an app that fails before there is one', () => {
  expect(cli(empty, ['budget', '--app', 'node -e process.exit(1)'])).toMatchObject({ code: 1, out: '' });
});

test('explains an app with mistakes, shows them, and fails', () => {
  const { code, out, err } = cliProcess(MAIN, withLoudApp, ['explain', '--run', 'other/train'], { CLI_APP_IMAGE: ' ' });
  expect(out).toContain('other/train (DigitalHubRun)');
  expect(err).toContain('[churn/train] DH1001 image: " " is not an image name.');
  expect(code).toBe(1);
});

test('sums what the runs ask for, beside the quota', () => {
  const { code, out } = cli(withApp, ['budget']);
  expect(out).toBe(`NAMESPACE  RESOURCE         AMOUNT    QUOTA
default    limits.memory    128Gi
default    pods             3
default    requests.cpu     300m
default    requests.memory  131328Mi  100Gi exceeded
`);
  expect(code).toBe(0);
  expect(readdirSync(withApp)).toEqual(['cdk8s.yaml']);
});

test('gives the budget as JSON', () => {
  expect(JSON.parse(cli(withApp, ['budget', '--json']).out)).toContainEqual(
    { namespaceName: 'default', resource: 'requests.memory', amount: '131328Mi', quota: '100Gi', exceeded: true });
});

test.each([
  [
    'a run that is not there',
    withApp,
    ['explain', '--run', 'churn/trian'],
    'cdk8s-digitalhub: the app has no run "churn/trian"; did you mean "churn/train"?\n',
  ],
  [
    'a run that can be two',
    withApp,
    ['explain', '--run', 'train'],
    'cdk8s-digitalhub: "train" is ambiguous; write the whole path: "churn/train" or "other/train"\n',
  ],
  [
    'a folder without an app',
    empty,
    ['explain'],
    'cdk8s-digitalhub: there is no cdk8s.yaml in this folder; change to the folder that contains it, or use --app\n',
  ],
  ['no command', empty, [], 'cdk8s-digitalhub: no command is specified; see --help\n'],
  [
    'an option of another command',
    withApp,
    ['budget', '--run', 'churn/train'],
    'cdk8s-digitalhub: --run is not an option of budget; see --help\n',
  ],
  [
    'an import of nothing',
    empty,
    ['import'],
    'cdk8s-digitalhub: import requires the path of a file or folder; see --help\n',
  ],
  [
    'a language that is none',
    empty,
    ['import', '.', '--language', 'pyton'],
    'cdk8s-digitalhub: "pyton" is not a supported language; did you mean "python"?\n',
  ],
  ['an unknown command', empty, ['deploy'], 'cdk8s-digitalhub: unknown command: deploy; see --help\n'],
])('fails for %s', (_what, folder, args, message) => {
  const { code, out, err } = cli(folder, args);
  expect([code, out]).toEqual([2, '']);
  expect(err.endsWith(message)).toBe(true);
});

describe('import', () => {
  const specs = makeFolder();
  writeFileSync(join(specs, 'train.yaml'), 'image: a:1\nproject: churn\nrun_as_user: 1000\nwait: true\n');
  writeFileSync(join(specs, 'wrong.yaml'), 'image: a:1\nreplica: 2\n');

  test('writes what can be declared, and says what cannot', () => {
    const { code, out, err } = cli(specs, ['import', '.', '--out', 'chart.ts']);
    expect([code, out]).toEqual([1, '']);
    expect(
      err,
    ).toBe(`warning DH2020 wait (train.yaml:4): "wait" has no effect in a manifest. Leave out what is for DigitalHub Core or its SDK alone, or acknowledge the warning.
1 run written to chart.ts, left out:
  DH1611 replica (wrong.yaml:2): "replica" is not an option of a run. Did you mean "replicas"?
`);
    const chart = readFileSync(join(specs, 'chart.ts'), 'utf8');
    expect(chart).toContain('export class ChurnRuns extends Chart {');
    expect(chart).toContain(`    // "wait" has no effect in a manifest.
    new DigitalHubRun(this, 'train', {
      project: 'churn',
      image: 'a:1',
      runAsUser: 1000,
    });

    // wrong is left out:
    // - DH1611 replica (wrong.yaml:2): "replica" is not an option of a run. Did you mean "replicas"?
`);
  });

  test('replaces no file', () => {
    writeFileSync(join(specs, 'mine.ts'), 'mine');
    const { code, err } = cli(specs, ['import', 'train.yaml', '--out', 'mine.ts']);
    expect(code).toBe(2);
    expect(err.endsWith('cdk8s-digitalhub: mine.ts already exists; choose another file, or delete it\n')).toBe(true);
    expect(readFileSync(join(specs, 'mine.ts'), 'utf8')).toBe('mine');
  });

  test('prints Python, of several files', () => {
    writeFileSync(join(specs, 'other.yml'), 'action: deploy\nimage: b:1\n');
    const { code, out } = cli(specs, ['import', 'train.yaml', 'other.yml', '--language', 'python']);
    expect(code).toBe(0);
    expect(out.match(/^ {8}\w+Run\($\n.*\n.*$/gm)).toEqual(
      [
        '        DigitalHubRun(\n            self,\n            "train",',
        '        DeploymentRun(\n            self,\n            "other",',
      ],
    );
  });

  test('of a whole project, as the SDK exports it, fails for nothing', () => {
    const { code, out, err } = cli(join(__dirname, '../fixtures/specs/found'), ['import', 'my_churn']);
    expect(code).toBe(0);
    expect(out.match(/new \w+Run\(this, '[^']+'/g)).toEqual([
      'new DigitalHubRun(this, \'trainmodel-job\'',
      'new ServiceRun(this, \'predictchurn-serve\'',
      'new DigitalHubRun(this, \'loaddata-job-70c3ccb3\'',
      'new DigitalHubRun(this, \'loadstep\'',
      'new ServiceRun(this, \'servestep\'',
      'new ScheduledRun(this, \'loadnightly\'',
    ]);
    expect(err).toBe(`6 runs written, left out:
  DH2036 the spec (my_churn/mkdocs.yml:1): "site_name" and "nav" are not options of runs, so the file is passed over. Move it to another folder, or acknowledge the warning.
  DH2036 the spec (my_churn/package.json:1): "scripts" is not an option of runs, so the file is passed over. Move it to another folder, or acknowledge the warning.
  DH2021 kind (my_churn/workflows-w1.yaml:1): Workflows of the kind "hera" are run by DigitalHub Core. Declare its steps as runs, or leave it to DigitalHub Core.
  my_churn/artifacts-a1.yaml:1: "churn_csv" is of the kind "artifact", which is not run.
`);
  });

  test('reports as JSON, and writes to a file alone', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'train.yaml'), 'image: a:1\nrun_as_user: 1000\nwait: true\n');
    writeFileSync(join(folder, 'wrong.yaml'), 'image: a:1\nreplica: 2\n');
    writeFileSync(join(folder, 'models-m.yaml'), 'kind: mlflow\nname: m\nspec: {}\n');
    const { code, out, err } = cli(folder, ['import', '.', '--json']);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toEqual({
      written: [{
        run: 'train',
        construct: 'DigitalHubRun',
        file: 'train.yaml',
        line: 1,
        errors: [],
        warnings: [{
          code: 'DH2020',
          option: 'wait (train.yaml:3)',
          reason: '"wait" has no effect in a manifest.',
          fix: 'Leave out what is for DigitalHub Core or its SDK alone, or acknowledge the warning.',
        }],
      }],
      leftOut: [
        {
          run: 'wrong',
          file: 'wrong.yaml',
          line: 2,
          code: 'DH1611',
          option: 'replica (wrong.yaml:2)',
          reason: '"replica" is not an option of a run.',
          fix: 'Did you mean "replicas"?',
        },
        { file: 'models-m.yaml', line: 1, reason: '"m" is of the kind "mlflow", which is not run.' },
      ],
    });
    expect(readdirSync(folder)).toEqual(['models-m.yaml', 'train.yaml', 'wrong.yaml']);
    expect(JSON.parse(cli(folder, ['import', 'train.yaml', '--json', '--out', 'chart.ts']).out).leftOut).toEqual([]);
    expect(readFileSync(join(folder, 'chart.ts'), 'utf8')).toContain('export class Runs extends Chart {');
  });

  test('fails for a run that is written, but cannot be synthesized', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.yaml'), 'image: a:1\nrun_as_user: 1000\nresources: { cpu: 4 cores }\n');
    writeFileSync(join(folder, 'b.yaml'), 'image: a:1\nrun_as_user: 1000\nprofile: 1xa100\nsecrets: [TOKEN]\n');
    const { code, out, err } = cli(folder, ['import', '.']);
    const message = 'DH1101 resources.cpu (a.yaml:3): "4 cores" is not a valid Kubernetes quantity. Write "4".';
    expect([code, err]).toEqual([1, `${message}\n2 runs written, 1 of which cannot be synthesized yet\n`]);
    expect(out).toContain(`    // ${message}\n    new DigitalHubRun(this, 'a', {`);
  });

  test('writes nothing where there is nothing', () => {
    const { code, out, err } = cli(empty, ['import', '.', '--out', 'chart.py']);
    expect([code, out, readdirSync(empty)]).toEqual([1, '', []]);
    expect(
      err,
    ).toBe(`  DH1619 the spec (.): The folder holds no file whose name ends in ".yaml", ".yml" or ".json". Give the folder that the specs are in.
cdk8s-digitalhub: none of the specs can be declared as a run
`);
  });
});

test('says how it is used', () => {
  expect(cli(empty, ['--help'])).toMatchObject(
    { code: 0, out: expect.stringContaining('Usage: cdk8s-digitalhub explain') },
  );
});
