import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  DigitalHubPlatform,
  DigitalHubPlatformProps,
  DigitalHubRun,
  DigitalHubRunProps,
  Diagnostics,
  Explanation,
  Profile,
  ProfileProps,
  RunSecurity,
  RunVolume,
  ServiceRun,
  ServiceRunProps,
} from '../../src';
import { mainOf, makeChart, makeRun, manifestOf, podSpecOf } from '../support/synth';

interface Layers {
  readonly outer?: DigitalHubPlatformProps;
  readonly platform?: DigitalHubPlatformProps;
  readonly run?: Partial<DigitalHubRunProps>;
  readonly profile?: Omit<ProfileProps, 'name'>;
}

function runOf(layers: Layers): DigitalHubRun {
  return makeRun({ ...layers.run, profile: layers.profile && 'p' }, chartOf(layers));
}

function chartOf({ outer, platform, profile }: Layers): Chart {
  const chart = makeChart();
  if (outer) {
    new DigitalHubPlatform(chart.node.root as unknown as Construct, 'outer', outer);
  }
  new DigitalHubPlatform(
    chart,
    'platform',
    { ...platform, profiles: profile && [new Profile({ name: 'p', ...profile })] },
  );
  return chart;
}

/** Field, layers, the value, and who is said to have decided it. */
const ROWS: [string, string, Layers, string, string][] = [
  ['requests.cpu', 'library', {}, '100m', 'default'],
  [
    'requests.cpu',
    'platform',
    { platform: { defaultResources: { cpuRequest: '200m' } } },
    '200m',
    'defaultResources.cpuRequest of platform "churn/platform"',
  ],
  [
    'requests.cpu',
    'inner platform',
    { outer: { defaultResources: { cpuRequest: '300m' } }, platform: { defaultResources: { cpuRequest: '200m' } } },
    '200m',
    'defaultResources.cpuRequest of platform "churn/platform"',
  ],
  [
    'requests.cpu',
    'outer platform',
    { outer: { defaultResources: { cpuRequest: '300m' } } },
    '300m',
    'defaultResources.cpuRequest of platform "outer"',
  ],
  [
    'requests.cpu',
    'run',
    { platform: { defaultResources: { cpu: '200m' } }, run: { resources: { cpuRequest: '2' } } },
    '2',
    'resources.cpuRequest',
  ],
  [
    'requests.cpu',
    'profile',
    { run: { resources: { cpu: '2' } }, profile: { resources: { requests: { cpu: '4' } } } },
    '4',
    'resources.requests["cpu"] of profile "p" of "churn/platform"',
  ],
  [
    'requests.cpu',
    'suggestion below run',
    { run: { resources: { cpu: '2' } }, profile: { overridable: true, resources: { requests: { cpu: '4' } } } },
    '2',
    'resources.cpu',
  ],
  [
    'requests.cpu',
    'suggestion above platform',
    {
      platform: { defaultResources: { cpu: '1' } },
      profile: { overridable: true, resources: { requests: { cpu: '4' } } },
    },
    '4',
    'resources.requests["cpu"] of profile "p" of "churn/platform"',
  ],
  [
    'limits.cpu',
    'derived from the run\'s request',
    { run: { resources: { cpu: '2' } } },
    '2',
    'the request of cpu, resources.cpu',
  ],
  [
    'limits.cpu',
    'derived from the profile\'s larger request',
    { run: { resources: { cpu: '2' } }, profile: { resources: { requests: { cpu: '4' } } } },
    '4',
    'the request of cpu, resources.requests["cpu"] of profile "p" of "churn/platform"',
  ],
  [
    'limits.cpu',
    'stated by the run',
    { run: { resources: { cpu: '2', cpuLimit: '8' } }, profile: { resources: { requests: { cpu: '4' } } } },
    '8',
    'resources.cpuLimit',
  ],
  [
    'limits.cpu',
    'raised to the profile\'s request',
    { run: { resources: { cpu: '2', cpuLimit: '3' } }, profile: { resources: { requests: { cpu: '4' } } } },
    '4',
    'the request of cpu, resources.requests["cpu"] of profile "p" of "churn/platform"',
  ],
  [
    'limits.cpu',
    'of the profile',
    { run: { resources: { cpu: '2' } }, profile: { resources: { limits: { cpu: '8' } } } },
    '8',
    'resources.limits["cpu"] of profile "p" of "churn/platform"',
  ],
  [
    'limits.memory',
    'run over the platform\'s limit',
    { platform: { defaultResources: { mem: '1Gi', memLimit: '2Gi' } }, run: { resources: { mem: '4Gi' } } },
    '4Gi',
    'the request of memory, resources.mem',
  ],
  [
    'requests.memory',
    'limit of the profile below the default request',
    { profile: { resources: { limits: { memory: '64Mi' } } } },
    '64Mi',
    'the limit of memory, resources.limits["memory"] of profile "p" of "churn/platform"',
  ],
  ['limits.nvidia.com/gpu', 'run', { run: { resources: { gpu: '1' } } }, '1', 'resources.gpu'],
  [
    'limits.nvidia.com/gpu',
    'profile',
    { run: { resources: { gpu: '1' } }, profile: { resources: { limits: { 'nvidia.com/gpu': '2' } } } },
    '2',
    'resources.limits["nvidia.com/gpu"] of profile "p" of "churn/platform"',
  ],
  [
    'limits.nvidia.com/gpu',
    'the profile\'s request alone',
    { profile: { resources: { requests: { 'nvidia.com/gpu': '2' } } } },
    '2',
    'the request of nvidia.com/gpu, resources.requests["nvidia.com/gpu"] of profile "p" of "churn/platform"',
  ],
  [
    'limits.nvidia.com/gpu',
    'the profile\'s request over the run\'s limit',
    { run: { resources: { gpu: '4' } }, profile: { resources: { requests: { 'nvidia.com/gpu': '2' } } } },
    '2',
    'the request of nvidia.com/gpu, resources.requests["nvidia.com/gpu"] of profile "p" of "churn/platform"',
  ],
  [
    'limits.amd.com/gpu',
    'the platform\'s GPU',
    { platform: { gpuResource: 'amd.com/gpu' }, run: { resources: { gpu: '1' } } },
    '1',
    'resources.gpu',
  ],
  [
    'imagePullPolicy',
    'platform',
    { platform: { imagePullPolicy: kplus.ImagePullPolicy.ALWAYS } },
    'Always',
    'imagePullPolicy of platform "churn/platform"',
  ],
  [
    'imagePullPolicy',
    'run',
    {
      platform: { imagePullPolicy: kplus.ImagePullPolicy.ALWAYS },
      run: { imagePullPolicy: kplus.ImagePullPolicy.NEVER },
    },
    'Never',
    'imagePullPolicy',
  ],
  [
    'imagePullPolicy',
    'profile',
    {
      run: { imagePullPolicy: kplus.ImagePullPolicy.NEVER },
      profile: { imagePullPolicy: kplus.ImagePullPolicy.ALWAYS },
    },
    'Always',
    'imagePullPolicy of profile "p" of "churn/platform"',
  ],
  ['security', 'library', {}, 'restricted', 'default'],
  [
    'security',
    'platform',
    { platform: { security: RunSecurity.baseline() } },
    'baseline',
    'security of platform "churn/platform"',
  ],
  [
    'security',
    'run',
    { platform: { security: RunSecurity.baseline() }, run: { security: RunSecurity.privileged() } },
    'privileged',
    'security',
  ],
  [
    'security',
    'profile',
    {
      run: { security: RunSecurity.privileged() },
      profile: { security: RunSecurity.baseline({ readOnlyRootFilesystem: true }) },
    },
    'baseline, read-only root filesystem',
    'security of profile "p" of "churn/platform"',
  ],
  [
    'runtimeClass',
    'run, where the profile is silent',
    { run: { runtimeClass: 'a' }, profile: {} },
    'a',
    'runtimeClass',
  ],
  [
    'runtimeClass',
    'profile',
    { run: { runtimeClass: 'a' }, profile: { runtimeClass: 'b' } },
    'b',
    'runtimeClass of profile "p" of "churn/platform"',
  ],
  [
    'priorityClass',
    'profile',
    { run: { priorityClass: 'a' }, profile: { priorityClass: 'b' } },
    'b',
    'priorityClass of profile "p" of "churn/platform"',
  ],
  [
    'priorityClass',
    'suggestion',
    { profile: { overridable: true, priorityClass: 'b' } },
    'b',
    'priorityClass of profile "p" of "churn/platform"',
  ],
  ['backoffLimit', 'library', {}, '0', 'default'],
  ['backoffLimit', 'run', { run: { backoffLimit: 3 } }, '3', 'backoffLimit'],
  [
    'backoffLimit',
    'profile',
    { run: { backoffLimit: 3 }, profile: { backoffLimit: 1 } },
    '1',
    'backoffLimit of profile "p" of "churn/platform"',
  ],
  [
    'backoffLimit',
    'suggestion',
    { run: { backoffLimit: 3 }, profile: { overridable: true, backoffLimit: 1 } },
    '3',
    'backoffLimit',
  ],
  [
    'nodeSelector.gpu',
    'profile',
    {
      run: { nodeSelector: [{ key: 'gpu', value: 'v100' }] },
      profile: { nodeSelector: [{ key: 'gpu', value: 'a100' }] },
    },
    'a100',
    'nodeSelector[0] of profile "p" of "churn/platform"',
  ],
  [
    'nodeSelector.zone',
    'run, where the profile is silent',
    {
      run: { nodeSelector: [{ key: 'zone', value: 'x' }] },
      profile: { nodeSelector: [{ key: 'gpu', value: 'a100' }] },
    },
    'x',
    'nodeSelector[0]',
  ],
  [
    'labels.team',
    'platform',
    { platform: { labels: { team: 'a' } } },
    'a',
    'labels["team"] of platform "churn/platform"',
  ],
  [
    'labels.team',
    'run',
    { platform: { labels: { team: 'a' } }, run: { labels: { team: 'b' } } },
    'b',
    'labels["team"]',
  ],
  [
    'labels.team',
    'profile',
    { run: { labels: { team: 'b' } }, profile: { labels: { team: 'c' } } },
    'c',
    'labels["team"] of profile "p" of "churn/platform"',
  ],
  [
    'labels.app.kubernetes.io/name',
    'run over the library',
    { run: { labels: { 'app.kubernetes.io/name': 'x' } } },
    'x',
    'labels["app.kubernetes.io/name"]',
  ],
  [
    'env.A',
    'profile',
    { run: { envs: [{ name: 'A', value: '1' }] }, profile: { envs: [{ name: 'A', value: '2' }] } },
    '2',
    'envs[0] of profile "p" of "churn/platform"',
  ],
  [
    'env.A',
    'profile\'s secret over the run\'s variable',
    { run: { project: 'x', envs: [{ name: 'A', value: '1' }] }, profile: { secrets: ['A'] } },
    'key A of the project\'s Secret',
    'secrets[0] of profile "p" of "churn/platform"',
  ],
  [
    'env.A',
    'suggestion',
    { run: { envs: [{ name: 'A', value: '1' }] }, profile: { overridable: true, envs: [{ name: 'A', value: '2' }] } },
    '1',
    'envs[0]',
  ],
  [
    'env.PROJECT_NAME',
    'run over the library',
    { run: { project: 'x', envs: [{ name: 'PROJECT_NAME', value: 'y' }] } },
    'y',
    'envs[0]',
  ],
  [
    'volumes.data',
    'profile',
    {
      run: { volumes: [RunVolume.emptyDir({ name: 'data', mountPath: '/a' })] },
      profile: { volumes: [RunVolume.shared({ name: 'data', mountPath: '/b' })] },
    },
    'shared_volume at /b (claim of the same name)',
    'volumes[0] of profile "p" of "churn/platform"',
  ],
  [
    'volumes.nvme',
    'profile by mount path',
    {
      run: { resources: { disk: '1Gi' } },
      profile: { volumes: [RunVolume.emptyDir({ name: 'nvme', mountPath: '/shared' })] },
    },
    'empty_dir at /shared (no size limit)',
    'volumes[0] of profile "p" of "churn/platform"',
  ],
  ['volumeSize', 'platform', { platform: { volumeSize: '5Gi' } }, '5Gi', 'volumeSize of platform "churn/platform"'],
  [
    'volumeSize',
    'inherited',
    { outer: { volumeSize: '7Gi' }, platform: { storageClass: 'fast' } },
    '7Gi',
    'volumeSize of platform "outer"',
  ],
  [
    'storageClass',
    'platform',
    { outer: { storageClass: 'slow' }, platform: { storageClass: 'fast' } },
    'fast',
    'storageClass of platform "churn/platform"',
  ],
  [
    'requests.memory',
    'platform',
    { platform: { defaultResources: { mem: '1Gi' } } },
    '1Gi',
    'defaultResources.mem of platform "churn/platform"',
  ],
  [
    'requests.memory',
    'run',
    { platform: { defaultResources: { mem: '1Gi' } }, run: { resources: { mem: '2Gi' } } },
    '2Gi',
    'resources.mem',
  ],
  [
    'requests.memory',
    'suggestion below run',
    { run: { resources: { mem: '2Gi' } }, profile: { overridable: true, resources: { requests: { memory: '4Gi' } } } },
    '2Gi',
    'resources.mem',
  ],
  [
    'limits.memory',
    'platform',
    { platform: { defaultResources: { memLimit: '4Gi' } } },
    '4Gi',
    'defaultResources.memLimit of platform "churn/platform"',
  ],
  [
    'limits.nvidia.com/gpu',
    'platform',
    { platform: { defaultResources: { gpu: '1' } } },
    '1',
    'defaultResources.gpu of platform "churn/platform"',
  ],
  [
    'limits.nvidia.com/gpu',
    'suggestion above platform',
    {
      platform: { defaultResources: { gpu: '1' } },
      profile: { overridable: true, resources: { limits: { 'nvidia.com/gpu': '2' } } },
    },
    '2',
    'resources.limits["nvidia.com/gpu"] of profile "p" of "churn/platform"',
  ],
  [
    'imagePullPolicy',
    'suggestion above platform',
    {
      platform: { imagePullPolicy: kplus.ImagePullPolicy.NEVER },
      profile: { overridable: true, imagePullPolicy: kplus.ImagePullPolicy.ALWAYS },
    },
    'Always',
    'imagePullPolicy of profile "p" of "churn/platform"',
  ],
  [
    'imagePullPolicy',
    'suggestion below run',
    {
      run: { imagePullPolicy: kplus.ImagePullPolicy.NEVER },
      profile: { overridable: true, imagePullPolicy: kplus.ImagePullPolicy.ALWAYS },
    },
    'Never',
    'imagePullPolicy',
  ],
  [
    'security',
    'suggestion',
    { run: { security: RunSecurity.privileged() }, profile: { overridable: true, security: RunSecurity.baseline() } },
    'privileged',
    'security',
  ],
  [
    'runtimeClass',
    'suggestion',
    { profile: { overridable: true, runtimeClass: 'b' } },
    'b',
    'runtimeClass of profile "p" of "churn/platform"',
  ],
  [
    'priorityClass',
    'run, where the profile is silent',
    { run: { priorityClass: 'a' }, profile: {} },
    'a',
    'priorityClass',
  ],
  [
    'priorityClass',
    'suggestion below run',
    { run: { priorityClass: 'a' }, profile: { overridable: true, priorityClass: 'b' } },
    'a',
    'priorityClass',
  ],
  ['nodeSelector.gpu', 'run', { run: { nodeSelector: [{ key: 'gpu', value: 'v100' }] } }, 'v100', 'nodeSelector[0]'],
  [
    'nodeSelector.gpu',
    'suggestion',
    {
      run: { nodeSelector: [{ key: 'gpu', value: 'v100' }] },
      profile: { overridable: true, nodeSelector: [{ key: 'gpu', value: 'a100' }] },
    },
    'v100',
    'nodeSelector[0]',
  ],
  [
    'labels.team',
    'inner platform',
    { outer: { labels: { team: 'o' } }, platform: { labels: { team: 'a' } } },
    'a',
    'labels["team"] of platform "churn/platform"',
  ],
  [
    'labels.team',
    'suggestion above platform',
    { platform: { labels: { team: 'a' } }, profile: { overridable: true, labels: { team: 'c' } } },
    'c',
    'labels["team"] of profile "p" of "churn/platform"',
  ],
  ['env.PROJECT_NAME', 'library', { run: { project: 'x' } }, 'x', 'project'],
  ['env.A', 'run', { run: { envs: [{ name: 'A', value: '1' }] }, profile: {} }, '1', 'envs[0]'],
  [
    'volumes.data',
    'run',
    { run: { volumes: [RunVolume.emptyDir({ name: 'data', mountPath: '/a' })] }, profile: {} },
    'empty_dir at /a (no size limit)',
    'volumes[0]',
  ],
  [
    'volumes.data',
    'suggestion',
    {
      run: { volumes: [RunVolume.emptyDir({ name: 'data', mountPath: '/a' })] },
      profile: { overridable: true, volumes: [RunVolume.shared({ name: 'data', mountPath: '/b' })] },
    },
    'empty_dir at /a (no size limit)',
    'volumes[0]',
  ],
  ['project', 'platform', { platform: { project: 'churn' } }, 'churn', 'project of platform "churn/platform"'],
  ['project', 'run', { platform: { project: 'churn' }, run: { project: 'other' } }, 'other', 'project'],
];

