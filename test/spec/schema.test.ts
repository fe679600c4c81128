/**
 * The JSON Schema that is shipped, by which editors check specs: it takes what the reader takes, and sees what is
 * misspelled.
 */
import { readdirSync, readFileSync, statSync } from 'fs';
import { basename, extname, join } from 'path';
import Ajv from 'ajv';
import { parseAllDocuments } from 'yaml';
import { specSchema } from '../../scripts/schema';
import { SPEC_OPTIONS } from '../../src/private/spec/options';
import { FROM_SPEC, messagesOf } from '../support/from-spec';
import { SPEC_CASES } from '../support/spec-cases';
import { FOLDER } from '../support/spec-declared';
import { makeChart } from '../support/synth';
import { VOLUME_TYPES } from '../support/volume-types';

const SCHEMA = JSON.parse(specSchema());
const check = new Ajv({ allErrors: true, strictTypes: false }).compile(SCHEMA);

/** What is wrong with a document, place by place. */
function errorsIn(document: unknown): string[] {
  return check(
    document,
  ) ? [] : check.errors!.filter(({ keyword }) => keyword !== 'if').map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
}

/** Files of something else beside specs, which are not written with the schema. */
const FOREIGN = ['package.json', 'mkdocs.yml'];

/** The documents of a file, or of the files of a folder. */
function documentsIn(path: string): unknown[] {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  return files.filter((file) => ['.yaml', '.yml', '.json'].includes(extname(file)) && !FOREIGN.includes(basename(file)))
    .flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8'), { merge: true }))
    .map((document) => 'toJS' in document ? document.toJS() : undefined);
}

/** What options are written in. */
const AROUND: Record<string, (options: object) => unknown> = {
  'a dictionary': (options) => options,
  'a dictionary with a kind': (
    options,
  ) => ({ kind: 'container+job', function: 'container://p/f:1', task: null, name: 'a', ...options }),
  'a list of dictionaries': (options) => [{ image: 'a:1' }, options],
  'a run': (
    options,
  ) => ({
    kind: 'container+job:run',
    spec: { function: 'container://p/f:1', task: 'container+job://p/t', ...options },
    id: 'r',
    status: {},
  }),
  'a run of Python': (options) => ({ kind: 'python+serve:run', spec: options }),
  'an older run': (options) => ({ kind: 'container+run', spec: options }),
  'a task': (options) => ({ kind: 'container+deploy', spec: options, metadata: { name: 'a' } }),
  'a function': (options) => ({ kind: 'container', spec: options, name: 'f' }),
  'a function of Python': (options) => ({ kind: 'python', spec: options }),
  'a trigger': (
    options,
  ) => ({ kind: 'scheduler', spec: { function: 'container://p/f:1', schedule: '0 0 2 * * ?', template: options } }),
  'a list of entities': (options) => [{ kind: 'container+job', spec: options }],
  'lists of entities': (options) => ({ runs: [{ kind: 'container+job:run', spec: options }], functions: [], total: 1 }),
};
const PLACES = Object.keys(AROUND);

const volume = (
  rest: object,
) => ({ volumes: [{ volume_type: 'persistent_volume_claim', name: 'a', mount_path: '/a', ...rest }] });

