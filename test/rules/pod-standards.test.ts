import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, Profile, RunSecurity, RunSource, RunVolume } from '../../src';
import { KindName, KINDS, makeKind, Workload } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart } from '../support/synth';

const chart = makeChart('values');
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io';
const directory = kplus.Volume.fromHostPath(chart, 'h', 'host', { path: '/h' });
const ofNode = RunVolume.fromVolume({ mountPath: '/h', volume: directory });
const emptyDir = RunVolume.emptyDir({ name: 'v', mountPath: '/v' });
const container = (options: Partial<kplus.ContainerProps> = {}) => ({ name: 'side', image: 'a:1', ...options });
const escalating = container({ securityContext: { allowPrivilegeEscalation: true } });
const get = (host?: string) => kplus.Probe.fromHttpGet('/', { host });
const connect = (host?: string) => kplus.Probe.fromTcpSocket({ port: 80, host });
const baseline = RunSecurity.baseline({ addCapabilities: [kplus.Capability.NET_ADMIN] });

const admits = (level: string) => `which a namespace that enforces the level "${level}" does not admit. Leave it out, `
  + 'or use a more permissive security level.';
const HOST = `The container "main" has a probe or hook that names a host, ${admits('restricted')}`;
const ESCALATION = `The container "side" allows privilege escalation, ${admits('restricted')}`;
const HOST_PATH = `The volume "host" is a directory of the node, ${admits('restricted')}`;
const NETWORK = `The pod shares network, processes or memory with its node, ${admits('restricted')}`;
const CAPABILITY = `The capability "NET_ADMIN" is added, ${admits('baseline')}`;
const NO_APPARMOR = `AppArmor is disabled, ${admits('restricted')}`;

type Case = [string, KindName, Record<string, unknown>, (workload: Workload) => void, string[]];
const nothing = () => undefined;
const addSide = (workload: Workload) => void workload.addContainer(escalating);

