/** What users assert of their runs in tests, and what they read where it does not hold. */
import { ApiObject, Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { KIND_NAMES, KINDS, makeKind } from './support/kinds';
import { makeChart, makeRun, MINIMAL, printedBy, synth } from './support/synth';
import { makeApp } from './support/temporary';
import { examples } from '../examples/main';
import {
  AssertedRun,
  Diagnostics,
  DigitalHubPlatform,
  DigitalHubRun,
  Match,
  Matcher,
  Profile,
  RunAssertions,
  RunVolume,
  ScheduledRun,
} from '../src';

/** A chart of two Jobs and a CronJob, without a mistake. */
function makeChurn(chart = makeChart()): Chart {
  const a100 = new Profile(
    { name: 'a100', resources: { requests: { memory: '64Gi' } }, nodeSelector: [{ key: 'gpu', value: 'a100' }] },
  );
  new DigitalHubPlatform(chart, 'platform', { project: 'churn', profiles: [a100] });
  new DigitalHubRun(chart, 'train', {
    ...MINIMAL,
    profile: 'a100',
    resources: { mem: '16Gi' },
    secrets: ['DB_PASSWORD'],
    envs: [{ name: 'EPOCHS', value: '20' }],
    volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '10Gi' })],
  });
  new DigitalHubRun(chart, 'score', { ...MINIMAL, image: 'ghcr.io/acme/score:2.0.0' });
  new ScheduledRun(chart, 'nightly', { ...MINIMAL, schedule: '0 3 * * *' });
  return chart;
}

const churn = () => RunAssertions.fromChart(makeChurn());
const train = () => churn().run('train');
const containers = (container: object) => ({ spec: { template: { spec: { containers: [container] } } } });

/** The message of what does not hold. */
function failure(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it holds');
}

