import { ApiObject, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  DigitalHubPlatform,
  DigitalHubRun,
  DigitalHubRunProps,
  Profile,
  RunNaming,
  RunSecurity,
  RunSource,
  RunVolume,
} from '../src';
import { at, errorsOf, mainOf, makeChart, makeRun, Manifest, manifestOf, podSpecOf, synth } from './support/synth';

const POD = 'spec.template.spec';
const MAIN = `${POD}.containers.0`;

interface Row<T> {
  readonly value: T;
  /** Paths of the manifest, and what must stand there. */
  readonly renders: Record<string, unknown>;
}

const imported = makeChart('imported');
const account = kplus.ServiceAccount.fromServiceAccountName(imported, 'account', 'trainer');
const registry = kplus.Secret.fromSecretName(imported, 'registry', 'registry-1');
const mirror = kplus.Secret.fromSecretName(imported, 'mirror', 'registry-2');
const settings = kplus.ConfigMap.fromConfigMapName(imported, 'settings', 'settings');
const affinity: kplus.k8s.Affinity = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key: 'gpu', operator: 'In', values: ['a100'] }] }],
    },
  },
};

/** Every option, and what it renders. An option without a row does not compile. */
const OPTIONS: { [K in keyof Required<DigitalHubRunProps>]: Row<Required<DigitalHubRunProps>[K]> } = {
  image: { value: 'ghcr.io/acme/other:2', renders: { [`${MAIN}.image`]: 'ghcr.io/acme/other:2' } },
  imagePullPolicy: { value: kplus.ImagePullPolicy.NEVER, renders: { [`${MAIN}.imagePullPolicy`]: 'Never' } },
  command: { value: ['python', 'train.py'], renders: { [`${MAIN}.command`]: ['python', 'train.py'] } },
  args: { value: ['--epochs', '20'], renders: { [`${MAIN}.args`]: ['--epochs', '20'] } },
  resources: {
    value: { cpu: '2', mem: '4Gi', gpu: '1' },
    renders: {
      [`${MAIN}.resources`]: {
        requests: { cpu: '2', memory: '4Gi' },
        limits: { 'cpu': '2', 'memory': '4Gi', 'nvidia.com/gpu': '1' },
      },
    },
  },
  profile: { value: 'a100', renders: { [`${POD}.runtimeClassName`]: 'nvidia' } },
  volumes: {
    value: [RunVolume.emptyDir({ name: 'tmp', mountPath: '/tmp', sizeLimit: '1Gi' })],
    renders: {
      [`${POD}.volumes`]: [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }],
      [`${MAIN}.volumeMounts`]: [{ name: 'tmp', mountPath: '/tmp' }],
    },
  },
  sharedMemory: {
    value: '8Gi',
    renders: {
      [`${POD}.volumes`]: [{ name: 'shared-memory', emptyDir: { medium: 'Memory', sizeLimit: '8Gi' } }],
      [`${MAIN}.volumeMounts`]: [{ name: 'shared-memory', mountPath: '/dev/shm' }],
    },
  },
  source: {
    value: RunSource.git('https://github.com/acme/train.git', { branch: 'main' }),
    renders: {
      [`${POD}.initContainers.0.name`]: 'source',
      [`${POD}.volumes.0`]: { name: 'shared-dir', emptyDir: { sizeLimit: '100Mi' } },
      [`${MAIN}.volumeMounts`]: [{ name: 'shared-dir', mountPath: '/shared' }],
    },
  },
  secrets: {
    value: ['DB_PASSWORD'],
    renders: {
      [`${MAIN}.env.1`]: {
        name: 'DB_PASSWORD',
        valueFrom: { secretKeyRef: { name: 'proj-secrets-churn', key: 'DB_PASSWORD' } },
      },
    },
  },
  envs: {
    value: [
      { name: 'EPOCHS', value: '20' },
      { name: 'NODE', valueFrom: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.NODE_NAME) },
    ],
    renders: {
      [`${MAIN}.env.1`]: { name: 'EPOCHS', value: '20' },
      [`${MAIN}.env.2`]: { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
    },
  },
  envFrom: {
    value: [kplus.Env.fromConfigMap(settings, 'APP_'), kplus.Env.fromSecret(registry)],
    renders: {
      [`${MAIN}.envFrom`]: [
        { prefix: 'APP_', configMapRef: { name: 'settings' } },
        { secretRef: { name: 'registry-1' } },
      ],
    },
  },
  runAsUser: { value: 1234, renders: { [`${POD}.securityContext.runAsUser`]: 1234 } },
  runAsGroup: { value: 1235, renders: { [`${POD}.securityContext.runAsGroup`]: 1235 } },
  fsGroup: { value: 1236, renders: { [`${POD}.securityContext.fsGroup`]: 1236 } },
  security: {
    value: RunSecurity.privileged({ readOnlyRootFilesystem: true }),
    renders: {
      [`${MAIN}.securityContext`]: { privileged: true, readOnlyRootFilesystem: true },
      [`${POD}.securityContext`]: { runAsUser: 1000 },
    },
  },
  nodeSelector: { value: [{ key: 'gpu', value: 'a100' }], renders: { [`${POD}.nodeSelector`]: { gpu: 'a100' } } },
  affinity: { value: affinity, renders: { [`${POD}.affinity`]: affinity } },
  tolerations: {
    value: [{ key: 'gpu', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }],
    renders: {
      [`${POD}.tolerations`]: [{ key: 'gpu', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }],
    },
  },
  topologySpread: {
    value: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
    renders: {
      [`${POD}.topologySpreadConstraints`]: [{
        maxSkew: 1,
        topologyKey: 'zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: { 'app.kubernetes.io/instance': 'churn-train-c8b5bc18' } },
      }],
    },
  },
  runtimeClass: { value: 'gvisor', renders: { [`${POD}.runtimeClassName`]: 'gvisor' } },
  priorityClass: { value: 'urgent', renders: { [`${POD}.priorityClassName`]: 'urgent' } },
  project: {
    value: 'Other Project',
    renders: {
      'metadata.labels.dhcore/project': 'otherproject',
      'spec.template.metadata.labels.dhcore/project': 'otherproject',
      [`${MAIN}.env`]: [{ name: 'PROJECT_NAME', value: 'Other Project' }],
    },
  },
  functionName: {
    value: 'Train',
    renders: { 'metadata.labels.dhcore/function': 'train', 'spec.template.metadata.labels.dhcore/function': 'train' },
  },
  labels: {
    value: { team: 'ml' },
    renders: { 'metadata.labels.team': 'ml', 'spec.template.metadata.labels.team': 'ml' },
  },
  annotations: {
    value: { note: 'x' },
    renders: { 'metadata.annotations.note': 'x', 'spec.template.metadata.annotations.note': 'x' },
  },
  metadata: {
    value: { name: 'nightly', labels: { a: 'b' } },
    renders: {
      'metadata.labels.a': 'b', 'spec.template.metadata.labels.a': undefined, 'spec.template.metadata.labels.app': undefined,
    },
  },
  serviceAccount: {
    value: account,
    renders: { [`${POD}.serviceAccountName`]: 'trainer', [`${POD}.automountServiceAccountToken`]: true },
  },
  imagePullSecrets: {
    value: [registry, mirror],
    renders: { [`${POD}.imagePullSecrets`]: [{ name: 'registry-1' }, { name: 'registry-2' }] },
  },
  initContainers: {
    value: [{ image: 'busybox:1', name: 'fetch', args: ['x'] }],
    renders: {
      [`${POD}.initContainers`]: [{
        name: 'fetch',
        image: 'busybox:1',
        args: [
          'x',
        ],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      }],
    },
  },
  terminationGracePeriod: { value: Duration.minutes(2), renders: { [`${POD}.terminationGracePeriodSeconds`]: 120 } },
  workingDir: { value: '/app', renders: { [`${MAIN}.workingDir`]: '/app' } },
  supplementalGroups: { value: [2000, 3000], renders: { [`${POD}.securityContext.supplementalGroups`]: [2000, 3000] } },
  fsGroupChangePolicy: {
    value: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH,
    renders: { [`${POD}.securityContext.fsGroupChangePolicy`]: 'OnRootMismatch' },
  },
  enableServiceLinks: { value: true, renders: { [`${POD}.enableServiceLinks`]: true } },
  schedulerName: { value: 'volcano', renders: { [`${POD}.schedulerName`]: 'volcano' } },
  hostAliases: {
    value: [{ ip: '10.0.0.7', hostnames: ['db', 'db.example.com'] }],
    renders: { [`${POD}.hostAliases`]: [{ ip: '10.0.0.7', hostnames: ['db', 'db.example.com'] }] },
  },
  dnsConfig: {
    value: { nameservers: ['10.0.0.10'], searches: ['example.com'], options: [{ name: 'ndots', value: '2' }] },
    renders: {
      [`${POD}.dnsConfig`]: {
        nameservers: ['10.0.0.10'],
        searches: ['example.com'],
        options: [{ name: 'ndots', value: '2' }],
      },
    },
  },
  dnsPolicy: { value: kplus.DnsPolicy.DEFAULT, renders: { [`${POD}.dnsPolicy`]: 'Default' } },
  hostname: { value: 'trainer', renders: { [`${POD}.hostname`]: 'trainer' } },
  shareProcessNamespace: { value: true, renders: { [`${POD}.shareProcessNamespace`]: true } },
  resourceClaims: {
    value: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }],
    renders: {
      [`${POD}.resourceClaims`]: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }],
      [`${MAIN}.resources.claims`]: [{ name: 'gpu' }],
    },
  },
  podOverrides: { value: { schedulerName: 'volcano' }, renders: { [`${POD}.schedulerName`]: 'volcano' } },
  backoffLimit: { value: 3, renders: { 'spec.backoffLimit': 3 } },
  activeDeadline: { value: Duration.hours(1), renders: { 'spec.activeDeadlineSeconds': 3600 } },
  ttlAfterFinished: { value: Duration.seconds(0), renders: { 'spec.ttlSecondsAfterFinished': 0 } },
  suspend: { value: true, renders: { 'spec.suspend': true } },
  naming: { value: RunNaming.revision('2026-11'), renders: { 'metadata.name': 'churn-train-c8b5bc18-2026-11' } },
};

