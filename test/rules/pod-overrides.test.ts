import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RunVolume } from '../../src';
import { KindName, makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeRun, podSpecOf } from '../support/synth';

const POD_SPEC = [
  'activeDeadlineSeconds', 'affinity', 'automountServiceAccountToken', 'containers', 'dnsConfig', 'dnsPolicy',
  'enableServiceLinks', 'ephemeralContainers', 'hostAliases', 'hostIPC', 'hostNetwork', 'hostPID', 'hostUsers',
  'hostname', 'hostnameOverride', 'imagePullSecrets', 'initContainers', 'nodeName', 'nodeSelector', 'os', 'overhead',
  'preemptionPolicy', 'priority', 'priorityClassName', 'readinessGates', 'resourceClaims', 'resources', 'restartPolicy',
  'runtimeClassName', 'schedulerName', 'schedulingGates', 'schedulingGroup', 'securityContext', 'serviceAccount',
  'serviceAccountName', 'setHostnameAsFQDN', 'shareProcessNamespace', 'subdomain', 'terminationGracePeriodSeconds',
  'tolerations', 'topologySpreadConstraints', 'volumes', 'workloadRef',
];
const isUnknown = (message: string) => message.includes('is not a field of a PodSpec');

test.each(POD_SPEC)('knows %s', (field) => {
  expect(reportedIn(makeRun({ podOverrides: { [field]: null } })).filter(isUnknown)).toEqual([]);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['a field that is changed', { schedulerName: 'volcano' }, []],
  ['a field that is removed', { securityContext: { runAsUser: null } }, []],
  ['a volume of a name', { volumes: [{ name: 'v', emptyDir: {} }] }, []],
  ['a field of a similar name', { schedulername: 'volcano' }, [
    'DH1801 podOverrides.schedulername: "schedulername" is not a field of a PodSpec. Did you mean "schedulerName"?',
  ]],
  ['a field of no name that is near', { template: null }, [
    'DH1801 podOverrides.template: "template" is not a field of a PodSpec. Write a field of a PodSpec as in YAML, such '
      + 'as "schedulerName".',
  ]],
  ['a field of a name in quotes', { 'scheduler-name!': 'volcano', 'hostname': 'a' }, [
    'DH1801 podOverrides["scheduler-name!"]: "scheduler-name!" is not a field of a PodSpec. Did you mean '
      + '"schedulerName"?',
  ]],
  ['a container without a name', { containers: [{ tty: true }] }, [
    'DH1801 podOverrides.containers[0]: The item has no "name", which is needed to merge it. Set "name: \'main\'" for '
      + 'the run\'s own container.',
  ]],
  ['a container of another name with an image', { containers: [{ name: 'side', image: 'a:1' }] }, []],
  ['an init container with an image', { initContainers: [{ name: 'first', image: 'a:1' }] }, []],
  ['a container of the run\'s name', { containers: [{ name: 'train', tty: true }] }, [
    'DH1801 podOverrides.containers[0]: "train" is not one of the run\'s containers, and without an image it cannot be a '
      + 'further one. Use "main", the run\'s own container, or set an "image" for a further container.',
  ]],
  ['an init container that there is not', { initContainers: [{ name: 'first', tty: true }] }, [
    'DH1801 podOverrides.initContainers[0]: "first" is not one of the run\'s init containers, and without an image it cannot '
      + 'be a further one. Leave it out, or set an "image" for a further container.',
  ]],
  ['the main container among the init containers', { initContainers: [{ name: 'main', tty: true }] }, [
    'DH1801 podOverrides.initContainers[0]: "main" is not one of the run\'s init containers, and without an image it cannot '
      + 'be a further one. Move it to "containers".',
  ]],
  ['an init container of the main one\'s name', { initContainers: [{ name: 'main', image: 'a:1' }] }, [
    'DH1701 podOverrides.initContainers[0].name: "main" is the name of another container of the run. Give each container its '
      + 'own name, init containers included.',
  ]],
  ['a policy that Jobs can have', { restartPolicy: 'OnFailure' }, []],
  ['a deadline of the pod', { activeDeadlineSeconds: 60 }, []],
  ['no ephemeral containers', { ephemeralContainers: null, hostname: 'a' }, []],
  ['a policy of Deployments', { restartPolicy: 'Always' }, [
    'DH1803 podOverrides.restartPolicy: The pods of a Job cannot have the restart policy "Always". Use "Never" or "OnFailure", '
      + 'or leave it out; what runs for ever is a "DeploymentRun".',
  ]],
  ['no policy', { restartPolicy: null }, [
    'DH1803 podOverrides.restartPolicy: The pods of a Job cannot be without a restart policy, since Kubernetes\' default is '
      + '"Always". Use "Never" or "OnFailure", or leave it out.',
  ]],
  ['an unknown policy', { restartPolicy: 'never' }, [
    'DH1803 podOverrides.restartPolicy: The pods of a Job cannot have the restart policy "never". Use "Never" or "OnFailure", '
      + 'or leave it out.',
  ]],
  ['ephemeral containers', { ephemeralContainers: [{ name: 'debug', image: 'a:1' }] }, [
    'DH1803 podOverrides.ephemeralContainers: The pods of a Job cannot have ephemeral containers from the start: these are '
      + 'added to running pods, by "kubectl debug". Write an item of "containers" or "initContainers", with a name and an '
      + 'image.',
  ]],
  ['a volume without a name', { volumes: [{ emptyDir: {} }] }, [
    'DH1801 podOverrides.volumes[0]: The item has no "name", which is needed to merge it. Set "name".',
  ]],
  ['nothing', {}, ['DH2008 podOverrides: {} changes nothing in the manifest. Leave it out.']],
  ['what the manifest has already', { restartPolicy: 'Never' }, [
    'DH2008 podOverrides: {"restartPolicy":"Never"} changes nothing in the manifest. Leave it out.',
  ]],
  ['the removal of what there is not', { hostname: null }, [
    'DH2008 podOverrides: {"hostname":null} changes nothing in the manifest. Leave it out.',
  ]],
])('%s', (_, podOverrides, expected) => {
  const ofOverrides = reportedIn(makeRun({ podOverrides })).filter((message) => !message.startsWith('DH2009'));
  expect(ofOverrides).toEqual(expected);
});