const CASES: Case[] = [
  ['a container that was added', 'DeploymentRun', {}, addSide, [
    `DH2009 the container "side" that was added: ${ESCALATION}`,
  ]],
  ['an init container', 'PodRun', { initContainers: [escalating] }, nothing, [
    `DH2009 initContainers[0]: ${ESCALATION}`,
  ]],
  ['an init container after the builder', 'DigitalHubRun', {
    source: RunSource.inline('a.py', ''), initContainers: [escalating],
  }, nothing, [`DH2009 initContainers[0]: ${ESCALATION}`]],
  ['a volume that was added', 'DigitalHubRun', {}, (workload) => workload.addVolume(directory), [
    `DH2009 the volume "host" that was added: ${HOST_PATH}`,
  ]],
  ['a volume of the run', 'DigitalHubRun', { volumes: [emptyDir, ofNode] }, nothing, [
    `DH2009 volumes[1]: ${HOST_PATH}`,
  ]],
  ['overrides of the pod', 'ScheduledRun', { podOverrides: { hostNetwork: true } }, nothing, [
    `DH2009 podOverrides: ${NETWORK}`,
  ]],
  ['a capability', 'DigitalHubRun', { security: baseline }, nothing, [`DH2009 security: ${CAPABILITY}`]],
  ['a capability of several containers once', 'DigitalHubRun', { security: baseline }, (workload) =>
    workload.addContainer(container()), [`DH2009 security: ${CAPABILITY}`]],
  ['a capability that init containers have, too', 'PodRun', {
    security: baseline, initContainers: [{ name: 'first', image: 'a:1' }],
  }, nothing, [`DH2009 security: ${CAPABILITY}`]],
  ['a capability of an init container', 'PodRun', {
    security: RunSecurity.baseline({ addCapabilities: [kplus.Capability.CHOWN] }),
    initContainers: [
      { name: 'first', image: 'a:1', securityContext: { capabilities: { add: [kplus.Capability.NET_ADMIN] } } },
    ],
  }, nothing, [`DH2009 initContainers[0]: ${CAPABILITY}`]],
  ['a capability that an override adds', 'DigitalHubRun', {
    security: RunSecurity.baseline({ addCapabilities: [kplus.Capability.CHOWN] }),
    podOverrides: { containers: [{ name: 'main', securityContext: { capabilities: { add: ['NET_ADMIN'] } } }] },
  }, nothing, [`DH2009 podOverrides: ${CAPABILITY}`]],
  ...['liveness', 'readiness', 'startup'].flatMap((probe): Case[] => [
    [`a host of ${probe} by HTTP`, 'DeploymentRun', { [probe]: get('10.0.0.1') }, nothing, [
      `DH2009 the main container: ${HOST}`,
    ]],
    [`a host of ${probe} by TCP`, 'DeploymentRun', { [probe]: connect('10.0.0.1') }, nothing, [
      `DH2009 the main container: ${HOST}`,
    ]],
  ]),
  ['a port of the host', 'ServiceRun', {}, (workload) => workload.containers[0].addPort({ number: 1, hostPort: 1 }), [
    `DH2009 the main container: The container "main" uses a port of the host, ${admits('restricted')}`,
  ]],
  ['an annotation', 'DigitalHubRun', { annotations: { a: 'b', [`${APPARMOR}/main`]: 'unconfined' } }, nothing, [
    `DH2009 annotations["${APPARMOR}/main"]: ${NO_APPARMOR}`,
  ]],
  ['an annotation of the pod alone', 'PodRun', {
    metadata: { annotations: { a: 'b', [`${APPARMOR}/main`]: 'unconfined' } },
  }, nothing, [`DH2009 metadata.annotations["${APPARMOR}/main"]: ${NO_APPARMOR}`]],

  ['nothing of a privileged run', 'DigitalHubRun', {
    security: RunSecurity.privileged(), volumes: [ofNode],
  }, (workload) =>
    workload.addContainer(container({ securityContext: { privileged: true, allowPrivilegeEscalation: true } })), []],
  ['nothing that the level admits', 'DigitalHubRun', {
    security: RunSecurity.baseline({ addCapabilities: [kplus.Capability.CHOWN] }),
  }, (workload) => workload.addContainer(container({ securityContext: { ensureNonRoot: false } })), []],
  ['no probe without a host', 'DeploymentRun', { liveness: connect(), readiness: get() }, nothing, []],
  ['no port without a host port', 'DeploymentRun', {}, (workload) => workload.containers[0].addPort({ number: 1 }), []],
  ['no annotation of a confined container', 'DigitalHubRun', {
    annotations: { [`${APPARMOR}/main`]: 'runtime/default' },
  }, nothing, []],
  ['no metadata that the pod does not have', 'DigitalHubRun', {
    metadata: { annotations: { [`${APPARMOR}/main`]: 'unconfined' } },
  }, nothing, []],
];

test.each(CASES)('reports %s', (_, kind, props, change, expected) => {
  const run = makeKind(kind, props);
  change(KINDS[kind].workload(run));
  expect(reportedIn(run)).toEqual(expected);
});

test('reports the base of a template', () => {
  const scope = makeChart();
  const job = 'kind: Job\nspec:\n  template:\n    spec:\n      hostNetwork: true\n';
  new DigitalHubPlatform(scope, 'platform', { profiles: [Profile.fromYaml(`id: base\n---\n${job}`)] });
  expect(reportedIn(makeKind('DigitalHubRun', { profile: 'base' }, scope))).toEqual([
    `DH2009 the main container: ${NETWORK}`,
  ]);
});

test('leaves what cannot be rendered to others', () => {
  const run = makeKind('DeploymentRun', { podOverrides: { hostNetwork: true }, readiness: connect() });
  KINDS.DeploymentRun.workload(run).addContainer(container({
    liveness: kplus.Probe.fromCommand(['a'], { periodSeconds: 5 as never }),
  }));
  expect(reportedIn(run).map((message) => message.split(' ')[0])).toEqual(['DH1705']);
});
