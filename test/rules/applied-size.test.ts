import { Testing } from 'cdk8s';
import { DigitalHubRunProps, RunNaming, RunSource } from '../../src';
import { KindName, makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart, makeRun } from '../support/synth';

const LIMIT = 262144;
const FILES = 'fetch large files from a repository, a bucket or a URL.';
const VALUES = 'put large values into files of a ConfigMap or the image.';

const message = (option: string, kind: string, size: number, fix: string) =>
  `DH2034 ${option}: "kubectl apply" keeps a copy of the ${kind} in an annotation, with which its annotations have `
  + `${size} bytes; the limit is ${LIMIT}. Apply it on the server, by "kubectl apply --server-side" or the option `
  + `"ServerSideApply=true" of Argo CD, or ${fix}`;
const of = (props: Partial<DigitalHubRunProps>) => reportedIn(makeRun(props)).filter((one) => one.startsWith('DH2034'));
const inline = (length: number, content = 'x') => ({ source: RunSource.inline('data.csv', content.repeat(length)) });
const codesOf = (props: Partial<DigitalHubRunProps>) => reportedIn(makeRun(props)).map((one) => one.split(' ')[0]);

/** What kubectl would add to an object, in bytes: its key, the copy, and the line break after it. */
function annotated(props: Partial<DigitalHubRunProps>, kind: string): number {
  const chart = makeChart();
  makeRun({ naming: RunNaming.stable(), ...props }, chart);
  const object = Testing.synth(chart).find((one) => one.kind === kind);
  const { annotations = {}, ...rest } = object.metadata;
  const copy = JSON.stringify({ ...object, metadata: { namespace: 'default', ...rest, annotations } });
  const own = Object.entries(annotations).flat().join('');
  return own.length + 'kubectl.kubernetes.io/last-applied-configuration'.length + copy.length + 1;
}

test('inline files', () => {
  const props = inline(300000);
  expect(of(props)).toEqual([message('source', 'ConfigMap', annotated(props, 'ConfigMap'), FILES)]);
});

test('the limit itself is fine, and one byte more is not', () => {
  const rest = annotated(inline(1), 'ConfigMap') - 1;
  expect(annotated(inline(LIMIT - rest), 'ConfigMap')).toBe(LIMIT);
  expect(of(inline(LIMIT - rest))).toEqual([]);
  expect(of(inline(LIMIT - rest + 1))).toEqual([message('source', 'ConfigMap', LIMIT + 1, FILES)]);
});

test('files whose JSON is longer than they are', () => {
  expect(of(inline(60000, '<'))).toHaveLength(1);
  expect(of(inline(140000, '\n'))).toHaveLength(1);
  expect(of(inline(60000, 'x'))).toEqual([]);
});

test.each<[string, Partial<DigitalHubRunProps>, string]>([
  ['arguments', { args: ['x'.repeat(270000)] }, 'args'],
  ['a program on the command line', { command: ['python', '-c', 'x'.repeat(270000)] }, 'command'],
  ['many variables', {
    envs: Array.from({ length: 3000 }, (_, i) => ({ name: `VARIABLE_${i}`, value: 'x'.repeat(80) })),
  }, 'envs'],
  ['annotations, which are copied twice', { annotations: { 'acme.io/notes': 'x'.repeat(100000) } }, 'annotations'],
  ['overrides', {
    podOverrides: { containers: [{ name: 'main', args: ['x'.repeat(270000)] }] },
  }, 'podOverrides'],
  ['another container', {
    initContainers: [{ name: 'a', image: 'a:1', args: ['x'.repeat(270000)] }],
  }, 'initContainers'],
])('%s', (_what, props, option) => {
  const given = { naming: RunNaming.stable(), ...props };
  expect(of(given)).toEqual([message(option, 'Job', annotated(given, 'Job'), VALUES)]);
});

test('annotations of the object alone', () => {
  expect(of({ metadata: { annotations: { 'acme.io/notes': 'x'.repeat(100000) } } })).toEqual([]);
  expect(of({ metadata: { annotations: { 'acme.io/notes': 'x'.repeat(140000) } } })[0])
    .toContain('DH2034 metadata.annotations: ');
});

test.each<KindName>(['ScheduledRun', 'ServiceRun', 'DeploymentRun', 'PodRun'])('a %s', (kind) => {
  const run = makeKind(kind, { args: ['x'.repeat(270000)], schedule: '@daily' } as never);
  expect(reportedIn(run).filter((one) => one.startsWith('DH2034'))).toHaveLength(1);
});

test('annotations that make two objects too large are reported once', () => {
  expect(of({ ...inline(1), annotations: { 'acme.io/notes': 'x'.repeat(140000) } })).toHaveLength(1);
});

test('a run of large files and large arguments', () => {
  expect(of({ ...inline(300000), args: ['x'.repeat(270000)] })).toHaveLength(2);
});

test('what the server refuses anyway is not reported twice', () => {
  expect(codesOf(inline(1024 * 1024 + 1))).not.toContain('DH2034');
  expect(codesOf(inline(1024 * 1024 + 1))).toContain('DH1923');
  expect(codesOf({ annotations: { a: 'x'.repeat(300000) } })).not.toContain('DH2034');
});

test.each<[string, Partial<DigitalHubRunProps>]>([
  ['nothing large', {}],
  ['files of 200 kB', inline(200000)],
  ['arguments of 100 kB', { args: ['x'.repeat(100000)] }],
  ['a repository', { source: RunSource.git('https://github.com/acme/train.git') }],
])('%s is fine', (_what, props) => {
  expect(of(props)).toEqual([]);
});
