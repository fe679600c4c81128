import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RunVolume } from '../../../src';
import { reportedIn } from '../../support/reports';
import { makeChart, makeRun } from '../../support/synth';

/** Objects of a chart, by names that the cluster may have as well. */
const objectsOf = (chart: Chart) => ({
  secret: new kplus.Secret(chart, 'secret', { metadata: { name: 'creds' } }),
  configMap: new kplus.ConfigMap(chart, 'config', { metadata: { name: 'settings' } }),
  claim: new kplus.PersistentVolumeClaim(chart, 'claim', { metadata: { name: 'data' } }),
  account: new kplus.ServiceAccount(chart, 'account', { metadata: { name: 'trainer' } }),
});
type Objects = ReturnType<typeof objectsOf>;

const mount = { name: 'v', mountPath: '/v' };
const volume = (make: (scope: Chart) => kplus.Volume, chart: Chart) =>
  ({ volumes: [RunVolume.fromVolume({ mountPath: '/v', volume: make(chart) })] });
const init = (props: object) => ({ initContainers: [{ name: 'fetch', image: 'fetch:1', ...props }] });

const REFERENCES: [location: string, kind: string, id: string, props: (objects: Objects, chart: Chart) => object][] = [
  ['serviceAccount', 'ServiceAccount', 'account', ({ account }) => ({ serviceAccount: account })],
  ['imagePullSecrets[0]', 'Secret', 'secret', ({ secret }) => ({ imagePullSecrets: [secret] })],
  ['envFrom[0]', 'Secret', 'secret', ({ secret }) => ({ envFrom: [kplus.Env.fromSecret(secret)] })],
  ['envFrom[0]', 'ConfigMap', 'config', ({ configMap }) => ({ envFrom: [kplus.Env.fromConfigMap(configMap)] })],
  ['envs[0]', 'Secret', 'secret', ({ secret }) => ({ envs: [{ name: 'A', valueFrom: secret.envValue('a') }] })],
  ['envs[0]', 'ConfigMap', 'config', ({ configMap }) => (
    { envs: [{ name: 'A', valueFrom: kplus.EnvValue.fromConfigMap(configMap, 'a') }] })],
  ['volumes[0]', 'PersistentVolumeClaim', 'claim', ({ claim }) => (
    { volumes: [RunVolume.persistentVolumeClaim({ ...mount, claim })] })],
  ['volumes[0]', 'Secret', 'secret', ({ secret }) => ({ volumes: [RunVolume.secret({ ...mount, secret })] })],
  ['volumes[0]', 'ConfigMap', 'config', ({ configMap }) => (
    { volumes: [RunVolume.configMap({ ...mount, configMap })] })],
  ['volumes[0]', 'Secret', 'secret', ({ secret }, chart) =>
    volume((scope) => kplus.Volume.fromSecret(scope, 'volume', secret), chart)],
  ['volumes[0]', 'PersistentVolumeClaim', 'claim', ({ claim }, chart) =>
    volume((scope) => kplus.Volume.fromPersistentVolumeClaim(scope, 'volume', claim), chart)],
  ['initContainers[0].envVariables["A"]', 'Secret', 'secret', ({ secret }) =>
    init({ envVariables: { A: secret.envValue('a') } })],
  ['initContainers[0].envFrom[0]', 'ConfigMap', 'config', ({ configMap }) =>
    init({ envFrom: [kplus.Env.fromConfigMap(configMap)] })],
  ['initContainers[0].volumeMounts[0]', 'ConfigMap', 'config', ({ configMap }, chart) => init({
    volumeMounts: [{ path: '/v', volume: kplus.Volume.fromConfigMap(chart, 'volume', configMap) }],
  })],
];

const message = (location: string, kind: string, id: string) =>
  `DH1011 ${location}: The ${kind} "other/${id}" is in the namespace "other", but the run is in "ml", and pods can use `
  + `objects of their own namespace only. Declare the ${kind} in a chart with the namespace "ml", or the run in one `
  + 'with "other".';

