/** Changes of other things than one option of a run, and what becomes of the objects. */
import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Outcome } from './outcomes';
import {
  DeploymentRun, DigitalHubPlatform, DigitalHubPlatformProps, DigitalHubRun, DigitalHubRunProps,
  PersistentVolumeClaimVolumeOptions, PodRun, PodRunProps, Profile, RunNaming, RunVolume, ScheduledRun, ServiceRun,
  ServiceRunProps,
} from '../../../src';

type Build = (chart: Chart) => unknown;

export interface OtherChange {
  /** What is changed, as a row of the documentation. */
  readonly what: string;
  /** Which of several changes in that row. */
  readonly which?: string;
  readonly before: Build;
  readonly after: Build;
  readonly outcome: Outcome;
  /** The oldest version of Kubernetes in which this is the outcome; older ones refuse the change. */
  readonly since?: number;
}

const IMAGE = { image: 'acme/train:1' };

const job = (props: Partial<DigitalHubRunProps> = {}): Build => (chart) => (
  new DigitalHubRun(chart, 'train', { ...IMAGE, ...props }));

const pod = (props: Partial<PodRunProps> = {}): Build => (chart) => new PodRun(chart, 'train', { ...IMAGE, ...props });

const service = (props: Partial<ServiceRunProps> = {}) => (scope: Construct) => (
  new ServiceRun(scope, 'serve', { ...IMAGE, servicePorts: [{ port: 80, targetPort: 8080 }], ...props }));

const platform = (props: DigitalHubPlatformProps, ...runs: Build[]): Build => (chart) => {
  new DigitalHubPlatform(chart, 'platform', props);
  runs.forEach((build) => build(chart));
};

const claim = (options: Partial<PersistentVolumeClaimVolumeOptions>): Build => (chart) => (
  new DeploymentRun(chart, 'work', {
    ...IMAGE,
    volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '10Gi', ...options })],
  }));

const claimByDefault: Build = claim({ size: undefined });

/** The name of a class is one of the whole cluster: each way to apply has its own. */
const classes = (value: number, rest: object = {}): Build => (chart) => (
  new DigitalHubPlatform(chart, 'platform', {
    priorityClasses: [{ name: `class-${chart.node.id}`, value, ...rest }],
  }));

const profile = (memory: string): DigitalHubPlatformProps => ({
  profiles: [new Profile({ name: 'small', resources: { requests: { memory } } })],
});

const [MANY, ONE] = [
  kplus.PersistentVolumeAccessMode.READ_WRITE_MANY, kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE,
].map((mode) => ({ accessModes: [mode] }));

const stable = { naming: RunNaming.stable() };
const waiting = { ...stable, suspend: true };
const ports = (...numbers: number[]) => service({
  servicePorts: numbers.map((port) => ({ port, targetPort: 8000 + port, name: `p${port}` })),
});
const node = (value: string) => ({ nodeSelector: [{ key: 'pool', value }] });

/** A service of each type. */
const TYPES: Readonly<Record<string, Build>> = {
  ClusterIP: service({ serviceType: kplus.ServiceType.CLUSTER_IP }),
  NodePort: service({ serviceType: kplus.ServiceType.NODE_PORT }),
  LoadBalancer: service({ serviceType: kplus.ServiceType.LOAD_BALANCER }),
  ExternalName: service({ serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'a.example.com' }),
};

