import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { DigitalHubPlatform, Diagnostics, Profile } from '../../src';
import { makeKind, templateOf } from '../support/kinds';
import { mainOf, makeChart, makeRun, Manifest, manifestOf, podSpecOf, synth } from '../support/synth';
import { makeFolder } from '../support/temporary';

const FILE = join(__dirname, '../fixtures/templates/template1.yaml');
const TEXT = readFileSync(FILE, 'utf8');

function chartWith(...profiles: Profile[]) {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { profiles });
  return chart;
}

/** A template file of a base object alone, whose pod has these fields. */
const base = (kind: string, pod: object) => `id: p\n---\n${JSON.stringify({ kind, spec: { template: { spec: pod } } })}`;

const messages = (...profiles: Profile[]) => Diagnostics.of(chartWith(...profiles)).all.map(({ message }) => message);

describe('a template file of DigitalHub Core', () => {
  test('loads as it stands', () => {
    const profile = Profile.fromYaml(TEXT);
    expect([profile.name, profile.description, profile.overridable]).toEqual(
      ['template1', 'One GPU, and room on the node', false],
    );
    expect(messages(profile)).toEqual([]);
  });

  test('sets what it says', () => {
    const chart = chartWith(Profile.fromFile(FILE));
    const run = makeRun({ profile: 'template1', runtimeClass: undefined, volumes: [] }, chart);
    const { runtimeClassName, priorityClassName, nodeSelector, volumes, containers: [main] } = podSpecOf(run);
    expect({ runtimeClassName, priorityClassName, nodeSelector }).toEqual(
      { runtimeClassName: 'nvidia', priorityClassName: 'high', nodeSelector: { gpu: 'a100' } },
    );
    expect(main.resources).toEqual({
      requests: { 'cpu': '100m', 'memory': '256Mi', 'nvidia.com/gpu': '1', 'ephemeral-storage': '2Gi' },
      limits: { 'nvidia.com/gpu': '1', 'ephemeral-storage': '4Gi' },
    });
    expect(main.env).toEqual(
      expect.arrayContaining([{ name: 'NCCL_DEBUG', value: 'INFO' }, { name: 'OMP_NUM_THREADS', value: '4' }]),
    );
    expect(volumes).toEqual([{ name: 'datasets', persistentVolumeClaim: { claimName: 'team-datasets' } }]);
    expect(manifestOf(run).metadata.labels).toMatchObject({ 'hardware': 'a100', 'dhcore/template': 'template1' });
    expect(synth(chart)).toHaveLength(1);
  });

  test.each([
    ['fromYaml', (text: string) => Profile.fromYaml(text)],
    ['fromFile', (text: string) => {
      const file = join(makeFolder(), 'template.yaml');
      writeFileSync(file, text);
      return Profile.fromFile(file);
    }],
    ['fromConfigMap', (text: string) => {
      const [profile] = Profile.fromConfigMap(JSON.stringify({ kind: 'ConfigMap', data: { 'template.yaml': text } }));
      return profile;
    }],
  ])('says nothing of empty texts, and of a size that a shared volume does not need: %s', (_how, read) => {
    const profile = read(`id: my_gpu
name: ""
description: ""
runtime_class: ""
priority_class: " "
service_type: ""
image_pull_policy: ""
node_selector: [{ key: gpu, value: "" }]
resources: { requests: { cpu: "", memory: 1Gi }, limits: { memory: " " } }
labels: [{ name: a, value: "" }]
volumes: [{ volume_type: shared_volume, name: team, mount_path: /team, sub_path: "", spec: { size: 5Gi } }]
`);
    expect(profile.name).toBe('my_gpu');
    const chart = chartWith(profile);
    const run = makeRun({ profile: 'my_gpu', resources: {}, volumes: [] }, chart);
    expect(Diagnostics.of(chart).all.map(({ message }) => message)).toEqual([]);
    expect(podSpecOf(run)).toMatchObject({
      nodeSelector: { gpu: '' }, volumes: [{ name: 'team', persistentVolumeClaim: { claimName: 'team' } }],
    });
    expect(podSpecOf(run)).not.toHaveProperty('priorityClassName');
    expect(mainOf(run).resources.requests).toEqual({ cpu: '100m', memory: '1Gi' });
    expect(manifestOf(run).metadata.labels).toMatchObject({ 'a': '', 'dhcore/template': expect.any(String) });
  });

  test('has a base that is weaker than all else, for its kind alone', () => {
    const chart = chartWith(Profile.fromYaml(TEXT));
    const run = makeRun({ profile: 'template1' }, chart);
    const { schedulerName, runtimeClassName, dnsConfig, tolerations, containers } = podSpecOf(run);
    expect({ schedulerName, runtimeClassName, dnsConfig }).toEqual({
      schedulerName: 'volcano', runtimeClassName: 'nvidia', dnsConfig: { options: [{ name: 'ndots', value: '2' }] },
    });
    expect(tolerations.map(({ key }: Manifest) => key)).toEqual(['maintenance', 'nvidia.com/gpu']);
    expect(containers).toHaveLength(1);
    expect(containers[0]).toMatchObject({ name: 'main', image: 'ghcr.io/acme/train:1.4.0' });
    expect(run.explain().row('base.schedulerName')).toMatchObject(
      { value: '"volcano"', source: 'schedulerName of the base Job of profile "template1"' },
    );
    const service = makeKind('ServiceRun', { profile: 'template1' }, chart, 'service');
    expect(templateOf('ServiceRun', service).spec).not.toHaveProperty('schedulerName');
  });

  test('has its base overridden by podOverrides, and in the hash', () => {
    const run = (
      podOverrides?: object,
    ) => makeRun({ profile: 'template1', podOverrides: podOverrides as never }, chartWith(Profile.fromYaml(TEXT)));
    const other = makeRun({ profile: 'template1' }, chartWith(Profile.fromYaml(TEXT.replace('volcano', 'other'))));
    expect(podSpecOf(run({ schedulerName: 'mine' })).schedulerName).toBe('mine');
    expect(manifestOf(other).metadata.name).not.toBe(manifestOf(run()).metadata.name);
  });

  test('has a base whose containers are replaced', () => {
    const plain = podSpecOf(makeRun({ args: ['--epochs=2'] }));
    const containers = [
      { name: 'base', image: 'base:1', command: ['sh'], args: ['-c', 'x'], env: [{ name: 'A', value: 'b' }] },
      { name: 'sidecar', image: 'sidecar:1' },
    ];
    const run = makeRun({ args: ['--epochs=2'], profile: 'p' }, chartWith(Profile.fromYaml(base('Job', { containers }))));
    expect(podSpecOf(run)).toEqual(plain);
    expect(run.explain().rows.filter(({ field }) => field.startsWith('base.'))).toEqual([]);
  });

  test.each([
    ['true', true, true],
    ['false', false, false],
    ['nothing', undefined, false],
    ['another type', 'yes', false],
  ])('has a base that says %s of the token', (_what, automountServiceAccountToken, expected) => {
    const file = base('Job', { automountServiceAccountToken, serviceAccountName: 'runner' });
    const run = makeRun({ profile: 'p' }, chartWith(Profile.fromYaml(file)));
    expect(podSpecOf(run)).toMatchObject({ serviceAccountName: 'runner', automountServiceAccountToken: expected });
  });

  test('can be read from a ConfigMap that holds several', () => {
    const configMap = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: { 'one.yaml': TEXT, 'two.yaml': 'id: cpu\nresources: { requests: { cpu: 2 } }\n' },
    };
    const profiles = Profile.fromConfigMap(JSON.stringify(configMap));
    expect(profiles.map(({ name }) => name)).toEqual(['template1', 'cpu']);
    expect(mainOf(makeRun({ profile: 'cpu' }, chartWith(...profiles))).resources.requests.cpu).toBe('2');
  });

  test('may spell its keys as Core\'s API does', () => {
    const profile = Profile.fromYaml(JSON.stringify({
      id: 'p',
      node_selector: [
        { key: 'a', value: 'b' },
      ],
      runtime_class: 'r',
      backoff_limit: 3,
      service_ports: [{ port: 80, target_port: 8080 }],
    }));
    const chart = chartWith(profile);
    expect(podSpecOf(makeRun({ profile: 'p' }, chart))).toMatchObject(
      { nodeSelector: { a: 'b' }, runtimeClassName: 'r' },
    );
    expect(manifestOf(makeRun({ profile: 'p' }, chart, 'b')).spec.backoffLimit).toBe(3);
    expect(messages(profile)).toEqual([]);
  });
});

