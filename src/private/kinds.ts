import * as kplus from 'cdk8s-plus-28';
import { NameCheck, serviceName, subdomain } from './kubernetes-names';
import { KubernetesVersion } from './kubernetes-version';
import { Field, Layer } from './layer';
import { DEFAULT, sayServicePorts } from './layers-of';
import type { DeploymentRunProps } from '../deployment-run';
import type { DigitalHubRunProps } from '../digitalhub-run';
import type { JobRunProps } from '../job-options';
import { RunNaming } from '../naming';
import type { PodRunProps } from '../pod-run';
import type { ScheduledRunProps } from '../scheduled-run';
import type { ServiceRunProps } from '../service-run';

/** What one kind of run adds to what all have in common. */
export interface RunKind {
  /** The class, for people: `a DigitalHubRun`. */
  readonly construct: string;
  /** The label `app.kubernetes.io/component`. */
  readonly component: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** The objects that have the run's name, for people. */
  readonly objects: string;
  /** The longest name that the kind's objects can have. */
  readonly maxName: number;
  /** What a name of at most so many characters must be. */
  readonly nameCheck: (max: number, target: KubernetesVersion) => NameCheck;
  /** The fields that concern this kind and not all others. */
  readonly fields: readonly Field[];
  /** Whether a field concerns the kind. */
  readonly concerns: (field: Field) => boolean;
  /** Says what holds for the kind where nobody says anything. */
  readonly defaults: (library: Layer) => void;
  /** Says what the author gave for the kind's own options: props of the kind, as their types promise them. */
  readonly options: (run: Layer, props: any) => void;
}

/** The longest name that fits into a label, which the pods of every run carry. */
const MAX_NAME = 63;

/** The longest name of a CronJob, which appends eleven characters for each of its Jobs. */
const MAX_CRON_JOB_NAME = 52;

const JOB_FIELDS: readonly Field[] = ['backoffLimit', 'activeDeadline', 'ttlAfterFinished', 'suspend'];
const SCHEDULE_FIELDS: readonly Field[] = [
  'schedule', 'timeZone', 'concurrencyPolicy', 'startingDeadline', 'successfulJobsRetained', 'failedJobsRetained',
];
const DEPLOYMENT_FIELDS: readonly Field[] = ['replicas', 'readiness', 'liveness', 'startup'];
const SERVICE_FIELDS: readonly Field[] = ['servicePorts', 'serviceType', 'externalName', 'serviceName'];
const NAMING_FIELDS: readonly Field[] = ['naming'];

const ALL_KINDS_FIELDS = [...JOB_FIELDS, ...SCHEDULE_FIELDS, ...DEPLOYMENT_FIELDS, ...SERVICE_FIELDS, ...NAMING_FIELDS];

/** Tells which fields concern a kind: platforms and profiles speak of all kinds. */
function concerns(fields: readonly Field[]): Pick<RunKind, 'fields' | 'concerns'> {
  const others = new Set(ALL_KINDS_FIELDS.filter((field) => !fields.includes(field)));
  return { fields, concerns: (field) => !others.has(field) };
}

export const JOB_KIND: RunKind = {
  construct: 'a DigitalHubRun',
  component: 'job',
  apiVersion: 'batch/v1',
  kind: 'Job',
  objects: 'a Job',
  maxName: MAX_NAME,
  nameCheck: subdomain,
  ...concerns([...JOB_FIELDS, ...NAMING_FIELDS]),
  defaults: (library) => {
    sayJobDefaults(library);
    library.set('naming', RunNaming.contentHash(), DEFAULT);
  },
  options: (run, props: DigitalHubRunProps) => {
    sayJobOptions(run, props);
    run.set('suspend', props.suspend);
    run.set('naming', props.naming);
  },
};

export const CRON_JOB_KIND: RunKind = {
  construct: 'a ScheduledRun',
  component: 'schedule',
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  objects: 'a CronJob',
  maxName: MAX_CRON_JOB_NAME,
  nameCheck: subdomain,
  ...concerns([...JOB_FIELDS, ...SCHEDULE_FIELDS]),
  defaults: sayJobDefaults,
  options: (run, props: ScheduledRunProps) => {
    sayJobOptions(run, props);
    run.set('suspend', props.suspend);
    run.set('schedule', props.schedule);
    run.set('timeZone', props.timeZone);
    run.set('concurrencyPolicy', props.concurrencyPolicy);
    run.set('startingDeadline', props.startingDeadline);
    run.set('successfulJobsRetained', props.successfulJobsRetained);
    run.set('failedJobsRetained', props.failedJobsRetained);
  },
};

export const DEPLOYMENT_KIND: RunKind = {
  construct: 'a DeploymentRun',
  component: 'deployment',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  objects: 'a Deployment',
  maxName: MAX_NAME,
  nameCheck: subdomain,
  ...concerns(DEPLOYMENT_FIELDS),
  defaults: () => undefined,
  options: sayDeploymentOptions,
};

export const SERVICE_KIND: RunKind = {
  ...DEPLOYMENT_KIND,
  construct: 'a ServiceRun',
  component: 'service',
  objects: 'a Deployment and its Service',
  nameCheck: (max, target) => serviceName(max, target.isAtLeast(1, 34)),
  ...concerns([...DEPLOYMENT_FIELDS, ...SERVICE_FIELDS]),
  defaults: (library) => library.set('serviceType', kplus.ServiceType.CLUSTER_IP, DEFAULT),
  options: (run, props: ServiceRunProps) => {
    sayDeploymentOptions(run, props);
    sayServicePorts(run, props.servicePorts);
    run.set('serviceType', props.serviceType);
    run.set('externalName', props.externalName);
    run.set('serviceName', props.serviceName);
  },
};

export const POD_KIND: RunKind = {
  construct: 'a PodRun',
  component: 'pod',
  apiVersion: 'v1',
  kind: 'Pod',
  objects: 'a Pod',
  maxName: MAX_NAME,
  nameCheck: subdomain,
  ...concerns(NAMING_FIELDS),
  defaults: (library) => library.set('naming', RunNaming.contentHash(), DEFAULT),
  options: (run, props: PodRunProps) => run.set('naming', props.naming),
};

const ALL_KINDS = [JOB_KIND, CRON_JOB_KIND, DEPLOYMENT_KIND, SERVICE_KIND, POD_KIND];

/** The kinds of run, for people, that have an option that a kind has not; none for the kind's own. */
export function othersWith(option: string, kind: RunKind): string[] {
  return kind.concerns(option as Field) ? [] : ALL_KINDS.filter((other) => other.concerns(option as Field)).map(({ construct }) => construct);
}

function sayJobDefaults(library: Layer): void {
  library.set('backoffLimit', 0, DEFAULT);
}

function sayJobOptions(run: Layer, props: JobRunProps): void {
  run.set('backoffLimit', props.backoffLimit);
  run.set('activeDeadline', props.activeDeadline);
  run.set('ttlAfterFinished', props.ttlAfterFinished);
}

function sayDeploymentOptions(run: Layer, props: DeploymentRunProps): void {
  run.set('replicas', props.replicas);
  run.set('readiness', props.readiness);
  run.set('liveness', props.liveness);
  run.set('startup', props.startup);
}
