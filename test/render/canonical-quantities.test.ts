import { ApiObject, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DigitalHubPlatform, DigitalHubPlatformProps, DigitalHubRunProps, RunVolume } from '../../src';
import { KIND_NAMES, makeKind, templateOf } from '../support/kinds';
import { runOf } from '../support/layers';
import { mainOf, makeChart, makeRun, manifestOf, podSpecOf, synth } from '../support/synth';

const ON: DigitalHubPlatformProps = { canonicalQuantities: true };

/** What a run with the option renders. */
const rendered = (run: Partial<DigitalHubRunProps>, platform: DigitalHubPlatformProps = {}) =>
  podSpecOf(runOf({ platform: { ...ON, ...platform }, run }));

const memoryLimitIn = (divisor: string) =>
  kplus.EnvValue.fromResource(kplus.ResourceFieldPaths.MEMORY_LIMIT, { divisor });

test.each(KIND_NAMES)('a %s has canonical quantities', (kind) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', ON);
  const { spec } = templateOf(kind, makeKind(kind, { resources: { cpu: '0.5', memRequest: '1024Mi' } }, chart));
  expect(spec.containers[0].resources).toEqual({ requests: { cpu: '500m', memory: '1Gi' }, limits: { cpu: '500m' } });
});

test.each<[string, Partial<DigitalHubRunProps>, (pod: any) => unknown, unknown]>([
  ['extended resources', { resources: { gpu: '1000m', extended: { 'example.com/a': '2.0' } } },
    (pod) => pod.containers[0].resources.limits, { 'example.com/a': '2', 'nvidia.com/gpu': '1' }],
  ['init containers', {
    initContainers: [{
      image: 'a:1', resources: { cpu: { request: kplus.Cpu.millis(1000) }, memory: { limit: Size.mebibytes(2048) } },
    }],
  }, (pod) => pod.initContainers[0].resources, { requests: { cpu: '1' }, limits: { memory: '2Gi' } }],
  ['ephemeral volumes', { resources: { disk: '0.5Ti' } },
    (pod) => pod.volumes[0].ephemeral.volumeClaimTemplate.spec.resources, { requests: { storage: '512Gi' } }],
  ['emptyDirs', { volumes: [RunVolume.emptyDir({ name: 'a', mountPath: '/a', sizeLimit: '1024Mi' })] },
    (pod) => pod.volumes[0].emptyDir, { sizeLimit: '1Gi' }],
  ['shared memory', { sharedMemory: '0.5Gi' },
    (pod) => pod.volumes[0].emptyDir, { medium: 'Memory', sizeLimit: '512Mi' }],
  ['podOverrides', {
    podOverrides: { overhead: { cpu: 0.25 }, containers: [{ name: 'main', resources: { limits: { cpu: '4000m' } } }] },
  }, (pod) => [pod.overhead, pod.containers[0].resources.limits], [{ cpu: '250m' }, { cpu: '4' }]],
  ['divisors', { envs: [{ name: 'A', valueFrom: memoryLimitIn('1024Ki') }] },
    (pod) => pod.containers[0].env[0].valueFrom.resourceFieldRef, { resource: 'limits.memory', divisor: '1Mi' }],
])('%s', (_what, run, read, expected) => {
  expect(read(rendered(run))).toEqual(expected);
});

test.each<[string, DigitalHubPlatformProps, string]>([
  ['1Gi', { memoryLimitFactor: 1.5 }, '1536Mi'], ['1G', { memoryLimitFactor: 1.5 }, '1500M'],
  ['256Mi', { memoryLimitFactor: 1.1 }, '295279002'],
  ['1Gi', { memoryLimitFactor: 1.5, canonicalQuantities: false }, '1610612736'],
])('the limit of %s with %j is %s', (mem, platform, limit) => {
  const run = runOf({ platform: { ...ON, ...platform }, run: { resources: { mem } } });
  expect([mainOf(run).resources.limits.memory, run.explain().row('limits.memory')?.value]).toEqual([limit, limit]);
});

test('claims, a quota and a limit range are canonical', () => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', {
    ...ON,
    volumeSize: '0.5Gi',
    quota: { 'limits.memory': '1024Gi' },
    limitRange: { defaultRequests: { cpu: '0.1' }, defaultLimits: { memory: '1024Mi' }, max: { cpu: '16000m' } },
  });
  makeRun({ volumes: [RunVolume.persistentVolumeClaim({ name: 'a', mountPath: '/a' })] }, chart);
  const ofKind = (kind: string) => synth(chart).find((object) => object.kind === kind).spec;
  expect(ofKind('PersistentVolumeClaim').resources).toEqual({ requests: { storage: '512Mi' } });
  expect(ofKind('ResourceQuota')).toEqual({ hard: { 'limits.memory': '1Ti' } });
  expect(ofKind('LimitRange').limits).toEqual([
    { type: 'Container', defaultRequest: { cpu: '100m' }, default: { memory: '1Gi' }, max: { cpu: '16' } },
  ]);
});

describe('platforms', () => {
  const cpuOf = (outer: DigitalHubPlatformProps, platform: DigitalHubPlatformProps) =>
    mainOf(runOf({ outer, platform, run: { resources: { cpu: '0.5' } } })).resources.requests.cpu;

  test.each<[DigitalHubPlatformProps, DigitalHubPlatformProps, string]>([
    [{}, {}, '0.5'], [ON, {}, '500m'], [{}, ON, '500m'], [ON, { canonicalQuantities: false }, '0.5'],
    [{ canonicalQuantities: false }, ON, '500m'],
  ])('in %j, %j: %s', (outer, platform, expected) => {
    expect(cpuOf(outer, platform)).toBe(expected);
  });

  test.each<[DigitalHubPlatformProps, DigitalHubPlatformProps, string]>([
    [ON, {}, '1'], [ON, { canonicalQuantities: false }, '1000m'], [{}, {}, '1000m'],
  ])('the quota in %j, %j: %s', (outer, platform, expected) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart.node.root as unknown as Construct, 'outer', outer);
    const inner = new DigitalHubPlatform(chart, 'platform', { ...platform, quota: { cpu: '1000m' } });
    expect((ApiObject.of(inner.node.findChild('Quota')) as ApiObject).toJson().spec.hard).toEqual({ cpu: expected });
  });
});

describe('the name', () => {
  const nameOf = (cpu: string, platform: DigitalHubPlatformProps) =>
    manifestOf(runOf({ platform, run: { resources: { cpu } } })).metadata.name;

  test('of a run with canonical quantities stays', () => {
    expect(nameOf('500m', ON)).toBe(nameOf('500m', {}));
  });

  test('of a run with others changes, to that of the canonical ones', () => {
    expect(nameOf('0.5', {})).not.toBe(nameOf('500m', {}));
    expect(nameOf('0.5', ON)).toBe(nameOf('500m', {}));
  });
});

test('what is no quantity is reported, and rendered as it is', () => {
  expect(rendered({ resources: { cpu: 'many' } }).containers[0].resources.requests.cpu).toBe('many');
});
