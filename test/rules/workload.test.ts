import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, DigitalHubRun, DigitalHubRunProps, RunSecurity, RunSource, RunVolume } from '../../src';
import { reportedIn } from '../support/reports';
import { makeChart, makeRun } from '../support/synth';

const chart = makeChart('values');
const emptyDir = (name: string, id = name) => kplus.Volume.fromEmptyDir(chart, id, name);
const [shared, other] = [emptyDir('w'), emptyDir('w', 'other')];
const mount = (volume: kplus.Volume, path = '/w') => ({ volumeMounts: [{ path, volume }] });
const twoWay = (path: string, options: object = {}) => ({
  volumeMounts: [{ path, volume: shared, propagation: kplus.MountPropagation.BIDIRECTIONAL }],
  ...options,
});
const source = RunSource.inline('main.py', 'print()');
const container = (name: string, options: Partial<kplus.ContainerProps> = {}) => ({ name, image: 'a:1', ...options });
const hostPorts = (...hostPort: number[]) => ({ ports: hostPort.map((one, i) => ({ number: i + 1, hostPort: one })) });
const privileged = { security: RunSecurity.privileged() };
const always = { restartPolicy: kplus.ContainerRestartPolicy.ALWAYS };

const SIDE = 'the container "side" that was added';
const LATE = 'the init container "late" that was added';
const LABEL = 'lower-case letters, digits and "-", starting and ending with a letter or digit, at most 63 characters.';
const TAKEN = '"w" is the name of another volume of the run. Give each volume of a run its own name.';
const SIDECAR = 'A sidecar container needs Kubernetes 1.29, but the platform targets 1.28. Set the platform\'s '
  + '"kubernetesVersion" to "1.29" or newer if your clusters run it, or ';
const TWICE = 'is used twice. Use each host port once.';

const INTEGER = 'is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.';

type Props = Partial<DigitalHubRunProps>;
type Case = [string, Props, (job: kplus.Job) => void, string[]];

const ADDED: Case[] = [
  [
    'a name of a container that is none',
    {},
    (job) => job.addContainer(container('Side')),
    [`DH1701 the container "Side" that was added.name: "Side" cannot be the name of a container. Use ${LABEL}`],
  ],
  [
    'the name of the builder',
    { source },
    (job) => job.addContainer(container('source')),
    ['DH1701 the container "source" that was added.name: "source" is the name of another container of the run. Give '
      + 'each container its own name; the run itself uses "main" and "source".'],
  ],
  [
    'the name of a declared init container',
    { initContainers: [container('late')] },
    (job) => job.addInitContainer(container('late')),
    [`DH1701 ${LATE}.name: "late" is the name of another container of the run. Give each container its own name; the `
      + 'run itself uses "main".'],
  ],
  [
    'variables of nothing, in the main container',
    {},
    (job) => job.containers[0].env.copyFrom(kplus.Env.fromConfigMap(undefined as never)),
    ['DH1306 the main container.envFrom[0]: It refers to neither a ConfigMap nor a Secret. Specify one of them.'],
  ],
  [
    'a name of a mounted volume that is none',
    {},
    (job) => job.addContainer(container('side', mount(emptyDir('W', 'upper')))),
    [
      `DH1201 ${SIDE}.volumeMounts[0]: "W" cannot be the name of a volume. Use ${LABEL}`,
    ],
  ],
  [
    'two volumes of one name',
    {},
    (job) => {
      job.containers[0].mount('/w', shared);
      job.addContainer(container('side', mount(other)));
    },
    [`DH1202 ${SIDE}.volumeMounts[0]: ${TAKEN}`],
  ],
  [
    'a volume of the builder\'s name',
    { source },
    (job) => job.containers[0].mount('/w', emptyDir('init-config-map')),
    ['DH1202 source.volumeMounts[1]: "init-config-map" is the name of another volume of the run. Give each volume of a '
      + 'run its own name.'],
  ],
  [
    'a pull policy and an image',
    { source, initContainers: [container('early')] },
    (job) => job.addInitContainer(container('late', { image: '', imagePullPolicy: 'never' as never })),
    [
      `DH1001 ${LATE}.image: "" is not an image name. Set it to an image such as "ghcr.io/acme/train:1.4.0".`,
      `DH1502 ${LATE}.imagePullPolicy: "never" is not a pull policy. Write "Never".`,
    ],
  ],
  [
    'a user and a group',
    {},
    (job) => job.addContainer(container('side', { securityContext: { user: -1, group: 0.5 } })),
    [
      `DH1004 ${SIDE}.securityContext.user: -1 ${INTEGER}`,
      `DH1004 ${SIDE}.securityContext.group: 0.5 ${INTEGER}`,
    ],
  ],
  [
    'a host port of the main container',
    privileged,
    (job) => {
      job.containers[0].addPort({ number: 1, hostPort: 80 });
      job.addContainer(container('side', hostPorts(80, 81)));
    },
    [`DH1912 ${SIDE}.ports: The host port 80 ${TWICE}`],
  ],
  [
    'a host port twice in an added init container',
    privileged,
    (job) => job.addInitContainer(container('late', hostPorts(80, 80))),
    [`DH1912 ${LATE}.ports: The host port 80 ${TWICE}`],
  ],
  [
    'a host port of all addresses, named and not',
    privileged,
    (job) => job.addContainer(container('side', {
      ports: [{ number: 1, hostPort: 80, hostIp: '' }, { number: 2, hostPort: 80, protocol: kplus.Protocol.TCP }],
    })),
    [`DH1912 ${SIDE}.ports: The host port 80 ${TWICE}`],
  ],
  [
    'a sidecar',
    {},
    (job) => job.addInitContainer(container('late', always)),
    [`DH1703 ${LATE}: ${SIDECAR}add it without a restart policy.`],
  ],
  [
    'mount propagation of a container that is not privileged in a run that is',
    privileged,
    (job) => job.addContainer(container('side', twoWay('/w'))),
    [`DH1205 ${SIDE}.volumeMounts[0].propagation: Only privileged containers can use bidirectional mount propagation. `
      + 'Write "HostToContainer", or make the container privileged.'],
  ],
];

