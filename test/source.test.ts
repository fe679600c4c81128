import { Chart, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { Diagnostics, DigitalHubPlatform, DigitalHubRunProps, IRun, Profile, RunSource, RunVolume } from '../src';
import { KIND_NAMES, KindName, makeKind, templateOf } from './support/kinds';
import {
  diagnosticsOf,
  errorsOf,
  makeChart,
  makeRun,
  Manifest,
  manifestOf,
  podSpecOf,
  synth,
  synthError,
} from './support/synth';
import { makeApp } from './support/temporary';
import { BUILDER_IMAGE } from '../src/private/source/defaults';

const REPOSITORY = 'https://github.com/acme/train.git';
const key = (path: string) => Buffer.from(path).toString('base64url');
const runWith = (
  source: RunSource,
  props: Partial<DigitalHubRunProps> = {},
  chart = makeChart(),
) => makeRun({ source, ...props }, chart);
const configMapOf = (
  run: IRun,
): Manifest => Testing.synth(run.node.scope as Chart).find(({ kind }) => kind === 'ConfigMap');
const dataOf = (
  source: RunSource,
  kind: KindName = 'DigitalHubRun',
): Record<string, string> => configMapOf(makeKind(kind, { source })).data;

describe('what the builder is told', () => {
  test.each<[string, RunSource, string]>([
    ['a repository', RunSource.git(REPOSITORY), `git+https,,git+${REPOSITORY}`],
    ['a branch', RunSource.git(REPOSITORY, { branch: 'feature/x' }), `git+https,,git+${REPOSITORY}#feature/x`],
    [
      'a repository in DigitalHub\'s spelling',
      RunSource.git(`git+${REPOSITORY}#main`),
      `git+https,,git+${REPOSITORY}#main`,
    ],
    ['a file', RunSource.http('https://acme.io/a,b.csv?x=1'), 'https,,https://acme.io/a,b.csv?x=1'],
    ['a file without encryption', RunSource.http('http://acme.io/data.csv'), 'http,,http://acme.io/data.csv'],
    ['a key', RunSource.s3('s3://bucket/data.csv'), 's3,,s3://bucket/data.csv'],
    ['a folder', RunSource.s3('s3://bucket/data/'), 's3,,s3://bucket/data/'],
    ['a bucket', RunSource.s3('s3://bucket/'), 's3,,s3://bucket/'],
    ['an archive', RunSource.zip('https://acme.io/a.zip'), 'zip+https,,zip+https://acme.io/a.zip'],
    ['an archive of a bucket', RunSource.zip('s3://bucket/a.zip'), 'zip+s3,,zip+s3://bucket/a.zip'],
    ['an archive in DigitalHub\'s spelling', RunSource.zip('zip+s3://bucket/a.zip'), 'zip+s3,,zip+s3://bucket/a.zip'],
    [
      'several',
      RunSource.several([RunSource.git(REPOSITORY), RunSource.http('https://acme.io/a')]),
      `git+https,,git+${REPOSITORY}\nhttps,,https://acme.io/a`,
    ],
  ])('of %s', (_what, source, line) => {
    expect(errorsOf({ source })).toEqual([]);
    expect(dataOf(source)).toEqual({ 'context-refs.txt': line });
  });

  test('of inline files', () => {
    const source = RunSource.several(
      [RunSource.inline('src/train.py', 'print(1)\n'), RunSource.inline('src/__init__.py', '')],
    );
    expect(dataOf(source)).toEqual({
      'context-sources-map.txt': 'c3JjL3RyYWluLnB5,src/train.py\nc3JjL19faW5pdF9fLnB5,src/__init__.py\n',
      'c3JjL3RyYWluLnB5': 'print(1)\n',
      'c3JjL19faW5pdF9fLnB5': '',
    });
  });

  const part = fc.string({ unit: fc.constantFrom(...'abcXYZ019._-+@='), minLength: 1, maxLength: 12 }).filter(
    (text) => !/^(-|\.{1,2}$)/.test(text),
  );
  const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  const files = fc.uniqueArray(
    fc.tuple(path, fc.string({ unit: 'grapheme' })),
    { selector: ([one]) => one, maxLength: 5 },
  );

  /** As `sync_files` of the builder reads it, line by line. */
  function unpacked(data: Record<string, string>): [string, string][] {
    const lines = data['context-sources-map.txt'].split('\n');
    expect(lines.pop()).toBe('');
    return lines.map((line) => line.split(',')).map(([name, to, ...rest]) => {
      expect(rest).toEqual([]);
      expect(name).toMatch(/^[\w-]{1,253}$/);
      return [to, data[name]];
    });
  }

  test('comes out of the manifest as it went in, whatever the files hold', () => {
    fc.assert(fc.property(files, fc.constantFrom(...KIND_NAMES), (given, kind) => {
      const chart = makeChart();
      makeKind(kind, { source: RunSource.several(given.map(([to, text]) => RunSource.inline(to, text))) }, chart);
      // What would not is refused.
      if (given.length > 0 && Diagnostics.of(chart).all.every(({ code }) => code.startsWith('DH2'))) {
        const configMap = synth(chart).find((object) => object.kind === 'ConfigMap');
        expect(unpacked(parse(Yaml.stringify(configMap)).data)).toEqual(given);
      }
    }), { numRuns: 200 });
  });
});

describe.each(KIND_NAMES)('%s', (kind) => {
  test('fetches its source in an init container, into a volume that both have', () => {
    const chart = makeChart();
    const run = makeKind(kind, {
      source: RunSource.git(REPOSITORY, { branch: 'main' }),
      project: 'churn',
      resources: { cpu: '1', mem: '1Gi', gpu: '1' },
      secrets: ['GIT_TOKEN'],
      envs: [{ name: 'URL', value: '$(GIT_TOKEN)' }],
      initContainers: [{ image: 'busybox:1', name: 'warm-up' }],
      labels: { team: 'ml' },
      annotations: { owner: 'ml' },
    }, chart);
    const { spec } = templateOf(kind, run);
    const [main] = spec.containers;
    const [builder, own] = spec.initContainers;
    const configMap = synth(chart).find((object) => object.kind === 'ConfigMap');
    expect(builder).toEqual({
      name: 'source',
      image: BUILDER_IMAGE,
      command: ['/bin/bash', '-c', '/app/builder-tool.sh'],
      env: main.env,
      resources: main.resources,
      securityContext: main.securityContext,
      volumeMounts: [
        { name: 'shared-dir', mountPath: '/shared' },
        { name: 'init-config-map', mountPath: '/init-config-map' },
      ],
    });
    expect(main.env.map(({ name }: Manifest) => name)).toEqual(['PROJECT_NAME', 'GIT_TOKEN', 'URL']);
    expect(main.volumeMounts).toEqual([{ name: 'shared-dir', mountPath: '/shared' }]);
    expect(own.name).toBe('warm-up');
    expect(spec.volumes).toEqual([
      { name: 'shared-dir', emptyDir: { sizeLimit: '100Mi' } },
      { name: 'init-config-map', configMap: { name: configMap.metadata.name } },
    ]);
    const { 'cdk8s.io/metadata.addr': _address, ...labels } = manifestOf(run).metadata.labels;
    expect(configMap).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: expect.stringMatching(new RegExp(`^${run.runName}-source-[0-9a-f]{8}$`)),
        namespace: 'ml',
        labels,
        annotations: { owner: 'ml' },
      },
      data: { 'context-refs.txt': `git+https,,git+${REPOSITORY}#main` },
      immutable: true,
    });
  });

  test('does not tell the builder what the author says to the main container', () => {
    const own = ['DESTINATION_DIR', 'TEMP_DIR', 'CONTEXT_REFS', 'CONTEXT_SOURCES', 'DEBUG'];
    const variables = (props: object = {}) => {
      const envs = ['A', ...own, 'PARALLELISM'].map((name) => ({ name, value: 'x' }));
      const run = makeKind(kind, { source: RunSource.git(REPOSITORY), envs, ...props });
      const { initContainers: [builder], containers: [main] } = templateOf(kind, run).spec;
      return [main, builder].map(({ env }: Manifest) => env.map(({ name, value }: Manifest) => `${name}=${value}`));
    };
    const [main, builder] = variables();
    expect(main).toEqual(['A=x', ...own.map((name) => `${name}=x`), 'PARALLELISM=x']);
    expect(builder).toEqual(['A=x', 'PARALLELISM=x']);
    const settings = kplus.Env.fromConfigMap(kplus.ConfigMap.fromConfigMapName(makeChart(), 'settings', 'settings'));
    expect(variables({ envFrom: [settings] })).toEqual(
      [main, ['A=x', ...own.map((name) => `${name}=`), 'PARALLELISM=x']],
    );
  });

  test('runs the command of a Python source, unless it has one of its own', () => {
    const source = RunSource.python({ handler: 'main:train', parameters: { rate: 0.1 } });
    const command = (
      props: object,
    ) => templateOf(kind, makeKind(kind, { source, args: ['x'], ...props })).spec.containers[0].command;
    expect(command({})).toEqual(['python3', '/shared/.digitalhub/launch.py']);
    expect(command({ command: ['python', 'other.py'] })).toEqual(['python', 'other.py']);
    expect(templateOf(kind, makeKind(kind, { source, args: ['x'] })).spec.containers[0].args).toEqual(['x']);
  });

  test('has the files of a Python source that it needs', () => {
    const data = dataOf(RunSource.python({ handler: 'main:train', requirements: ['numpy==2.1.0', 'pandas'] }), kind);
    const serves = kind === 'ServiceRun' || kind === 'DeploymentRun';
    const paths = data['context-sources-map.txt'].trim().split('\n').map((line) => line.split(',')[1]);
    expect(paths).toEqual(
      [
        'launch.py',
        'function.json',
        'requirements.txt',
        ...serves ? ['function.yaml', 'digitalhub_handler.py'] : [],
      ].map((name) => `.digitalhub/${name}`),
    );
    expect(data[key('.digitalhub/requirements.txt')]).toBe('numpy==2.1.0\npandas\n');
    if (serves) {
      expect(parse(data[key('.digitalhub/function.yaml')])).toEqual({
        apiVersion: 'nuclio.io/v1beta1',
        kind: 'NuclioFunction',
        spec: {
          runtime: 'python',
          handler: 'digitalhub_handler:handler',
          minReplicas: 1,
          maxReplicas: 1,
          triggers: { http: { kind: 'http', maxWorkers: 2 } },
        },
      });
    }
  });
});

