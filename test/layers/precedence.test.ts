import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Explanation, RunVolume, ServiceRun, ServiceRunProps } from '../../src';
import { chartOf, Layers, runOf } from '../support/layers';
import { ROWS } from '../support/precedence-rows';
import { mainOf, makeChart, makeRun, podSpecOf } from '../support/synth';

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
