import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  Budget,
  DigitalHubPlatform,
  DigitalHubRun,
  Diagnostics,
  RunVolume,
} from '../src';
import { APP_MISTAKES } from './support/mistakes-in-apps';
import { IMAGE_MISTAKES } from './support/mistakes-in-images';
import { KIND_MISTAKES } from './support/mistakes-in-kinds';
import { PLATFORM_MISTAKES } from './support/mistakes-in-platforms';
import { POD_MISTAKES } from './support/mistakes-in-pods';
import { ROLLOUT_MISTAKES } from './support/mistakes-in-rollouts';
import { RUN_MISTAKES } from './support/mistakes-in-runs';
import { SCHEDULE_MISTAKES } from './support/mistakes-in-schedules';
import { SOURCE_MISTAKES } from './support/mistakes-in-sources';
import { VALUE_MISTAKES } from './support/mistakes-in-values';
import { VOLUME_MISTAKES } from './support/mistakes-in-volumes';
import { WORKLOAD_MISTAKES } from './support/mistakes-in-workloads';
import { SPEC_CASES } from './support/spec-cases';
import { SPEC_MISTAKES } from './support/spec-mistakes';
import { diagnosticsOf, makeChart, makeRun, MINIMAL, printedBy, synth, synthError } from './support/synth';
import { makeApp } from './support/temporary';
import { CATALOGUE, Code } from '../src/private/diagnostics/catalogue';

const mount = { name: 'v', mountPath: '/v' };
const emptyDir = (options: object = {}) => RunVolume.emptyDir({ ...mount, ...options });
const accounts = makeChart('accounts');
const scratch = kplus.Volume.fromEmptyDir(accounts, 'scratch', 'scratch');

