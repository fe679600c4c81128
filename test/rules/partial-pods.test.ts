import { DigitalHubPlatform, Profile } from '../../src';
import { makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart, makeRun, podSpecOf } from '../support/synth';

type PodFields = Record<string, unknown>;

/** What is said of the parts of a pod themselves. */
const ofParts = (messages: readonly string[]) => messages.filter((message) => /^DH(1010|1802)/.test(message));
const ofOverrides = (podOverrides: PodFields) => ofParts(reportedIn(makeRun({ podOverrides })));

function ofBase(base: PodFields, podOverrides?: PodFields, kind = 'Job'): string[] {
  const scope = makeChart();
  const object = { apiVersion: 'v1', kind, metadata: { name: 'a' }, spec: { template: { spec: base } } };
  const profiles = [Profile.fromYaml(`id: p\n---\n${JSON.stringify(object)}`)];
  new DigitalHubPlatform(scope, 'platform', { profiles });
  return ofParts(reportedIn(makeKind('DigitalHubRun', { profile: 'p', podOverrides }, scope)));
}

const repeated = (at: string, key: string) => `DH1010 ${at}: An earlier item of the list has the same ${key}, and `
  + 'server-side apply rejects an object with two such items. Merge them into one item.';

const alias = (ip: string) => ({ ip, hostnames: ['db'] });
const main = (container: object) => ({ containers: [{ name: 'main', ...container }] });
const init = (container: object) => ({ initContainers: [{ name: 'init', ...container }] });
const spread = (topologyKey: string, whenUnsatisfiable: string) => ({ topologyKey, whenUnsatisfiable, maxSkew: 1 });

test.each<[string, PodFields, string, string]>([
  ['addresses of hosts', { hostAliases: [alias('::1'), alias('::2'), alias('::1')] }, 'hostAliases[2]', 'ip ("::1")'],
  ['pull secrets', { imagePullSecrets: [{ name: 'a' }, { name: 'a' }] }, 'imagePullSecrets[1]', 'name ("a")'],
  ['volumes', { volumes: [{ name: 'v', emptyDir: {} }, { name: 'v' }] }, 'volumes[1]', 'name ("v")'],
  ['init containers', { initContainers: [{ name: 'a' }, { name: 'a' }] }, 'initContainers[1]', 'name ("a")'],
  ['scheduling gates', { schedulingGates: [{ name: 'a.io/b' }, { name: 'a.io/b' }] }, 'schedulingGates[1]',
    'name ("a.io/b")'],
  ['claims of resources', { resourceClaims: [{ name: 'gpu' }, { name: 'gpu' }] }, 'resourceClaims[1]', 'name ("gpu")'],
  ['topology spread', {
    topologySpreadConstraints: [spread('zone', 'DoNotSchedule'), spread('zone', 'DoNotSchedule')],
  }, 'topologySpreadConstraints[1]', 'topologyKey ("zone") and whenUnsatisfiable ("DoNotSchedule")'],
  ['variables', init({ env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] }), 'initContainers[0].env[1]',
    'name ("A")'],
  ['mount paths', init({ volumeMounts: [{ name: 'v', mountPath: '/v' }, { name: 'w', mountPath: '/v' }] }),
    'initContainers[0].volumeMounts[1]', 'mountPath ("/v")'],
  ['devices', init({ volumeDevices: [{ name: 'v', devicePath: '/v' }, { name: 'w', devicePath: '/v' }] }),
    'initContainers[0].volumeDevices[1]', 'devicePath ("/v")'],
  ['ports', init({ ports: [{ containerPort: 80 }, { containerPort: 80, protocol: 'TCP', name: 'a' }] }),
    'initContainers[0].ports[1]', 'containerPort (80) and protocol ("TCP")'],
  ['requests of one claim', init({ resources: { claims: [{ name: 'g', request: 'a' }, { name: 'g', request: 'b' }] } }),
    'initContainers[0].resources.claims[1]', 'name ("g")'],
])('two %s of one key', (_, fields, path, key) => {
  expect(ofOverrides(fields)).toEqual([repeated(`podOverrides.${path}`, key)]);
  expect(ofBase(fields)).toEqual([repeated(`base.${path} of profile "p"`, key)]);
});

test('two containers of one key', () => {
  expect(ofOverrides({ containers: [{ name: 'main', tty: true }, { name: 'main', stdin: true }] }))
    .toEqual([repeated('podOverrides.containers[1]', 'name ("main")')]);
  expect(ofOverrides(main({ env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] })))
    .toEqual([repeated('podOverrides.containers[0].env[1]', 'name ("A")')]);
});