test.each(ROWS)('%s: %s', (field, _what, layers, value, source) => {
  const row = runOf(layers).explain().row(field);
  expect([row?.value, row?.source]).toEqual([value, source]);
});

const port = (number: number) => ({ servicePorts: [{ name: 'http', port: number }] });
const { NODE_PORT, LOAD_BALANCER, CLUSTER_IP } = kplus.ServiceType;

/** The fields that services alone have. */
type ServiceLayers = Omit<Layers, 'run'> & { readonly run?: Partial<ServiceRunProps> };

const SERVICE_ROWS: [string, string, ServiceLayers, string, string][] = [
  ['serviceType', 'library', {}, 'ClusterIP', 'default'],
  [
    'serviceType',
    'platform',
    { platform: { serviceType: NODE_PORT } },
    'NodePort',
    'serviceType of platform "churn/platform"',
  ],
  [
    'serviceType',
    'run',
    { platform: { serviceType: NODE_PORT }, run: { serviceType: CLUSTER_IP } },
    'ClusterIP',
    'serviceType',
  ],
  [
    'serviceType',
    'profile',
    { run: { serviceType: CLUSTER_IP }, profile: { serviceType: LOAD_BALANCER } },
    'LoadBalancer',
    'serviceType of profile "p" of "churn/platform"',
  ],
  [
    'serviceType',
    'suggestion above platform',
    { platform: { serviceType: NODE_PORT }, profile: { overridable: true, serviceType: LOAD_BALANCER } },
    'LoadBalancer',
    'serviceType of profile "p" of "churn/platform"',
  ],
  [
    'serviceType',
    'suggestion below run',
    { run: { serviceType: CLUSTER_IP }, profile: { overridable: true, serviceType: LOAD_BALANCER } },
    'ClusterIP',
    'serviceType',
  ],
  ['replicas', 'run', { run: { replicas: 1 }, profile: {} }, '1', 'replicas'],
  [
    'replicas',
    'profile',
    { run: { replicas: 1 }, profile: { replicas: 2 } },
    '2',
    'replicas of profile "p" of "churn/platform"',
  ],
  ['replicas', 'suggestion', { run: { replicas: 1 }, profile: { overridable: true, replicas: 2 } }, '1', 'replicas'],
  ['servicePorts.http', 'run', { run: port(80), profile: {} }, '{"name":"http","port":80}', 'servicePorts[0]'],
  [
    'servicePorts.http',
    'profile',
    { run: port(80), profile: port(81) },
    '{"name":"http","port":81}',
    'servicePorts[0] of profile "p" of "churn/platform"',
  ],
  [
    'servicePorts.http',
    'suggestion',
    { run: port(80), profile: { overridable: true, ...port(81) } },
    '{"name":"http","port":80}',
    'servicePorts[0]',
  ],
  [
    'tolerations[0]',
    'run, before the profile',
    { run: { tolerations: [{ key: 'a' }] }, profile: { tolerations: [{ key: 'b' }] } },
    '{"key":"a"}',
    'tolerations[0]',
  ],
  [
    'tolerations[1]',
    'profile',
    { run: { tolerations: [{ key: 'a' }] }, profile: { tolerations: [{ key: 'b' }] } },
    '{"key":"b"}',
    'tolerations[0] of profile "p" of "churn/platform"',
  ],
];

