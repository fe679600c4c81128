/** What is written for names and values never breaks out of the manifest, and never hangs the synthesis. */
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import {
  Diagnostics,
  DigitalHubPlatform,
  DigitalHubRunProps,
  Profile,
  RunNaming,
  RunSource,
  RunVolume,
  Severity,
} from '../src';
import { KIND_NAMES, makeKind } from './support/kinds';
import { errorsOf, makeChart, MINIMAL, printedBy, synthError } from './support/synth';
import { makeApp } from './support/temporary';

/** What YAML, shells, JavaScript or people could take for something else. */
const TRICKS = [
  '"', '\'',
  '\\', '\n', '\r\n', '\t', '\0', '---', '\n---\nkind: Secret', '...', ': ', '- a', '# no comment', '&a', '*a',
  '!!js/function', '|', '>', '{a: b}', '[a]', '%YAML 1.2',
  'no', 'off', 'y', '~', 'null', 'true', '1e3', '0o7', '0x10', '1_000', '12:30:45', '.inf', '2026-11-22', '=', '<<',
  '`', '$(A)', '$(rm -rf /)', '${HOME}', '{{ .Values.x }}', '__proto__', 'constructor',
  '\u2028', '\u2029', '\u0085', '\u007f', '0X1F', '\ud800', '\u00a0', '\ufeff', '\ud83d\ude00', '\u202e', ' ',
  '  a  ', '',
];

const text = fc.oneof(
  fc.constantFrom(...TRICKS),
  fc.array(fc.constantFrom(...TRICKS, 'a'), { maxLength: 5 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

/** The objects that a reader of YAML finds in what an app writes. */
function written(chart: Chart, version: '1.1' | '1.2'): unknown[] {
  const app = chart.node.root as App;
  printedBy(() => app.synth());
  return readdirSync(
    app.outdir,
  ).flatMap((
    file,
  ) => parseAllDocuments(readFileSync(join(app.outdir, file), 'utf8'), { version, maxAliasCount: -1 } as object)
    .map((document) => {
      expect((document as { errors: unknown[] }).errors).toEqual([]);
      return (document as { toJS: () => unknown }).toJS();
    }));
}

/** Options that take any text. */
const freeText = (value: string): Partial<DigitalHubRunProps> => ({
  command: [value, 'x'],
  args: [value],
  envs: [{ name: 'A', value }],
  annotations: { a: value },
  volumes: [RunVolume.emptyDir({ name: 'v', mountPath: `/${value.replace(/[:\n]/g, '')}` })],
  podOverrides: { hostname: value, terminationGracePeriodSeconds: 5 },
  source: RunSource.several(
    [RunSource.inline('a', value), RunSource.python({ handler: 'f', parameters: { a: value, [value]: 1 } })],
  ),
});

test.each(['1.1', '1.2'] as const)('any text comes out of YAML %s as it went in', (version) => {
  fc.assert(fc.property(text, fc.constantFrom(...KIND_NAMES), (value, kind) => {
    const chart = new Chart(makeApp(), 'c');
    makeKind(kind, { ...freeText(value), naming: RunNaming.stable() } as never, chart);
    // What does not come through is refused.
    if (Diagnostics.of(chart).all.every(({ code }) => code !== 'DH1009')) {
      expect(written(chart, version)).toEqual(JSON.parse(JSON.stringify(chart.toJson())));
    }
  }), { numRuns: 300 });
});

function expectRefusedOrWritten(chart: Chart): void {
  if (Diagnostics.of(chart).all.some(({ severity }) => severity === Severity.ERROR)) {
    printedBy(() => expect(synthError(chart)).toMatch(/^Validation failed/));
  } else {
    expect(written(chart, '1.1')).toEqual(JSON.parse(JSON.stringify(chart.toJson())));
  }
}

/** Options that take names and the like, of which hardly any trick is one. */
const NAMED: Record<string, (value: string) => object> = {
  'metadata.name': (name) => ({ metadata: { name } }),
  'metadata.namespace': (namespace) => ({ metadata: { namespace } }),
  'metadata.labels': (key) => ({ metadata: { labels: { [key]: key } } }),
  'image': (image) => ({ image }),
  'labels': (key) => ({ labels: { [key]: 'x' } }),
  'label values': (value) => ({ labels: { a: value } }),
  'annotations': (key) => ({ annotations: { [key]: 'x' } }),
  'envs': (name) => ({ envs: [{ name, value: 'x' }] }),
  'secrets': (key) => ({ project: 'p', secrets: [key] }),
  'project': (project) => ({ project, secrets: ['A'] }),
  'functionName': (functionName) => ({ functionName }),
  'profile': (profile) => ({ profile }),
  'resources': (
    cpu,
  ) => ({ resources: { cpu, mem: cpu, gpu: cpu, disk: cpu, extended: { [cpu]: cpu } }, sharedMemory: cpu }),
  'volumes': (
    name,
  ) => ({
    volumes: [
      RunVolume.persistentVolumeClaim({ name, mountPath: name, subPath: name, size: name, storageClass: name }),
    ],
  }),
  'files': (
    name,
  ) => ({
    volumes: [RunVolume.secret({ name, mountPath: `/${name}`, secretName: name, items: { [name]: { path: name } } })],
  }),
  'nodeSelector': (key) => ({ nodeSelector: [{ key, value: key }] }),
  'tolerations': (key) => ({ tolerations: [{ key, operator: key, value: key, effect: key }] }),
  'affinity': (
    key,
  ) => ({
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: key, labelSelector: { matchLabels: { [key]: key } } },
        ],
      },
    },
  }),
  'initContainers': (name) => ({ initContainers: [{ name, image: name, command: [name] }] }),
  'podOverrides': (
    key,
  ) => ({ podOverrides: { [key]: key, nodeSelector: { [key]: key }, containers: [{ name: key }] } }),
  'source': (
    url,
  ) => ({
    source: RunSource.several(
      [
        RunSource.git(url, { branch: url }),
        RunSource.http(url),
        RunSource.s3(`s3://${url}`),
        RunSource.zip(`https://a/${url}`),
      ],
    ),
  }),
  'source files': (
    path,
  ) => ({
    source: RunSource.several(
      [RunSource.inline(path, path), RunSource.python({ handler: path, requirements: [path], initFunction: path })],
    ),
  }),
  'schedule': (schedule) => ({ schedule, timeZone: schedule, concurrencyPolicy: schedule }),
  'services': (
    name,
  ) => ({
    servicePorts: [{ port: 80, name, protocol: name, appProtocol: name }],
    serviceName: name,
    externalName: name,
  }),
};

