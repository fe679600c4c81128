import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DigitalHubPlatform, DigitalHubPlatformProps, DigitalHubRunProps, Diagnostics, RunSource, RunVolume } from '../../src';
import { Layers, runOf } from '../support/layers';
import { mainOf, makeChart, makeRun, manifestOf, podSpecOf, synth } from '../support/synth';

test('a platform governs its parent scope, and nothing beside it', () => {
  const chart = makeChart();
  const [inside, beside] = [new Construct(chart, 'inside'), new Construct(chart, 'beside')];
  new DigitalHubPlatform(inside, 'platform', { project: 'churn' });
  expect(makeRun({}, inside).explain().row('project')?.value).toBe('churn');
  expect(makeRun({}, beside).explain().row('project')).toBeUndefined();
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

  test.each<[string, DigitalHubPlatformProps, (string | undefined)[]]>([
    ['none', {}, [undefined, undefined, undefined]],
    ['one for both', { storageClass: 'fast' }, ['fast', 'fast', 'fast']],
    ['one of claims', { claimStorageClass: 'fast' }, ['fast', undefined, undefined]],
    ['one of ephemeral volumes', { ephemeralStorageClass: 'fast' }, [undefined, 'fast', 'fast']],
    ['one for each', { storageClass: 'a', claimStorageClass: 'b', ephemeralStorageClass: 'c' }, ['b', 'c', 'c']],
    ['no provisioning of claims', { storageClass: 'a', claimStorageClass: '' }, ['', 'a', 'a']],
  ])('storage classes: %s', (_what, platform, expected) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', platform);
    const run = makeRun({
      volumes: [
        RunVolume.persistentVolumeClaim({ name: 'a', mountPath: '/a' }), RunVolume.ephemeral({ name: 'b', mountPath: '/b' }),
      ],
      resources: { disk: '1Gi' },
    }, chart);
    const claim = synth(chart).find(({ kind }) => kind === 'PersistentVolumeClaim');
    const templates = podSpecOf(run).volumes.filter(({ ephemeral }: any) => ephemeral);
    expect([claim.spec.storageClassName, ...templates.map(({ ephemeral }: any) =>
      ephemeral.volumeClaimTemplate.spec.storageClassName)]).toEqual(expected);
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

describe('variables for the Services of the namespace', () => {
  test.each<[string, Layers, boolean | undefined]>([
    ['are off', {}, false],
    ['are left to Kubernetes, whose default is true, by a platform', { platform: { enableServiceLinks: true } }, undefined],
    ['are off by an inner platform', { outer: { enableServiceLinks: true }, platform: { enableServiceLinks: false } }, false],
    ['are on by the run', { run: { enableServiceLinks: true } }, true],
    ['are off by the run', { platform: { enableServiceLinks: true }, run: { enableServiceLinks: false } }, false],
    ['are what podOverrides say', { run: { podOverrides: { enableServiceLinks: true } } }, true],
  ])('%s', (_what, layers, rendered) => {
    expect(podSpecOf(runOf(layers)).enableServiceLinks).toBe(rendered);
  });

  test('are explained', () => {
    const explained = (layers: Layers) => runOf(layers).explain().row('enableServiceLinks');
    expect(explained({})).toMatchObject({ value: 'false', source: 'default' });
    expect(explained({ platform: { enableServiceLinks: true } })).toMatchObject({
      value: 'true', source: 'enableServiceLinks of platform "churn/platform"', lost: [{ value: 'false' }],
    });
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
    const { volumes, containers: [main], securityContext, enableServiceLinks } = podSpecOf(run);
    expect(main).toMatchObject({
      imagePullPolicy: 'IfNotPresent',
      resources: {
        requests: { 'cpu': '100m', 'memory': '256Mi', 'ephemeral-storage': '2Gi' },
        limits: { cpu: '100m', memory: '295279002' },
      },
    });
    expect(securityContext).toEqual({ seccompProfile: { type: 'RuntimeDefault' } });
    expect(enableServiceLinks).toBeUndefined();
    expect(volumes[0].emptyDir.sizeLimit).toBe('128Mi');
    expect(volumes[1].ephemeral.volumeClaimTemplate.spec.resources.requests.storage).toBe('2Gi');
    expect(manifestOf(run).spec).toMatchObject({ backoffLimit: 0, activeDeadlineSeconds: 259200 });
    expect(manifestOf(run).metadata.labels).toMatchObject({ 'dhcore/framework': 'k8sjob', 'dhcore/runtime': 'container' });
    expect(Diagnostics.of(run).all).toEqual([]);
  });

  test('gives the builder of sources no pull policy, and init containers of authors the run\'s', () => {
    const initContainers = [{ name: 'prepare', image: 'prepare:1', securityContext: { ensureNonRoot: false } }];
    const run = coreRun(undefined, { source: RunSource.http('https://acme.io/data.csv'), initContainers });
    expect(podSpecOf(run).initContainers.map(({ name, imagePullPolicy }: any) => [name, imagePullPolicy])).toEqual([
      ['source', undefined], ['prepare', 'IfNotPresent'],
    ]);
  });

  test('takes what differs, and an explicit undefined as if left out', () => {
    const run = coreRun({ memoryLimitFactor: 2, volumeSize: undefined, project: 'churn' });
    expect(mainOf(run).resources.limits.memory).toBe('536870912');
    expect([run.explain().row('volumeSize')?.value, run.explain().row('project')?.value]).toEqual(['2Gi', 'churn']);
  });
});
