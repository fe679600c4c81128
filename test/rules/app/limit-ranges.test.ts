import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, DigitalHubPlatformProps, Profile, RunSource } from '../../../src';
import { KindName, makeKind } from '../../support/kinds';
import { reportedIn } from '../../support/reports';
import { makeChart, makeRun } from '../../support/synth';
import { makeApp } from '../../support/temporary';

type Range = DigitalHubPlatformProps['limitRange'];

const GPU = 'nvidia.com/gpu';
const tooMuch = (location: string, subject: string, quantity: string, most: string) =>
  `DH1609 ${location}: ${subject} is "${quantity}", but limitRange.max of platform "churn/platform" allows at most `
  + `"${most}": the cluster rejects the pods. Use at most "${most}".`;
const overDefault = (location: string, subject: string, request: string, limit: string) =>
  `DH1609 ${location}: ${subject} is "${request}", but limitRange.defaultLimits of platform "churn/platform" sets the `
  + `limit of containers without one to "${limit}": the cluster rejects the pods. Request at most "${limit}", or set a `
  + `limit of at least "${request}".`;
const init = (resources?: kplus.ContainerResources) => ({ initContainers: [{ name: 'fetch', image: 'a:1', resources }] });

test.each<[string, Range, KindName, Record<string, unknown>, string[]]>([
  ['the default request', { defaultLimits: { memory: '128Mi' } }, 'DigitalHubRun', {}, [
    overDefault('resources', 'The request of memory', '256Mi', '128Mi'),
  ]],
  ['a request', { defaultLimits: { memory: '512Mi' } }, 'ServiceRun', { resources: { memRequest: '1Gi' } }, [
    overDefault('resources.memRequest', 'The request of memory', '1Gi', '512Mi'),
  ]],
  ['a limit', { max: { cpu: '16' } }, 'PodRun', { resources: { cpu: '32' } }, [
    tooMuch('resources.cpu', 'The limit of cpu', '32', '16'),
  ]],
  ['a limit beside a request that fits', { max: { cpu: '16' } }, 'PodRun', {
    resources: { cpuRequest: '1', cpuLimit: '32' },
  }, [tooMuch('resources.cpuLimit', 'The limit of cpu', '32', '16')]],
  ['a request without a limit', { max: { cpu: '16' } }, 'ScheduledRun', { resources: { cpuRequest: '20' } }, [
    tooMuch('resources.cpuRequest', 'The request of cpu', '20', '16'),
  ]],
  ['GPUs', { max: { [GPU]: '4' } }, 'DigitalHubRun', { resources: { gpu: '8' } }, [
    tooMuch('resources.gpu', `The limit of ${GPU}`, '8', '4'),
  ]],
  ['an init container', { max: { cpu: '16' }, defaultLimits: { memory: '512Mi' } }, 'DigitalHubRun', init({
    cpu: { limit: kplus.Cpu.units(20) }, memory: { request: Size.gibibytes(1) },
  }), [
    tooMuch('initContainers[0].resources', 'The limit of cpu of the container "fetch"', '20', '16'),
    overDefault('initContainers[0].resources', 'The request of memory of the container "fetch"', '1Gi', '512Mi'),
  ]],
  ['a default request without a limit', { defaultRequests: { [GPU]: '1' } }, 'DigitalHubRun', {}, [
    `DH1609 resources: limitRange.defaultRequests of platform "churn/platform" sets the request for "${GPU}" to "1", but `
      + 'nothing sets the limit, which must be equal: the cluster rejects the pods. Use "limitRange.defaultLimits" of '
      + 'the platform instead.',
  ]],
  ['what fetches a source, which has the resources of the run', { max: { cpu: '1' } }, 'DigitalHubRun', {
    source: RunSource.git('https://example.com/a.git'), resources: { cpu: '2' },
  }, [tooMuch('resources.cpu', 'The limit of cpu', '2', '1')]],
])('a limit range rejects %s', (_what, limitRange, kind, props, expected) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { limitRange });
  expect(reportedIn(makeKind(kind, props, chart))).toEqual(expected);
});