describe('hasObject', () => {
  test('holds for a part of an object, with matchers', () => {
    const assertions = churn();
    assertions.hasObject(
      'Job',
      containers({ image: 'ghcr.io/acme/train:1.4.0', env: Match.arrayWith([{ name: 'EPOCHS', value: '20' }]) }),
    );
    assertions.hasObject(
      'Job',
      {
        ...containers({ image: Match.stringLikeRegexp('^ghcr\\.io/acme/score:') }),
        metadata: { name: Match.anyValue(), annotations: Match.absent() },
      },
    );
    assertions.hasObject('PersistentVolumeClaim', { spec: { resources: { requests: { storage: '10Gi' } } } });
    assertions.hasObject('Job', { apiVersion: 'batch/v1' });
  });

  test('shows the closest object, and each mismatch with its path', () => {
    expect(failure(() => churn().hasObject('Job', {
      spec: {
        template: {
          spec: {
            nodeselector: { gpu: 'a100' },
            containers: [
              { image: 'ghcr.io/acme/train:1.5.0', env: Match.arrayWith([{ name: 'EPOCHS', value: '30' }]) },
            ],
          },
        },
      },
    }))).toBe(`"churn" has 2 objects of the kind Job, and none is as expected.
The closest is "churn-train-c8b5bc18-a6655163" (churn/train):
!! spec.template.spec.nodeselector: Expected {"gpu":"a100"} but it is missing. Did you mean "nodeSelector"?
!! spec.template.spec.containers[0].image: Expected "ghcr.io/acme/train:1.5.0" but received "ghcr.io/acme/train:1.4.0".
!! spec.template.spec.containers[0].env: Expected an element {"name":"EPOCHS","value":"30"}, but the closest element differs:
!! spec.template.spec.containers[0].env[2].value: Expected "30" but received "20".
Found:
  spec:
    template:
      spec:
        containers:
          - image: ghcr.io/acme/train:1.4.0
            env:
              - name: PROJECT_NAME
                value: churn
              - name: DB_PASSWORD
                valueFrom:
                  secretKeyRef:
                    key: DB_PASSWORD
                    name: proj-secrets-churn
              - name: EPOCHS
                value: "20"
`.trimEnd());
  });

  test('shows the only object', () => {
    expect(
      failure(() => churn().hasObject('CronJob', { spec: { schedule: '0 4 * * *' } })),
    ).toBe(`"churn" has 1 object of the kind CronJob, and it is not as expected.
It is "churn-nightly-c814c413" (churn/nightly):
!! spec.schedule: Expected "0 4 * * *" but received "0 3 * * *".
Found:
  spec:
    schedule: 0 3 * * *`);
  });

  test('an object of another name is less close than one that differs in a value', () => {
    const chart = makeChart();
    new ApiObject(
      chart,
      'a',
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { x: '1', y: '2' } } as never,
    );
    new ApiObject(
      chart,
      'b',
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' }, data: { x: '3', y: '4' } } as never,
    );
    expect(
      failure(
        () => RunAssertions.fromChart(chart).hasObject(
          'ConfigMap',
          { metadata: { name: 'b' }, data: { x: '1', y: '2' } },
        ),
      ),
    )
      .toContain('The closest is "b" (churn/b):');
  });

  test('without an object of the kind, says which there are', () => {
    expect(failure(() => churn().hasObject('Deployment', {}))).toBe(`"churn" has no Deployment. It has:
  PersistentVolumeClaim: "churn-train-c8b5bc18-data"
  Job: "churn-train-c8b5bc18-a6655163", "churn-score-c85ba7f0-da797902"
  CronJob: "churn-nightly-c814c413"`);
    expect(failure(() => RunAssertions.fromChart(makeChart()).hasObject('Job', {}))).toBe(
      '"churn" has no Job. It has no objects.',
    );
  });

  test('messages are short, whatever they tell', () => {
    const chart = makeChart();
    const long = 'x'.repeat(10_000);
    for (let i = 0; i < 100; i++) {
      new ApiObject(
        chart,
        `o${i}`,
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          data: Object.fromEntries(Array.from({ length: 200 }, (_all, n) => [`k${n}`, `${i}`])),
        } as never,
      );
    }
    const assertions = RunAssertions.fromChart(chart);
    const all = Object.fromEntries(Array.from({ length: 200 }, (_all, n) => [`k${n}`, long]));
    const message = failure(() => assertions.hasObject('ConfigMap', { data: all }));
    expect(message.split('\n')).toHaveLength(55);
    expect(message).toContain('… and 190 more\nFound:\n');
    expect(message.length).toBeLessThan(4000);
    expect(failure(() => assertions.allObjects('ConfigMap', { data: { k0: 'a' } })).split('\n').slice(-2)).toEqual(
      ['    k0: "2"', '… and 97 more objects'],
    );
    expect(failure(() => assertions.objectCountIs('ConfigMap', 3)).length).toBeLessThan(600);
    expect(failure(() => assertions.hasObject('Secret', {}))).toBe(
      '"churn" has no Secret. It has:\n  ConfigMap: "churn-o0-c81c6298", "churn-o1-c8368ca7", "churn-o2-c8068b6e" and '
        + '97 more');
  });
});

describe('allObjects', () => {
  test('holds where all of at least one are as expected', () => {
    churn().allObjects('Job', { spec: { backoffLimit: 0 } });
  });

  test('shows those that are not', () => {
    expect(
      failure(
        () => churn().allObjects('Job', { spec: { template: { spec: { nodeSelector: { gpu: Match.anyValue() } } } } }),
      ),
    )
      .toBe(`"churn" has 2 objects of the kind Job, and 1 is not as expected.
"churn-score-c85ba7f0-da797902" (churn/score):
!! spec.template.spec.nodeSelector: Expected {"gpu":Match.anyValue()} but it is missing; there is "automountServiceAccountToken", "containers", "enableServiceLinks", "restartPolicy", "securityContext".
Found:
  spec:
    template:
      spec: {}`);
  });

  test('does not hold of nothing', () => {
    expect(failure(() => churn().allObjects('Secret', {}))).toMatch(/^"churn" has no Secret\. It has:\n/);
  });
});

