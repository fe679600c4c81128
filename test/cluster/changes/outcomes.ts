/**
 * What becomes of a run in the cluster when one of its options is added, changed or removed. The suite tries each, and
 * `npm run docs` writes the table into `docs/how-to/gitops.md`.
 */
import type { KindName } from '../../../src/private/contract/kind';

export type Outcome = 'untouched' | 'in place' | 'rollout' | 'new object' | 'refused';

/** What they mean, as the documentation says it. */
export const MEANINGS: Readonly<Record<Outcome, string>> = {
  'untouched': 'the manifest does not change',
  'in place': 'the object is updated, and no pod is replaced; schedules use it from their next execution on',
  'rollout': 'the Deployment is updated, and replaces its pods',
  'new object': 'the run is executed again, in another object, and the old one is pruned with its pods and logs',
  'refused': 'Kubernetes rejects the change',
};

/** By kind of run. */
export type Outcomes = Partial<Record<KindName, Outcome>>;

/** Of what is in the pod: Jobs and Pods cannot change it, and schedules use it for the next execution. */
const POD: Outcomes = {
  DigitalHubRun: 'new object',
  ScheduledRun: 'in place',
  ServiceRun: 'rollout',
  DeploymentRun: 'rollout',
  PodRun: 'new object',
};

/** Of what a Pod can change. */
const METADATA: Outcomes = { ...POD, PodRun: 'in place' };

const IN_PLACE: Outcomes = {
  DigitalHubRun: 'in place',
  ScheduledRun: 'in place',
  ServiceRun: 'in place',
  DeploymentRun: 'in place',
  PodRun: 'in place',
};

/** Of what is in a part of the object that can be changed: for the kinds that have it. */
const only = (outcomes: Outcomes, ...kinds: KindName[]): Outcomes => (
  Object.fromEntries(kinds.map((kind) => [kind, outcomes[kind]])));

/** Every option, and what its change leads to. */
export const OUTCOMES: Readonly<Record<string, Outcomes>> = {
  image: POD,
  imagePullPolicy: POD,
  command: POD,
  args: POD,
  resources: POD,
  profile: POD,
  volumes: POD,
  sharedMemory: POD,
  source: POD,
  secrets: POD,
  envs: POD,
  envFrom: POD,
  runAsUser: POD,
  runAsGroup: POD,
  fsGroup: POD,
  security: POD,
  nodeSelector: POD,
  affinity: POD,
  tolerations: POD,
  topologySpread: POD,
  runtimeClass: POD,
  priorityClass: POD,
  project: POD,
  functionName: METADATA,
  labels: METADATA,
  annotations: METADATA,
  metadata: IN_PLACE,
  serviceAccount: POD,
  imagePullSecrets: POD,
  initContainers: POD,
  terminationGracePeriod: POD,
  workingDir: POD,
  supplementalGroups: POD,
  fsGroupChangePolicy: POD,
  enableServiceLinks: POD,
  schedulerName: POD,
  hostAliases: POD,
  dnsConfig: POD,
  dnsPolicy: POD,
  hostname: POD,
  shareProcessNamespace: POD,
  resourceClaims: POD,
  podOverrides: POD,
  backoffLimit: only(IN_PLACE, 'DigitalHubRun', 'ScheduledRun'),
  activeDeadline: only(IN_PLACE, 'DigitalHubRun', 'ScheduledRun'),
  ttlAfterFinished: only(IN_PLACE, 'DigitalHubRun', 'ScheduledRun'),
  suspend: only(IN_PLACE, 'DigitalHubRun', 'ScheduledRun'),
  naming: only(POD, 'DigitalHubRun', 'PodRun'),
  schedule: only(IN_PLACE, 'ScheduledRun'),
  timeZone: only(IN_PLACE, 'ScheduledRun'),
  concurrencyPolicy: only(IN_PLACE, 'ScheduledRun'),
  startingDeadline: only(IN_PLACE, 'ScheduledRun'),
  successfulJobsRetained: only(IN_PLACE, 'ScheduledRun'),
  failedJobsRetained: only(IN_PLACE, 'ScheduledRun'),
  replicas: only(IN_PLACE, 'ServiceRun', 'DeploymentRun'),
  strategy: only(IN_PLACE, 'ServiceRun', 'DeploymentRun'),
  readiness: only(POD, 'ServiceRun', 'DeploymentRun'),
  liveness: only(POD, 'ServiceRun', 'DeploymentRun'),
  startup: only(POD, 'ServiceRun', 'DeploymentRun'),
  // The port of the Service; the container's own, `targetPort`, is in the pod.
  servicePorts: only(IN_PLACE, 'ServiceRun'),
  serviceType: only(IN_PLACE, 'ServiceRun'),
  externalName: only(IN_PLACE, 'ServiceRun'),
  serviceName: only(IN_PLACE, 'ServiceRun'),
};
