/** What careless or hostile callers give instead of specs. */
import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { runInNewContext } from 'vm';
import { App } from 'cdk8s';
import { DigitalHubRun, RunSpec, RunVolume } from '../../src';
import { FROM_SPEC, messagesOf, written } from '../support/from-spec';
import { KIND_NAMES } from '../support/kinds';
import { FOLDER } from '../support/spec-declared';
import { makeChart, printedBy, synthError } from '../support/synth';
import { makeFolder } from '../support/temporary';

class Options {
  public readonly image = 'a:1';
}

/** An object that holds itself. */
function cyclic(...keys: string[]): any {
  const cycle: any = { image: 'a:1', name: 'a', key: 'a' };
  return Object.assign(cycle, ...keys.map((key) => ({ [key]: cycle })));
}

function deep(levels: number): any {
  return levels === 0 ? 'a' : { affinity: deep(levels - 1) };
}

const HOSTILE: [string, unknown][] = [
  [
    'null',
    null,
  ], [
    'undefined',
    undefined,
  ], [
    'a text',
    'image: a:1',
  ], ['a list', [{ image: 'a:1' }]], ['a number', 5], ['true', true], ['a function', () => ({})],
  [
    'a BigInt',
    BigInt(5),
  ], [
    'a symbol',
    Symbol('a'),
  ], ['a Map', new Map([['image', 'a:1']])], ['an instance', new Options()], ['a date', new Date(0)],
  [
    'a promise',
    Promise.resolve({}),
  ], ['a construct', makeChart()], ['a RunVolume', RunVolume.emptyDir({ name: 'a', mountPath: '/a' })],
];

const NEARLY: [string, unknown][] = [
  ['nothing', {}],
  ...[
    'spec',
    'metadata',
    'resources',
    'volumes',
    'envs',
    'affinity',
    'labels',
    'podOverrides',
    'parameters',
    'source',
    'template',
    'function',
    'colour',
  ]
    .map((key): [string, unknown] => [`a cycle by ${key}`, cyclic(key)]),
  ['cycles', cyclic('spec', 'metadata', 'resources', 'volumes', 'envs', 'affinity', 'labels', 'source', 'template')],
  ['a cycle in parameters of Python', { kind: 'python+job', base_image: 'a:1', handler: 'a', parameters: cyclic('a') }],
  ['a cycle in inputs of Python', { kind: 'python+job', base_image: 'a:1', handler: 'a', inputs: cyclic('a', 'b') }],
  ['much nested', { image: 'a:1', affinity: deep(5000), podOverrides: deep(5000) }],
  ['a template that is much nested', { kind: 'scheduler', spec: { template: { podOverrides: deep(5000) } } }],
  ['a spec that is a list', { kind: 'container', spec: [] }],
  [
    'functions',
    {
      image: () => 1,
      resources: () => 1,
      volumes: [() => 1],
      kind: () => 1,
      action: () => 1,
      function: () => 1,
      task: () => 1,
      source: () => 1,
      parameters: () => 1,
    },
  ],
  [
    'Maps',
    {
      image: new Map(),
      resources: new Map(),
      volumes: new Map(),
      labels: new Map(),
      podOverrides: new Map(),
      source: new Map(),
      metadata: new Map(),
    },
  ],
  [
    'instances',
    {
      image: new Options(),
      resources: new Options(),
      volumes: [new Options()],
      envs: [new Options()],
      podOverrides: { a: new Options() },
      source: new Options(),
    },
  ],
  [
    'BigInts',
    {
      image: BigInt(1),
      run_as_user: BigInt(1),
      args: [BigInt(1)],
      podOverrides: { a: BigInt(1) },
      replicas: BigInt(1),
    },
  ],
  ['symbols', { image: Symbol('a'), args: [Symbol('a')], action: Symbol('a'), podOverrides: { a: Symbol('a') } }],
  [
    'names of Object\'s',
    JSON.parse(
      '{"image":"a:1","__proto__":{"image":"b"},"constructor":1,"toString":2,"hasOwnProperty":3,'
        + '"resources":{"__proto__":1,"constructor":"1"},"labels":{"__proto__":"a"}}',
    ),
  ],
  ['an action of Object\'s', { image: 'a:1', action: 'constructor' }],
  ['a kind of Object\'s', { image: 'a:1', kind: '__proto__+toString:run', spec: { image: 'a:1' } }],
  ['a volume of Object\'s', { image: 'a:1', volumes: [{ volume_type: 'constructor', name: 'a', mount_path: '/a' }] }],
  [
    'a level of Object\'s',
    { image: 'a:1', security: 'toString', service_type: 'constructor', image_pull_policy: '__proto__' },
  ],
  ['lists of holes', { image: 'a:1', args: new Array(3), volumes: [, null, undefined], envs: [null], secrets: [null] }],
  ['metadata that is a text', { kind: 'container', metadata: 'a', spec: { image: 'a:1' } }],
  ['metadata that is null', { kind: 'container', metadata: null, spec: { image: 'a:1' } }],
  ['Python without anything', { kind: 'python+job:run', spec: {} }],
  [
    'Python with numbers',
    {
      kind: 'python+serve',
      spec: {
        python_version: 3.11,
        handler: 5,
        source: { source: 5, code: 6, base64: 7, init_function: 8 },
        requirements: 9,
        parameters: 10,
        inputs: 11,
        volumes: [1],
      },
    },
  ],
  [
    'Python with a hostile handler',
    { kind: 'python+job', base_image: 'a:1', handler: '(a+)+$[', code: `def ${'a'.repeat(9999)}(` },
  ],
  [
    'Python with null volumes',
    { kind: 'python+job', base_image: 'a:1', handler: 'a', code: 'a', volumes: [null, 5, 'a'] },
  ],
  [
    'a duration that is negative',
    {
      image: 'a:1',
      active_deadline: -1,
      ttl_after_finished: 1e300,
      termination_grace_period: NaN,
      starting_deadline: 0.5,
    },
  ],
];

