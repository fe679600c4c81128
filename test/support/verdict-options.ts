import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { KindName, makeKind } from './kinds';
import { makeChart } from './synth';
import { Case, VERSIONS, verdicts } from './verdicts';
import { DigitalHubPlatform, IRun, Profile, RunNaming, RunVolume } from '../../src';

/** The kind of run, and its options. */
type Given = readonly [KindName, Record<string, unknown>];

const mount = { name: 'v', mountPath: '/v' };
const serviceAccount = (name: string) => ({ name }) as kplus.IServiceAccount;
const secret = (name: string) => ({ name }) as kplus.ISecret;

/** For each group of verdicts, the options of a Job that put its input where the group puts it. */
const JOB_OPTIONS: Record<string, (input: any) => Record<string, unknown>> = {
  'quantity.cpu.request': (cpuRequest) => ({ resources: { cpuRequest } }),
  'quantity.memory.limit': (memLimit) => ({ resources: { memLimit } }),
  'quantity.gpu.limit': (gpu) => ({ resources: { gpu } }),
  'quantity.claim.size': (size) => ({ volumes: [RunVolume.persistentVolumeClaim({ ...mount, size })] }),
  'quantity.ephemeralVolume.size': (size) => ({ volumes: [RunVolume.ephemeral({ ...mount, size })] }),
  'quantity.emptyDir.sizeLimit': (sizeLimit) => ({ volumes: [RunVolume.emptyDir({ ...mount, sizeLimit })] }),
  'resources.requestAndLimit.cpu': ({ request, limit }) => ({ resources: { cpu: request, cpuLimit: limit } }),
  'resources.requestAndLimit.memory': ({ request, limit }) => ({ resources: { mem: request, memLimit: limit } }),
  'resources.requestAndLimit.ephemeral-storage': ({ request, limit }) =>
    ({ resources: { ephemeralStorage: request, ephemeralStorageLimit: limit } }),
  'resources.requestAndLimit.nvidia.com/gpu': () => ({ profile: 'p' }),
  'resources.name': (name) => ({ resources: { extended: { [name]: '1' } } }),
  'name.job': (name) => ({ metadata: { name }, naming: RunNaming.stable() }),
  'name.container': (name) => ({ initContainers: [{ image: 'busybox', name }] }),
  'name.volume': (name) => ({ volumes: [RunVolume.emptyDir({ ...mount, name })] }),
  'name.existingClaim': (claimName) => ({ volumes: [RunVolume.persistentVolumeClaim({ ...mount, claimName })] }),
  'name.configMap': (configMapName) => ({ volumes: [RunVolume.configMap({ ...mount, configMapName })] }),
  'name.secret': (secretName) => ({ volumes: [RunVolume.secret({ ...mount, secretName })] }),
  'name.runtimeClass': (runtimeClass) => ({ runtimeClass }),
  'name.priorityClass': (priorityClass) => ({ priorityClass }),
  'name.serviceAccount': (name) => ({ serviceAccount: serviceAccount(name) }),
  'name.imagePullSecret': (name) => ({ imagePullSecrets: [secret(name)] }),
  'name.storageClass': (storageClass) => ({ volumes: [RunVolume.persistentVolumeClaim({ ...mount, storageClass })] }),
  'secret.key': (
    key,
  ) => ({
    project: 'churn',
    volumes: [RunVolume.secret({ ...mount, secretName: 's', items: { [key]: { path: 'f' } } })],
  }),
  'env.name': (name) => ({ envs: [{ name, value: 'x' }] }),
  'env.value': (value) => ({ envs: [{ name: 'A', value }] }),
  'env.value.typed': (value) => ({ envs: [{ name: 'A', value }] }),
  'name.containerPort': (name) => ({ initContainers: [{ image: 'busybox', ports: [{ number: 80, name }] }] }),
  'label.key': (key) => ({ labels: { [key]: 'x' } }),
  'label.value': (value) => ({ labels: { a: value } }),
  'annotation.key': (key) => ({ annotations: { [key]: 'x' } }),
  'nodeSelector.key': (key) => ({ nodeSelector: [{ key, value: 'x' }] }),
  'nodeSelector.value': (value) => ({ nodeSelector: [{ key: 'a', value }] }),
  'mount.path': (mountPath) => ({ volumes: [RunVolume.emptyDir({ ...mount, mountPath })] }),
  'mount.subPath': (subPath) => ({ volumes: [RunVolume.emptyDir({ ...mount, subPath })] }),
  'mount.twoPaths': (
    paths: string[],
  ) => ({ volumes: paths.map((mountPath, i) => RunVolume.emptyDir({ name: `v${i}`, mountPath })) }),
  'emptyDir.medium': (medium) => ({ volumes: [RunVolume.emptyDir({ ...mount, medium })] }),
  'claim.accessModes': (accessModes) => ({ volumes: [RunVolume.persistentVolumeClaim({ ...mount, accessModes })] }),
  'security.runAsUser': (runAsUser) => ({ runAsUser }),
  'security.runAsUserNonRoot': (runAsUser) => ({ runAsUser }),
  'security.runAsGroup': (runAsGroup) => ({ runAsGroup }),
  'security.fsGroup': (fsGroup) => ({ fsGroup }),
  'job.backoffLimit': (backoffLimit) => ({ backoffLimit }),
  'job.activeDeadlineSeconds': (seconds) => ({ activeDeadline: Duration.seconds(seconds) }),
  'job.ttlSecondsAfterFinished': (seconds) => ({ ttlAfterFinished: Duration.seconds(seconds) }),
  'pod.terminationGracePeriodSeconds': (seconds) => ({ terminationGracePeriod: Duration.seconds(seconds) }),
  'container.image': (image) => ({ image }),
  'container.imagePullPolicy': (imagePullPolicy) => ({ imagePullPolicy }),
  'toleration': (toleration) => ({ tolerations: [toleration] }),
  'affinity': (affinity) => ({ affinity }),
  'topologySpread': (constraint) => ({ topologySpread: [constraint] }),
};

