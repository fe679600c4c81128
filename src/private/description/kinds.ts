import { NameCheck, serviceName, subdomain } from '../kubernetes/names';
import { KubernetesVersion } from '../kubernetes/version';
import type { Field } from '../options/field';
import { OPTION_BY_NAME } from '../options/index';
import type { KindName } from '../options/kinds';

/** What one kind of run adds to what all have in common. */
export interface RunKind {
  readonly name: KindName;
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
  /** Whether a field concerns the kind: platforms and profiles speak of all kinds. */
  readonly concerns: (field: Pick<Field, 'kinds'>) => boolean;
}

/** The longest name that fits into a label, which the pods of every run carry. */
const MAX_NAME = 63;

/** The longest name of a CronJob, which appends eleven characters for each of its Jobs. */
const MAX_CRON_JOB_NAME = 52;

function named(name: KindName): Pick<RunKind, 'name' | 'concerns'> {
  return { name, concerns: ({ kinds }) => kinds.names.includes(name) };
}

export const JOB_KIND: RunKind = {
  construct: 'a DigitalHubRun',
  component: 'job',
  apiVersion: 'batch/v1',
  kind: 'Job',
  objects: 'a Job',
  maxName: MAX_NAME,
  nameCheck: subdomain,
  ...named('DigitalHubRun'),
};

export const CRON_JOB_KIND: RunKind = {
  construct: 'a ScheduledRun',
  component: 'schedule',
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  objects: 'a CronJob',
  maxName: MAX_CRON_JOB_NAME,
  nameCheck: subdomain,
  ...named('ScheduledRun'),
};

export const DEPLOYMENT_KIND: RunKind = {
  construct: 'a DeploymentRun',
  component: 'deployment',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  objects: 'a Deployment',
  maxName: MAX_NAME,
  nameCheck: subdomain,
  ...named('DeploymentRun'),
};

export const SERVICE_KIND: RunKind = {
  ...DEPLOYMENT_KIND,
  construct: 'a ServiceRun',
  component: 'service',
  objects: 'a Deployment and its Service',
  nameCheck: (max, target) => serviceName(max, target.isAtLeast(1, 34)),
  ...named('ServiceRun'),
};

export const POD_KIND: RunKind = {
  construct: 'a PodRun',
  component: 'pod',
  apiVersion: 'v1',
  kind: 'Pod',
  objects: 'a Pod',
  maxName: MAX_NAME,
  nameCheck: subdomain,
  ...named('PodRun'),
};

const ALL_KINDS = [JOB_KIND, CRON_JOB_KIND, DEPLOYMENT_KIND, SERVICE_KIND, POD_KIND];

/** The kinds of run, for people, that have an option that a kind has not; none for the kind's own. */
export function othersWith(name: string, kind: RunKind): string[] {
  const option = OPTION_BY_NAME.get(name);
  return !option || kind.concerns(option) ? [] : ALL_KINDS.filter((other) => other.concerns(option)).map(({ construct }) => construct);
}