function chartWithPlatform() {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', {
    project: 'churn', kubernetesVersion: '1.34', profiles: [new Profile({ name: 'a100', runtimeClass: 'nvidia' })],
  });
  return chart;
}

/** Reads a path in which label keys may hold dots and slashes. */
function read(manifest: Manifest, path: string): unknown {
  const label = /^(.*\.labels)\.(.+)$/.exec(path);
  return label ? at(manifest, label[1])?.[label[2]] : at(manifest, path);
}

const names = Object.keys(OPTIONS) as (keyof DigitalHubRunProps)[];

test.each(names)('%s renders where it belongs', (name) => {
  const chart = chartWithPlatform();
  const run = makeRun({ [name]: OPTIONS[name].value }, chart);
  const manifest = manifestOf(run);
  const rendered = Object.fromEntries(Object.keys(OPTIONS[name].renders).map((path) => [path, read(manifest, path)]));
  expect(rendered).toEqual(OPTIONS[name].renders);
});

test.each(names.filter((name) => name !== 'image'))('%s as an explicit undefined renders as if left out', (name) => {
  const withUndefined = new DigitalHubRun(chartWithPlatform(), 'train', { image: 'a:1', [name]: undefined });
  const without = new DigitalHubRun(chartWithPlatform(), 'train', { image: 'a:1' });
  expect(manifestOf(withUndefined)).toEqual(manifestOf(without));
});