describe('objectCountIs', () => {
  test('counts the objects of a kind, or those that are as described', () => {
    const assertions = churn();
    assertions.objectCountIs('Job', 2);
    assertions.objectCountIs('Deployment', 0);
    assertions.objectCountIs('Job', 1, containers({ image: 'ghcr.io/acme/score:2.0.0' }));
    assertions.objectCountIs('Job', 0, containers({ image: Match.stringLikeRegexp(':latest$') }));
  });

  test('names the objects that there are', () => {
    expect(failure(() => churn().objectCountIs('Job', 0))).toBe(
      '"churn" has 2 objects of the kind Job, not 0: "churn-train-c8b5bc18-a6655163" (churn/train), '
        + '"churn-score-c85ba7f0-da797902" (churn/score).');
    expect(failure(() => churn().objectCountIs('Service', 1))).toMatch(
      /^"churn" has 0 objects of the kind Service, not 1\.\n"churn" has no Service. It has:\n/,
    );
  });

  test('shows the closest of those that are missed', () => {
    expect(
      failure(() => churn().objectCountIs('Job', 2, { spec: { backoffLimit: 1 } })),
    ).toBe(`"churn" has 0 objects of the kind Job that match, not 2.
The closest is "churn-train-c8b5bc18-a6655163" (churn/train):
!! spec.backoffLimit: Expected 1 but received 0.
Found:
  spec:
    backoffLimit: 0`);
  });

  test.each([-1, 1.5, NaN, '1' as never])('%p is no count', (count) => {
    expect(failure(() => churn().objectCountIs('Job', count))).toMatch(/^the count must be an integer from 0, got: /);
  });
});

test('findObjects gives copies of the objects as they are in the manifest', () => {
  const chart = makeChurn();
  const assertions = RunAssertions.fromChart(chart);
  expect(
    [
      ...assertions.findObjects('PersistentVolumeClaim'),
      ...assertions.findObjects('Job'),
      ...assertions.findObjects('CronJob'),
    ],
  ).toEqual(synth(chart));
  expect(
    assertions.findObjects('Job', containers({ image: 'ghcr.io/acme/score:2.0.0' })).map(
      ({ metadata }) => metadata.name,
    ),
  ).toEqual(['churn-score-c85ba7f0-da797902']);
  expect(assertions.findObjects('Secret')).toEqual([]);
  assertions.findObjects('Job')[0].spec = {};
  expect(assertions.findObjects('Job')[0].spec.backoffLimit).toBe(0);
});

test.each([
  ['job', '"job" is not a kind; did you mean "Job"?'],
  ['Cronjob', '"Cronjob" is not a kind; did you mean "CronJob"?'],
  ['Ingres', '"Ingres" is not a kind; did you mean "Ingress"?'],
  ['batch/v1', 'the kind must be a name such as "Job", got: "batch/v1"; put an apiVersion into the properties'],
  [undefined as never, 'the kind must be a name such as "Job", got: nothing; put an apiVersion into the properties'],
])('a count of no %p does not hold by a slip', (kind, message) => {
  expect(failure(() => churn().objectCountIs(kind, 0))).toBe(message);
});

test.each(
  ['JobSet', 'RayJob', 'PodGroup', 'Workload', 'Application', 'HTTPRoute'],
)('a %s is a kind that Kubernetes can be taught', (kind) => {
  churn().objectCountIs(kind, 0);
});