test.each(SERVICE_ROWS)('of a service: %s: %s', (field, _what, layers, value, source) => {
  const run = new ServiceRun(
    chartOf(layers as Layers),
    'model',
    { image: 'a:1', ...port(80), ...layers.run, profile: layers.profile && 'p' },
  );
  const row = run.explain().row(field);
  expect([row?.value, row?.source]).toEqual([value, source]);
});

test('what the explanation says is what is rendered', () => {
  const run = runOf({
    platform: { defaultResources: { memRequest: '1Gi' } },
    run: { resources: { cpu: '2', cpuLimit: '3' } },
    profile: { resources: { requests: { cpu: '4' } } },
  });
  const { rows } = run.explain();
  const said = (prefix: string) => Object.fromEntries(rows.filter(({ field }) => field.startsWith(prefix))
    .map(({ field, value }) => [field.slice(prefix.length), value]));
  expect({ requests: said('requests.'), limits: said('limits.') }).toEqual(mainOf(run).resources);
});

test('values that lost are listed, the strongest first', () => {
  const run = runOf({
    platform: {
      defaultResources: { cpu: '1' },
    },
    run: { resources: { cpu: '2' } },
    profile: { resources: { requests: { cpu: '4' } } },
  });
  expect(run.explain().row('requests.cpu')?.lost).toEqual([
    { value: '2', layer: 'run', source: 'resources.cpu' },
    { value: '1', layer: 'platform', source: 'defaultResources.cpu of platform "churn/platform"' },
    { value: '100m', layer: 'library', source: 'default' },
  ]);
});