/** What nobody would see in an editor, were it not for the schema. */
const MISTAKES: Record<string, object> = {
  'secret': { secret: ['a'] },
  'arg': { arg: ['a'] },
  'schedul': { schedul: '@daily' },
  'comand': { comand: 'python' },
  'run_as_usr': { run_as_usr: 1000 },
  'runAsUsr': { runAsUsr: 1000 },
  'sauce': { sauce: 'git+https://acme.io/a' },
  'source.init': { source: { source: 'a.py', init: 'a' } },
  'resources.memory': { resources: { memory: '1Gi' } },
  'resources.cpu.request': { resources: { cpu: { request: '1' } } },
  'volumes[0].mountpath': volume({ mountpath: '/b' }),
  'volumes[0].spec.sise': volume({ spec: { sise: '1Gi' } }),
  'volumes[0].spec.size_limit': volume({ spec: { size_limit: '1Gi' } }),
  'volumes[0] of volumeType': {
    volumes: [{ volumeType: 'empty_dir', name: 'a', mountPath: '/a', spec: { size: '1Gi' } }],
  },
  'volumes[0] of an unknown type': volume({ volume_type: 'empty_dri' }),
  'volumes[0] of no type': { volumes: [{ name: 'a', mount_path: '/a' }] },
  'volumes[0] that is mounted nowhere': { volumes: [{ volume_type: 'empty_dir', name: 'a' }] },
  'envs[0].val': { envs: [{ name: 'A', val: 'b' }] },
  'envs[0] without a name': { envs: [{ value: 'b' }] },
  'node_selector.values': { node_selector: { key: 'a', values: 'b' } },
  'affinity.nodeAfinity': { affinity: { nodeAfinity: {} } },
  'affinity, deeper': {
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ key: 'a', value: 'b' }] },
      },
    },
  },
  'tolerations[0].keys': { tolerations: [{ keys: 'a' }] },
  'topology_spread[0].min_domain': { topology_spread: [{ min_domain: 1 }] },
  'service_ports[0].targetport': { service_ports: [{ port: 80, targetport: 80 }] },
  'service_type': { service_type: 'Nodeport' },
  'security': { security: 'baselin' },
  'suspend': { suspend: 'true' },
  'fs_group': { fs_group: '1e3' },
  'args': { args: 'main.py' },
  'labels': { labels: { a: { b: 'c' } } },
  'python_version': { python_version: '3_12' },
  'template': { template: { arg: ['a'] } },
};

const RIGHT: Record<string, object> = {
  'every option in either spelling': {
    run_as_user: 1000,
    runAsGroup: '1000',
    ttlAfterFinished: 0,
    secrets: ['a'],
    shared_memory: '1Gi',
    action: 'job',
  },
  'numbers for texts': {
    name: 2026,
    args: [1, 'a'],
    envs: [{ name: 'A', value: 1 }],
    labels: { a: 1 },
    requirements: 'pandas',
  },
  'labels for people': { labels: ['a'] },
  'versions of Python': { python_version: '3.12', handler: 'main', code_src: 'a.py', codeSrc: 'a.py' },
  'a version of Python as DigitalHub writes it': { pythonVersion: 'PYTHON3_12', base_image: 'a:1' },
  'a source in camelCase': { source: { source: 'a.py', initFunction: 'init', lang: 'python' } },
  'what is not set': {
    task: null,
    volumes: null,
    resources: { cpu: null, mem: null, gpu: null },
    affinity: { nodeAffinity: null },
    source: { code: null },
  },
  'empty texts': {
    profile: '',
    resources: { cpu: '', mem: { requests: '' } },
    run_as_user: '',
    suspend: '',
    security: '',
    volumes: '',
    affinity: '',
    template: '',
    source: { source: '', code: ' ' },
    python_version: '',
  },
  'a template': { template: { args: ['a'], parameters: { a: 1 } }, function_id: 'v1' },
  'a size of what has one already': volume({ volume_type: 'shared_volume', spec: { size: '5Gi' } }),
  'what means nothing': { wait: true, localExecution: false, parameters: {}, extensions: [], max_length: 5 },
  'amounts': {
    resources: { cpu: { requests: 1, limits: '2' }, mem: { limits: '1Gi' }, gpu: { requests: 1, limits: '1' } },
  },
  'Kubernetes in snake_case': {
    affinity: {
      node_affinity: {
        required_during_scheduling_ignored_during_execution: {
          node_selector_terms: [{ match_expressions: [{ key: 'a', operator: 'Exists' }] }],
        },
      },
    },
  },
  'volumes of two types': {
    volumes: [
      { volumeType: 'empty_dir', name: 'a', mountPath: '/a', spec: { sizeLimit: 1 } },
      { volume_type: 'secret', name: 'b', mount_path: '/b', spec: null },
    ],
  },
};