describe('a run', () => {
  test.each(KIND_NAMES)('%s: its workload, pod and container are where its kind has them', (kind) => {
    const chart = makeChart();
    makeKind(kind, { nodeSelector: [{ key: 'zone', value: 'a' }] }, chart, 'one');
    const run = RunAssertions.fromChart(chart).run('one');
    run.hasWorkload({ kind: KINDS[kind].objectKind });
    run.hasPodSpec({ nodeSelector: { zone: 'a' } });
    run.hasContainer({ name: 'main', image: MINIMAL.image });
    expect(run.podSpec).toEqual(KINDS[kind].template(run.workload).spec);
    expect(run.container).toEqual(run.podSpec.containers[0]);
  });

  test('its volumes are found by where they are mounted', () => {
    train().hasVolume('/data', { persistentVolumeClaim: { claimName: 'churn-train-c8b5bc18-data' } });
    expect(
      failure(() => train().hasVolume('/data', { emptyDir: {} })),
    ).toBe(`The volume that "churn/train" mounts at "/data" is not as expected.
!! emptyDir: Expected {} but it is missing; there is "name", "persistentVolumeClaim".
Found:
  name: data
  persistentVolumeClaim:
    claimName: churn-train-c8b5bc18-data`);
    expect(failure(() => train().hasVolume('/dta', {}))).toBe(
      '"churn/train" mounts no volume at "/dta"; did you mean "/data"?',
    );
    expect(failure(() => churn().run('score').hasVolume('/data', {}))).toBe(
      '"churn/score" mounts no volume at "/data"; it has none',
    );
  });

  test('its values come from where they should', () => {
    train().hasExplanation(
      'requests.memory',
      { value: '64Gi', layer: 'profile', lost: Match.arrayWith([{ value: '16Gi', layer: 'run' }]) },
    );
    expect(
      failure(() => train().hasExplanation('requests.memory', { value: '16Gi', layer: 'run' })),
    ).toBe(`The explanation of "requests.memory" of "churn/train" is not as expected.
!! value: Expected "16Gi" but received "64Gi".
!! layer: Expected "run" but received "profile".
Found:
  value: 64Gi
  layer: profile`);
    expect(failure(() => train().hasExplanation('requests.memroy', {}))).toBe(
      'the explanation of "churn/train" has no field "requests.memroy"; did you mean "requests.memory"?',
    );
  });

  test.each<[string, string]>([
    ['hasWorkload', 'The Job of "churn/train" is not as expected.'],
    ['hasPodSpec', 'The pod of "churn/train" is not as expected.'],
    ['hasContainer', 'The main container of "churn/train" is not as expected.'],
  ])('%s says what is not as expected', (method, head) => {
    const run = train() as unknown as Record<string, (props: object) => void>;
    expect(failure(() => run[method]({ colour: 'red' })).split('\n').slice(0, 2)).toEqual(
      [head, expect.stringMatching(/^!! colour: Expected "red" but it is missing; there is /)],
    );
  });

  test('is found by its path or the end of it, and is told from others', () => {
    const chart = makeChart();
    ['a', 'b'].forEach((team) => makeRun({}, new Construct(chart, team)));
    makeRun({}, chart, 'score');
    const assertions = RunAssertions.fromChart(chart);
    expect(['score', 'churn/score', 'a/train', 'churn/b/train'].map((path) => assertions.run(path).constructPath))
      .toEqual(['churn/score', 'churn/score', 'churn/a/train', 'churn/b/train']);
    expect(assertions.runs.map(({ constructPath }) => constructPath)).toEqual(
      ['churn/a/train', 'churn/b/train', 'churn/score'],
    );
    expect(failure(() => assertions.run('train'))).toBe(
      '"train" is ambiguous; write the whole path: "churn/a/train" or "churn/b/train"',
    );
    expect(failure(() => assertions.run('scores'))).toBe('"churn" has no run "scores"; did you mean "score"?');
    expect(failure(() => assertions.run('platform'))).toBe(
      '"churn" has no run "platform"; it has "churn/a/train", "churn/b/train", "churn/score"',
    );
    expect(failure(() => RunAssertions.fromChart(makeChart()).run('train'))).toBe(
      '"churn" has no run "train"; it has none',
    );
  });

  test('without a main container says which there are', () => {
    const chart = makeChart();
    makeRun({ podOverrides: { containers: null } }, chart);
    expect(failure(() => RunAssertions.fromChart(chart).run('train').hasContainer({}))).toBe(
      '"churn/train" has no container "main"; it has none',
    );
  });

  test('gives copies', () => {
    const run = train();
    [run.workload, run.podSpec, run.container].forEach((part) => Object.keys(part).forEach((key) => delete part[key]));
    run.hasContainer({ name: 'main' });
    expect(run).toBeInstanceOf(AssertedRun);
  });
});