test('a limit that was raised lists the stated one among the lost', () => {
  const run = runOf(
    { run: { resources: { memLimit: '16Gi' } }, profile: { resources: { requests: { memory: '64Gi' } } } },
  );
  expect(mainOf(run).resources).toEqual({ requests: { cpu: '100m', memory: '64Gi' }, limits: { memory: '64Gi' } });
  expect(run.explain().row('limits.memory')?.lost).toContainEqual(
    { value: '16Gi', layer: 'run', source: 'resources.memLimit' },
  );
});

test('tolerations are joined without duplicates, and affinities so that both hold', () => {
  const gpu = { key: 'gpu', operator: 'Exists' };
  const required = (...keys: string[]) => ({
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: keys.map((key) => ({ matchExpressions: [{ key, operator: 'Exists' }] })),
      },
    },
  });
  const spec = podSpecOf(runOf({
    run: { tolerations: [{ ...gpu }, { key: 'own', operator: 'Exists' }], affinity: required('a', 'b') },
    profile: { tolerations: [gpu], affinity: required('c', 'd') },
  }));
  expect(spec.tolerations).toEqual([gpu, { key: 'own', operator: 'Exists' }]);
  expect(spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms
    .map(({ matchExpressions }: any) => matchExpressions.map(({ key }: any) => key).join('&'))).toEqual(
    ['a&c', 'a&d', 'b&c', 'b&d'],
  );
});