describe('takes', () => {
  test.each(Object.keys(SPEC_CASES).filter((path) => path !== 'found/foreign'))('%s', (path) => {
    const documents = documentsIn(`${FOLDER}/${path}`);
    expect(documents.flatMap(errorsIn)).toEqual([]);
    expect(documents).not.toEqual([]);
  });

  test('the examples', () => {
    expect(documentsIn('examples/from-digitalhub/churn').flatMap(errorsIn)).toEqual([]);
  });

  test.each(Object.entries(RIGHT))('%s', (_what, options) => {
    PLACES.forEach((location) => expect([location, ...errorsIn(AROUND[location](options))]).toEqual([location]));
  });

  test.each(Object.keys(VOLUME_TYPES))('a part of a volume of the type %s', (volume_type) => {
    const errors = ['sub_path', 'subPath'].flatMap(
      (key) => [volume({ volume_type, [key]: 'a' }), volume({ volume_type, spec: { [key]: 'a' } })],
    ).map(errorsIn);
    expect(errors).toEqual([[], [], [], []]);
  });

  test.each(
    [
      'project',
      'artifact',
      'mlflow',
      'kfp',
      'kfp+pipeline:run',
      'kfp+run',
      'lifecycle',
      'huggingfaceserve',
      'container+build:run',
    ],
  )('any spec of the kind %s', (kind) => {
    expect(errorsIn({ kind, spec: { whatever: 1 }, name: 'a' })).toEqual([]);
  });

  test('nothing, and lists of what does not run', () => {
    expect([null, [], { artifacts: [{ kind: 'artifact', spec: { src_path: 'a' } }] }].flatMap(errorsIn)).toEqual([]);
  });
});

describe('sees', () => {
  test.each(Object.entries(MISTAKES))('%s', (_what, options) => {
    PLACES.forEach((location) => expect([location, check(AROUND[location](options))]).toEqual([location, false]));
  });

  test.each(['schedul', 'args', 'image'])('%s beside the template of a trigger', (key) => {
    expect(errorsIn({ kind: 'scheduler', spec: { [key]: 'a' } })).toEqual([expect.stringContaining(`"${key}"`)]);
  });

  test.each(
    [
      ['a text', 'a'],
      ['a number', 5],
      ['no kind', { spec: {} }],
      ['no spec', { kind: 'container', metadata: {} }],
      ['a list that nobody writes', { jobs: [{ kind: 'container', spec: {} }] }],
    ],
  )('%s', (_what, document) => {
    expect(check(document)).toBe(false);
  });

  test.each(['task', 'function'])('the key of a %s in the place of a reference', (key) => {
    ['a run', 'a trigger', 'a dictionary'].forEach((place) =>
      expect(check(AROUND[place]({ [key]: `store://p/${key}/container/a:1` }))).toBe(false));
    expect(check({ kind: 'scheduler', spec: { [key]: `store://p/${key}/container/a:1` } })).toBe(false);
  });

  test('one mistake, where it is', () => {
    expect(errorsIn(volume({ mountpath: '/b' }))).toEqual(
      ['/volumes/0 must NOT have additional properties {"additionalProperty":"mountpath"}'],
    );
  });
});

describe('offers', () => {
  test('nothing that the reader does not know', () => {
    const offered = Object.keys(SCHEMA.definitions.options.properties);
    expect(offered.filter((key) => {
      const chart = makeChart();
      FROM_SPEC.DigitalHubRun(chart, 'a', { [key]: 'a' });
      return messagesOf(chart).some(([, message]) => message.startsWith('DH1611'));
    })).toEqual([]);
  });

  test.each(SPEC_OPTIONS.map(({ key }) => key))('%s', (key) => {
    expect(SCHEMA.definitions.options.properties[key].description).toMatch(/^[A-Z].*\.$/);
  });
});
