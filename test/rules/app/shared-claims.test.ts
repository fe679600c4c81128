import { ApiObject, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, RunStrategy, RunVolume } from '../../../src';
import { KindName, makeKind } from '../../support/kinds';
import { reportedIn } from '../../support/reports';
import { makeChart, makeRun } from '../../support/synth';

const { READ_ONLY_MANY, READ_WRITE_MANY, READ_WRITE_ONCE, READ_WRITE_ONCE_POD } = kplus.PersistentVolumeAccessMode;
type Modes = kplus.PersistentVolumeAccessMode[] | undefined;

const created = (accessModes?: Modes) => RunVolume.persistentVolumeClaim({ name: 'v', mountPath: '/v', accessModes });
const existing = (claimName: string) => RunVolume.persistentVolumeClaim({ name: 'v', mountPath: '/v', claimName });
const onNode = (value: string) => ({ nodeSelector: [{ key: 'kubernetes.io/hostname', value }] });

const isShared = (accessModes: Modes, replicas?: number, props: object = {}) => {
  const volumes = [created(accessModes)];
  const strategy = RunStrategy.recreate();
  const run = makeKind('DeploymentRun', {
    replicas, strategy, volumes, fsGroup: 1000, metadata: { name: 'model' }, ...props,
  });
  const messages = reportedIn(run);
  const [one, others] = accessModes?.includes(READ_WRITE_ONCE_POD) ? ['pod', 'the others'] : ['node', 'pods on other nodes'];
  const expected = `DH2012 volumes[0]: The claim "model-v" can be mounted by only one ${one}, but ${replicas} pods share `
    + `it: ${others} never start. Use the access mode "ReadWriteMany" if its storage class supports it, `
    + '"RunVolume.ephemeral" for one volume per pod, or one replica.';
  expect(messages.every((message) => message === expected)).toBe(true);
  return messages.length === 1;
};

test.each<[Modes, boolean]>([
  [undefined, true],
  [[READ_WRITE_ONCE], true],
  [[READ_WRITE_ONCE_POD], true],
  [[READ_WRITE_MANY], false],
  [[READ_WRITE_ONCE, READ_ONLY_MANY], false],
])('a claim of %j is reported for two pods: %p', (accessModes, expected) => {
  expect(isShared(accessModes, 2)).toBe(expected);
});

test.each([undefined, 0, 1])('no claim is reported for %p pods', (replicas) => {
  expect(isShared([READ_WRITE_ONCE], replicas)).toBe(false);
});

test('pods of one node share what one node can mount', () => {
  expect(isShared([READ_WRITE_ONCE], 2, onNode('a'))).toBe(false);
  expect(isShared([READ_WRITE_ONCE_POD], 2, onNode('a'))).toBe(true);
});

/** Who is told that the first run mounts its claim, too, and how. */
const told = (chart: Chart) => reportedIn(chart.node.root)
  .map((message) => /^DH2012 (.*): The claim ".*" .* but the run "(.*)" mounts it, too/.exec(message)?.slice(1, 3));

test.each<[string, Modes, KindName, object, KindName, object, boolean]>([
  ['a Job and a service', undefined, 'DigitalHubRun', {}, 'ServiceRun', {}, true],
  ['two Jobs', undefined, 'DigitalHubRun', {}, 'DigitalHubRun', {}, true],
  ['a schedule and a Pod', undefined, 'ScheduledRun', {}, 'PodRun', {}, true],
  ['one pod alone', [READ_WRITE_ONCE_POD], 'DigitalHubRun', {}, 'ServiceRun', {}, true],
  ['many nodes', [READ_WRITE_MANY], 'DigitalHubRun', {}, 'ServiceRun', {}, false],
  ['a suspended Job', undefined, 'DigitalHubRun', { suspend: true }, 'ServiceRun', {}, false],
  ['no replicas', undefined, 'DigitalHubRun', {}, 'ServiceRun', { replicas: 0 }, false],
  ['another namespace', undefined, 'DigitalHubRun', {}, 'ServiceRun', { metadata: { namespace: 'other' } }, false],
  ['one node', undefined, 'DigitalHubRun', onNode('a'), 'ServiceRun', onNode('a'), false],
  ['two nodes', undefined, 'DigitalHubRun', onNode('a'), 'ServiceRun', onNode('b'), true],
  ['one pod of one node', [READ_WRITE_ONCE_POD], 'DigitalHubRun', onNode('a'), 'ServiceRun', onNode('a'), true],
])('a claim of a run that another mounts: %s', (_what, modes, first, ofFirst, second, ofSecond, expected) => {
  const chart = makeChart();
  const run = makeKind(first, { volumes: [created(modes)], fsGroup: 1000, ...ofFirst }, chart);
  makeKind(second, { volumes: [existing(run.claims[0].name)], ...ofSecond }, chart, 'second');
  expect(told(chart)).toEqual(expected ? [['volumes[0]', 'churn/train']] : []);
});