test('preferences and pod affinities are joined one after the other', () => {
  const terms = (name: string): kplus.k8s.Affinity => ({
    nodeAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 1, preference: { matchExpressions: [{ key: name, operator: 'Exists' }] } },
      ],
    },
    podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: name }] },
  });
  const { affinity } = podSpecOf(runOf({ run: { affinity: terms('a') }, profile: { affinity: terms('b') } }));
  expect(affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution).toHaveLength(2);
  expect(affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution).toEqual(
    [{ topologyKey: 'a' }, { topologyKey: 'b' }],
  );
});

test('pull secrets of the platform and the run are joined', () => {
  const secret = (name: string) => kplus.Secret.fromSecretName(makeChart(), name, name);
  const spec = podSpecOf(
    runOf(
      {
        platform: { imagePullSecrets: [secret('a'), secret('b')] },
        run: { imagePullSecrets: [secret('b'), secret('c')] },
      },
    ),
  );
  expect(spec.imagePullSecrets).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
});

describe('profiles', () => {
  test('one named "default" applies to runs that name none', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', {
      profiles: [
        new Profile({ name: 'default', runtimeClass: 'kata' }),
        new Profile({ name: 'gpu', runtimeClass: 'nvidia' }),
      ],
    });
    expect(podSpecOf(makeRun({}, chart, 'a')).runtimeClassName).toBe('kata');
    expect(podSpecOf(makeRun({ profile: 'gpu' }, chart, 'b')).runtimeClassName).toBe('nvidia');
    expect(manifestOf(makeRun({}, chart, 'c')).metadata.labels).not.toHaveProperty('dhcore/template');
  });

  test('are those that the platform says it has, whatever class it is of', () => {
    class TeamPlatform extends DigitalHubPlatform {
      public override get profiles(): Profile[] {
        return [...super.profiles, new Profile({ name: 'team', runtimeClass: 'kata' })];
      }
    }
    const chart = makeChart();
    new TeamPlatform(chart, 'platform');
    expect(podSpecOf(makeRun({ profile: 'team' }, chart)).runtimeClassName).toBe('kata');
  });

  test('of an inner platform hide those of an outer one', () => {
    const chart = makeChart();
    new DigitalHubPlatform(
      chart,
      'platform',
      { profiles: [new Profile({ name: 'p', runtimeClass: 'outer' }), new Profile({ name: 'q', runtimeClass: 'q' })] },
    );
    const team = new Construct(chart, 'team');
    new DigitalHubPlatform(team, 'platform', { profiles: [new Profile({ name: 'p', runtimeClass: 'inner' })] });
    expect(podSpecOf(makeRun({ profile: 'p' }, team, 'a')).runtimeClassName).toBe('inner');
    expect(podSpecOf(makeRun({ profile: 'q' }, team, 'b')).runtimeClassName).toBe('q');
    expect(podSpecOf(makeRun({ profile: 'p' }, chart, 'c')).runtimeClassName).toBe('outer');
  });

  /** What an author wrote, what the profile says instead, and the two as the warning names them. */
  const OVERRIDES: [string, Partial<DigitalHubRunProps>, Omit<ProfileProps, 'name'>, string, string][] = [
    ['resources.cpu', { resources: { cpuRequest: '2' } }, { resources: { requests: { cpu: '4' } } }, '2', '4'],
    [
      'resources.mem',
      { resources: { memRequest: '1Gi' } },
      { resources: { requests: { memory: '4Gi' } } },
      '1Gi',
      '4Gi',
    ],
    ['resources.gpu', { resources: { gpu: '1' } }, { resources: { limits: { 'nvidia.com/gpu': '2' } } }, '1', '2'],
    [
      'imagePullPolicy',
      { imagePullPolicy: kplus.ImagePullPolicy.NEVER },
      { imagePullPolicy: kplus.ImagePullPolicy.ALWAYS },
      'Never',
      'Always',
    ],
    [
      'security',
      { security: RunSecurity.restricted() },
      { security: RunSecurity.baseline() },
      'restricted',
      'baseline',
    ],
    ['runtimeClass', { runtimeClass: 'a' }, { runtimeClass: 'b' }, 'a', 'b'],
    ['priorityClass', { priorityClass: 'a' }, { priorityClass: 'b' }, 'a', 'b'],
    ['backoffLimit', { backoffLimit: 3 }, { backoffLimit: 1 }, '3', '1'],
    [
      'nodeSelector',
      { nodeSelector: [{ key: 'gpu', value: 'v100' }] },
      { nodeSelector: [{ key: 'gpu', value: 'a100' }] },
      'v100',
      'a100',
    ],
    ['labels', { labels: { team: 'b' } }, { labels: { team: 'c' } }, 'b', 'c'],
    ['envs', { envs: [{ name: 'A', value: '1' }] }, { envs: [{ name: 'A', value: '2' }] }, '1', '2'],
    ['volumes', {
      volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/a' })],
    }, { volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/b' })] },
    'empty_dir at /a (no size limit)', 'empty_dir at /b (no size limit)'],
  ];

  test.each(
    OVERRIDES,
  )('that override the author\'s %s say so once, and can be acknowledged', (_option, run, profile, stated, given) => {
    const overridden = runOf({ run, profile });
    const warnings = Diagnostics.of(overridden).all;
    expect(warnings.map(({ code }) => code)).toEqual(['DH2001']);
    expect(warnings[0].message).toContain(`"${stated}" is overridden by "${given}"`);
    Diagnostics.of(overridden).acknowledge('DH2001', 'agreed');
    expect(Diagnostics.of(overridden).all).toEqual([]);
  });

  test('that agree with the author say nothing', () => {
    const run = runOf({
      run: { resources: { cpu: '1000m', gpu: '1' }, runtimeClass: 'nvidia' },
      profile: { resources: { requests: { cpu: '1' }, limits: { 'nvidia.com/gpu': '1' } }, runtimeClass: 'nvidia' },
    });
    expect(Diagnostics.of(run).all).toEqual([]);
  });

  test('that only suggest say nothing, and lose', () => {
    const run = runOf({ run: { runtimeClass: 'own' }, profile: { overridable: true, runtimeClass: 'suggested' } });
    expect(Diagnostics.of(run).all).toEqual([]);
    expect(run.explain().row('runtimeClass')?.lost).toEqual([
      { value: 'suggested', layer: 'suggestion', source: 'runtimeClass of profile "p" of "churn/platform"' },
    ]);
  });
});

