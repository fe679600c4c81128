// Written by scripts/option-table.ts from the props of runs. Do not edit.
/* eslint-disable import/order -- in the order of the files' names */
import { activeDeadline } from './active-deadline';
import { affinity } from './affinity';
import { annotations } from './annotations';
import { args } from './args';
import { backoffLimit } from './backoff-limit';
import { command } from './command';
import { concurrencyPolicy } from './concurrency-policy';
import { dnsConfig } from './dns-config';
import { dnsPolicy } from './dns-policy';
import { enableServiceLinks } from './enable-service-links';
import { envFrom } from './env-from';
import { envs } from './envs';
import { externalName } from './external-name';
import { failedJobsRetained } from './failed-jobs-retained';
import { fsGroup } from './fs-group';
import { fsGroupChangePolicy } from './fs-group-change-policy';
import { functionName } from './function-name';
import { hostAliases } from './host-aliases';
import { hostname } from './hostname';
import { image } from './image';
import { imagePullPolicy } from './image-pull-policy';
import { imagePullSecrets } from './image-pull-secrets';
import { initContainers } from './init-containers';
import { labels } from './labels';
import { liveness } from './liveness';
import { metadata } from './metadata';
import { naming } from './naming';
import { nodeSelector } from './node-selector';
import { podOverrides } from './pod-overrides';
import { priorityClass } from './priority-class';
import { profile } from './profile';
import { project } from './project';
import { readiness } from './readiness';
import { replicas } from './replicas';
import { resourceClaims } from './resource-claims';
import { resources } from './resources';
import { runAsGroup } from './run-as-group';
import { runAsUser } from './run-as-user';
import { runtimeClass } from './runtime-class';
import { schedule } from './schedule';
import { schedulerName } from './scheduler-name';
import { secrets } from './secrets';
import { security } from './security';
import { serviceAccount } from './service-account';
import { serviceName } from './service-name';
import { servicePorts } from './service-ports';
import { serviceType } from './service-type';
import { shareProcessNamespace } from './share-process-namespace';
import { sharedMemory } from './shared-memory';
import { source } from './source';
import { startingDeadline } from './starting-deadline';
import { startup } from './startup';
import { strategy } from './strategy';
import { successfulJobsRetained } from './successful-jobs-retained';
import { supplementalGroups } from './supplemental-groups';
import { suspend } from './suspend';
import { terminationGracePeriod } from './termination-grace-period';
import { timeZone } from './time-zone';
import { tolerations } from './tolerations';
import { topologySpread } from './topology-spread';
import { ttlAfterFinished } from './ttl-after-finished';
import { volumes } from './volumes';
import { workingDir } from './working-dir';

/**
 * Every option of runs, in the order of the documentation. The folder typing compares their types with the public
 * props.
 */
export const RUN_OPTIONS = {
  image,
  imagePullPolicy,
  command,
  args,
  resources,
  profile,
  volumes,
  sharedMemory,
  source,
  secrets,
  envs,
  envFrom,
  runAsUser,
  runAsGroup,
  fsGroup,
  security,
  nodeSelector,
  affinity,
  tolerations,
  topologySpread,
  runtimeClass,
  priorityClass,
  project,
  functionName,
  labels,
  annotations,
  metadata,
  serviceAccount,
  imagePullSecrets,
  initContainers,
  terminationGracePeriod,
  workingDir,
  supplementalGroups,
  fsGroupChangePolicy,
  enableServiceLinks,
  schedulerName,
  hostAliases,
  dnsConfig,
  dnsPolicy,
  hostname,
  shareProcessNamespace,
  resourceClaims,
  podOverrides,
  backoffLimit,
  activeDeadline,
  ttlAfterFinished,
  suspend,
  naming,
  schedule,
  timeZone,
  concurrencyPolicy,
  startingDeadline,
  successfulJobsRetained,
  failedJobsRetained,
  replicas,
  strategy,
  readiness,
  liveness,
  startup,
  servicePorts,
  serviceType,
  externalName,
  serviceName,
};