test('no value inside an option changes when it is an explicit undefined', () => {
  const undefinedInside = makeRun({
    resources: {
      cpu: '2',
      cpuLimit: undefined,
      cpuRequest: undefined,
      mem: undefined,
      gpu: undefined,
      disk: undefined,
      extended: undefined,
    },
    volumes: [
      RunVolume.persistentVolumeClaim(
        { name: 'd', mountPath: '/d', size: undefined, claimName: undefined, claim: undefined, retain: undefined },
      ),
    ],
    metadata: { name: undefined, namespace: undefined, labels: undefined },
    initContainers: [
      { image: 'b:1', resources: undefined, readiness: undefined, securityContext: { user: undefined } },
    ],
  });
  const leftOut = makeRun({
    resources: { cpu: '2' },
    volumes: [RunVolume.persistentVolumeClaim({ name: 'd', mountPath: '/d' })],
    initContainers: [{ image: 'b:1' }],
  });
  expect(synth(ApiObject.of(undefinedInside).chart)).toEqual(synth(ApiObject.of(leftOut).chart));
});

test('the least run renders this and nothing else', () => {
  const chart = makeChart();
  makeRun({}, chart);
  const labels = {
    'app.kubernetes.io/component': 'job',
    'app.kubernetes.io/instance': 'churn-train-c8b5bc18',
    'app.kubernetes.io/managed-by': 'cdk8s-digitalhub',
    'app.kubernetes.io/name': 'train',
  };
  expect(synth(chart)).toEqual([{
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: expect.stringMatching(/^churn-train-c8b5bc18-[0-9a-f]{8}$/), namespace: 'ml', labels },
    spec: {
      backoffLimit: 0,
      template: {
        metadata: { labels: { ...labels, 'cdk8s.io/metadata.addr': 'churn-train-c8b5bc18' } },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          restartPolicy: 'Never',
          securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [{
            name: 'main',
            image: 'ghcr.io/acme/train:1.4.0',
            resources: { requests: { cpu: '100m', memory: '256Mi' } },
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          }],
        },
      },
    },
  }]);
});