test('a platform governs its parent scope, and nothing beside it', () => {
  const chart = makeChart();
  const [inside, beside] = [new Construct(chart, 'inside'), new Construct(chart, 'beside')];
  new DigitalHubPlatform(inside, 'platform', { project: 'churn' });
  expect(makeRun({}, inside).explain().row('project')?.value).toBe('churn');
  expect(makeRun({}, beside).explain().row('project')).toBeUndefined();
});

test('maps are explained in one order, as other languages have no other', () => {
  const explained = (backwards: boolean) => {
    const inOrder = <T>(
      map: Record<string, T>,
    ) => Object.fromEntries(backwards ? Object.entries(map).reverse() : Object.entries(map)) as any;
    return runOf({
      run: {
        podOverrides: { containers: [inOrder<string>({ name: 'main', workingDir: '/work' })] },
        tolerations: [inOrder({ key: 'gpu', operator: 'Exists', effect: 'NoSchedule' })],
        volumes: [
          RunVolume.secret(
            {
              name: 'tls',
              mountPath: '/tls',
              secretName: 'tls',
              items: inOrder({ b: { path: 'b' }, a: { path: 'a' } }),
            },
          ),
        ],
      },
    }).explain();
  };
  expect(explained(true).toTable()).toBe(explained(false).toTable());
  const values = ['podOverrides.containers', 'tolerations[0]', 'volumes.tls'].map(
    (field) => explained(true).row(field)!.value,
  );
  expect(values).toEqual([
    '[{"name":"main","workingDir":"/work"}]',
    '{"effect":"NoSchedule","key":"gpu","operator":"Exists"}',
    'secret at /tls (tls, {"a":{"path":"a"},"b":{"path":"b"}})',
  ]);
});