describe('a Python source', () => {
  test('tells the launcher what to call, in one order and in ASCII', () => {
    const text = dataOf(RunSource.python({
      handler: 'main:train',
      parameters: {
        z: [1, null, '0o755'],
        a: { d: true, c: 'è\u2028\ud83d\ude00' },
      },
      initFunction: 'init',
      initParameters: { b: 1 },
    }))[key('.digitalhub/function.json')];
    expect(text).toBe(`{
  "handler": "main:train",
  "init_function": "init",
  "init_parameters": {
    "b": 1
  },
  "parameters": {
    "a": {
      "c": "\\u00e8\\u2028\\ud83d\\ude00",
      "d": true
    },
    "z": [
      1,
      null,
      "0o755"
    ]
  }
}
`);
    expect(JSON.parse(text).parameters.a.c).toBe('è\u2028\ud83d\ude00');
  });

  test.each(
    [
      'main',
      'main:train',
      'src.train:main',
      'обучение:train_1',
      'src.train-model:main',
      '01-train:main',
      'my code.a+b:main',
    ],
  )('takes the handler %s', (handler) => {
    expect(errorsOf({ source: RunSource.python({ handler }) })).toEqual([]);
  });

  test('brings its code', () => {
    const code = RunSource.several([RunSource.git(REPOSITORY), RunSource.inline('extra.py', 'x = 1\n')]);
    expect(dataOf(RunSource.python({ handler: 'main:train', code }))).toMatchObject(
      { 'context-refs.txt': `git+https,,git+${REPOSITORY}`, [key('extra.py')]: 'x = 1\n' },
    );
  });
});