test('all options together synthesize without an error', () => {
  const chart = chartWithPlatform();
  const all = Object.fromEntries(names.map((name) => [name, OPTIONS[name].value])) as unknown as DigitalHubRunProps;
  expect(errorsOf({ ...all, project: 'churn' }, chart)).toEqual([]);
});

test('the props are not changed, neither at once nor by rendering', () => {
  const freeze = <T>(value: T): T => {
    if (Array.isArray(value) || (value && Object.getPrototypeOf(value) === Object.prototype)) {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  };
  const all = Object.fromEntries(
    names.map((name) => [name, freeze(OPTIONS[name].value)]),
  ) as unknown as DigitalHubRunProps;
  const run = new DigitalHubRun(chartWithPlatform(), 'train', Object.freeze(all));
  run.job.containers[0].env.addVariable('LATER', kplus.EnvValue.fromValue('1'));
  run.job.containers[0].mount('/later', kplus.Volume.fromEmptyDir(run, 'later', 'later'));
  run.job.initContainers[0].env.addVariable('LATER', kplus.EnvValue.fromValue('1'));
  run.job.initContainers[0].mount('/later', kplus.Volume.fromEmptyDir(run, 'later-too', 'later-too'));
  expect(mainOf(run).env.at(-1)).toEqual({ name: 'LATER', value: '1' });
});

test('a run does not follow later changes of the props', () => {
  const props = { image: 'a:1', command: ['train'], runAsUser: 1000, initContainers: [{ image: 'b:1' }] };
  const run = new DigitalHubRun(makeChart(), 'train', props);
  props.command.push('--bad');
  props.initContainers.pop();
  expect(mainOf(run).command).toEqual(['train']);
  expect(podSpecOf(run).initContainers).toHaveLength(1);
});

test('two synths of one app, and two apps alike, give the same', () => {
  const build = () => {
    const chart = chartWithPlatform();
    makeRun(
      { ...Object.fromEntries(names.map((name) => [name, OPTIONS[name].value])), project: 'churn' } as any,
      chart,
    );
    return chart;
  };
  const chart = build();
  const first = JSON.stringify(synth(chart));
  expect(JSON.stringify(synth(chart))).toBe(first);
  expect(JSON.stringify(synth(build()))).toBe(first);
});

test('the inner objects are there', () => {
  const run = makeRun(
    { volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '1Gi' })] },
  );
  expect(ApiObject.of(run).kind).toBe('Job');
  expect(run.job.node.id).toBe('Resource');
  expect(run.runName).toBe('churn-train-c8b5bc18');
  expect(run.job.name).toBe(run.runName);
  expect(run.claims.map(({ name }) => name)).toEqual(['churn-train-c8b5bc18-data']);
});

