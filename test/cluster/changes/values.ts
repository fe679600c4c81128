/** Two values of each option, for runs that have none, the first, the second, and none again. */
import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Profile, RunNaming, RunSecurity, RunSource, RunStrategy, RunVolume } from '../../../src';

export interface Values {
  readonly first: unknown;
  readonly second: unknown;
  /** Options that the run has beside it in all of its versions. */
  readonly beside?: Record<string, unknown>;
  /** It cannot be left out. */
  readonly required?: true;
  /** The second value is the default, which the manifest has without the option, too. */
  readonly secondIsDefault?: true;
  /** The oldest version of Kubernetes that has it. */
  readonly since?: number;
}

/** Profiles of the platform, for the option `profile`. */
export const PROFILES = ['small', 'large'].map((name) => new Profile({
  name, resources: { requests: { memory: name === 'small' ? '1Gi' : '2Gi' } },
}));

const env = (value: string) => [{ name: 'MODE', value }];
const path = (mountPath: string) => [RunVolume.emptyDir({ name: 'tmp', mountPath })];
const zone = (operator: string) => ({
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator }] }],
    },
  },
});
const spread = (maxSkew: number) => [
  { maxSkew, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
];
const probe = (period: number) => kplus.Probe.fromTcpSocket({ port: 8080, periodSeconds: Duration.seconds(period) });
const fetch = (tag: string) => [{ name: 'fetch', image: `acme/fetch:${tag}` }];

/** By option; objects of cdk8s-plus are made below a construct. */
export function valuesOf(scope: Construct): Record<string, Values> {
  const secret = (name: string) => kplus.Secret.fromSecretName(scope, `secret-${name}`, name);
  const account = (name: string) => kplus.ServiceAccount.fromServiceAccountName(scope, `account-${name}`, name);
  const settings = (name: string) => kplus.ConfigMap.fromConfigMapName(scope, `map-${name}`, name);
  return {
    image: { first: 'acme/train:1', second: 'acme/train:2', required: true },
    imagePullPolicy: { first: kplus.ImagePullPolicy.ALWAYS, second: kplus.ImagePullPolicy.NEVER },
    command: { first: ['train'], second: ['train', '--fast'] },
    args: { first: ['--epochs=1'], second: ['--epochs=2'] },
    resources: { first: { cpu: '1', mem: '1Gi' }, second: { cpu: '2', mem: '1Gi' } },
    profile: { first: 'small', second: 'large' },
    volumes: { first: path('/tmp'), second: path('/scratch') },
    sharedMemory: { first: '64Mi', second: '128Mi' },
    source: { first: RunSource.inline('a.py', 'print(1)'), second: RunSource.inline('a.py', 'print(2)') },
    secrets: { first: ['TOKEN'], second: ['TOKEN', 'PASSWORD'], beside: { project: 'churn' } },
    envs: { first: env('fast'), second: env('slow') },
    envFrom: { first: [new kplus.EnvFrom(settings('a'))], second: [new kplus.EnvFrom(settings('b'))] },
    runAsUser: { first: 1000, second: 1001 },
    runAsGroup: { first: 1000, second: 1001 },
    fsGroup: { first: 1000, second: 1001 },
    security: { first: RunSecurity.baseline(), second: RunSecurity.restricted({ readOnlyRootFilesystem: true }) },
    nodeSelector: { first: [{ key: 'pool', value: 'cpu' }], second: [{ key: 'pool', value: 'fast' }] },
    affinity: { first: zone('Exists'), second: zone('DoesNotExist') },
    tolerations: { first: [{ key: 'spot', operator: 'Exists' }], second: [{ key: 'gpu', operator: 'Exists' }] },
    topologySpread: { first: spread(1), second: spread(2) },
    runtimeClass: { first: 'gvisor', second: 'kata' },
    priorityClass: { first: 'low', second: 'high' },
    project: { first: 'churn', second: 'search' },
    functionName: { first: 'train', second: 'score' },
    labels: { first: { team: 'churn' }, second: { team: 'search' } },
    annotations: { first: { note: 'one' }, second: { note: 'two' } },
    metadata: { first: { annotations: { note: 'one' } }, second: { annotations: { note: 'two' } } },
    serviceAccount: { first: account('one'), second: account('two') },
    imagePullSecrets: { first: [secret('one')], second: [secret('two')] },
    initContainers: { first: fetch('1'), second: fetch('2') },
    terminationGracePeriod: { first: Duration.seconds(10), second: Duration.seconds(20) },
    workingDir: { first: '/work', second: '/home' },
    supplementalGroups: { first: [2000], second: [2001] },
    fsGroupChangePolicy: {
      first: kplus.FsGroupChangePolicy.ALWAYS,
      second: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH,
      beside: { fsGroup: 1000 },
    },
    enableServiceLinks: { first: true, second: false, secondIsDefault: true },
    schedulerName: { first: 'volcano', second: 'kueue' },
    hostAliases: {
      first: [{ ip: '10.0.0.1', hostnames: ['a'] }], second: [{ ip: '10.0.0.1', hostnames: ['a', 'b'] }],
    },
    dnsConfig: { first: { nameservers: ['10.0.0.1'] }, second: { nameservers: ['10.0.0.2'] } },
    dnsPolicy: { first: kplus.DnsPolicy.DEFAULT, second: kplus.DnsPolicy.CLUSTER_FIRST_WITH_HOST_NET },
    hostname: { first: 'one', second: 'two' },
    shareProcessNamespace: { first: true, second: false },
    resourceClaims: {
      first: [{ name: 'gpu', resourceClaimName: 'one' }],
      second: [{ name: 'gpu', resourceClaimName: 'two' }],
      since: 1.34,
    },
    podOverrides: { first: { subdomain: 'one' }, second: { subdomain: 'two' } },
    backoffLimit: { first: 1, second: 2 },
    activeDeadline: { first: Duration.hours(1), second: Duration.hours(2) },
    ttlAfterFinished: { first: Duration.hours(1), second: Duration.hours(2) },
    suspend: { first: true, second: false, secondIsDefault: true },
    naming: { first: RunNaming.revision('1'), second: RunNaming.revision('2') },
    schedule: { first: '0 6 * * *', second: '0 7 * * *', required: true },
    timeZone: { first: 'Europe/Rome', second: 'Asia/Kolkata' },
    concurrencyPolicy: { first: kplus.ConcurrencyPolicy.FORBID, second: kplus.ConcurrencyPolicy.REPLACE },
    startingDeadline: { first: Duration.minutes(1), second: Duration.minutes(2) },
    successfulJobsRetained: { first: 1, second: 2 },
    failedJobsRetained: { first: 2, second: 3 },
    replicas: { first: 2, second: 3 },
    strategy: {
      first: RunStrategy.rolling({ maxSurge: kplus.PercentOrAbsolute.absolute(1) }), second: RunStrategy.recreate(),
    },
    readiness: { first: probe(1), second: probe(2) },
    liveness: { first: probe(1), second: probe(2) },
    startup: { first: probe(1), second: probe(2) },
    servicePorts: { first: [{ port: 80, targetPort: 8080 }], second: [{ port: 81, targetPort: 8080 }], required: true },
    serviceType: { first: kplus.ServiceType.NODE_PORT, second: kplus.ServiceType.LOAD_BALANCER },
    externalName: {
      first: 'a.example.com',
      second: 'b.example.com',
      required: true,
      beside: { serviceType: kplus.ServiceType.EXTERNAL_NAME },
    },
    serviceName: { first: 'one', second: 'two', beside: { functionName: 'score' } },
  };
}