test('credentials in an address are shown nowhere', () => {
  const run = runWith(RunSource.git('https://ana:t0ken@github.com/acme/train.git', { branch: 'main' }));
  const shown = [run.explain().toTable(), synthError(run.node.scope as Chart)];
  expect(shown.map((text) => [text.includes('https://…@github.com/acme/train.git'), text.includes('t0ken')])).toEqual(
    [[true, false], [true, false]],
  );
  expect(errorsOf({ source: RunSource.git('https://github.com/acme/train@v1.git') })).toEqual([]);
});

describe('what holds the source', () => {
  const source = RunSource.http('https://acme.io/data.csv');
  const profile = (props: object) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { profiles: [new Profile({ name: 'p', ...props })] });
    return { chart, props: { profile: 'p' } };
  };
  const ours = RunVolume.emptyDir({ name: 'work', mountPath: '/shared', sizeLimit: '1Gi' });

  test.each<[string, { chart?: Chart; props: Partial<DigitalHubRunProps> }, object]>([
    ['resources.disk', { props: { resources: { disk: '5Gi' } } }, { name: 'shared-dir', ephemeral: expect.anything() }],
    [
      'a volume of the run at /shared',
      { props: { volumes: [ours] } },
      { name: 'work', emptyDir: { sizeLimit: '1Gi' } },
    ],
    [
      'a volume of a profile at /shared',
      profile({ volumes: [ours] }),
      { name: 'work', emptyDir: { sizeLimit: '1Gi' } },
    ],
    [
      'a claim, of which the run reads',
      {
        props: {
          volumes: [
            RunVolume.persistentVolumeClaim(
              { name: 'code', mountPath: '/shared', claimName: 'code', subPath: 'a', readOnly: true },
            ),
          ],
        },
      },
      { name: 'code', persistentVolumeClaim: { claimName: 'code' } },
    ],
    [
      'a volume named shared-dir',
      { props: { volumes: [RunVolume.emptyDir({ name: 'shared-dir', mountPath: '/shared' })] } },
      { name: 'shared-dir', emptyDir: {} },
    ],
  ])('is %s, without a word', (_what, { chart = makeChart(), props }, volume) => {
    const run = runWith(source, { fsGroup: 1000, ...props }, chart);
    const { volumes, initContainers: [builder], containers: [main] } = podSpecOf(run);
    expect(Diagnostics.of(chart).all).toEqual([]);
    expect(volumes).toEqual([volume, { name: 'init-config-map', configMap: expect.anything() }]);
    const { readOnly, ...mount } = main.volumeMounts[0];
    expect(main.volumeMounts).toHaveLength(1);
    expect(builder.volumeMounts[0]).toEqual(mount);
  });

  test('is not what a volume of another path is', () => {
    const {
      volumes,
    } = podSpecOf(runWith(source, { volumes: [RunVolume.emptyDir({ name: 'data', mountPath: '/shared/data' })] }));
    expect(volumes.map(({ name }: Manifest) => name)).toEqual(['shared-dir', 'data', 'init-config-map']);
  });

  test('is refused by the server where its name is that of the author\'s volume', () => {
    const {
      volumes,
    } = podSpecOf(runWith(source, { volumes: [RunVolume.emptyDir({ name: 'init-config-map', mountPath: '/v' })] }));
    expect(volumes.map(({ name }: Manifest) => name)).toEqual(['shared-dir', 'init-config-map', 'init-config-map']);
  });
});

