import { lazy } from './lazy';
import { amount, boolean, duration, exact, key, list, made, map, number, object, Shape, text, whole } from './shapes';
import {
  envFrom, envs, imagePullSecrets, initContainers, metadata, naming, probe, resources, security, serviceAccount, servicePorts, source,
} from './shapes-of-pods';
import { affinity, nodeSelector, tolerations, topologySpread } from './shapes-of-scheduling';
import type { RunVolume } from '../volume';

type Shapes = Readonly<Record<string, Shape>>;

const runVolume = made('_kind', 'a RunVolume', 'one that a function of RunVolume makes, such as "RunVolume.persistentVolumeClaim({ name: \'data\', mountPath: \'/data\' })"');

/** A volume knows what is wrong with its own options. Without a name or a path it is none. */
const volumes = list((value, option, findings) => {
  const volume = runVolume(value, option, findings) as RunVolume | undefined;
  volume?._misshapen.forEach((finding) => findings.add(finding.code, `${option}.${finding.option}`, finding.reason, finding.fix));
  return volume?._isComplete ? volume : undefined;
});

const podOverrides: Shape = (value, option, findings) => object(value, option, findings) && lazy.literals.literal(value, option, findings);

/** Options that runs and profiles have, or runs and platforms. */
const COMMON: Shapes = {
  imagePullPolicy: text,
  security,
  runtimeClass: text,
  priorityClass: text,
  volumes,
  secrets: list(key),
  envs,
  nodeSelector,
  affinity,
  tolerations,
  labels: map(text),
  serviceType: text,
  servicePorts,
  replicas: number,
  backoffLimit: number,
  project: text,
  envFrom,
  imagePullSecrets,
  serviceAccount,
  activeDeadline: duration,
};

/** The options of runs, of all kinds. */
export const RUN_SHAPES: Shapes = {
  ...COMMON,
  image: text,
  command: whole(list(text)),
  args: whole(list(text)),
  resources,
  profile: text,
  sharedMemory: amount,
  source,
  runAsUser: number,
  runAsGroup: number,
  fsGroup: number,
  topologySpread,
  functionName: text,
  annotations: map(text),
  metadata,
  initContainers,
  terminationGracePeriod: duration,
  podOverrides,
  naming,
  ttlAfterFinished: duration,
  suspend: boolean,
  schedule: text,
  timeZone: text,
  concurrencyPolicy: text,
  startingDeadline: duration,
  successfulJobsRetained: number,
  failedJobsRetained: number,
  readiness: probe,
  liveness: probe,
  startup: probe,
  externalName: text,
  serviceName: text,
};

/** Some of the common options. */
const common = (...names: readonly string[]): Shapes => Object.fromEntries(names.map((name) => [name, COMMON[name]]));

export const PROFILE_SHAPES: Shapes = {
  ...common(
    'imagePullPolicy', 'security', 'runtimeClass', 'priorityClass', 'backoffLimit', 'replicas', 'serviceType', 'servicePorts', 'volumes', 'secrets', 'envs',
    'nodeSelector', 'labels', 'affinity', 'tolerations',
  ),
  name: text,
  description: text,
  overridable: boolean,
  resources: exact({ 'requests?': map(amount), 'limits?': map(amount) }),
};

export const PLATFORM_SHAPES: Shapes = {
  ...common('project', 'imagePullPolicy', 'security', 'serviceAccount', 'activeDeadline', 'serviceType', 'envFrom', 'labels', 'imagePullSecrets'),
  coreNamespace: text,
  endpoint: text,
  gpuResource: text,
  defaultResources: resources,
  memoryLimitFactor: number,
  volumeSize: amount,
  storageClass: text,
  emptyDirSize: amount,
  builderImage: text,
  pythonImages: map(text),
  kubernetesVersion: text,
  quota: map(amount),
  limitRange: exact({ 'defaultRequests?': map(amount), 'defaultLimits?': map(amount), 'max?': map(amount) }),
  priorityClasses: list(exact({ 'name': text, 'value': number, 'description?': text, 'preempts?': boolean })),
  profiles: whole(list(made('_props', 'a Profile', '"new Profile({ name: \'large\' })", say'))),
};