describe('nothing throws', () => {
  test.each(
    HOSTILE.flatMap(([what, spec]) => KIND_NAMES.map((kind) => ({ what, kind, spec }))),
  )('$what: $kind', ({ kind, spec }) => {
    const chart = makeChart();
    FROM_SPEC[kind](chart, 'train', spec);
    expect(messagesOf(chart)[0]).toEqual(
      [
        'churn/train',
        expect.stringMatching(
          /^DH1619 the spec: .* is not a spec\. Give a map of options, or an entity as DigitalHub exports it; "RunSpec\.load" reads files\.$/,
        ),
      ],
    );
    printedBy(() => expect(synthError(chart)).toMatch(/^Validation failed with the following errors:/));
  });

  test.each(
    NEARLY.flatMap(([what, spec]) => KIND_NAMES.map((kind) => ({ what, kind, spec }))),
  )('$what: $kind', ({ kind, spec }) => {
    const chart = makeChart();
    FROM_SPEC[kind](chart, 'train', spec);
    const messages = messagesOf(chart);
    messages.forEach(([, message]) => expect(message).toMatch(/^DH\d{4} [^]*[.?]$/));
    printedBy(() => {
      try {
        (chart.node.root as App).synth();
      } catch (error) {
        expect((error as Error).message).toMatch(/^Validation failed with the following errors:/);
        expect(messages).not.toEqual([]);
      }
    });
  });

  // What branches at each of a hundred levels is never walked through.
  test.each<[string, object]>([
    ['podOverrides', { image: 'a:1', podOverrides: cyclic('a', 'b') }],
    ['parameters', { kind: 'python+job', base_image: 'a:1', handler: 'a', parameters: cyclic('a', 'b') }],
    ['a template', { kind: 'scheduler', spec: { schedule: '0 0 2 * * ?', template: cyclic('a', 'b') } }],
  ])('fromSpec of %s that hold themselves twice ends', (_what, spec) => {
    const chart = makeChart();
    const read = () => messagesOf(
      chart,
    ).length + DigitalHubRun.fromSpec(chart, 'train', spec).node.children.length + messagesOf(chart).length;
    expect(runInNewContext('read()', { read }, { timeout: 2000 })).toBeGreaterThan(0);
  });

  const paths: [string, unknown][] = [
    [
      'a path of nothing',
      'no/such/file.yaml',
    ], [
      'an empty path',
      '',
    ], ['null', null], ['undefined', undefined], ['a number', 5], ['a map', { image: 'a:1' }], ['a list', ['a', 'b']],
    [
      'a path with a null character',
      'a\0b',
    ], [
      'a path that is too long',
      'a/'.repeat(9999),
    ], ['a symbol', Symbol('a')], ['an object without a text', Object.create(null)],
  ];

  test.each(paths)('RunSpec.load of %s', (_what, path) => {
    const chart = makeChart();
    expect(RunSpec.load(chart, path as never)).toEqual([]);
    expect(messagesOf(chart)).toEqual(
      [[expect.stringMatching(/^churn\//), expect.stringMatching(/^DH1619 the spec.*: .*[.]$/)]],
    );
    printedBy(() => expect(synthError(chart)).toMatch(/^Validation failed with the following errors:/));
  });

  test('RunSpec.load of a path of nothing says so', () => {
    const chart = makeChart();
    RunSpec.load(chart, 'no/such/file.yaml');
    expect(messagesOf(chart)).toEqual([
      [
        'churn/no-such-file.yaml',
        'DH1619 the spec (no/such/file.yaml): It cannot be read: ENOENT: no such file or directory, stat '
          + '\'no/such/file.yaml\'. Give the path of a file or folder.',
      ],
    ]);
  });

  test('RunSpec.load of one broken file twice', () => {
    const chart = makeChart();
    RunSpec.load(chart, `${FOLDER}/broken/no-yaml.yaml`);
    RunSpec.load(chart, `${FOLDER}/broken/no-yaml.yaml`);
    expect(messagesOf(chart)).toHaveLength(2);
  });

  test('RunSpec.load of a broken folder that is called as its run', () => {
    const around = makeFolder();
    mkdirSync(join(around, 'digitalhub'));
    writeFileSync(join(around, 'digitalhub/a.yaml'), 'a: [\n');
    writeFileSync(join(around, 'digitalhub/b.yaml'), 'name: digitalhub\nimage: a:1\nrun_as_user: 1000\n');
    const chart = makeChart();
    const before = process.cwd();
    process.chdir(around);
    try {
      expect(written(RunSpec.load(chart, 'digitalhub'))).toEqual([['DigitalHubRun', 'digitalhub']]);
    } finally {
      process.chdir(before);
    }
    expect(messagesOf(chart).map(([path]) => path)).toEqual(['churn/digitalhub-2']);
  });

  test('RunSpec.load of a folder in which a folder is called as a file', () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'a.yml'));
    writeFileSync(join(folder, 'a.yaml'), 'image: a:1\nrun_as_user: 1000\n');
    writeFileSync(join(folder, 'b.json'), '');
    const chart = makeChart();
    expect(RunSpec.load(chart, folder)).toHaveLength(1);
    expect(messagesOf(chart)).toEqual([]);
  });

  test('RunSpec.load of two broken files in one folder tells of both', () => {
    const folder = makeFolder();
    ['a.yaml', 'b.yaml'].forEach((file) => writeFileSync(join(folder, file), 'a: [\n'));
    const chart = makeChart();
    RunSpec.load(chart, folder);
    expect(messagesOf(chart)).toHaveLength(2);
  });
});