test.each<[string, (chart: Chart) => void]>([
  ['of cdk8s-plus', (chart) => {
    const claim = new kplus.PersistentVolumeClaim(chart, 'claim', {
      metadata: { name: 'data' }, accessModes: [READ_WRITE_ONCE],
    });
    const volume = kplus.Volume.fromPersistentVolumeClaim(chart, 'volume', claim);
    makeRun({ volumes: [RunVolume.fromVolume({ mountPath: '/v', volume })] }, chart);
  }],
  ['of a manifest', (chart) => {
    new ApiObject(chart, 'claim', {
      apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: { accessModes: [READ_WRITE_ONCE] },
    });
    makeRun({ volumes: [RunVolume.shared({ name: 'data', mountPath: '/v' })] }, chart);
  }],
])('a claim %s that two runs mount', (_what, declare) => {
  const chart = makeChart();
  declare(chart);
  const other = new Chart(chart.node.root, 'other', { namespace: 'ml' });
  makeKind('ServiceRun', { volumes: [existing('data')] }, other, 'model');
  expect(told(chart)).toEqual([['volumes[0]', 'churn/train']]);
});

test('a claim that a container mounts, and claims of which nothing is known', () => {
  const chart = makeChart();
  const run = makeRun({ volumes: [created()] }, chart);
  const volume = kplus.Volume.fromPersistentVolumeClaim(chart, 'volume', run.claims[0]);
  makeRun({}, chart, 'second').job.addContainer({ name: 'side', image: 'a:1', volumeMounts: [{ path: '/v', volume }] });
  makeRun({ volumes: [existing('unknown')] }, chart, 'third');
  makeRun({ volumes: [existing('unknown')] }, chart, 'fourth');
  expect(told(chart).filter((one) => one)).toEqual([
    ['the container "side" that was added.volumeMounts[0]', 'churn/train'],
  ]);
});

const minutes = (count: number) => ({ activeDeadline: Duration.minutes(count) });

test.each<[string, object, object, boolean]>([
  ['*/5 * * * *', {}, {}, true],
  ['*/5 * * * *', minutes(10), {}, true],
  ['*/5 * * * *', minutes(5), {}, false],
  ['*/5 * * * *', {}, minutes(5), false],
  ['*/5 * * * *', { concurrencyPolicy: kplus.ConcurrencyPolicy.FORBID }, {}, false],
  ['*/5 * * * *', { suspend: true }, {}, false],
  ['*/5 * * * *', onNode('a'), {}, false],
  ['*/5 * * * *', { volumes: [created([READ_WRITE_MANY])] }, {}, false],
  ['*/5 * * * *', { volumes: [RunVolume.ephemeral({ name: 'v', mountPath: '/v' })] }, {}, false],
  ['@hourly', {}, {}, false],
  ['@hourly', minutes(90), {}, true],
  ['@hourly', {}, minutes(90), false],
  ['not a schedule', {}, {}, false],
])('executions of %s with %j on a platform with %j share a claim: %p', (schedule, props, platform, expected) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', platform);
  const run = makeKind('ScheduledRun', { schedule, volumes: [created()], ...props }, chart);
  expect(reportedIn(run).filter((message) => message.startsWith('DH2012'))).toHaveLength(expected ? 1 : 0);
});