test('the Job as cdk8s-plus sees it agrees with the manifest', () => {
  const {
    job,
  } = makeRun(
    { backoffLimit: 3, activeDeadline: Duration.minutes(1), ttlAfterFinished: Duration.minutes(2), fsGroup: 7 },
  );
  expect(job.backoffLimit).toBe(3);
  expect(job.activeDeadline?.toSeconds()).toBe(60);
  expect(job.ttlAfterFinished?.toSeconds()).toBe(120);
  expect(job.securityContext).toMatchObject({ user: 1000, fsGroup: 7, ensureNonRoot: true });
});

test.each([
  ['cpu alone', { cpu: '2' }, { requests: { cpu: '2' }, limits: { cpu: '2' } }],
  ['cpu with a limit', { cpu: '12', cpuLimit: '16' }, { requests: { cpu: '12' }, limits: { cpu: '16' } }],
  ['a request alone', { cpuRequest: '12' }, { requests: { cpu: '12' } }],
  ['a request with a limit', { cpuRequest: '12', cpuLimit: '16' }, { requests: { cpu: '12' }, limits: { cpu: '16' } }],
  ['a limit alone', { cpuLimit: '16' }, { requests: { cpu: '16' }, limits: { cpu: '16' } }],
  ['a limit below the default request', { cpuLimit: '50m' }, { requests: { cpu: '50m' }, limits: { cpu: '50m' } }],
  ['nothing', {}, { requests: { cpu: '100m' } }],
])('cpu: %s', (_what, resources, expected: { requests: object; limits?: object }) => {
  const rendered = mainOf(makeRun({ resources })).resources;
  expect(rendered).toEqual({ ...expected, requests: { ...expected.requests, memory: '256Mi' } });
});

test.each<[string, object, { requests?: object; limits?: object }]>([
  ['alone', { ephemeralStorage: '2Gi' }, { requests: { 'ephemeral-storage': '2Gi' }, limits: { 'ephemeral-storage': '2Gi' } }],
  ['a request alone', { ephemeralStorageRequest: '2Gi' }, { requests: { 'ephemeral-storage': '2Gi' } }],
  ['a request with a limit', { ephemeralStorageRequest: '2Gi', ephemeralStorageLimit: '4Gi' }, {
    requests: { 'ephemeral-storage': '2Gi' }, limits: { 'ephemeral-storage': '4Gi' },
  }],
])('ephemeral storage: %s', (_what, resources, { requests, limits }) => {
  expect(mainOf(makeRun({ resources })).resources).toEqual({
    requests: { cpu: '100m', memory: '256Mi', ...requests }, ...limits && { limits },
  });
});

