/** What once went wrong, or easily would: specs that are odd, but not hostile. */
import { symlinkSync, writeFileSync } from 'fs';
import { join } from 'path';
import { IRun, RunSpec } from '../../src';
import { LocatedDiagnostics } from '../../src/private/schema/located-diagnostics';
import { writeChart } from '../../src/private/spec/code/write';
import { readRuns } from '../../src/private/spec/reader';
import { messagesOf, written } from '../support/from-spec';
import { mainOf, makeChart, manifestOf } from '../support/synth';
import { makeFolder } from '../support/temporary';

type Files = Readonly<Record<string, string | Buffer>>;

function folderOf(files: Files): string {
  const folder = makeFolder();
  Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text));
  return folder;
}

/** The runs of files, and what is said of them, without the folder. */
function load(files: Files): { runs: IRun[]; messages: string[] } {
  const folder = folderOf(files);
  const chart = makeChart();
  const runs = RunSpec.load(chart, folder);
  return { runs, messages: messagesOf(chart).map(([, message]) => message.split(`${folder}/`).join('')) };
}

const PLAIN = 'image: a:1\nrun_as_user: 1000\n';

test('a function without a name lends nothing to a run that names none', () => {
  const { runs } = load({ 'a.yaml': PLAIN, 'b.yaml': 'kind: container\nspec: { image: y:1, command: evil }\n' });
  expect(mainOf(runs[0])).toMatchObject({ image: 'a:1' });
  expect(mainOf(runs[0])).not.toHaveProperty('command');
});

test('a function of another project or runtime is not meant', () => {
  const { messages } = load({
    'f.yaml': 'kind: python\nname: train\nid: f\nproject: churn\nspec: { image: foreign:1 }\n',
    'r.yaml': 'kind: container+job:run\nid: r\nspec: { function: container://other/train, run_as_user: 1000 }\n',
  });
  expect(messages).toContain(
    'DH1615 spec.function (r.yaml:3): The function "container://other/train", which names the image, is not among the '
      + 'specs. Load its file together with this one, or give "image".',
  );
});

test('a dictionary with a list of maps is no export of the console', () => {
  const { runs, messages } = load({ 'a.yaml': `${PLAIN}secrets: [{ name: A }]\n` });
  expect(written(runs)).toEqual([['DigitalHubRun', 'a']]);
  expect(messages).toEqual(
    ['DH1006 secrets[0] (a.yaml:3): Expected a string, but got {"name":"A"} (an object). Write a string.'],
  );
});

test('a project holds functions', () => {
  const { runs, messages } = load({
    'projects-p.yaml': 'kind: project\nname: p\nspec:\n  functions:\n    - { kind: container, name: f, id: f1, spec: { '
      + 'image: in:1 } }\n    - { kind: container, name: g, id: g1 }\n',
    't.yaml': 'kind: container+job\nid: t\nspec: { function: container://p/f:f1, run_as_user: 1000 }\n',
  });
  expect(mainOf(runs[0]).image).toBe('in:1');
  expect(messages).toEqual([]);
});