describe('under GitOps', () => {
  const names = (source: RunSource) => {
    const chart = new Chart(makeApp(), 'churn');
    makeRun({ source }, chart);
    return synth(chart).map(({ metadata }) => metadata.name);
  };

  test('a changed source is another ConfigMap and another Job, an unchanged one is the same', () => {
    const inline = (text: string) => RunSource.inline('main.py', text);
    const [before, after, again] = [inline('print(1)'), inline('print(2)'), inline('print(1)')].map(names);
    expect(again).toEqual(before);
    expect(before).toHaveLength(2);
    before.forEach((name, i) => expect(after[i]).not.toBe(name));
    expect(names(RunSource.git(REPOSITORY, { branch: 'v1' }))).not.toEqual(
      names(RunSource.git(REPOSITORY, { branch: 'v2' })),
    );
  });

  test('a release that changes these names runs jobs again', () => {
    expect(names(RunSource.git(REPOSITORY, { branch: 'v1' }))).toEqual(
      ['churn-train-c8b5bc18-source-a8afafcd', 'churn-train-c8b5bc18-45ee4b91'],
    );
    expect(names(RunSource.python({ handler: 'main:train' }))).toEqual(
      ['churn-train-c8b5bc18-source-e4ce5e19', 'churn-train-c8b5bc18-a3cb7057'],
    );
  });

  test('two runs that would make one ConfigMap are told so', () => {
    const app = makeApp();
    makeKind('DigitalHubRun', { source: RunSource.git(REPOSITORY), metadata: { name: 'a' } }, new Chart(app, 'one'));
    makeKind('DeploymentRun', { source: RunSource.git(REPOSITORY), metadata: { name: 'a' } }, new Chart(app, 'two'));
    expect(Diagnostics.of(app).all.map(({ message }) => message)).toEqual(
      [
        expect.stringMatching(
          /^DH2015 metadata\.name: The ConfigMap "a-source-\w{8}" is also created by the run "one\/train"/,
        ),
      ],
    );
  });
});