describe('diagnostics', () => {
  /** A chart whose synthesis fails. */
  function makeMistaken(scope: Construct = makeApp()): Chart {
    const chart = new Chart(scope, 'churn', { namespace: 'ml' });
    new DigitalHubPlatform(chart, 'platform', { profiles: [new Profile({ name: 'a100' })] });
    makeRun({ profile: 'a10' }, chart);
    makeRun({ runAsUser: undefined }, chart, 'score');
    makeRun({}, chart, 'fine');
    return chart;
  }
  const mistaken = () => RunAssertions.fromChart(makeMistaken());
  const NO_PROFILE = '[churn/train] DH1601 profile: No platform of the run offers the profile "a10". Did you mean '
    + '"a100"? The platform offers "a100".';

  test('are found by code, by construct, and by what they say', () => {
    const assertions = mistaken();
    assertions.hasDiagnostic('DH1601');
    assertions.hasDiagnostic('DH1601', 'churn/train');
    assertions.hasDiagnostic(
      'DH1601',
      'train',
      { option: 'profile', severity: 'error', message: Match.stringLikeRegexp('"a100"') },
    );
    assertions.hasDiagnostic('DH2003', 'score');
    assertions.hasNoErrors('score');
    assertions.hasNoDiagnostics('fine');
    churn().hasNoErrors();
  });

  test('of a chart that does not synthesize do not keep it from being asserted of', () => {
    const assertions = mistaken();
    assertions.objectCountIs('Job', 3);
    assertions.run('train').hasContainer({ image: MINIMAL.image });
  });

  test('that are not there: says which are, and where the code is', () => {
    expect(failure(() => mistaken().hasDiagnostic('DH1601', 'fine'))).toBe(`"churn/fine" has no diagnostic DH1601.
It has no diagnostics.
DH1601 is reported elsewhere:
  ${NO_PROFILE}`);
    expect(failure(() => mistaken().hasDiagnostic('DH1101', 'train'))).toBe(
      `"churn/train" has no diagnostic DH1101.\nIt has:\n  ${NO_PROFILE}`,
    );
    expect(
      failure(() => mistaken().hasDiagnostic('DH1601', 'train', { option: 'profiles' })),
    ).toBe(`"churn/train" has DH1601, but not as expected.
!! option: Expected "profiles" but received "profile".
Found:
  option: profile`);
  });

  test('that should not be there are listed', () => {
    expect(failure(() => mistaken().hasNoErrors())).toBe(`"churn" has 1 error:\n  ${NO_PROFILE}`);
    expect(failure(() => mistaken().hasNoDiagnostics()).split('\n')).toEqual([
      '"churn" has 2 diagnostics:', `  ${NO_PROFILE}`, expect.stringMatching(
        /^ {2}\[churn\/score\] warning DH2003 runAsUser: /,
      ),
    ]);
  });

  test('that are acknowledged are not there', () => {
    const chart = makeMistaken();
    Diagnostics.of(chart).acknowledge('DH2003', 'the image runs as user 1000');
    RunAssertions.fromChart(chart).hasNoDiagnostics('score');
  });

  test('include what other constructs find, and nothing is printed', () => {
    const chart = makeMistaken();
    chart.node.addValidation({ validate: () => ['there is no ingress'] });
    const printed = printedBy(() => {
      expect(failure(() => RunAssertions.fromChart(chart).hasNoErrors())).toBe(
        `"churn" has 2 errors:\n  ${NO_PROFILE}\n  [churn] there is no ingress`,
      );
    });
    expect(printed).toEqual([]);
    expect(printedBy(() => expect(() => Testing.synth(chart)).toThrow('there is no ingress'))).toEqual(
      [expect.stringContaining('warning DH2003')],
    );
  });

  test('of an app include those of its platforms', () => {
    const app = makeApp();
    new DigitalHubPlatform(app, 'platform', { defaultResources: { mem: '64Gb' } });
    makeMistaken(app);
    RunAssertions.fromApp(app).hasDiagnostic(
      'DH1101',
      'train',
      { option: 'defaultResources.mem of platform "platform"' },
    );
    expect(failure(() => RunAssertions.fromApp(app).hasObject('Secret', {}))).toMatch(
      /^the app has no Secret\. It has:\n {2}Job: /,
    );
    expect(failure(() => RunAssertions.fromApp(app).hasNoErrors())).toMatch(/^the app has \d errors:\n/);
  });

  test('of what is no code or no construct are not there by a slip', () => {
    expect(failure(() => mistaken().hasDiagnostic('dh1601'))).toBe(
      '"dh1601" is not a diagnostic code; did you mean "DH1601"?',
    );
    expect(failure(() => mistaken().hasDiagnostic('profile'))).toBe(
      '"profile" is not a diagnostic code; see docs/diagnostics.md',
    );
    expect(failure(() => mistaken().hasNoErrors('trains'))).toBe(
      '"churn" has no construct "trains"; did you mean "train"?',
    );
    expect(failure(() => mistaken().hasNoErrors('job'))).toBe(
      '"churn" has no construct "job"; it has "churn", "churn/platform", "churn/train", "churn/score", "churn/fine"',
    );
  });
});

