/** The options of each kind of run. */
import * as fc from 'fast-check';
import { CONTAINERS, container, image, probe } from './draw-containers';
import { PODS } from './draw-pods';
import { SCHEDULING } from './draw-scheduling';
import { SOURCES } from './draw-sources';
import { VOLUMES } from './draw-volumes';
import { Drawn, integer, labelKey, labelValue, listOf, name, record, seconds, valid, within } from './values';
import { KindName } from '../support/kinds';

const map = (key: Drawn, value: Drawn): Drawn => ({
  valid: fc.dictionary(key.valid as fc.Arbitrary<string>, value.valid, { maxKeys: 2, noNullPrototype: true }),
  faults: {
    ...within({ valid: fc.nat(), faults: key.faults }, (one: string) => ({ [one]: 'x' })).faults,
    ...Object.fromEntries(
      Object.entries(value.faults).map(([fault, one]) => [`value ${fault}`, one.map((bad) => ({ a: bad }))]),
    ),
  },
});

const annotationValue = valid(fc.string({ maxLength: 20 }));

export const labels: Drawn = {
  valid: map(labelKey, labelValue).valid,
  faults: {
    ...map(labelKey, labelValue).faults,
    reserved: fc.constantFrom(
      'job-name',
      'controller-uid',
      'batch.kubernetes.io/job-name',
      'app.kubernetes.io/name',
      'app.kubernetes.io/instance',
      'pod-template-hash',
    )
      .map((key) => ({ [key]: 'x' })),
  },
};

const annotations: Drawn = {
  valid: map(labelKey, annotationValue).valid,
  faults: {
    ...map(labelKey, annotationValue).faults,
    'too much': fc.constantFrom(262144, 262143, 300000).map((length) => ({ a: 'x'.repeat(length) })),
    'AppArmor': fc.constantFrom('runtime/default', 'unconfined', 'localhost/', 'other').map(
      (profile) => ({ 'container.apparmor.security.beta.kubernetes.io/main': profile }),
    ),
    'AppArmor of no container': fc.constant(
      { 'container.apparmor.security.beta.kubernetes.io/none': 'runtime/default' },
    ),
    'seccomp': fc.constantFrom('runtime/default', 'other').map(
      (profile) => ({ 'seccomp.security.alpha.kubernetes.io/pod': profile }),
    ),
  },
};

const POD_NAME = { fieldRef: { fieldPath: 'metadata.name' } };

const owner = (uid: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid });

const ANYTHING_ELSE: Record<string, Drawn> = {
  project: { ...name, valid: fc.constantFrom('churn', 'my-project') },
  functionName: { ...name, valid: fc.constantFrom('train', 'my-function') },
  labels,
  annotations,
  metadata: {
    ...record({
      'name?': { ...name, valid: fc.constantFrom('train', 'my-run', 'a.b') },
      'namespace?': { ...name, valid: fc.constantFrom('ml', 'default') },
      'labels?': labels,
      'annotations?': annotations,
      'finalizers?': {
        valid: fc.constantFrom([], ['acme.io/guard']),
        faults: { ...listOf(labelKey).faults, twice: fc.constant(['acme.io/guard', 'acme.io/guard']) },
      },
      'ownerReferences?': {
        valid: fc.constantFrom([], [owner('a')], [owner('a'), owner('b')]),
        faults: { 'empty': fc.constant([owner('')]), 'two of a uid': fc.constant([owner('a'), owner('a')]) },
      },
    }),
  },
  podOverrides: {
    valid: fc.constantFrom(
      { schedulerName: 'volcano' },
      { dnsPolicy: 'Default' },
      { hostNetwork: false },
      { priority: null },
      { serviceAccountName: 'trainer' },
      { containers: [{ name: 'side', image: 'busybox' }] },
      // Not one of the author's: a mistake in what is replaced is one all the same.
      { containers: [{ name: 'main', env: [{ name: 'PROJECT_NAME', valueFrom: POD_NAME }] }] },
      { volumes: [{ name: 'overridden', emptyDir: {} }] },
    ),
    faults: {
      'unknown': fc.constantFrom('schedulername', 'container', '').map((key) => ({ [key]: 'x' })),
      'of another kind': fc.constantFrom(
        { restartPolicy: 'Always' },
        { restartPolicy: 'OnFailure' },
        { restartPolicy: 'never' },
        { restartPolicy: null },
        { activeDeadlineSeconds: 60 },
        { ephemeralContainers: [{ name: 'debug', image: 'busybox' }] },
      ),
      'no container': fc.constantFrom(
        { containers: [{ name: 'train', tty: true }] },
        { initContainers: [{ name: 'main', tty: true }] },
        { initContainers: [{ name: 'main', image: 'busybox' }] },
      ),
      'of a class': fc.constantFrom({ priority: 5 }, { preemptionPolicy: 'Never' }, { overhead: { cpu: '250m' } }),
      'two of one key': fc.constantFrom(
        { hostAliases: ['a', 'b'].map((host) => ({ ip: '10.0.0.7', hostnames: [host] })) },
        { imagePullSecrets: [{ name: 'registry' }, { name: 'registry' }] },
        { containers: [{ name: 'main', env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] }] },
        { containers: [{ name: 'main', ports: [{ containerPort: 80 }, { containerPort: 80, protocol: 'TCP' }] }] },
      ),
      'image': image.faults.tag.map((bad) => ({ containers: [{ name: 'main', image: bad }] })),
    },
  },
};

