/**
 * What generated apps found, where our diagnostics and Kubernetes' own validation differed: each stays as it was
 * mended.
 */
import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  Diagnostics,
  DigitalHubPlatform,
  DigitalHubPlatformProps,
  Profile,
  RunSecurity,
  RunVolume,
  Severity,
} from '../../src';
import { KindName, makeKind } from '../support/kinds';
import { at, makeChart, manifestOf } from '../support/synth';

const LONG = 'x'.repeat(250);
const nodeAffinity = (value: string) => ({ matchExpressions: [{ key: 'a', operator: 'Lt', values: [value] }] });
const bidirectional = () => [{
  name: 'side',
  image: 'a:1',
  volumeMounts: [
    {
      path: '/s',
      propagation: kplus.MountPropagation.BIDIRECTIONAL,
      volume: kplus.Volume.fromEmptyDir(makeChart(), 'w', 'w'),
    },
  ],
}];
const profile = (props: object): DigitalHubPlatformProps => ({ profiles: [new Profile({ name: 'p', ...props })] });

test.each<[string, KindName, object, DigitalHubPlatformProps, string[]]>([
  [
    'a long name of a volume is not cut',
    'DigitalHubRun',
    { volumes: [RunVolume.emptyDir({ name: LONG, mountPath: '/v' })] },
    {},
    ['DH1201'],
  ],
  [
    'two target ports that differ in nothing',
    'ServiceRun',
    { servicePorts: [{ port: 65535, targetPort: 1, name: 'a-b' }, { port: 1, protocol: '' }] },
    {},
    ['DH1502'],
  ],
  [
    'a value that is merely preferred may be any text',
    'DigitalHubRun',
    {
      affinity: {
        nodeAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: nodeAffinity('-5') }],
        },
      },
    },
    {},
    [],
  ],
  [
    'a probe\'s zeros stand for defaults',
    'DeploymentRun',
    {
      liveness: kplus.Probe.fromHttpGet(
        '/',
        { successThreshold: 0, failureThreshold: 0, periodSeconds: Duration.seconds(0) },
      ),
    },
    {},
    [],
  ],
  [
    'a probe\'s numbers have 32 bits',
    'DeploymentRun',
    { readiness: kplus.Probe.fromHttpGet('/', { failureThreshold: 2 ** 31 }) },
    {},
    ['DH1704'],
  ],
  ['labels of the Job controller on a Deployment', 'DeploymentRun', { labels: { 'controller-uid': 'x' } }, {}, []],
  [
    'init containers of a privileged run are privileged',
    'PodRun',
    { security: RunSecurity.privileged(), initContainers: bidirectional() },
    {},
    [],
  ],
  ['init containers of other runs are not', 'PodRun', { initContainers: bidirectional() }, {}, ['DH1205']],
  [
    'a retained claim has an annotation more',
    'PodRun',
    {
      annotations: { a: 'x'.repeat(262140) },
      volumes: [RunVolume.persistentVolumeClaim({ name: 'v', mountPath: '/v', retain: true })],
    },
    {},
    ['DH1003'],
  ],
  ['a quantity after a tab', 'DigitalHubRun', { resources: { cpu: '\t1' } }, {}, ['DH1101']],
  ['a quantity after blanks', 'DigitalHubRun', { resources: { cpu: ' \u00a01 ' } }, {}, []],
  [
    'no port of the node',
    'DigitalHubRun',
    { initContainers: [{ name: 'a', image: 'a:1', ports: [{ number: 4, hostPort: 0 }] }] },
    {},
    [],
  ],
  [
    'huge pages of a profile',
    'DigitalHubRun',
    { profile: 'p' },
    profile({ resources: { limits: { 'hugepages-2Mi': '1.5Mi' } } }),
    ['DH1104'],
  ],
  [
    'a volume of a profile without its path',
    'DigitalHubRun',
    { profile: 'p' },
    profile({ volumes: [RunVolume.secret({ name: 's' } as never)] }),
    [],
  ],
])('%s', (_what, kind, props, platform, expected) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', platform);
  const run = makeKind(kind, props as never, chart);
  expect(
    Diagnostics.of(run).all.filter(({ severity }) => severity === Severity.ERROR).map(({ code }) => code),
  ).toEqual(expected);
  expect(manifestOf(run).kind).toBeDefined();
});

test('a long name of a volume is rendered as it was given', () => {
  const run = makeKind('PodRun', { volumes: [RunVolume.emptyDir({ name: LONG, mountPath: '/v' })] });
  expect(
    [at(manifestOf(run), 'spec.volumes.0.name'), at(manifestOf(run), 'spec.containers.0.volumeMounts.0.name')],
  ).toEqual([LONG, LONG]);
});

test('a duration of zero is an error only where nothing would run', () => {
  const run = makeKind('ScheduledRun', {
    schedule: '@daily',
    ttlAfterFinished: Duration.seconds(0),
    terminationGracePeriod: Duration.seconds(0),
    activeDeadline: Duration.seconds(1),
    startingDeadline: Duration.seconds(10),
  });
  expect(Diagnostics.of(run).all.filter(({ code }) => code !== 'DH2003')).toEqual([]);
});
