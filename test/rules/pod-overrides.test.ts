import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { reportedIn } from '../support/reports';
import { makeRun } from '../support/synth';

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