const scheduled = (props: object): Given => ['ScheduledRun', { schedule: '@daily', ...props }];
const service = (props: object): Given => ['ServiceRun', { servicePorts: [{ port: 80 }], ...props }];

/** The same for the other kinds of run. */
const KIND_OPTIONS: Record<string, (input: any) => Given> = {
  'cron.schedule': (schedule) => scheduled({ schedule }),
  'cron.timeZone': (timeZone) => scheduled({ timeZone }),
  'cron.startingDeadlineSeconds': (seconds) => scheduled({ startingDeadline: Duration.seconds(seconds) }),
  'cron.successfulJobsHistoryLimit': (successfulJobsRetained) => scheduled({ successfulJobsRetained }),
  'cron.failedJobsHistoryLimit': (failedJobsRetained) => scheduled({ failedJobsRetained }),
  'cron.concurrencyPolicy': (concurrencyPolicy) => scheduled({ concurrencyPolicy }),
  'name.cronJob': (name) => scheduled({ metadata: { name } }),
  'name.deployment': (name) => ['DeploymentRun', { metadata: { name } }],
  'name.service': (name) => service({ metadata: { name } }),
  'name.servicePort': (name) => service({ servicePorts: [{ port: 80, name }] }),
  'name.externalName': (externalName) => service({ serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName }),
  'deployment.replicas': (replicas) => ['DeploymentRun', { replicas }],
  'service.port': (port) => service({ servicePorts: [{ port }] }),
  'service.targetPort': (targetPort) => service({ servicePorts: [{ port: 80, targetPort }] }),
  'container.port': (targetPort) => service({ servicePorts: [{ port: 80, targetPort }] }),
  'service.spec': ({ type, ports }) => service({ serviceType: type, servicePorts: ports ?? [{ port: 80 }] }),
};

const OPTIONS: Record<string, (input: any) => Given> = {
  ...Object.fromEntries(
    Object.entries(JOB_OPTIONS).map(
      ([group, options]) => [group, (input: any): Given => ['DigitalHubRun', options(input)]],
    ),
  ),
  ...KIND_OPTIONS,
};

const DURATIONS = /Seconds(AfterFinished)?$/;

/**
 * Whether an input can be given: a Duration is not negative, typed options have no fields of other names, and ports
 * always have names.
 */
function canBeGiven(group: string, input: any): boolean {
  if (group === 'service.spec') {
    const named = (input.ports ?? []).length < 2 || input.ports.every(
      ({ name }: { name?: string }) => name !== undefined,
    );
    return named && Object.keys(input).every((key) => key === 'type' || key === 'ports');
  }
  if (group === 'service.targetPort' || group === 'container.port') {
    return typeof input !== 'string' && input !== null;
  }
  return DURATIONS.test(
    group,
  ) ? typeof input === 'number' && input >= 0 && input <= Number.MAX_SAFE_INTEGER : input?.op === undefined;
}

/** The scope for a case: a platform that promises the version, and the profile that states requests and limits. */
function scopeFor(group: string, input: any, version: string): Construct {
  const chart = makeChart();
  const resources = group === 'resources.requestAndLimit.nvidia.com/gpu'
    ? { requests: { 'nvidia.com/gpu': input.request }, limits: { 'nvidia.com/gpu': input.limit } } : {};
  new DigitalHubPlatform(
    chart,
    'platform',
    { kubernetesVersion: version, profiles: [new Profile({ name: 'p', resources })] },
  );
  return chart;
}

/** The run that puts an input where its group puts it. */
export function runFor(group: string, input: any, version: string): IRun {
  const [kind, props] = OPTIONS[group](input);
  return makeKind(kind, props, scopeFor(group, input, version));
}

/** Every verdict that can be asked for by options: group, version, input and verdict. */
export const VERDICT_ROWS = Object.keys(
  OPTIONS,
).flatMap((group) => verdicts(group).filter(({ input }) => canBeGiven(group, input))
  .flatMap(
    (
      verdict,
    ) => VERSIONS.map(
      (version): [string, typeof VERSIONS[number], any, Case] => [group, version, verdict.input, verdict],
    ),
  ));