describe('what is wrong with a template is reported by the platform', () => {
  test.each([
    [
      'an unknown key',
      'id: p\nruntimeclas: nvidia\n',
      'DH1606 runtimeclas of the template "p": "runtimeclas" is not a key of a template. Did you mean "runtimeClass"?',
    ],
    [
      'an unknown type of volume',
      'id: p\nvolumes: [{ volume_type: empty_dri, name: a, mount_path: /a }]\n',
      'DH1606 volumes[0].volume_type of the template "p": "empty_dri" is not a type of volume. Did you mean '
        + '"empty_dir"?',
    ],
    [
      'an unknown kind',
      'id: p\n---\nkind: Pod\n',
      'DH1606 kind of the template "p": "Pod" is not the kind of an object that runs build on. The kinds are Job, '
        + 'CronJob, Deployment and Service.',
    ],
    [
      'a value of another type',
      'id: p\nenvs: { A: b }\n',
      'DH1006 envs of the template "p": Expected a list, but got {"A":"b"} (an object). Write a list, in brackets.',
    ],
    ['no id', 'description: x\n', 'DH1607 id of the template "": The template names no profile. Give it an "id".'],
    [
      'no YAML',
      'id: p\nenvs: [\n',
      'DH1607 line 3 of the template "": The file is not YAML: Flow sequence in block collection must be sufficiently '
        + 'indented and end with a ]. Fix it there.',
    ],
    [
      'a key without effect',
      'id: p\nimage: a:1\n',
      'DH2016 image of the template "p": "image" has no effect in a template, neither here nor in DigitalHub Core. '
        + 'Leave it out.',
    ],
    [
      'a base without a pod',
      'id: p\n---\nkind: Service\nspec: {}\n',
      'DH2016 the Service of the template "p": The Service has no pod, of which alone runs take something. Leave it '
        + 'out.',
    ],
    [
      'a container that says more than its image',
      base('Job', { containers: [{ name: 'main', image: 'a:1', command: ['sh'], env: [{ name: 'A', value: 'b' }] }] }),
      'DH2016 the Job of the template "p": The container of a run replaces those of the Job, here as in DigitalHub Core, '
        + 'so "command" and "env" of its container have no effect. Leave it out.',
    ],
    [
      'a sidecar',
      base('Deployment', { containers: [{ name: 'main', image: 'a:1' }, { name: 'proxy', image: 'b:1' }] }),
      'DH2016 the Deployment of the template "p": The container of a run replaces those of the Deployment, here as in '
        + 'DigitalHub Core, so its container "proxy" has no effect. Write a sidecar as an init container with '
        + '"restartPolicy: Always".',
    ],
    [
      'sidecars',
      base('Job', { containers: [{ name: 'main' }, { name: 'a' }, { image: 'b:1' }] }),
      'DH2016 the Job of the template "p": The container of a run replaces those of the Job, here as in DigitalHub Core, '
        + 'so its containers "a" and "b:1" have no effect. Write a sidecar as an init container with '
        + '"restartPolicy: Always".',
    ],
  ])('%s', (_what, text, message) => {
    expect(messages(Profile.fromYaml(text))).toContain(message);
  });

  test.each<[string, object]>([
    ['none', { containers: [] }],
    ['a name and an image', { containers: [{ name: 'main', image: 'a:1' }] }],
    ['nothing else', { containers: [{ name: 'main', image: 'a:1', resources: {}, args: [], command: null }] }],
    ['init containers', { initContainers: [{ name: 'a', image: 'a:1', command: ['sh'] }], containers: [] }],
  ])('but not a base whose containers are %s', (_what, pod) => {
    expect(messages(Profile.fromYaml(base('Job', pod)))).toEqual([]);
  });

  test('a file that is not there', () => {
    const [message] = messages(Profile.fromFile('/no/such/file.yaml'));
    expect(message).toBe(
      'DH1607 /no/such/file.yaml of the template "/no/such/file.yaml": The file cannot be read: ENOENT: no such file '
        + 'or directory, open \'/no/such/file.yaml\'. Give the path of a template file.',
    );
  });

  test('a ConfigMap that is none', () => {
    expect(messages(...Profile.fromConfigMap('kind: Secret\n'))).toEqual([
      'DH1607 data of the template "": The text is not a ConfigMap that holds template files. Give the manifest of a '
        + 'ConfigMap, with a file in each key of its "data".',
    ]);
  });

  test('a file of the author\'s own', () => {
    const file = join(makeFolder(), 'p.yaml');
    writeFileSync(file, 'id: p\npriorityClass: high\n');
    expect(podSpecOf(makeRun({ profile: 'p' }, chartWith(Profile.fromFile(file)))).priorityClassName).toBe('high');
  });
});