test.each<[string, PodFields]>([
  ['items of different keys', { hostAliases: [alias('::1'), alias('::2')], imagePullSecrets: [{ name: 'a' }] }],
  ['ports of two protocols', init({ ports: [{ containerPort: 80 }, { containerPort: 80, protocol: 'UDP' }] })],
  ['one key in two lists', {
    containers: [{ name: 'main', env: [{ name: 'A' }] }, { name: 'b', image: 'b', env: [{ name: 'A' }] }],
    volumes: [{ name: 'A', emptyDir: {} }],
  }],
  ['topology spread that differs in one of the two', {
    topologySpreadConstraints: [spread('zone', 'DoNotSchedule'), spread('zone', 'ScheduleAnyway')],
  }],
  ['lists without keys', {
    tolerations: [{ operator: 'Exists' }, { operator: 'Exists' }],
    readinessGates: [{ conditionType: 'a.io/b' }, { conditionType: 'a.io/b' }],
    securityContext: { supplementalGroups: [1, 1] },
  }],
  ['items without a name', { volumes: [{ emptyDir: {} }, { emptyDir: {} }] }],
  ['lists of anything', { hostAliases: ['a', 'a', null, 1] }],
])('%s: nothing is said', (_, fields) => {
  expect(ofOverrides(fields)).toEqual([]);
  expect(ofBase(fields)).toEqual([]);
});

describe('a template\'s base', () => {
  test('whose list the run removes', () => {
    expect(ofBase({ hostAliases: [alias('::1'), alias('::1')] }, { hostAliases: null })).toEqual([]);
  });

  test('for runs of another kind', () => {
    expect(ofBase({ hostAliases: [alias('::1'), alias('::1')] }, undefined, 'Deployment')).toEqual([]);
  });

  test('whose containers are replaced', () => {
    expect(ofBase({ containers: [{ name: 'a' }, { name: 'a', image: 'a' }] })).toEqual([]);
    expect(ofBase(main({ env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] }))).toEqual([]);
  });
});

describe.each([
  ['priority', 5, 'priority', 'priority class', 'priorityClass'],
  ['priority', 0, 'priority', 'priority class', 'priorityClass'],
  ['preemptionPolicy', 'Never', 'preemption policy', 'priority class', 'priorityClass'],
  ['overhead', { cpu: '250m' }, 'overhead', 'runtime class', 'runtimeClass'],
])('%s %j', (field, value, what, classes, option) => {
  const message = (at: string) => `DH1802 ${at}: The API server sets the ${what} of pods from their ${classes}, and `
    + `rejects every pod that sets another one, so the run would not start; got ${JSON.stringify(value)}. Leave it out, `
    + `and set "${option}" to a class with this ${what}.`;

  test('of overrides', () => {
    expect(ofOverrides({ [field]: value })).toEqual([message(`podOverrides.${field}`)]);
  });

  test('of a template\'s base', () => {
    expect(ofBase({ [field]: value })).toEqual([message(`base.${field} of profile "p"`)]);
  });

  test('of a template\'s base, removed or not by the run', () => {
    expect(ofBase({ [field]: value }, { [field]: null })).toEqual([]);
    expect(ofBase({ [field]: value }, { [field]: undefined })).toEqual([message(`base.${field} of profile "p"`)]);
  });

  test('removed', () => {
    expect(ofOverrides({ [field]: null })).toEqual([]);
    expect(ofBase({ [field]: null })).toEqual([]);
  });

  test('of a container, which has no such field', () => {
    expect(ofOverrides(main({ [field]: value }))).toEqual([]);
  });
});

test.each<[string, PodFields]>([
  ['the names of the classes', { priorityClassName: 'high', runtimeClassName: 'kata' }],
  ['fields of similar names', { schedulerName: 'volcano', tolerations: [{ operator: 'Exists' }] }],
])('%s: nothing is said', (_, fields) => {
  expect(ofOverrides(fields)).toEqual([]);
  expect(ofBase(fields)).toEqual([]);
});

test('an override of an item that the run has', () => {
  const run = makeRun({ hostAliases: [alias('::1')], podOverrides: { hostAliases: [{ ip: '::1', hostnames: ['a'] }] } });
  expect(ofParts(reportedIn(run))).toEqual([]);
});

test('an image pull secret of both the platform and the run', () => {
  const scope = makeChart();
  const imagePullSecrets = [{ name: 'registry' }] as never;
  new DigitalHubPlatform(scope, 'platform', { imagePullSecrets });
  const run = makeKind('DigitalHubRun', { imagePullSecrets, podOverrides: { imagePullSecrets } }, scope);
  expect(ofParts(reportedIn(run))).toEqual([]);
  expect(podSpecOf(run).imagePullSecrets).toEqual([{ name: 'registry' }]);
});