test('explain() says what the source is, and what follows from it', () => {
  const run = runWith(
    RunSource.several(
      [RunSource.python({ handler: 'main:train', code: RunSource.git(REPOSITORY) }), RunSource.inline('a.txt', 'x')],
    ),
  );
  const rows = run.explain().rows.filter(({ source: from }) => from === 'source').map(
    ({ field, value, layer }) => [field, value, layer],
  );
  expect(rows).toEqual([
    ['command', '["python3","/shared/.digitalhub/launch.py"]', 'library'],
    ['source', `python main:train from git+${REPOSITORY}, inline a.txt`, 'run'],
    ['volumes.shared-dir', 'empty_dir at /shared (size limit 100Mi)', 'library'],
  ]);
});

test('repositories of one owner can be fetched one after the other', () => {
  const source = RunSource.several([RunSource.git(REPOSITORY), RunSource.git('https://github.com/acme/other.git')]);
  expect(errorsOf({ source, envs: [{ name: 'PARALLELISM', value: '1' }] })).toEqual([]);
  expect(errorsOf({ source }).map(({ code }) => code)).toEqual(['DH1921']);
});

test('the builder meets the level of security that the run has', () => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { builderImage: 'registry.acme.io/builder:1' });
  const run = runWith(RunSource.git(REPOSITORY), { runAsUser: 1000 }, chart);
  expect(Diagnostics.of(chart).all).toEqual([]);
  expect(podSpecOf(run).initContainers[0].image).toBe('registry.acme.io/builder:1');
  expect(diagnosticsOf(
    { source: RunSource.git(REPOSITORY), initContainers: [{ image: 'a:1', securityContext: { privileged: true } }] },
  )
    .map(({ option }) => option)).toEqual(['initContainers[0]']);
});

describe('DigitalHubPlatform.pythonImage', () => {
  const core = 'ghcr.io/scc-digitalhub/digitalhub-serverless/python-runtime';

  test.each(
    [
      ['PYTHON3_12', `${core}:3.12-latest`],
      ['3.10', `${core}:3.10-latest`],
      ['3.9', ''],
      ['constructor', ''],
      ['', ''],
      [undefined as never, ''],
    ],
  )('of %s under core() is "%s"', (version, image) => {
    const chart = makeChart();
    DigitalHubPlatform.core(chart, 'platform');
    expect(DigitalHubPlatform.pythonImage(chart, version)).toBe(image);
  });

  test('is the nearest platform\'s that says anything of it', () => {
    const app = makeApp();
    DigitalHubPlatform.core(app, 'platform');
    const inner = new Chart(app, 'inner');
    new DigitalHubPlatform(inner, 'platform', { pythonImages: { PYTHON3_12: 'registry.acme.io/python:3.12' } });
    const silent = new Chart(app, 'silent');
    new DigitalHubPlatform(silent, 'platform');
    expect([inner, silent].map((scope) => DigitalHubPlatform.pythonImage(scope, '3.12'))).toEqual(
      ['registry.acme.io/python:3.12', `${core}:3.12-latest`],
    );
    expect(DigitalHubPlatform.pythonImage(inner, '3.11')).toBe('');
  });

  test('leads to a run without an image where there is none', () => {
    expect(errorsOf({ image: DigitalHubPlatform.pythonImage(makeChart(), '3.12') }).map(({ code }) => code)).toEqual(
      ['DH1001'],
    );
  });
});