const JOB: Record<string, Drawn> = {
  backoffLimit: integer(0),
  activeDeadline: seconds(1),
  ttlAfterFinished: seconds(0, 2147483647),
};

const NAMING: Drawn = {
  valid: fc.constantFrom(
    { $: 'naming stable', of: null },
    { $: 'naming contentHash', of: null },
    { $: 'naming revision', of: '2026-11' },
  ),
  faults: within(name, (revision) => ({ $: 'naming revision', of: revision })).faults,
};

const field = (max: number) => fc.oneof(
  fc.constantFrom(
    '*',
    '?',
    '*/2',
    '1-5',
    '1,3',
    '1-9/3',
    '*/0',
    '5-1',
    '',
  ), fc.integer({ min: -1, max: max + 2 }).map(
    String,
  ), fc.constantFrom('MON', 'jan', 'L', '1W', '#', '**', '1-', '/2'));

export const SCHEDULE: Record<string, Drawn> = {
  schedule: {
    valid: fc.constantFrom(
      '0 3 * * *',
      '@daily',
      '@hourly',
      '*/5 * * * *',
      '0 0 1 1 0',
      '@every 1h',
      '0 0 * * MON-FRI',
      '*/90 * * * *',
      '* */5 * * *',
      '0 3 1-7 * 1',
      '30 2 * * *',
      '0 0 31 * *',
      '@every 30s',
    ),
    faults: {
      fields: fc.constantFrom('* * * *', '* * * * * *', '', ' ', '0 3 * * * 2026'),
      ranges: fc.constantFrom(
        '60 * * * *',
        '* 24 * * *',
        '* * 0 * *',
        '* * 32 * *',
        '* * * 13 *',
        '* * * * 8',
        '* * * * 7',
      ),
      words: fc.constantFrom('@dayly', '@every', '@every 1', '@every -1h', '@reboot', 'every day', '@Daily'),
      zones: fc.constantFrom('TZ=UTC 0 3 * * *', 'CRON_TZ=Europe/Rome 0 3 * * *'),
      anything: fc.tuple(field(59), field(23), field(31), field(12), field(7)).map((fields) => fields.join(' ')),
    },
  },
  timeZone: {
    valid: fc.constantFrom('Europe/Rome', 'UTC', 'Etc/GMT+5', 'Asia/Tokyo'),
    faults: {
      unknown: fc.constantFrom(
        '',
        'Rome',
        'europe/rome',
        'Local',
        'local',
        ' UTC',
        'UTC+1',
        '../etc',
        'GMT+1',
        'EST5EDT',
        'US/Pacific',
        '/UTC',
      ),
    },
  },
  concurrencyPolicy: {
    valid: fc.constantFrom('Allow', 'Forbid', 'Replace'),
    faults: { unknown: fc.constantFrom('allow', '', 'Never') },
  },
  startingDeadline: seconds(1),
  successfulJobsRetained: integer(0),
  failedJobsRetained: integer(0),
  suspend: valid(fc.boolean()),
};

const pods = (count: number) => ({ $: 'pods', of: count });
const percentage = (percent: number) => ({ $: 'percentage', of: percent });
const rolling = (options: object) => ({ $: 'strategy rolling', of: options });