describe('misuse', () => {
  test.each<[string, () => unknown, string]>([
    [
      'manifests instead of a chart',
      () => RunAssertions.fromChart(Testing.synth(makeChart()) as never),
      'assertions require a chart or an app, got: []',
    ],
    [
      'absent in a list',
      () => Match.arrayWith([Match.absent()]),
      'Match.arrayWith[0] is Match.absent(), which can only stand for a field of an object',
    ],
    [
      'absent as a whole',
      () => train().hasContainer(Match.absent()),
      'props is Match.absent(), which can only stand for a field of an object',
    ],
    [
      'a matcher that is not called',
      () => train().hasContainer({ env: Match.anyValue }),
      'props.env is a function, which no manifest holds; a matcher is called, as in Match.anyValue()',
    ],
    ['null', () => train().hasContainer({ env: [{ value: null }] }),
      'props.env[0].value is null, which no manifest holds; write Match.absent() for a field that must not be there, '
        + 'or leave it out'],
    [
      'undefined',
      () => churn().hasObject('Job', undefined),
      'props is undefined, which no manifest holds; write Match.absent() for a field that must not be there, or leave '
        + 'it out',
    ],
    [
      'an object of a class',
      () => train().hasContainer({ env: new Date(0) }),
      'props.env is of the class Date, which no manifest holds; write it as it stands in the manifest',
    ],
    ['a matcher in exact', () => Match.exact(Match.anyValue()), 'Match.exact takes a value, got: Match.anyValue(…)'],
    ['a list in objectLike', () => Match.objectLike([] as never), 'Match.objectLike takes an object, got: []'],
    ['an object in arrayWith', () => Match.arrayWith({} as never), 'Match.arrayWith takes a list, got: {}'],
    [
      'a regular expression',
      () => Match.stringLikeRegexp(/a/ as never),
      'Match.stringLikeRegexp takes a regular expression as a string, got: "[RegExp]"',
    ],
    [
      'no regular expression',
      () => Match.stringLikeRegexp('('),
      'Match.stringLikeRegexp takes a regular expression, got "(": Invalid regular expression: /(/: Unterminated group',
    ],
  ])('%s', (_what, misuse, message) => {
    expect(failure(misuse)).toBe(message);
  });

  test.each(
    [[(matcher: Matcher) => ({ a: matcher })], [(matcher: Matcher) => [matcher]]],
  )('a matcher that was made is told where it stands', (wrap) => {
    expect(() => train().hasContainer(wrap(Match.anyValue()))).toThrow(/is not as expected/);
  });
});

test('every object of every example is what it is, and the examples have no errors', () => {
  const app = makeApp();
  examples(app);
  const assertions = RunAssertions.fromApp(app);
  const kinds = [
    ...new Set(
      app.node.findAll().filter((construct) => ApiObject.isApiObject(construct)).map(
        (object) => (object as ApiObject).kind,
      ),
    ),
  ];
  const objects = kinds.flatMap((kind) => assertions.findObjects(kind).map((object) => [kind, object] as const));
  expect(objects.length).toBeGreaterThan(50);
  objects.forEach(([kind, object]) => assertions.objectCountIs(kind, 1, Match.exact(object)));
  assertions.hasNoErrors();
});