test.each<[string, string, string]>([
  [
    'what a trigger does not have',
    'kind: scheduler\nname: n\nspec: { schedul: \'@daily\', schedule: \'@daily\', template: { image: a:1, run_as_user: '
      + '1000 } }\n',
    'DH1611 spec.schedul (a.yaml:3): "schedul" is not a key of a trigger. Did you mean "schedule"?',
  ],
  [
    'an entity without a spec',
    'kind: container+job:run\nid: a\nmetadata: {}\n',
    'DH1619 the spec (a.yaml:1): The entity has no "spec". Export it once more, or write its options without what else '
      + 'an entity has.',
  ],
  [
    'a slip of a runtime',
    'kind: contaner+job:run\nspec: { image: a:1, run_as_user: 1000 }\n',
    'DH1614 kind (a.yaml:1): "contaner" is not a known runtime. Did you mean "container"?',
  ],
  [
    'two GPUs at once',
    `${PLAIN}resources: { gpu: { requests: 1, limits: 2 } }\n`,
    'DH1107 resources.gpu.requests (a.yaml:3): "1" differs from the limit "2". Give one number.',
  ],
  [
    'a number that is not what is written',
    `${PLAIN}pod_overrides: { priority: 12345678901234567890 }\n`,
    'DH1006 pod_overrides.priority (a.yaml:3): 12345678901234567000 has more digits than a number can hold without '
      + 'loss. Write it as a string.',
  ],
  [
    'two items of one key in what is written as in manifests',
    `${PLAIN}pod_overrides:\n  hostAliases:\n    - { ip: '::1', hostnames: [a] }\n    - { ip: '::1', hostnames: [b] }\n`,
    'DH1010 pod_overrides.hostAliases[1] (a.yaml:6): An earlier item of the list has the same ip ("::1"), and '
      + 'server-side apply rejects an object with two such items. Merge them into one item.',
  ],
  [
    'a mount path twice in what is written as in manifests',
    `${PLAIN}pod_overrides: { containers: [{ name: main, volumeMounts: [{ mountPath: /v }, { mountPath: /v }] }] }\n`,
    'DH1010 pod_overrides.containers[0].volumeMounts[1] (a.yaml:3): An earlier item of the list has the same mountPath '
      + '("/v"), and server-side apply rejects an object with two such items. Merge them into one item.',
  ],
  [
    'a key that no object can hold',
    `${PLAIN}labels: { __proto__: x }\n`,
    'DH1007 labels.__proto__ (a.yaml:3): cdk8s cannot render the key "__proto__". Choose another name.',
  ],
  [
    'code twice',
    `${PLAIN}source: main.py\ncode: a\nbase64: YQ==\n`,
    'DH1612 base64 (a.yaml:5): "base64" is given as "code", too. Keep one of them.',
  ],
  [
    'two sources',
    `${PLAIN}source: https://x.io/a.py\ncode_src: main.py\n`,
    'DH1612 code_src (a.yaml:4): "code_src" is given as "source", too. Keep one of them.',
  ],
  [
    'code beside an address',
    `${PLAIN}source: https://x.io/a.py\ncode: a\n`,
    'DH2020 code (a.yaml:4): "code" has no effect in a manifest. Leave out what is for DigitalHub Core or its SDK '
      + 'alone, or acknowledge the warning.',
  ],
  [
    'code outside',
    `${PLAIN}source: ../../etc/hostname\n`,
    'DH1616 source (a.yaml:3): "../../etc/hostname" is neither a file beside the spec nor an address. Give the code as '
      + '"base64" or "code", or an address such as "git+https://github.com/acme/train.git#main".',
  ],
  [
    'a function that the code does not hold',
    `kind: python+job\n${PLAIN}source: main.py\nhandler: mian\ncode: 'def main(): pass'\n`,
    'DH1616 handler (a.yaml:5): The code holds no "mian". Name a function of it.',
  ],
  [
    'a volume without a place',
    `${PLAIN}volumes: [{ volume_type: empty_dir, name: a }]\n`,
    'DH1006 volumes[0].mount_path (a.yaml:3): It is missing. Write a string.',
  ],
])('%s is told', (_what, text, message) => {
  expect(load({ 'a.yaml': text }).messages).toEqual([message]);
});

test('an image that is none is told, whatever else is wrong', () => {
  const {
    messages,
  } = load(
    {
      'a.yaml': 'kind: python+job\nimage: \' a:1\'\nsource: main.py\nhandler: main\ncode: "def main(): pass"\nresources: '
        + '{ cpu: abc }\n',
    },
  );
  expect(messages.map((message) => message.split(' ')[0]).sort()).toEqual(['DH1001', 'DH1101']);
});

test('a binary file is no code', () => {
  const {
    messages,
  } = load({ 'a.yaml': `${PLAIN}source: model.pkl\n`, 'model.pkl': Buffer.from([0x80, 4, 0x95, 0xff, 0xfe]) });
  expect(messages).toEqual(
    ['DH1616 source (a.yaml:3): "model.pkl" is not a text file. Name where the file can be fetched.'],
  );
});