test('every quantity is rendered as it is written', () => {
  const { requests, limits } = mainOf(makeRun({
    resources: {
      cpu: '0.5',
      mem: '1.1Gi',
      memLimit: '2e9',
      ephemeralStorage: '500Ki',
      ephemeralStorageLimit: '1G',
      gpu: '2',
      extended: { 'nvidia.com/mig-1g.10gb': '1', 'rdma/ib': '4' },
    },
  })).resources;
  expect(requests).toEqual({ 'cpu': '0.5', 'memory': '1.1Gi', 'ephemeral-storage': '500Ki' });
  expect(limits).toEqual({
    'cpu': '0.5',
    'memory': '2e9',
    'ephemeral-storage': '1G',
    'nvidia.com/gpu': '2',
    'nvidia.com/mig-1g.10gb': '1',
    'rdma/ib': '4',
  });
});

test('disk is an ephemeral volume at /shared', () => {
  const spec = podSpecOf(makeRun({ resources: { disk: '50Gi' } }));
  expect(spec.volumes).toEqual([{
    name: 'shared-dir',
    ephemeral: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '50Gi' } } } },
    },
  }]);
  expect(spec.containers[0].volumeMounts).toEqual([{ name: 'shared-dir', mountPath: '/shared' }]);
});

test('secrets come before variables, which can refer to them, and variables keep their order', () => {
  const { env } = mainOf(makeRun({
    project: 'churn',
    secrets: ['PASSWORD'],
    envs: [{ name: 'Z', value: '1' }, { name: 'URL', value: 'db://$(PASSWORD)@host' }, { name: 'A', value: '' }],
  }));
  expect(env.map(({ name }: { name: string }) => name)).toEqual(['PROJECT_NAME', 'PASSWORD', 'Z', 'URL', 'A']);
  expect(env.at(-1)).toEqual({ name: 'A', value: '' });
});

test('init containers are secured as the run is, unless they say otherwise, and are not pulled or limited unasked', () => {
  const spec = podSpecOf(makeRun({
    imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
    initContainers: [
      { image: 'a:1' },
      {
        image: 'b:1',
        securityContext: { user: 5, readOnlyRootFilesystem: true },
        portNumber: 80,
        imagePullPolicy: kplus.ImagePullPolicy.NEVER,
      },
      { image: 'c:1', resources: { cpu: { request: kplus.Cpu.millis(5) } } },
    ],
  }));
  const securityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  expect(spec.initContainers).toEqual([
    { name: 'init-0', image: 'a:1', imagePullPolicy: 'IfNotPresent', securityContext },
    {
      name: 'init-1',
      image: 'b:1',
      imagePullPolicy: 'Never',
      ports: [{ containerPort: 80 }],
      securityContext: { ...securityContext, runAsUser: 5, readOnlyRootFilesystem: true },
    },
    {
      name: 'init-2',
      image: 'c:1',
      imagePullPolicy: 'IfNotPresent',
      securityContext,
      resources: { requests: { cpu: '5m' } },
    },
  ]);
});

test.each([
  ['restricted', RunSecurity.restricted(), {
    runAsNonRoot: true,
    runAsUser: 1000,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } }],
  ['baseline', RunSecurity.baseline(
    { addCapabilities: [kplus.Capability.CHOWN] },
  ), { runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
  { allowPrivilegeEscalation: false, capabilities: { add: ['CHOWN'] } }],
  ['privileged', RunSecurity.privileged(), { runAsUser: 1000 }, { privileged: true }],
])('security %s', (_level, security, pod, container) => {
  const spec = podSpecOf(makeRun({ security }));
  expect(spec.securityContext).toEqual(pod);
  expect(spec.containers[0].securityContext).toEqual(container);
});

test('metadata.namespace moves the run and its claims', () => {
  const chart = makeChart();
  makeRun(
    { metadata: { namespace: 'other' }, volumes: [RunVolume.persistentVolumeClaim({ name: 'd', mountPath: '/d' })] },
    chart,
  );
  expect(synth(chart).map(({ kind, metadata }) => [kind, metadata.namespace])).toEqual(
    [['PersistentVolumeClaim', 'other'], ['Job', 'other']],
  );
});