test.each(REFERENCES)('%s of another namespace: %s %s', (location, kind, id, props) => {
  const chart = makeChart();
  const objects = objectsOf(new Chart(chart.node.root, 'other', { namespace: 'other' }));
  expect(reportedIn(makeRun(props(objects, chart), chart))).toEqual([message(location, kind, id)]);
});

test.each(REFERENCES)('%s of the run\'s namespace, or of none that is stated: %s %s', (_location, _kind, _id, props) => {
  for (const [namespace, ofRun] of [['ml', 'ml'], [undefined, 'ml'], ['other', undefined]]) {
    const chart = makeChart('churn', ofRun);
    const plain = ofRun === undefined ? new Chart(chart.node.root, 'plain') : chart;
    const objects = objectsOf(new Chart(chart.node.root, 'other', { namespace }));
    expect(reportedIn(makeRun(props(objects, plain), plain))).toEqual([]);
  }
});

/** What stands for objects that exist in the cluster. */
const importsOf = (chart: Chart): Objects => ({
  secret: kplus.Secret.fromSecretName(chart, 'secret', 'creds') as kplus.Secret,
  configMap: kplus.ConfigMap.fromConfigMapName(chart, 'config', 'settings') as kplus.ConfigMap,
  claim: kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'data') as kplus.PersistentVolumeClaim,
  account: kplus.ServiceAccount.fromServiceAccountName(chart, 'account', 'trainer') as kplus.ServiceAccount,
});

test.each(REFERENCES)('%s by name, beside an object of the name in another namespace: %s %s', (_at, _kind, _id, props) => {
  const chart = makeChart();
  objectsOf(new Chart(chart.node.root, 'other', { namespace: 'other' }));
  expect(reportedIn(makeRun(props(importsOf(chart), chart), chart))).toEqual([]);
});

test('options that hold names alone', () => {
  const chart = makeChart();
  objectsOf(new Chart(chart.node.root, 'other', { namespace: 'other' }));
  expect(reportedIn(makeRun({
    volumes: [
      RunVolume.secret({ ...mount, secretName: 'creds' }),
      RunVolume.configMap({ name: 'c', mountPath: '/c', configMapName: 'settings' }),
      RunVolume.shared({ name: 'data', mountPath: '/d' }),
    ],
  }, chart))).toEqual([]);
});

test('both namespaces have an object of the name', () => {
  const chart = makeChart();
  const { secret } = objectsOf(new Chart(chart.node.root, 'other', { namespace: 'other' }));
  objectsOf(chart);
  const envs = [{ name: 'A', valueFrom: secret.envValue('a') }];
  expect(reportedIn(makeRun({ envs }, chart))).toEqual([]);
});

test('the claim of another run, what was added later, and a run with a namespace of its own', () => {
  const chart = makeChart();
  const other = new Chart(chart.node.root, 'other', { namespace: 'other' });
  const { secret } = objectsOf(other);
  const train = makeRun({ volumes: [RunVolume.persistentVolumeClaim(mount)] }, other);
  const run = makeRun({ volumes: [RunVolume.persistentVolumeClaim({ ...mount, claim: train.claims[0] })] }, chart);
  run.job.containers[0].env.addVariable('LATE', secret.envValue('a'));
  run.job.containers[0].env.copyFrom(kplus.Env.fromSecret(secret));
  expect(reportedIn(run).map((text) => /^DH1011 [^:]*/.exec(text)?.[0])).toEqual([
    'DH1011 the main container.envVariables["LATE"]', 'DH1011 the main container.envFrom[0]', 'DH1011 volumes[0]',
  ]);
  expect(reportedIn(makeRun({ envFrom: [kplus.Env.fromSecret(secret)], metadata: { namespace: 'other' } }, chart, 'b')))
    .toEqual([]);
});
