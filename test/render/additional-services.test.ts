/** The Services beside the one that has the run's name. */
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, ServiceRun } from '../../src';
import { makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart, synth } from '../support/synth';

test.each([
  [undefined, 'predict-stable', 'predict-latest'],
  ['churn', 'churn-predict-stable', 'churn-predict-latest'],
  ['My_Shop', 'myshop-predict-stable', 'myshop-predict-latest'],
])('they are named after the project %s and the function', (project, stable, latest) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { project, latestService: true });
  const run = makeKind('ServiceRun', {
    functionName: 'Predict', serviceName: 'stable', serviceType: kplus.ServiceType.NODE_PORT,
  }, chart) as ServiceRun;
  expect([run.namedService?.name, run.latestService?.name]).toEqual([stable, latest]);
  const [own, ...others] = synth(chart).filter(({ kind }) => kind === 'Service');
  expect(others.map(({ metadata, spec }) => [metadata.name, spec])).toEqual(
    [stable, latest].map((name) => [name, { ...own.spec, type: 'ClusterIP' }]));
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['no option', {}, ['train-latest']],
  ['a service of the same name', { serviceName: 'latest' }, ['train-latest']],
  ['an alias', { serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'db.example.com', servicePorts: [] }, []],
])('one is of the latest version, with %s', (_what, props, expected) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { latestService: true });
  const run = makeKind('ServiceRun', props, chart);
  expect(synth(chart).filter(({ kind, metadata }) => kind === 'Service' && metadata.name !== run.runName)
    .map(({ metadata }) => metadata.name)).toEqual(expected);
  expect(makeKind('DeploymentRun', {}, chart, 'worker').explain().row('latestService')).toBeUndefined();
});

test('none has a name that another run has, or that is too long', () => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { latestService: true });
  makeKind('ServiceRun', { functionName: 'predict' }, chart);
  const reported = (id: string, functionName: string) =>
    reportedIn(makeKind('ServiceRun', { functionName }, chart, id));
  expect(reported('other', 'predict')).toEqual([
    'DH2015 the construct\'s path: The Service "predict-latest" is also created by the run "churn/train", and one of the '
      + 'two replaces the other. Give one of the runs another "functionName".',
  ]);
  expect(reported('long', 'p'.repeat(57))).toEqual([
    expect.stringContaining(`DH1915 latestService of platform "churn/platform": "${'p'.repeat(57)}-latest" cannot be `),
  ]);
});