/** One kind that has the option is enough for texts that are long. */
const SCHEDULED = ['ScheduledRun'] as const;
const SERVING = ['ServiceRun'] as const;

test.each(Object.keys(NAMED))('tricks in %s are refused, or written as they are', (option) => {
  for (const trick of [
    ...TRICKS,
    'x'.repeat(2 ** 20),
    '9'.repeat(2 ** 20),
    '$('.repeat(2 ** 19),
    `/${'/'.repeat(2 ** 19)}a`,
    ' '.repeat(2 ** 20),
    '1,'.repeat(2 ** 19),
  ]) {
    const kinds = option === 'schedule' ? SCHEDULED : SERVING;
    for (const kind of trick.length < 1000 ? KIND_NAMES : kinds) {
      const chart = new Chart(makeApp(), 'c');
      const run = makeKind(kind, NAMED[option](trick) as never, chart);
      run.explain().toTable();
      const diagnostics = Diagnostics.of(chart).all;
      expect(diagnostics.filter(({ message }) => message.length >= 4000)).toEqual([]);
      expectRefusedOrWritten(chart);
    }
  }
});

/** Ids for which constructs itself throws, or which it loses. */
const JAVASCRIPT = ['__proto__', 'constructor'];

test('tricks in ids of constructs are refused, or written as they are', () => {
  for (const id of TRICKS.filter((trick) => trick !== '' && !JAVASCRIPT.includes(trick) && !trick.includes('/'))) {
    const chart = new Chart(makeApp(), 'c');
    makeKind('ServiceRun', {}, chart, id);
    expectRefusedOrWritten(chart);
  }
});

test('what is nested without end is refused', () => {
  let deep: unknown = {};
  for (let i = 0; i < 20000; i++) {
    deep = i % 2 === 0 ? [deep] : { a: deep };
  }
  const circular: Record<string, unknown> = {};
  circular.itself = circular;
  const twice: Record<string, unknown> = {};
  Object.assign(twice, { a: twice, b: [twice] });
  for (const [value, reason] of [
    [deep, 'It is nested more than 100 levels deep.'],
    [circular, 'It contains itself.'],
    [twice, 'It contains itself.'],
  ] as const) {
    const [message] = errorsOf({ podOverrides: { dnsConfig: value } }).map((error) => error.message);
    expect(message).toBe(`DH1006 podOverrides: ${reason} Write what a manifest can hold.`);
    for (const option of [
      'image',
      'labels',
      'affinity',
      'volumes',
      'envs',
      'metadata',
      'initContainers',
      'tolerations',
    ]) {
      expect(errorsOf({ [option]: value }).length).toBeGreaterThan(0);
    }
  }
});

test('a construct where a text belongs is told by its class', () => {
  const chart = makeChart();
  expect(errorsOf({ ...MINIMAL, image: chart as never }).map(({ message }) => message)).toEqual(
    ['DH1006 image: Expected a string, but got an instance of Chart. Write a string.'],
  );
});

test('the objects that everything inherits from stay as they are', () => {
  const chart = makeChart();
  const evil = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
  new DigitalHubPlatform(
    chart,
    'platform',
    { ...evil, labels: evil, quota: evil, profiles: [new Profile({ name: '__proto__', ...evil, labels: evil })] },
  );
  makeKind(
    'ServiceRun',
    { ...evil, labels: evil, metadata: evil, podOverrides: evil, affinity: evil, resources: { extended: evil } },
    chart,
  );
  Diagnostics.of(chart).all.map(({ message }) => message);
  printedBy(() => expect(synthError(chart)).toMatch(/^Validation failed/));
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