const STRATEGY: Drawn = {
  valid: fc.constantFrom<unknown>(
    { $: 'strategy recreate', of: null },
    rolling({}),
    rolling({ maxSurge: pods(0) }),
    rolling({ maxSurge: pods(2), maxUnavailable: pods(0) }),
    rolling({ maxSurge: percentage(150), maxUnavailable: percentage(100) }),
    rolling({ maxSurge: percentage(0), maxUnavailable: pods(1) }),
  ),
  faults: {
    'both zero': fc.tuple(fc.constantFrom(pods(0), percentage(0)), fc.constantFrom(pods(0), percentage(0)))
      .map(([maxSurge, maxUnavailable]) => rolling({ maxSurge, maxUnavailable })),
    'surge': fc.constantFrom(pods(-1), percentage(-1), percentage(12.5), pods(2 ** 31))
      .map((maxSurge) => rolling({ maxSurge })),
    'unavailable': fc.constantFrom(pods(-1), percentage(-1), percentage(0.5), percentage(101))
      .map((maxUnavailable) => rolling({ maxUnavailable })),
  },
};

export const DEPLOYMENT: Record<string, Drawn> = {
  replicas: integer(0),
  strategy: STRATEGY,
  readiness: probe,
  liveness: probe,
  startup: probe,
};

const servicePort: Drawn = {
  ...record({
    'port': integer(1, 65535),
    'targetPort?': integer(1, 65535),
    'name?': { ...name, valid: fc.constantFrom('http', 'grpc', 'a-b') },
    'protocol?': {
      valid: fc.constantFrom('TCP', 'UDP', 'SCTP'),
      faults: { unknown: fc.constantFrom('tcp', 'HTTP', '') },
    },
    'appProtocol?': { ...labelKey, valid: fc.constantFrom('http', 'kubernetes.io/h2c', 'acme.io/x') },
  }),
};

export const SERVICE: Record<string, Drawn> = {
  servicePorts: {
    valid: fc.uniqueArray(servicePort.valid, {
      minLength: 1, maxLength: 2, comparator: (a: any, b: any) => a.port === b.port || (a.name ?? 0) === (b.name ?? 1),
    }),
    faults: {
      ...listOf(servicePort).faults,
      'none': fc.constant([]),
      'two of a name': fc.constant([{ port: 80, name: 'a' }, { port: 81, name: 'a' }]),
      'two of a number': fc.constantFrom(
        [{ port: 80, name: 'a' }, { port: 80, name: 'b' }],
        [{ port: 80 }, { port: 80, protocol: 'UDP' }],
        [{ port: 80 }, { port: 80, protocol: 'TCP' }],
      ),
      'node port': fc.constantFrom(30000, 32767, 0, 80, 32768, -1, 30000.5).map((nodePort) => [{ port: 80, nodePort }]),
      'two of one node port': fc.constant([{ port: 80, nodePort: 30080 }, { port: 81, nodePort: 30080 }]),
    },
  },
  serviceType: {
    valid: fc.constantFrom('ClusterIP', 'NodePort', 'LoadBalancer'),
    faults: { unknown: fc.constantFrom('clusterIP', '', 'Headless'), alias: fc.constant('ExternalName') },
  },
  externalName: { valid: fc.constantFrom('db.example.com', 'a'), faults: name.faults },
  serviceName: { ...name, valid: fc.constantFrom('v1', 'blue') },
};

const COMMON = { ...CONTAINERS, ...SCHEDULING, ...VOLUMES, ...SOURCES, ...PODS, ...ANYTHING_ELSE };

export const OPTIONS: Record<KindName, Record<string, Drawn>> = {
  DigitalHubRun: { ...COMMON, ...JOB, suspend: valid(fc.boolean()), naming: NAMING },
  ScheduledRun: { ...COMMON, ...JOB, ...SCHEDULE },
  DeploymentRun: { ...COMMON, ...DEPLOYMENT },
  ServiceRun: { ...COMMON, ...DEPLOYMENT, ...SERVICE },
  PodRun: { ...COMMON, naming: NAMING },
};

/** What can be done to the workload of a run after it was declared. */
export const AFTERWARDS: Record<string, Drawn> = {
  addContainer: container,
  addInitContainer: container,
  tolerate: { valid: fc.constant({ key: 'gpu' }), faults: {} },
  addVariable: {
    valid: fc.constant({ name: 'LATER', value: 'x' }),
    faults: { name: fc.constantFrom('1A', 'A B', '', 'A=B').map((one) => ({ name: one, value: 'x' })) },
  },
  addObject: {
    valid: fc.constant({ apiVersion: 'v1', kind: 'ConfigMap' }),
    faults: {
      'a Deployment of the name': fc.constant({ apiVersion: 'apps/v1', kind: 'Deployment' }),
      'a schedule of the name': fc.constant({ apiVersion: 'batch/v1', kind: 'CronJob' }),
    },
  },
  addPort: record({ 'number': integer(1, 65535), 'name?': { ...name, valid: fc.constant('later') } }),
};