test('one file that cannot be read hides no other', () => {
  const folder = folderOf({ 'a.yaml': PLAIN });
  symlinkSync(join(folder, 'none'), join(folder, 'b.yaml'));
  const chart = makeChart();
  expect(written(RunSpec.load(chart, folder))).toEqual([['DigitalHubRun', 'a']]);
  expect(messagesOf(chart)).toEqual(
    [[expect.any(String), expect.stringContaining('b.yaml): It cannot be read: ENOENT')]],
  );
});

test('a key that repeats itself says nothing new', () => {
  const { runs, messages } = load({ 'a.yaml': `${PLAIN}image: a:1\nlabels: { a: x, a: x }\n` });
  expect(messages).toEqual([]);
  expect(manifestOf(runs[0]).metadata.labels).toMatchObject({ a: 'x' });
  expect(load({ 'a.yaml': `${PLAIN}labels: { a: x, a: y }\n` }).messages).toEqual(
    ['DH1619 the spec (a.yaml:3): The file is not YAML: Map keys must be unique. Fix it there.'],
  );
});

test('a blank name is none', () => {
  expect(written(load({ 'a.yaml': `name: ""\n${PLAIN}` }).runs)).toEqual([['DigitalHubRun', 'a']]);
});

test('DigitalHub Core\'s own spellings of volumes and GPUs are read', () => {
  const { runs: [run], messages } = load({
    'a.yaml': `${PLAIN}resources: { gpu: { limits: '1' } }\nvolumes: [{ volume_type: empty_dir, name: v, mount_path: `
      + '/v, spec: { subPath: data } }]\n',
  });
  expect(messages).toEqual([]);
  expect(mainOf(run).resources.limits).toEqual({ 'nvidia.com/gpu': '1' });
  expect(mainOf(run).volumeMounts).toEqual([{ mountPath: '/v', name: 'v', subPath: 'data' }]);
});

test('numbers stay as they are written, through anchors and merges, and however many there are', () => {
  const { runs, messages } = load({
    'a.yaml': `${PLAIN}labels: { <<: { v: 1.10 }, w: 1.20, 1: 1.30 }\n`,
    'b.yaml': `- &r { name: first, image: a:1, run_as_user: 1000, resources: &s { cpu: 1.50 } }\n${Array.from(
      { length: 150 },
      (_, i) => `- { name: r${i}, image: a:1, run_as_user: 1000, resources: *s }\n`,
    ).join('')}`,
  });
  expect(messages).toEqual([]);
  expect(manifestOf(runs[0]).metadata.labels).toMatchObject({ v: '1.10', w: '1.20', 1: '1.30' });
  expect(runs).toHaveLength(152);
  expect(mainOf(runs[151]).resources.requests.cpu).toBe('1.50');
});

test('no name or message gets out of its comment', () => {
  const folder = folderOf({ 'x\nimport os #\u2028y.yaml': 'name: train\nimage: a:1\nreplica: 1\n', 'b.yaml': PLAIN });
  for (const language of ['python', 'typescript'] as const) {
    const code = writeChart(readRuns([folder], new LocatedDiagnostics()), language);
    expect(code).toMatch(/- DH1611 replica \(.*x import os # y\.yaml:3\)/);
    expect(code).not.toMatch(/^import os/m);
  }
});

test('code is written of no run that lacks what every run has', () => {
  expect(() => RunSpec.toTypeScript({ action: 'job', command: 'x' })).toThrow(
    'DH1001 image: The image is missing. Set it to an image such as "ghcr.io/acme/train:1.4.0".',
  );
  expect(() => RunSpec.toPython({ image: 'a:1', envs: [{ value: 'x' }] })).toThrow(
    'DH1006 envs[0].name: It is missing. Write a string.',
  );
});

test('what says nothing is not written', () => {
  const spec = {
    kind: 'python+job',
    image: 'a:1',
    handler: 'main',
    code: 'def main(): pass',
    parameters: { a: undefined, b: null, c: [] },
  };
  expect(RunSpec.toTypeScript(spec)).toContain('parameters: { b: null, c: [] }');
  expect(RunSpec.toPython(spec)).toContain('parameters={"b": None, "c": []}');
  expect(() => RunSpec.toTypeScript({ ...spec, parameters: { ['__proto__']: 'x' } })).toThrow('DH1007');
});