test('the table of an explanation', () => {
  const run = runOf({ run: { backoffLimit: 3, resources: { cpuRequest: '2' } }, profile: { backoffLimit: 1 } });
  const lines = run.explain().toTable().split('\n').filter(
    (line) => /FIELD|backoffLimit|requests.cpu|not 3|not 100m/.test(line),
  );
  expect(lines.map((line) => line.split(/\s{2,}/))).toEqual([
    ['FIELD', 'VALUE', 'FROM'],
    ['backoffLimit', '1', 'backoffLimit of profile "p" of "churn/platform"'],
    ['', 'not 3', 'backoffLimit'],
    ['requests.cpu', '2', 'resources.cpuRequest'],
    ['', 'not 100m', 'default'],
  ]);
  expect(new Set(lines.slice(0, 2).map((line) => line.search(/\S+ of profile|FROM/))).size).toBe(1);
});

describe('the platform\'s defaults', () => {
  const account = kplus.ServiceAccount.fromServiceAccountName(makeChart(), 'account', 'trainer');
  const shared = kplus.Env.fromConfigMap(kplus.ConfigMap.fromConfigMapName(makeChart(), 'shared', 'shared'));

  test.each<[string, Layers, string | undefined, string | undefined]>([
    [
      'limits.memory',
      { platform: { memoryLimitFactor: 1.1 }, run: { resources: { mem: '1Gi' } } },
      '1181116007',
      '1.1 times the request of memory, by memoryLimitFactor of platform "churn/platform", resources.mem',
    ],
    [
      'limits.memory',
      { platform: { memoryLimitFactor: 1.1 } },
      '295279002',
      '1.1 times the request of memory, by memoryLimitFactor of platform "churn/platform", default',
    ],
    [
      'limits.memory',
      { platform: { memoryLimitFactor: 2 }, profile: { resources: { requests: { memory: '1G' } } } },
      '2000000000',
      '2 times the request of memory, by memoryLimitFactor of platform "churn/platform", resources.requests["memory"] '
        + 'of profile "p" of "churn/platform"',
    ],
    [
      'limits.memory',
      { platform: { memoryLimitFactor: 1.1 }, run: { resources: { memRequest: '1Gi' } } },
      undefined,
      undefined,
    ],
    [
      'limits.memory',
      { platform: { memoryLimitFactor: 1.1 }, run: { resources: { mem: '1Gi', memLimit: '4Gi' } } },
      '4Gi',
      'resources.memLimit',
    ],
    [
      'limits.cpu',
      { platform: { memoryLimitFactor: 2 }, run: { resources: { cpu: '1' } } },
      '1',
      'the request of cpu, resources.cpu',
    ],
    [
      'serviceAccount',
      { platform: { serviceAccount: account } },
      'trainer',
      'serviceAccount of platform "churn/platform"',
    ],
    [
      'activeDeadline',
      { platform: { activeDeadline: Duration.hours(1) } },
      '3600s',
      'activeDeadline of platform "churn/platform"',
    ],
    [
      'activeDeadline',
      { platform: { activeDeadline: Duration.hours(1) }, run: { activeDeadline: Duration.hours(2) } },
      '7200s',
      'activeDeadline',
    ],
    [
      'env.DHCORE_ENDPOINT',
      { platform: { endpoint: 'http://core:8080' } },
      'http://core:8080',
      'endpoint of platform "churn/platform"',
    ],
    [
      'env.DHCORE_NAMESPACE',
      { platform: { endpoint: 'http://core:8080', coreNamespace: 'digitalhub' } },
      'digitalhub',
      'coreNamespace of platform "churn/platform"',
    ],
    [
      'env.DHCORE_NAMESPACE',
      { platform: { endpoint: 'http://core:8080' } },
      'ml',
      'endpoint of platform "churn/platform"',
    ],
    ['env.DHCORE_NAMESPACE', { platform: { coreNamespace: 'digitalhub' } }, undefined, undefined],
    [
      'env.DHCORE_ENDPOINT',
      { platform: { endpoint: 'a' }, run: { envs: [{ name: 'DHCORE_ENDPOINT', value: 'b' }] } },
      'b',
      'envs[0]',
    ],
  ])('%s with %j', (field, layers, value, source) => {
    const row = runOf(layers).explain().row(field);
    expect([row?.value, row?.source]).toEqual([value, source]);
  });

  test('envFrom of the platform comes before the run\'s', () => {
    const own = kplus.Env.fromSecret(kplus.Secret.fromSecretName(makeChart(), 'own', 'own'));
    expect(mainOf(runOf({ platform: { envFrom: [shared] }, run: { envFrom: [own] } })).envFrom).toEqual([
      { configMapRef: { name: 'shared' } }, { secretRef: { name: 'own' } },
    ]);
  });

  test('emptyDirSize is the limit of every emptyDir that says none', () => {
    const volumes = [
      RunVolume.emptyDir({ name: 'a', mountPath: '/a' }),
      RunVolume.emptyDir({ name: 'b', mountPath: '/b', sizeLimit: '1Gi' }),
    ];
    expect(
      podSpecOf(runOf({ platform: { emptyDirSize: '128Mi' }, run: { volumes } })).volumes.map(
        ({ emptyDir }: any) => emptyDir,
      ),
    ).toEqual([
      { sizeLimit: '128Mi' }, { sizeLimit: '1Gi' },
    ]);
  });
});