test.each<[string, Range, object]>([
  ['nothing', {}, { resources: { cpu: '64' } }],
  ['defaults that suit', { defaultRequests: { memory: '1Gi' }, defaultLimits: { memory: '1Gi' } }, {}],
  ['a limit of the run\'s own', { defaultLimits: { memory: '512Mi' } }, { resources: { mem: '1Gi' } }],
  ['a limit alone, which requests follow', { defaultRequests: { cpu: '2' }, defaultLimits: { cpu: '4' } }, {
    resources: { cpuLimit: '1' },
  }],
  ['just the maximum', { max: { cpu: '16', memory: '1Gi' } }, { resources: { cpu: '16000m' } }],
  ['no limit, where the maximum is the default', { max: { cpu: '16' } }, { resources: { cpuRequest: '16' } }],
  ['containers without resources', { defaultLimits: { memory: '512Mi' }, max: { memory: '1Gi' } }, init({})],
  ['GPUs by default', { defaultLimits: { [GPU]: '1' } }, {}],
  ['quantities of podOverrides', { max: { cpu: '16' } }, {
    resources: { cpu: '32' }, podOverrides: { containers: [{ name: 'main', resources: { limits: { cpu: '8' } } }] },
  }],
  ['quantities that are none', { max: { cpu: 'x' }, defaultLimits: { memory: 'x' } }, {}],
])('a limit range admits %s', (_what, limitRange, props) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { limitRange });
  expect(reportedIn(makeRun(props, chart)).filter((message) => message.startsWith('DH1609'))).toEqual([]);
});

test('it is held against containers that were added, and names the profile that set a quantity', () => {
  const chart = makeChart();
  const large = new Profile({ name: 'large', resources: { limits: { memory: '64Gi' } } });
  new DigitalHubPlatform(chart, 'platform', { limitRange: { max: { cpu: '1', memory: '32Gi' } }, profiles: [large] });
  const run = makeRun({ profile: 'large' }, chart);
  run.job.addContainer({ name: 'side', image: 'a:1' });
  expect(reportedIn(run)).toEqual([
    tooMuch('resources.limits["memory"] of profile "large" of "churn/platform"', 'The limit of memory', '64Gi', '32Gi'),
    tooMuch('the container "side" that was added.resources', 'The limit of cpu of the container "side"', '1500m', '1'),
  ]);
});

test('it is that of the namespace, wherever its platform and the run are', () => {
  const platforms = makeChart('platforms', 'ml');
  new DigitalHubPlatform(platforms, 'platform', { limitRange: { max: { cpu: '1' } } });
  const resources = { cpu: '2' };
  const rejected = (namespace: string | undefined, props: object = {}) => {
    const id = `c${platforms.node.root.node.children.length}`;
    return reportedIn(makeRun({ resources, ...props }, new Chart(platforms.node.root, id, { namespace }))).length;
  };
  expect([rejected('ml'), rejected('other'), rejected(undefined)]).toEqual([1, 0, 0]);
  expect(rejected('other', { metadata: { namespace: 'ml' } })).toBe(1);
});

test('charts without a namespace may be applied to different ones', () => {
  const plain = new Chart(makeApp(), 'plain');
  new DigitalHubPlatform(plain, 'platform', { limitRange: { max: { cpu: '1' } } });
  const rejected = (chart: Chart) => reportedIn(makeRun({ resources: { cpu: '2' } }, chart)).length;
  expect([rejected(plain), rejected(new Chart(plain.node.root, 'other')), rejected(new Chart(plain, 'inner'))]).toEqual([
    1, 0, 0,
  ]);
});

test('it is rendered, and never the runs\' own', () => {
  const hashOf = (limitRange: Range) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { limitRange });
    makeRun({}, chart);
    return Chart.of(chart).toJson().find(({ kind }: { kind: string }) => kind === 'Job');
  };
  expect(hashOf({ defaultLimits: { memory: '1Gi', cpu: '4' } })).toEqual(hashOf(undefined));
});

test('of several in a namespace, the first default counts, and the smallest maximum', () => {
  const first = makeChart('first', 'ml');
  const ranges = [
    { max: { cpu: '8' } }, { max: { cpu: '2' }, defaultLimits: { memory: '1Gi' } }, { defaultLimits: { memory: '128Mi' } },
  ];
  ranges.forEach((limitRange, i) =>
    new DigitalHubPlatform(new Chart(first, `c${i}`, { namespace: 'ml' }), 'platform', { limitRange }));
  expect(reportedIn(makeRun({ resources: { cpu: '4' } }, first))).toEqual([
    'DH1609 resources.cpu: The limit of cpu is "4", but limitRange.max of platform "first/c1/platform" allows at most "2": '
      + 'the cluster rejects the pods. Use at most "2".',
  ]);
});