test.each<[KindName, Record<string, unknown>, string[]]>([
  ['ScheduledRun', { restartPolicy: 'Always' }, [
    'DH1803 podOverrides.restartPolicy: The pods of a CronJob cannot have the restart policy "Always". Use "Never" or '
      + '"OnFailure", or leave it out; what runs for ever is a "DeploymentRun".',
  ]],
  ['DeploymentRun', { restartPolicy: 'Never' }, [
    'DH1803 podOverrides.restartPolicy: The pods of a Deployment cannot have the restart policy "Never". Use "Always", or leave '
      + 'it out.',
  ]],
  ['ServiceRun', { activeDeadlineSeconds: 60 }, [
    'DH1803 podOverrides.activeDeadlineSeconds: The pods of a Deployment cannot have a deadline, since they are to run for '
      + 'ever; got 60. Leave it out; a run that ends is a "DigitalHubRun".',
  ]],
  ['PodRun', { restartPolicy: 'always' }, [
    'DH1803 podOverrides.restartPolicy: A Pod cannot have the restart policy "always". Use "Always", "Never" or "OnFailure", or '
      + 'leave it out.',
  ]],
  ['DeploymentRun', { restartPolicy: null, activeDeadlineSeconds: null, hostname: 'a' }, []],
  ['PodRun', { restartPolicy: 'Always', activeDeadlineSeconds: 60 }, []],
  ['ScheduledRun', { restartPolicy: 'OnFailure', activeDeadlineSeconds: 60 }, []],
])('%s with %j', (kind, podOverrides, expected) => {
  expect(reportedIn(makeKind(kind, { podOverrides }))).toEqual(expected);
});

describe('containers that overrides name, and that are none', () => {
  const reported = (podOverrides: Record<string, unknown>) =>
    reportedIn(makeRun({ podOverrides })).map((message) => message.split(' ')[0]);

  test('are not said to violate the security level', () => {
    expect(reported({ containers: [{ tty: true }] })).toEqual(['DH1801']);
    expect(reported({ containers: [{ name: 'train', tty: true }] })).toEqual(['DH1801']);
    expect(reported({ initContainers: [{ tty: true }] })).toEqual(['DH1801']);
  });

  test('unless they are containers', () => {
    expect(reported({ containers: [{ name: 'side', image: 'a:1' }] })).toEqual(['DH2009', 'DH2009']);
    expect(reported({ containers: [{ name: 'main', securityContext: { privileged: true } }] })).toEqual(['DH2009']);
  });
});

test('what replaces one of several fields', () => {
  const run = makeRun({
    envs: [{ name: 'A', value: '1' }],
    volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/v' })],
    podOverrides: {
      containers: [{ name: 'main', env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }],
      volumes: [{ name: 'v', hostPath: { path: '/x' } }],
    },
  });
  const { containers: [main], volumes } = podSpecOf(run);
  expect([main.env, volumes]).toEqual([
    [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }], [{ name: 'v', hostPath: { path: '/x' } }],
  ]);
});

test.each<[Record<string, unknown>, string | undefined, boolean]>([
  [{ serviceAccountName: 'trainer' }, 'trainer', true],
  [{ serviceAccountName: 'trainer', automountServiceAccountToken: false }, 'trainer', false],
  [{ serviceAccountName: null }, undefined, false],
  [{ hostname: 'a' }, undefined, false],
])('a service account has its token, as with the option: %j', (podOverrides, name, isMounted) => {
  const spec = podSpecOf(makeRun({ podOverrides }));
  expect([spec.serviceAccountName, spec.automountServiceAccountToken]).toEqual([name, isMounted]);
});

test('no overrides', () => {
  expect(reportedIn(makeRun({ podOverrides: undefined }))).toEqual([]);
});

test('overrides of what cannot be rendered', () => {
  const run = makeRun({ podOverrides: {} });
  const liveness = kplus.Probe.fromCommand(['a'], { periodSeconds: 5 as never });
  run.job.addContainer({ name: 'side', image: 'a:1', liveness });
  expect(reportedIn(run).map((message) => message.split(' ')[0])).toEqual(['DH1705']);
});

test('overrides of a pod that a JSON patch removed', () => {
  const run = makeRun({ podOverrides: {} });
  ApiObject.of(run).addJsonPatch(JsonPatch.remove('/spec/template'));
  expect(reportedIn(run)).toEqual([]);
});