describe('DigitalHubPlatform.core', () => {
  const coreRun = (overrides: DigitalHubPlatformProps | undefined, props: Partial<DigitalHubRunProps> = {}) => {
    const chart = makeChart();
    DigitalHubPlatform.core(chart, 'platform', overrides);
    return makeRun({ runAsUser: undefined, ...props }, chart);
  };

  test('renders what Core renders where nobody says anything', () => {
    const run = coreRun(
      undefined,
      {
        volumes: [
          RunVolume.emptyDir({ name: 'a', mountPath: '/a' }),
          RunVolume.ephemeral({ name: 'b', mountPath: '/b' }),
        ],
      },
    );
    const { volumes, containers: [main], securityContext } = podSpecOf(run);
    expect(main).toMatchObject({
      imagePullPolicy: 'IfNotPresent',
      resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { cpu: '100m', memory: '295279002' } },
    });
    expect(securityContext).toEqual({ seccompProfile: { type: 'RuntimeDefault' } });
    expect(volumes[0].emptyDir.sizeLimit).toBe('128Mi');
    expect(volumes[1].ephemeral.volumeClaimTemplate.spec.resources.requests.storage).toBe('2Gi');
    expect(manifestOf(run).spec).toMatchObject({ backoffLimit: 0, activeDeadlineSeconds: 259200 });
    expect(Diagnostics.of(run).all).toEqual([]);
  });

  test('takes what differs, and an explicit undefined as if left out', () => {
    const run = coreRun({ memoryLimitFactor: 2, volumeSize: undefined, project: 'churn' });
    expect(mainOf(run).resources.limits.memory).toBe('536870912');
    expect([run.explain().row('volumeSize')?.value, run.explain().row('project')?.value]).toEqual(['2Gi', 'churn']);
  });
});

test('the runs of a scope are explained together', () => {
  const chart = makeChart();
  makeRun({}, chart, 'a');
  makeRun({}, new Construct(chart, 'inner'), 'b');
  makeRun({}, makeChart('other'), 'c');
  expect(
    Explanation.ofAll(chart).map(
      ({ constructPath, explanation }) => [constructPath, explanation.row('requests.cpu')?.value],
    ),
  ).toEqual([
    ['churn/a', '100m'], ['churn/inner/b', '100m'],
  ]);
});