/** Mistakes in where things are declared, and in what is done to a run later. */
const PLACES: [Code, string, (chart: Construct) => void][] = [
  [
    'DH1002',
    '[churn/my_run] the construct\'s path: The path "churn/my_run" leads to the name "churn-my_run-c8556660", which a '
      + 'Job cannot have. Choose other ids, or set "metadata.name" to lower-case letters, digits, "-" and ".", '
      + 'starting and ending with a letter or digit, at most 54 characters.',
    (chart) => makeRun({}, chart, 'my_run'),
  ],
  [
    'DH1002',
    '[churn/bad/train] the chart\'s namespace: "My_Team" cannot be the name of a namespace. Use lower-case letters, '
      + 'digits and "-", starting and ending with a letter or digit, at most 63 characters.',
    (chart) => makeRun({}, new Chart(chart, 'bad', { namespace: 'My_Team' })),
  ],
  [
    'DH1701',
    '[churn/train] the container "main" that was added.name: "main" is the name of another container of the run. Give '
      + 'each container its own name; the run itself uses "main".',
    (chart) => makeRun({}, chart).job.addContainer({ image: 'side:1' }),
  ],
  [
    'DH1203',
    '[churn/train] the main container.volumeMounts[1]: "/v" is already the mount path of another volume. Mount each '
      + 'volume of a container at its own path.',
    (chart) => makeRun({ volumes: [emptyDir()] }, chart).job.containers[0].mount('/v', scratch),
  ],
  ['DH2015', '[churn/other] metadata.name: The Job "nightly" is also created by the run "churn/train", and one of the '
    + 'two replaces the other. Rename one of the runs, or its volume.', (chart) => {
    makeRun({ metadata: { name: 'nightly' } }, chart);
    makeRun({ metadata: { name: 'nightly' } }, chart, 'other');
  }],
  ['DH2015', '[plain/train-gpu] the construct\'s path: The PersistentVolumeClaim "plain-train-gpu-data" is also '
    + 'created by the run "plain/train", and one of the two replaces the other. Rename one of the runs, or its '
    + 'volume.', (
    chart,
  ) => {
    const plain = new Chart(chart.node.root, 'plain', { disableResourceNameHashes: true });
    makeRun({ volumes: [RunVolume.persistentVolumeClaim({ name: 'gpu-data', mountPath: '/d' })] }, plain);
    makeRun({ volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/d' })] }, plain, 'train-gpu');
  }],
  [
    'DH2026',
    '[churn/train] the JSON patch of "/spec/managedBy": It does not reach the manifest, since cdk8s-plus writes only what '
      + 'its types have, which are those of Kubernetes 1.28. Leave it out, or set it in a step after the synthesis, such as a '
      + 'patch of Kustomize.',
    (chart) => ApiObject.of(makeRun({}, chart)).addJsonPatch(JsonPatch.add('/spec/managedBy', 'acme.io/queue')),
  ],
  ['DH1602', '[churn/late] the platform: "churn/a" and "churn/b" in "churn" were declared before it. Declare the '
    + 'platform before the runs that it applies to.', (chart) => {
    makeRun({}, chart, 'a');
    makeRun({}, chart, 'b');
    new DigitalHubPlatform(chart, 'late');
  }],
  [
    'DH1608',
    '[owner] quota: The platform is not in a chart, so the objects that it creates would belong to none. Declare it in '
      + 'a chart, or leave the option out.',
    (chart) => new DigitalHubPlatform(chart.node.root as Construct, 'owner', { quota: { pods: '1' } }),
  ],
  ['DH1603', '[churn/two] the platform: The platform "churn/one" already applies to "churn". Merge the two, or declare '
    + 'one of them in its own scope.', (chart) => {
    new DigitalHubPlatform(chart, 'one');
    new DigitalHubPlatform(chart, 'two');
  }],
];

const OF_RUNS = [
  ...VALUE_MISTAKES, ...VOLUME_MISTAKES, ...RUN_MISTAKES, ...POD_MISTAKES, ...SOURCE_MISTAKES, ...WORKLOAD_MISTAKES,
];
const messages = (
  scope: Construct,
) => Diagnostics.of(scope).all.map(({ constructPath, message }) => `[${constructPath}] ${message}`);
const withPath = (code: Code, text: string) => text.replace(/^(\[.*?\] )/, `$1${code} `);

test.each(OF_RUNS)('%s %s', (code, text, props) => {
  expect(diagnosticsOf(props).map(({ message }) => message)).toContain(`${code} ${text}`);
});

test.each(PLATFORM_MISTAKES)('%s %s', (code, text, platform, props) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', platform);
  makeRun(props, chart);
  expect(messages(chart)).toContain(withPath(code, text));
});

const BUILT = [...PLACES, ...APP_MISTAKES, ...KIND_MISTAKES, ...SCHEDULE_MISTAKES, ...IMAGE_MISTAKES, ...ROLLOUT_MISTAKES];

test.each(BUILT)('%s %s', (code, text, build) => {
  const chart = makeChart();
  build(chart);
  expect(messages(chart.node.root)).toContain(withPath(code, text));
});

test('every code is in one of the tables', () => {
  const told = [...Object.values(SPEC_MISTAKES), ...Object.values(SPEC_CASES).map((one) => one.messages ?? [])];
  const ofSpecs = told.flatMap((found) => found.map(([, message]) => message.split(' ')[0] as Code));
  const tested = [
    ...ofSpecs,
    ...[...OF_RUNS, ...PLATFORM_MISTAKES, ...BUILT].map(([code]) => code),
  ];
  expect([...new Set(tested)].sort()).toEqual(Object.keys(CATALOGUE).sort());
});

test('nothing throws before synthesis, and what is rendered is what was given', () => {
  for (const [, , props] of OF_RUNS) {
    const run = makeRun(props);
    expect(run.job.kind).toBe('Job');
    expect(run.explain().rows.length).toBeGreaterThan(0);
    expect(Budget.of(run).rows.map(({ resource }) => resource)).toContain('pods');
  }
});

test('all findings of all runs are in one error', () => {
  const app = makeApp();
  const chart = new Chart(app, 'churn');
  makeRun({ resources: { mem: '64Gb' } }, chart, 'train');
  makeRun({ volumes: [emptyDir(), emptyDir({ name: 'w' })] }, chart, 'score');
  makeRun({ image: '' }, new Chart(app, 'other'), 'more');
  expect(synthError(app)).toBe(`Validation failed with the following errors:
  [churn/train] DH1101 resources.mem: "64Gb" is not a valid Kubernetes quantity. Write "64G" or "64Gi".
  [churn/score] DH1203 volumes[1].mountPath: "/v" is already the mount path of volumes[0]. Mount each volume of a run at its own path.
  [other/more] DH1001 image: "" is not an image name. Set it to an image such as "ghcr.io/acme/train:1.4.0".`);
});

describe('warnings', () => {
  const warned = (scope: Construct, id: string) => new DigitalHubRun(scope, id, { image: 'a:1' });
  const line = (path: string) => expect.stringContaining(`[${path}] warning DH2003 runAsUser: `);

  test('are printed once an app, whatever the number of charts and synths, and never by a constructor', () => {
    const app = makeApp();
    expect(printedBy(() => {
      warned(new Chart(app, 'a'), 'x');
      warned(new Chart(app, 'b'), 'y');
    })).toEqual([]);
    expect(printedBy(() => {
      app.synth();
      app.synth();
    })).toEqual([expect.stringMatching(/^\[a\/x\] warning DH2003 runAsUser: .* Also: b\/y\.$/)]);
  });

  test('that a later run adds are printed by the next synth, and no others', () => {
    const app = makeApp();
    const chart = new Chart(app, 'a');
    warned(chart, 'x');
    expect(printedBy(() => app.synth())).toEqual([line('a/x')]);
    warned(chart, 'y');
    expect(printedBy(() => app.synth())).toEqual([line('a/y')]);
  });

  test('can be acknowledged for a scope, with a reason', () => {
    const app = makeApp();
    const quiet = new Chart(app, 'quiet');
    Diagnostics.of(quiet).acknowledge('DH2003', 'all images of the team have a numeric user');
    warned(quiet, 'x');
    warned(new Chart(app, 'loud'), 'y');
    expect(printedBy(() => app.synth())).toEqual([line('loud/y')]);
    expect(Diagnostics.of(quiet).all).toEqual([]);
  });

  test('fails to acknowledge without a reason', () => {
    expect(() => Diagnostics.of(makeChart()).acknowledge('DH2003', ' ')).toThrow(
      'a reason must be given for acknowledging "DH2003"',
    );
  });

  test.each(['DH1101', 'DH9999', 'toString', ''])('fails to acknowledge "%s", which is no warning', (code) => {
    expect(() => Diagnostics.of(makeChart()).acknowledge(code, 'because'))
      .toThrow(`only a warning can be acknowledged, such as "DH2003", got: "${code}"`);
  });
});

test('diagnostics can be asked for before synthesis', () => {
  const chart = makeChart();
  new DigitalHubRun(chart, 'train', { image: '', resources: { cpu: '2' } });
  expect(Diagnostics.of(chart.node.root).all.map(({ message, ...rest }) => rest)).toEqual([
    { code: 'DH1001', severity: 'error', constructPath: 'churn/train', option: 'image' },
    { code: 'DH2003', severity: 'warning', constructPath: 'churn/train', option: 'runAsUser' },
  ]);
});

test('a run that is right has no diagnostics', () => {
  const chart = makeChart();
  new DigitalHubRun(chart, 'train', MINIMAL);
  expect(Diagnostics.of(chart).all).toEqual([]);
  expect(synth(chart)).toHaveLength(1);
});

test('the default app prints nothing and fails for nothing', () => {
  const app = makeApp();
  expect(printedBy(() => app.synth())).toEqual([]);
});
