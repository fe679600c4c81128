import { Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Budget, Diagnostics, DigitalHubPlatform, RunSource, RunVolume } from '../src';
import { KindName, makeKind } from './support/kinds';
import { makeChart, makeRun, Manifest, synth } from './support/synth';
import { makeApp } from './support/temporary';

const claim = (options: object = {}) => RunVolume.persistentVolumeClaim({ name: 'd', mountPath: '/d', ...options });
const init = (resources?: kplus.ContainerResources) => [{ name: 'fetch', image: 'fetch:1', resources }];
const amounts = (
  chart: Chart,
) => Object.fromEntries(Budget.of(chart).rows.map(({ resource, amount }) => [resource, amount]));

describe('the budget', () => {
  test('sums requests, limits, whole things, claims and pods', () => {
    const chart = makeChart();
    makeRun({ resources: { cpu: '1500m', mem: '1Gi', gpu: '2', disk: '10Gi' } }, chart, 'a');
    makeRun(
      {
        resources: { cpu: '500m', memRequest: '512Mi' },
        volumes: [RunVolume.persistentVolumeClaim({ name: 'd', mountPath: '/d', size: '5Gi' })],
      },
      chart,
      'b',
    );
    expect(amounts(chart)).toEqual({
      'pods': '2',
      'requests.cpu': '2',
      'limits.cpu': '2',
      'requests.memory': '1536Mi',
      'limits.memory': '1Gi',
      'requests.nvidia.com/gpu': '2',
      'persistentvolumeclaims': '2',
      'requests.storage': '15Gi',
    });
  });

  test.each<[string, Parameters<typeof makeKind>[0], Record<string, unknown>, string]>([
    ['a Job', 'DigitalHubRun', {}, '1'],
    ['a suspended Job', 'DigitalHubRun', { suspend: true }, '0'],
    ['replicas', 'ServiceRun', { replicas: 3 }, '3'],
    ['no replicas', 'DeploymentRun', { replicas: 0 }, '0'],
    ['replicas that nobody states', 'DeploymentRun', {}, '1'],
    ['a Pod', 'PodRun', {}, '1'],
    ['executions that nobody stops', 'ScheduledRun', { schedule: '@hourly' }, '1'],
    [
      'executions that can overlap',
      'ScheduledRun',
      { schedule: '@hourly', activeDeadline: Duration.minutes(150) },
      '3',
    ],
    [
      'executions that can overlap at their closest',
      'ScheduledRun',
      { schedule: '0 1,2 * * *', activeDeadline: Duration.hours(3) },
      '3',
    ],
    [
      'executions that must not overlap',
      'ScheduledRun',
      { schedule: '@hourly', activeDeadline: Duration.hours(3), concurrencyPolicy: kplus.ConcurrencyPolicy.FORBID },
      '1',
    ],
    ['a suspended schedule', 'ScheduledRun', { schedule: '@hourly', suspend: true }, '0'],
  ])('counts the pods of %s', (_what, kind, props, pods) => {
    const chart = makeChart();
    makeKind(kind, props, chart);
    expect(amounts(chart).pods).toBe(pods);
  });

  test('is kept by namespace, and compared with the platform\'s quota', () => {
    const app = makeApp();
    const ml = new Chart(app, 'ml', { namespace: 'ml' });
    new DigitalHubPlatform(ml, 'platform', { quota: { 'cpu': '3', 'requests.memory': '100Gi' } });
    makeRun({ resources: { cpu: '4' } }, ml, 'a');
    makeRun({ metadata: { namespace: 'other' } }, ml, 'b');
    const rows = Budget.of(app).rows.filter(({ resource }) => resource.startsWith('requests.'));
    expect(rows).toEqual([
      { namespaceName: 'ml', resource: 'requests.cpu', amount: '4', quota: '3', exceeded: true },
      { namespaceName: 'ml', resource: 'requests.memory', amount: '256Mi', quota: '100Gi', exceeded: false },
      { namespaceName: 'other', resource: 'requests.cpu', amount: '100m', quota: undefined, exceeded: false },
      { namespaceName: 'other', resource: 'requests.memory', amount: '256Mi', quota: undefined, exceeded: false },
    ]);
    expect(Diagnostics.of(app).all.map(({ code, constructPath }) => [code, constructPath])).toEqual(
      [['DH2017', 'ml/platform']],
    );
  });

  test('counts init containers and sidecars as Kubernetes does, and what fetches the source', () => {
    const chart = makeChart();
    const container = (name: string, cpu: number, props: object = {}) =>
      ({ name, image: 'a:1', resources: { cpu: { request: kplus.Cpu.units(cpu) } }, ...props });
    makeRun({
      resources: { cpuRequest: '1', memRequest: '1Gi' },
      initContainers: [
        container('proxy', 1, { restartPolicy: kplus.ContainerRestartPolicy.ALWAYS }), container('fetch', 4),
      ],
      source: RunSource.git('https://example.com/a.git'),
    }, chart).job.addContainer(container('side', 1));
    expect(amounts(chart)).toEqual({ 'pods': '1', 'requests.cpu': '5', 'requests.memory': '1Gi' });
  });

  test('counts the defaults of the namespace, which are not rendered', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', {
      quota: { 'limits.memory': '3Gi' }, limitRange: { defaultLimits: { memory: '1Gi' }, max: { cpu: '2' } },
    });
    makeKind('ServiceRun', { replicas: 5 }, chart);
    makeRun({ metadata: { namespace: 'other' } }, chart, 'other');
    expect(Budget.of(chart).rows.filter(({ resource }) => resource.startsWith('limits.'))).toEqual([
      { namespaceName: 'ml', resource: 'limits.cpu', amount: '10', quota: undefined, exceeded: false },
      { namespaceName: 'ml', resource: 'limits.memory', amount: '5Gi', quota: '3Gi', exceeded: true },
    ]);
    expect(Diagnostics.of(chart).all.map(({ code }) => code)).toEqual(['DH2017']);
  });

  test.each<[string, string, KindName, object, string | undefined]>([
    ['services', 'services', 'ServiceRun', {}, '1'],
    ['the additional service', 'count/services', 'ServiceRun', { serviceName: 'v1' }, '2'],
    ['no services', 'services', 'DeploymentRun', {}, undefined],
    ['node ports', 'services.nodeports', 'ServiceRun', {
      serviceType: kplus.ServiceType.NODE_PORT, servicePorts: [{ port: 80 }, { port: 81 }], serviceName: 'v1',
    }, '2'],
    ['node ports of load balancers', 'services.nodeports', 'ServiceRun', {
      serviceType: kplus.ServiceType.LOAD_BALANCER,
    }, '1'],
    ['load balancers', 'services.loadbalancers', 'ServiceRun', { serviceType: kplus.ServiceType.LOAD_BALANCER }, '1'],
    ['no node ports', 'services.nodeports', 'ServiceRun', {}, '0'],
    ['Jobs', 'count/jobs.batch', 'DigitalHubRun', { suspend: true }, '1'],
    ['Jobs of a schedule, with those that are kept', 'count/jobs.batch', 'ScheduledRun', {}, '5'],
    ['Jobs that are not kept', 'count/jobs.batch', 'ScheduledRun', {
      successfulJobsRetained: 0, failedJobsRetained: 0,
    }, '1'],
    ['Jobs that are deleted', 'count/jobs.batch', 'ScheduledRun', { ttlAfterFinished: Duration.hours(1) }, '1'],
    ['Jobs of a suspended schedule', 'count/jobs.batch', 'ScheduledRun', { suspend: true }, '0'],
    ['schedules', 'count/cronjobs.batch', 'ScheduledRun', {}, '1'],
    ['Deployments', 'count/deployments.apps', 'ServiceRun', {}, '1'],
    ['ReplicaSets', 'count/replicasets.apps', 'DeploymentRun', {}, '1'],
    ['pods', 'count/pods', 'DeploymentRun', { replicas: 3 }, '3'],
    ['ConfigMaps', 'configmaps', 'PodRun', { source: RunSource.inline('a.py', '') }, '1'],
    ['claims', 'count/persistentvolumeclaims', 'PodRun', { volumes: [claim()] }, '1'],
    ['storage of a class', 'fast.storageclass.storage.k8s.io/requests.storage', 'DeploymentRun', {
      replicas: 2, volumes: [RunVolume.ephemeral({ name: 'e', mountPath: '/e', size: '5Gi', storageClass: 'fast' })],
    }, '10Gi'],
    ['claims of a class', 'fast.storageclass.storage.k8s.io/persistentvolumeclaims', 'PodRun', {
      volumes: [claim({ storageClass: 'fast' })],
    }, '1'],
    ['claims of another class', 'fast.storageclass.storage.k8s.io/persistentvolumeclaims', 'PodRun', {
      volumes: [claim()],
    }, undefined],
    ['huge pages', 'hugepages-2Mi', 'PodRun', { resources: { extended: { 'hugepages-2Mi': '4Mi' } } }, undefined],
    ['huge pages by their long name', 'requests.hugepages-2Mi', 'PodRun', {
      resources: { extended: { 'hugepages-2Mi': '4Mi' } },
    }, '4Mi'],
  ])('compares what some quotas count: %s', (_what, resource, kind, props, amount) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { quota: { [resource]: '100Gi' } });
    makeKind(kind, { fsGroup: 1000, ...props }, chart);
    expect(Budget.of(chart).rows.find((row) => row.resource === resource)?.amount).toBe(amount);
    expect(Diagnostics.of(chart).all.map(({ code }) => code)).toEqual([]);
  });

  test('warns of huge pages by their short name, too', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { quota: { 'hugepages-2Mi': '2Mi' } });
    makeKind('PodRun', { resources: { extended: { 'hugepages-2Mi': '4Mi' } } }, chart);
    expect(Diagnostics.of(chart).all.map(({ code, option }) => [code, option])).toEqual([
      ['DH2017', 'quota["hugepages-2Mi"]'],
    ]);
  });

  test('may be all of the quota', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { quota: { cpu: '4', pods: '1' } });
    makeRun({ resources: { cpu: '4000m' } }, chart);
    expect(Budget.of(chart).rows.filter(({ quota }) => quota !== undefined)).toEqual([
      { namespaceName: 'ml', resource: 'pods', amount: '1', quota: '1', exceeded: false },
      { namespaceName: 'ml', resource: 'requests.cpu', amount: '4', quota: '4', exceeded: false },
    ]);
    expect(Diagnostics.of(chart).all).toEqual([]);
  });

  test('is compared with the smallest of several quotas, and each platform speaks for its own', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'all', { quota: { cpu: '3', pods: '9' } });
    for (const [id, cpu] of [['small', '1'], ['large', '8']]) {
      new DigitalHubPlatform(new Construct(chart, id), 'platform', { quota: { 'requests.cpu': cpu } });
    }
    makeRun({ resources: { cpu: '4' } }, chart);
    expect(Budget.of(chart).rows.find(({ resource }) => resource === 'requests.cpu')).toMatchObject(
      { quota: '1', exceeded: true },
    );
    expect(Diagnostics.of(chart).all.map(({ constructPath, option }) => [constructPath, option])).toEqual([
      ['churn/all', 'quota["cpu"]'], ['churn/small/platform', 'quota["requests.cpu"]'],
    ]);
  });

  test.each<[string, object, object, string[]]>([
    ['a limit that the run states', { quota: { 'limits.memory': '1Ti' } }, { resources: { mem: '1Gi' } }, []],
    [
      'a limit that the namespace gives',
      { quota: { 'limits.memory': '1Ti' }, limitRange: { defaultLimits: { memory: '1Gi' } } },
      {},
      [],
    ],
    ['a maximum, which is the limit', { quota: { 'limits.cpu': '99' }, limitRange: { max: { cpu: '4' } } }, {}, []],
    ['a request of an init container', { quota: { cpu: '1' } }, { initContainers: init() }, ['DH2018']],
    ['a default request', { quota: { cpu: '1' }, limitRange: { defaultRequests: { cpu: '1m' } } }, {
      initContainers: init(),
    }, []],
    ['an init container with requests', { quota: { 'requests.memory': '1Ti' } }, {
      initContainers: init({ memory: { request: Size.mebibytes(1) } }),
    }, []],
    ['an init container without what no quota counts', { quota: { 'requests.ephemeral-storage': '1Ti', 'pods': '1' } }, {
      initContainers: init(),
    }, []],
    ['what fetches the source', { quota: { 'limits.memory': '1Ti' } }, {
      resources: { mem: '1Gi' }, source: RunSource.git('https://example.com/a.git'),
    }, []],
    [
      'a limit that nobody gives',
      { quota: { 'limits.cpu': '10' }, limitRange: { defaultLimits: { memory: '1Gi' } } },
      {},
      ['DH2018'],
    ],
    [
      'what needs no limit',
      { quota: { 'limits.ephemeral-storage': '1Ti', 'requests.nvidia.com/gpu': '2', 'services': '5' } },
      {},
      [],
    ],
  ])('says which runs a quota keeps out: %s', (_what, platform, run, codes) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', platform);
    makeRun(run, chart);
    expect(Diagnostics.of(chart).all.map(({ code }) => code)).toEqual(codes);
  });

  test('reads as a table', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { quota: { pods: '1' } });
    makeKind('DeploymentRun', { replicas: 12 }, chart);
    expect(Budget.of(chart).toTable()).toBe(`NAMESPACE  RESOURCE         AMOUNT  QUOTA
ml         pods             12      1 exceeded
ml         requests.cpu     1200m
ml         requests.memory  3Gi
`);
  });
});