export const OTHER_CHANGES: readonly OtherChange[] = [
  // The names of Jobs and Pods.
  {
    what: 'the ID of a run',
    before: job(),
    after: (chart) => new DigitalHubRun(chart, 'other', IMAGE),
    outcome: 'new object',
  },
  {
    what: 'the place in the app of a ServiceRun that sets `metadata.name`',
    before: service({ metadata: { name: 'model' } }),
    after: (chart) => service({ metadata: { name: 'model' } })(new Construct(chart, 'models')),
    outcome: 'untouched',
  },
  {
    what: 'a Job with `RunNaming.stable()`: its image',
    before: job(stable),
    after: job({ ...stable, image: 'acme/train:2' }),
    outcome: 'refused',
  },
  {
    what: 'a Job with `RunNaming.stable()`: `activeDeadline`',
    before: job(stable),
    after: job({ ...stable, activeDeadline: Duration.hours(1) }),
    outcome: 'in place',
  },
  {
    what: 'a Job with `RunNaming.revision()`, the same: its image',
    before: job({ naming: RunNaming.revision('1') }),
    after: job({ naming: RunNaming.revision('1'), image: 'acme/train:2' }),
    outcome: 'refused',
  },
  {
    what: 'a Job with `RunNaming.stable()` that has never started: its image',
    before: job(waiting),
    after: job({ ...waiting, image: 'acme/train:2' }),
    outcome: 'refused',
  },
  {
    what: 'a Job with `RunNaming.stable()` that has never started: its node selector',
    before: job({ ...waiting, ...node('cpu') }),
    after: job({ ...waiting, ...node('fast') }),
    outcome: 'in place',
  },
  {
    what: 'a Job with `RunNaming.stable()` that has never started: its tolerations',
    before: job(waiting),
    after: job({ ...waiting, tolerations: [{ key: 'spot', operator: 'Exists' }] }),
    outcome: 'in place',
  },
  {
    what: 'a Job with `RunNaming.stable()` that has never started: its labels',
    before: job(waiting),
    after: job({ ...waiting, labels: { team: 'churn' } }),
    outcome: 'in place',
  },
  {
    what: 'a Job with `RunNaming.stable()` that has never started: its resources',
    before: job(waiting),
    after: job({ ...waiting, resources: { cpu: '2' } }),
    outcome: 'in place',
    since: 1.36,
  },
  {
    what: 'a Pod with `RunNaming.stable()`: its image, with which its container restarts',
    before: pod(stable),
    after: pod({ ...stable, image: 'acme/train:2' }),
    outcome: 'in place',
  },
  {
    what: 'a Pod with `RunNaming.stable()`: an additional toleration',
    before: pod(stable),
    after: pod({ ...stable, tolerations: [{ key: 'spot', operator: 'Exists' }] }),
    outcome: 'in place',
  },
  {
    what: 'a Pod with `RunNaming.stable()`: an environment variable',
    before: pod(stable),
    after: pod({ ...stable, envs: [{ name: 'A', value: '1' }] }),
    outcome: 'refused',
  },
  // Claims.
  {
    what: 'a claim: a larger `size`, of a storage class that allows expansion',
    before: claim({ storageClass: 'expandable' }),
    after: claim({ storageClass: 'expandable', size: '20Gi' }),
    outcome: 'in place',
  },
  {
    what: 'a claim: a larger `size`, of another storage class',
    before: claim({}),
    after: claim({ size: '20Gi' }),
    outcome: 'refused',
  },
  {
    what: 'a claim: a smaller `size`',
    before: claim({ storageClass: 'expandable' }),
    after: claim({ storageClass: 'expandable', size: '5Gi' }),
    outcome: 'refused',
  },
  {
    what: 'a claim: `storageClass`',
    before: claim({ storageClass: 'fixed' }),
    after: claim({ storageClass: 'expandable' }),
    outcome: 'refused',
  },
  { what: 'a claim: `accessModes`', before: claim(ONE), after: claim(MANY), outcome: 'refused' },
  { what: 'a claim: `retain`', before: claim({}), after: claim({ retain: true }), outcome: 'in place' },
  {
    what: 'the platform\'s `volumeSize`: a smaller one, of claims without a size',
    before: platform({ volumeSize: '10Gi' }, claimByDefault),
    after: platform({ volumeSize: '5Gi' }, claimByDefault),
    outcome: 'refused',
  },
  {
    what: 'the platform\'s `storageClass`, of claims without a class',
    before: platform({ storageClass: 'fixed' }, claim({})),
    after: platform({ storageClass: 'expandable' }, claim({})),
    outcome: 'refused',
  },
  // The platform.
  { what: 'a priority class: `value`', before: classes(10), after: classes(20), outcome: 'refused' },
  {
    what: 'a priority class: `preempts`',
    before: classes(10),
    after: classes(10, { preempts: false }),
    outcome: 'refused',
  },
  {
    what: 'a priority class: `description`',
    before: classes(10),
    after: classes(10, { description: 'For the night' }),
    outcome: 'in place',
  },
  {
    what: 'the platform\'s `quota`',
    before: platform({ quota: { pods: '10' } }),
    after: platform({ quota: { pods: '20' } }),
    outcome: 'in place',
  },
  {
    what: 'the platform\'s `limitRange`',
    before: platform({ limitRange: { max: { cpu: '10' } } }),
    after: platform({ limitRange: { max: { cpu: '20' } } }),
    outcome: 'in place',
  },
  {
    what: 'the `resources` of a profile, of a DigitalHubRun',
    before: platform(profile('1Gi'), job({ profile: 'small' })),
    after: platform(profile('2Gi'), job({ profile: 'small' })),
    outcome: 'new object',
  },
  {
    what: 'the `resources` of a profile, of a ServiceRun',
    before: platform(profile('1Gi'), service({ profile: 'small' })),
    after: platform(profile('2Gi'), service({ profile: 'small' })),
    outcome: 'rollout',
  },
  {
    what: 'a profile that the run does not use',
    before: platform(profile('1Gi'), job()),
    after: platform(profile('2Gi'), job()),
    outcome: 'untouched',
  },
  {
    what: 'the platform\'s `defaultResources`: of a ScheduledRun',
    before: platform({}, (chart) => new ScheduledRun(chart, 'nightly', { ...IMAGE, schedule: '@daily' })),
    after: platform({ defaultResources: { cpu: '1' } },
      (chart) => new ScheduledRun(chart, 'nightly', { ...IMAGE, schedule: '@daily' })),
    outcome: 'in place',
  },
  {
    what: 'the platform\'s `activeDeadline`: of a DigitalHubRun',
    before: platform({}, job()),
    after: platform({ activeDeadline: Duration.hours(1) }, job()),
    outcome: 'in place',
  },
  {
    what: 'the platform\'s `serviceType`',
    before: platform({}, service()),
    after: platform({ serviceType: kplus.ServiceType.NODE_PORT }, service()),
    outcome: 'in place',
  },
  // Services.
  {
    what: '`servicePorts`: `targetPort`, which is in the pods, too',
    before: ports(80),
    after: service({ servicePorts: [{ port: 80, targetPort: 9090, name: 'p80' }] }),
    outcome: 'rollout',
  },
  { what: '`servicePorts`: one port more', before: ports(80), after: ports(80, 81), outcome: 'rollout' },
  { what: '`servicePorts`: one port less', before: ports(80, 81), after: ports(81), outcome: 'rollout' },
  ...Object.entries(TYPES).flatMap(([from, before]) => Object.entries(TYPES).filter(([to]) => to !== from).map(
    ([to, after]): OtherChange => ({
      what: '`serviceType`, between any two types', which: `${from} to ${to}`, before, after, outcome: 'in place',
    }))),
];
