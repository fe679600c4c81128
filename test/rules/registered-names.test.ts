import { Chart } from 'cdk8s';
import { RunSource, RunVolume } from '../../src';
import { KindName, makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart } from '../support/synth';
import { makeApp } from '../support/temporary';

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
  expect(reportedIn(makeKind(first, { metadata, ...ofFirst }, chart))).toEqual([]);
  expect(reportedIn(makeKind(second, { metadata, ...ofSecond }, chart, 'other'))).toEqual(
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