describe('the objects of a platform', () => {
  const objectsOf = (props: object): Manifest[] => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', props);
    return synth(chart);
  };

  test('are none unless asked for', () => {
    expect(objectsOf({ project: 'churn' })).toEqual([]);
  });

  test('quota is a ResourceQuota', () => {
    const [quota] = objectsOf(
      { quota: { 'requests.cpu': '100', 'requests.nvidia.com/gpu': '8', 'limits.memory': '1.5Ti' } },
    );
    expect(quota).toMatchObject({ kind: 'ResourceQuota', metadata: { namespace: 'ml' } });
    expect(quota.spec).toEqual(
      { hard: { 'requests.cpu': '100', 'requests.nvidia.com/gpu': '8', 'limits.memory': '1.5Ti' } },
    );
  });

  test('limitRange is a LimitRange for containers', () => {
    const [range] = objectsOf(
      { limitRange: { defaultRequests: { cpu: '100m' }, defaultLimits: { memory: '1Gi' }, max: { cpu: '16' } } },
    );
    expect(range.spec).toEqual(
      {
        limits: [
          { type: 'Container', defaultRequest: { cpu: '100m' }, default: { memory: '1Gi' }, max: { cpu: '16' } },
        ],
      },
    );
  });

  test('priorityClasses have no namespace, whether their chart has one or not', () => {
    const chart = new Chart(makeApp(), 'plain');
    new DigitalHubPlatform(chart, 'platform', { priorityClasses: [{ name: 'urgent', value: 1 }] });
    expect(synth(chart)).toEqual(
      [{ apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'urgent' }, value: 1 }],
    );
  });

  test('priorityClasses belong to the whole cluster', () => {
    const [urgent, low] = objectsOf(
      {
        priorityClasses: [
          { name: 'urgent', value: 1000, description: 'x' },
          { name: 'low', value: -5, preempts: false },
        ],
      },
    );
    expect(urgent).toEqual(
      {
        apiVersion: 'scheduling.k8s.io/v1',
        kind: 'PriorityClass',
        metadata: { name: 'urgent' },
        value: 1000,
        description: 'x',
      },
    );
    expect(low).toMatchObject({ metadata: { name: 'low' }, value: -5, preemptionPolicy: 'Never' });
  });

  test.each([
    [
      'in no chart',
      { quota: { pods: '1' } },
      'DH1608 quota: The platform is not in a chart, so the objects that it creates would belong to none. Declare it '
        + 'in a chart, or leave the option out.',
    ],
    [
      'an amount that is a number',
      { quota: { cpu: 'x', pods: 3 as never } },
      'DH1101 quota["cpu"]: "x" is not a valid Kubernetes quantity. Write a quantity such as "10" or "64Gi".',
    ],
    [
      'an amount that is none',
      { quota: { cpu: '1x' } },
      'DH1101 quota["cpu"]: "1x" is not a valid Kubernetes quantity. Write a quantity such as "10" or "64Gi".',
    ],
    [
      'a value out of range',
      { priorityClasses: [{ name: 'a', value: 2e9 }] },
      'DH1004 priorityClasses[0].value: 2000000000 is not an integer from -2147483648 to 1000000000. Set it to 1000, '
        + 'for example.',
    ],
    [
      'a name of the cluster\'s',
      { priorityClasses: [{ name: 'system-a', value: 1 }] },
      'DH1002 priorityClasses[0].name: "system-a" starts with "system-", which is reserved for the cluster itself. '
        + 'Choose another name.',
    ],
  ])('are reported: %s', (_what, props, message) => {
    const platform = new DigitalHubPlatform(makeApp(), 'platform', props);
    expect(Diagnostics.of(platform).all.map((diagnostic) => diagnostic.message)).toContain(message);
  });
});
