import { ApiObject, App, Chart, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubRunProps, RunNaming, RunVolume } from '../src';
import { makeChart, makeRun, manifestOf } from './support/synth';
import { makeApp } from './support/temporary';

type Props = Partial<DigitalHubRunProps>;

const nameOf = (props: Props): string => manifestOf(makeRun(props)).metadata.name;

/** A release that changes one of these runs every user's jobs again: the CHANGELOG must say so first. */
test.each<[string, Props, string]>([
  ['the least run', {}, 'churn-train-c8b5bc18-e50666d7'],
  ['a run with many options', {
    command: ['python', 'train.py'],
    resources: { cpu: '4', mem: '16Gi', gpu: '1', disk: '50Gi' },
    project: 'churn',
    secrets: ['TOKEN'],
    volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '10Gi' })],
    envs: [{ name: 'EPOCHS', value: '20' }],
    nodeSelector: [{ key: 'gpu', value: 'a100' }],
    tolerations: [{ key: 'gpu', operator: 'Exists' }],
  }, 'churn-train-c8b5bc18-f3bfa94c'],
])('the hash of %s is golden', (_what, props, name) => {
  expect(nameOf(props)).toBe(name);
});

test.each<[string, Props]>([
  ['image', { image: 'ghcr.io/acme/train:1.4.1' }],
  ['args', { args: ['--epochs', '21'] }],
  ['env', { envs: [{ name: 'A', value: 'b' }] }],
  ['resources', { resources: { cpu: '3' } }],
  ['volumes', { volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/v' })] }],
  ['labels', { labels: { team: 'ml' } }],
  ['podOverrides', { podOverrides: { schedulerName: 'volcano' } }],
])('the name changes with %s, which a Job\'s template holds', (_what, props) => {
  expect(nameOf(props)).not.toBe(nameOf({}));
});

test.each<[string, Props]>([
  ['backoffLimit', { backoffLimit: 5 }],
  ['activeDeadline', { activeDeadline: Duration.hours(1) }],
  ['ttlAfterFinished', { ttlAfterFinished: Duration.hours(1) }],
  ['suspend', { suspend: true }],
  ['the object\'s own metadata', { metadata: { labels: { a: 'b' } } }],
  ['the size of a claim', { volumes: [] }],
])('the name does not change with %s, which Kubernetes lets change', (_what, props) => {
  expect(nameOf(props)).toBe(nameOf({}));
});

test('the size of a claim is not the Job\'s', () => {
  const sized = (
    size: string,
  ) => nameOf({ volumes: [RunVolume.persistentVolumeClaim({ name: 'd', mountPath: '/d', size })] });
  expect(sized('1Gi')).toBe(sized('2Gi'));
});

test('the hash does not depend on the name', () => {
  const hash = (name: string) => nameOf({ metadata: { name } }).slice(name.length + 1);
  expect(hash('one')).toMatch(/^[0-9a-f]{8}$/);
  expect(hash('one')).toBe(hash('another'));
});

test('patches and later changes count', () => {
  const patched = makeRun();
  ApiObject.of(patched).addJsonPatch(JsonPatch.add('/spec/template/spec/hostname', 'h'));
  const tolerated = makeRun();
  tolerated.job.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.is('a', 'b')));
  const names = [makeRun(), patched, tolerated].map((run) => manifestOf(run).metadata.name);
  expect(new Set(names).size).toBe(3);
});

test.each<[string, RunNaming | undefined, RegExp]>([
  ['contentHash', RunNaming.contentHash(), /^churn-train-c8b5bc18-[0-9a-f]{8}$/],
  ['nothing', undefined, /^churn-train-c8b5bc18-[0-9a-f]{8}$/],
  ['revision', RunNaming.revision('2026-11'), /^churn-train-c8b5bc18-2026-11$/],
  ['stable', RunNaming.stable(), /^churn-train-c8b5bc18$/],
])('with naming %s', (_what, naming, expected) => {
  const run = makeRun({ naming });
  expect(manifestOf(run).metadata.name).toMatch(expected);
  expect(run.job.name).toBe('churn-train-c8b5bc18');
});

test('a long path leaves room for the hash, and stays unique', () => {
  const chart = makeChart('a-rather-long-name-of-a-chart-for-the-whole-department');
  const names = ['evaluation-of-the-quarterly-model-1', 'evaluation-of-the-quarterly-model-2'].map(
    (id) => makeRun({}, chart, id).runName,
  );
  expect(names[0]).not.toBe(names[1]);
  names.forEach((name) => expect(name.length).toBeLessThanOrEqual(63 - 9));
  expect(
    manifestOf(makeRun({}, chart, 'third-evaluation-of-the-quarterly-model')).metadata.name.length,
  ).toBeLessThanOrEqual(63);
});

test('the chart\'s way of naming is kept', () => {
  class PlainChart extends Chart {
    public generateObjectName(apiObject: ApiObject): string {
      return `my-${apiObject.kind.toLowerCase()}`;
    }
  }
  expect(makeRun({}, new PlainChart(makeApp(), 'plain')).runName).toBe('my-job');
  expect(makeRun({}, new Chart(new App(), 'churn', { disableResourceNameHashes: true })).runName).toBe('churn-train');
});

test('an explicit name is the base of the name', () => {
  const run = makeRun({ metadata: { name: 'nightly' }, naming: RunNaming.revision('2') });
  expect([run.runName, manifestOf(run).metadata.name]).toEqual(['nightly', 'nightly-2']);
  expect(manifestOf(run).metadata.labels['app.kubernetes.io/instance']).toBe('nightly');
});