const DECLARED: Case[] = [
  [
    'a variable of the main container, which the builder has too',
    { source, envs: [{ name: '1A', value: 'x' }] },
    () => undefined,
    ['DH1301 envs[0].name: "1A" cannot be the name of an environment variable in Kubernetes 1.28. Use letters, digits, '
      + '"-", "_" and ".", not starting with a digit or "..".'],
  ],
  [
    'an image of an init container',
    { initContainers: [container('early', { image: '' })] },
    () => undefined,
    ['DH1001 initContainers[0].image: "" is not an image name. Set it to an image such as "ghcr.io/acme/train:1.4.0".'],
  ],
  [
    'a sidecar',
    { initContainers: [container('early', always)] },
    () => undefined,
    [`DH1703 initContainers[0].restartPolicy: ${SIDECAR}leave the option out.`],
  ],
  [
    'the second init container beside a source',
    { source, initContainers: [container('early'), container('late', mount(emptyDir('V')))] },
    () => undefined,
    [`DH1201 initContainers[1].volumeMounts[0]: "V" cannot be the name of a volume. Use ${LABEL}`],
  ],
  [
    'a host port twice',
    { ...privileged, initContainers: [container('early', hostPorts(80, 80))] },
    () => undefined,
    [`DH1912 initContainers[0].ports: The host port 80 ${TWICE}`],
  ],
];

const RIGHT: [string, Props, (job: kplus.Job) => void][] = [
  ['containers of names of their own', { source }, (job) => {
    job.addContainer(container('side'));
    job.addInitContainer(container('late'));
  }],
  ['one volume in several containers', {}, (job) => {
    job.containers[0].mount('/w', shared);
    job.addContainer(container('side', mount(shared)));
    job.addVolume(shared);
  }],
  ['a volume that nothing mounts', {}, (job) => job.addVolume(emptyDir('unmounted'))],
  ['a volume beside the run\'s', { volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/v' })] }, (job) =>
    job.containers[0].mount('/w', shared)],
  ['an init container that ends', {}, (job) => job.addInitContainer(container('late'))],
  ['one host port in init containers and others', privileged, (job) => {
    job.addInitContainer(container('late', hostPorts(80)));
    job.addInitContainer(container('later', hostPorts(80)));
    job.addContainer(container('side', hostPorts(80, 81, 0)));
  }],
  ['one host port of two protocols and addresses', privileged, (job) => job.addContainer(container('side', {
    ports: [
      { number: 1, hostPort: 80 },
      { number: 2, hostPort: 80, protocol: kplus.Protocol.UDP },
      { number: 3, hostPort: 80, hostIp: '10.0.0.1' },
    ],
  }))],
  ['ports without host ports', {}, (job) =>
    job.addContainer(container('side', { ports: [{ number: 1 }, { number: 2 }] }))],
  ['mount propagation of a privileged container', privileged, (job) =>
    job.addContainer(container('side', twoWay('/w', {
      securityContext: { privileged: true, allowPrivilegeEscalation: true },
    })))],
  [
    'mount propagation of init containers of a privileged run with a source',
    { ...privileged, source, initContainers: [container('early'), container('late', twoWay('/w'))] },
    () => undefined,
  ],
  ['root that is said to be root', { security: RunSecurity.baseline() }, (job) =>
    job.addContainer(container('side', { securityContext: { user: 0, ensureNonRoot: false } }))],
  ['root in a run that allows root', { security: RunSecurity.baseline() }, (job) =>
    job.addContainer(container('side', { securityContext: { user: 0 } }))],
  ['the highest user', {}, (job) =>
    job.addContainer(container('side', { securityContext: { user: 2147483647, group: 0 } }))],
];

const reported = (props: Props, add: (job: kplus.Job) => void, scope = makeChart()) => {
  const run: DigitalHubRun = makeRun(props, scope);
  add(run.job);
  return reportedIn(run);
};

test.each([...ADDED, ...DECLARED])('reports %s once', (_, props, add, expected) => {
  expect(reported(props, add)).toEqual(expected);
});

test.each(RIGHT)('takes %s', (_, props, add) => {
  expect(reported(props, add)).toEqual([]);
});

test('a sidecar is added where the platform targets Kubernetes 1.29', () => {
  const scope = makeChart();
  new DigitalHubPlatform(scope, 'platform', { kubernetesVersion: '1.29' });
  expect(reported({}, (job) => job.addInitContainer(container('late', always)), scope)).toEqual([]);
});

describe('root in a container that was added', () => {
  const root = `DH1501 ${SIDE}.securityContext.user: User 0 is root, and the security level "restricted" forbids root. `
    + 'Use another user, such as 1000.';

  test.each([[true, true], [undefined, true], [false, false]])('with ensureNonRoot %p: %p', (given, isReported) => {
    const messages = reported({}, (job) =>
      job.addContainer(container('side', { securityContext: { user: 0, ensureNonRoot: given } })));
    expect(messages.filter((message) => message.startsWith('DH1501'))).toEqual(isReported ? [root] : []);
  });
});
