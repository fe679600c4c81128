import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RunNaming, RunSource, RunVolume } from '../../../src';
import { KindName, makeKind } from '../../support/kinds';
import { reportedIn } from '../../support/reports';
import { makeChart } from '../../support/synth';
import { makeApp } from '../../support/temporary';

const taken = (kind: string, name: string, owner = 'churn/train') => `DH2015 metadata.name: The ${kind} "${name}" is `
  + `also created by the run "${owner}", and one of the two replaces the other. Rename one of the runs, or its volume.`;
const volumes = () => [RunVolume.persistentVolumeClaim({ name: 'v', mountPath: '/v' })];
const source = RunSource.inline('a.py', '');

test.each<[KindName, object, KindName, object, (string | RegExp)[]]>([
  ['DigitalHubRun', {}, 'DigitalHubRun', {}, [taken('Job', 'same')]],
  ['DigitalHubRun', {}, 'PodRun', {}, []],
  ['DeploymentRun', {}, 'ServiceRun', {}, [taken('Deployment', 'same')]],
  ['ServiceRun', {}, 'ServiceRun', {}, [taken('Deployment', 'same'), taken('Service', 'same')]],
  ['ServiceRun', { serviceName: 'v1' }, 'ServiceRun', { metadata: { name: 'train-v1' } }, [
    taken('Service', 'train-v1'),
  ]],
  ['ServiceRun', { metadata: { name: 'other-v1' } }, 'ServiceRun', { serviceName: 'v1' }, [
    taken('Service', 'other-v1'),
  ]],
  ['PodRun', { volumes: volumes() }, 'DigitalHubRun', { volumes: volumes() }, [
    taken('PersistentVolumeClaim', 'same-v'),
  ]],
  ['PodRun', { source }, 'DigitalHubRun', { source }, [/^DH2015 metadata.name: The ConfigMap "same-[^"]*" is also /]],
])('a %s of %j before a %s of %j', (first, ofFirst, second, ofSecond, expected) => {
  const chart = makeChart();
  const metadata = { name: 'same' };
  expect(reportedIn(makeKind(first, { metadata, fsGroup: 1000, ...ofFirst }, chart))).toEqual([]);
  expect(reportedIn(makeKind(second, { metadata, fsGroup: 1000, ...ofSecond }, chart, 'other'))).toEqual(
    expected.map((one) => typeof one === 'string' ? one : expect.stringMatching(one)),
  );
});

describe('the label of pods', () => {
  const path = 'churn-train-c8b5bc18';
  const same = (owner: string) => `The pods of the run "${owner}" have the same label "cdk8s.io/metadata.addr", "${path}"`
    + ': Services and NetworkPolicies of one of the two runs select the pods of both. Rename one of the runs.';

  test.each<KindName>(['DigitalHubRun', 'ScheduledRun', 'PodRun'])('is that of a %s at the path of a name', (kind) => {
    const chart = makeChart();
    expect(reportedIn(makeKind(kind, {}, chart))).toEqual([]);
    expect(reportedIn(makeKind('DeploymentRun', { metadata: { name: path } }, chart, 'other')))
      .toEqual([`DH2015 metadata.name: ${same('churn/train')}`]);
  });

  test('is that of a Deployment of the name, whichever comes first', () => {
    const chart = makeChart();
    expect(reportedIn(makeKind('ServiceRun', { metadata: { name: path } }, chart, 'other'))).toEqual([]);
    expect(reportedIn(makeKind('DigitalHubRun', {}, chart))).toEqual([
      `DH2015 the construct's path: ${same('churn/other')}`,
    ]);
  });

  test.each<[string, KindName, Record<string, unknown>, string?]>([
    ['a Job of the same fixed name, which has the label of its path', 'DigitalHubRun', { metadata: { name: path } }],
    ['a Job elsewhere', 'DigitalHubRun', {}, 'elsewhere'],
    ['a Job in another namespace', 'DigitalHubRun', { metadata: { namespace: 'other' } }],
  ])('is not that of %s', (_what, kind, props, id = 'train') => {
    const chart = makeChart();
    expect(reportedIn(makeKind('DeploymentRun', { metadata: { name: path } }, chart, 'other'))).toEqual([]);
    expect(reportedIn(makeKind(kind, props, chart, id))).toEqual([]);
  });
});

test('names are those of a namespace, and of an app', () => {
  const app = makeApp();
  const metadata = { name: 'same' };
  const reported = (id: string, namespace?: string, root = app) =>
    reportedIn(makeKind('DigitalHubRun', { metadata }, new Chart(root, id, { namespace })));
  expect(reported('a', 'a')).toEqual([]);
  expect(reported('b', 'b')).toEqual([]);
  expect(reported('c')).toEqual([]);
  expect(reported('d')).toEqual([taken('Job', 'same', 'c/train')]);
  expect(reported('e', 'a')).toEqual([taken('Job', 'same', 'a/train')]);
  expect(reported('a', 'a', makeApp())).toEqual([]);
});

test('the first of three runs is named by both others', () => {
  const chart = makeChart();
  const reported = (id: string) => reportedIn(makeKind('PodRun', { metadata: { name: 'same' } }, chart, id));
  expect(['train', 'b', 'c'].map(reported)).toEqual([[], [taken('Pod', 'same')], [taken('Pod', 'same')]]);
});

const object = (apiVersion: string, kind: string, name: string, namespace?: string) => (chart: Chart) =>
  new ApiObject(chart, 'object', { apiVersion, kind, metadata: { name, namespace } });
const also = (kind: string, name = 'same') => `DH1012 metadata.name: The ${kind} "${name}" is also created by `
  + '"churn/object", and one of the two replaces the other. Give one of them another name.';

test.each<[string, KindName, object, (chart: Chart) => void, string[]]>([
  ['a Service', 'ServiceRun', {}, object('v1', 'Service', 'same'), [also('Service')]],
  ['the additional Service', 'ServiceRun', { serviceName: 'v1' }, object('v1', 'Service', 'train-v1'), [
    also('Service', 'train-v1'),
  ]],
  ['a Deployment of cdk8s-plus', 'DeploymentRun', {}, (chart) => {
    new kplus.Deployment(chart, 'object', { metadata: { name: 'same' }, containers: [{ image: 'a:1' }] });
  }, [also('Deployment')]],
  ['another version of the kind', 'DeploymentRun', {}, object('apps/v1beta1', 'Deployment', 'same'), [also('Deployment')]],
  ['a claim', 'PodRun', { volumes: volumes() }, object('v1', 'PersistentVolumeClaim', 'same-v'), [
    also('PersistentVolumeClaim', 'same-v'),
  ]],
  ['a Job with a stable name', 'DigitalHubRun', { naming: RunNaming.stable() }, object('batch/v1', 'Job', 'same'), [
    also('Job'),
  ]],
  ['a Job with a revision', 'DigitalHubRun', { naming: RunNaming.revision('r1') }, object('batch/v1', 'Job', 'same-r1'), [
    also('Job', 'same-r1'),
  ]],
  ['a Job without the revision', 'DigitalHubRun', { naming: RunNaming.revision('r1') }, object('batch/v1', 'Job', 'same'), []],
  ['a Job with a hash', 'DigitalHubRun', {}, object('batch/v1', 'Job', 'same'), []],
  ['another kind', 'ServiceRun', {}, object('v1', 'ConfigMap', 'same'), []],
  ['another group', 'ServiceRun', {}, object('serving.knative.dev/v1', 'Service', 'same'), []],
  ['another namespace', 'ServiceRun', {}, object('v1', 'Service', 'same', 'other'), []],
  ['another name', 'ServiceRun', {}, object('v1', 'Service', 'other'), []],
  ['a Service without a Service of the run', 'DeploymentRun', {}, object('v1', 'Service', 'same'), []],
])('objects that are no run\'s: %s', (_what, kind, props, declare, expected) => {
  const chart = makeChart();
  declare(chart);
  expect(reportedIn(makeKind(kind, { metadata: { name: 'same' }, fsGroup: 1000, ...props }, chart))).toEqual(expected);
});

test('an object that the author adds to the run\'s construct is none of the run', () => {
  const run = makeKind('DeploymentRun', { metadata: { name: 'same' } });
  new kplus.Service(run as never, 'Service', { metadata: { name: 'same' }, ports: [{ port: 80 }] });
  new kplus.Deployment(run as never, 'extra', { metadata: { name: 'same' }, containers: [{ image: 'a:1' }] });
  expect(reportedIn(run)).toEqual([
    'DH1012 metadata.name: The Deployment "same" is also created by "churn/train/extra", and one of the two replaces the '
      + 'other. Give one of them another name.',
  ]);
});

test('an object of the run\'s chart counts before one of another chart', () => {
  const chart = makeChart();
  object('v1', 'Service', 'same')(new Chart(chart.node.root, 'a', { namespace: 'ml' }));
  object('v1', 'Service', 'same')(chart);
  const early = new Chart(chart.node.root, 'z', { namespace: 'ml' });
  expect(reportedIn(makeKind('ServiceRun', { metadata: { name: 'same' } }, chart))).toEqual([also('Service')]);
  expect(reportedIn(makeKind('ServiceRun', { metadata: { name: 'same' } }, early)).pop()).toBe(
    'DH2015 metadata.name: The Service "same" is also created by "churn/object", of another chart: in one cluster, one of '
      + 'the two replaces the other. Give one of them another name, or acknowledge this warning if the charts are for '
      + 'different clusters.',
  );
});

test.each([
  ['a node port', kplus.ServiceType.NODE_PORT, { nodePort: 30080 }, true],
  ['another port', kplus.ServiceType.NODE_PORT, { nodePort: 30081 }, false],
  ['another protocol', kplus.ServiceType.NODE_PORT, { nodePort: 30080, protocol: kplus.Protocol.UDP }, false],
  ['a port of the cluster\'s choice', kplus.ServiceType.NODE_PORT, {}, false],
  ['no node port', kplus.ServiceType.CLUSTER_IP, { nodePort: 30080 }, false],
])('node ports of other Services: %s', (_what, type, port, expected) => {
  const chart = makeChart();
  new kplus.Service(chart, 'service', { type, ports: [{ port: 80, ...port }] });
  const run = makeKind('ServiceRun', {
    serviceType: kplus.ServiceType.NODE_PORT, servicePorts: [{ port: 80, nodePort: 30080 }],
  }, chart);
  expect(reportedIn(run)).toEqual(expected
    ? ['DH2015 servicePorts[0].nodePort: The node port 30080 is already used by "churn/service". Use another one, or '
      + 'leave it to the cluster.']
    : []);
});
