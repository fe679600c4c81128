import type { Kinds, RunKind } from '../contract/kind';
import type { Option } from '../contract/option';
import type { Field } from '../contract/run';
import { serviceName, subdomain } from '../kubernetes/names';
import { FIELDS, optionsOf } from '../options';
import type { KnownOptions } from '../schema/known-options';
import { memoizeByObject } from '../util/memoize';

/** The longest name that fits into a label, which the pods of every run carry. */
const MAX_NAME = 63;

/** The longest name of a CronJob, which appends eleven characters for each of its Jobs. */
const MAX_CRON_JOB_NAME = 52;

export const JOB_KIND: RunKind = {
  construct: 'a DigitalHubRun',
  component: 'job',
  framework: 'k8sjob',
  apiVersion: 'batch/v1',
  kind: 'Job',
  objects: 'a Job',
  maxName: MAX_NAME,
  nameCheck: subdomain,
  name: 'DigitalHubRun',
};

export const CRON_JOB_KIND: RunKind = {
  construct: 'a ScheduledRun',
  component: 'schedule',
  framework: 'k8sjob',
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  objects: 'a CronJob',
  maxName: MAX_CRON_JOB_NAME,
  nameCheck: subdomain,
  name: 'ScheduledRun',
};

export const DEPLOYMENT_KIND: RunKind = {
  construct: 'a DeploymentRun',
  component: 'deployment',
  framework: 'k8sdeployment',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  objects: 'a Deployment',
  maxName: MAX_NAME,
  nameCheck: subdomain,
  name: 'DeploymentRun',
};

export const SERVICE_KIND: RunKind = {
  ...DEPLOYMENT_KIND,
  construct: 'a ServiceRun',
  component: 'service',
  framework: 'k8sserve',
  objects: 'a Deployment and its Service',
  nameCheck: (max, target) => serviceName(max, target.isAtLeast(1, 34)),
  name: 'ServiceRun',
};

export const POD_KIND: RunKind = {
  construct: 'a PodRun',
  component: 'pod',
  apiVersion: 'v1',
  kind: 'Pod',
  objects: 'a Pod',
  maxName: MAX_NAME,
  nameCheck: subdomain,
  name: 'PodRun',
};

const ALL_KINDS = [JOB_KIND, CRON_JOB_KIND, DEPLOYMENT_KIND, SERVICE_KIND, POD_KIND];

/** Whether a kind of run has a field or an option. Platforms and profiles set those of all kinds. */
export function isFieldOf(kind: RunKind, { kinds }: { readonly kinds: Pick<Kinds, 'names'> }): boolean {
  return kinds.names.includes(kind.name);
}

/** The fields of a kind of run. */
export const fieldsOf = memoizeByObject((kind: RunKind): ReadonlySet<Field> =>
  new Set(FIELDS.filter((field) => isFieldOf(kind, field))));

/** The options of a kind of run, and those of the others. */
export const knownOptionsOf = memoizeByObject((kind: RunKind): KnownOptions => {
  const [own, others] = [true, false].map((isOwn) =>
    optionsOf('run').filter((option) => isFieldOf(kind, option) === isOwn));
  const ownersOf = (option: Option) =>
    ALL_KINDS.filter((other) => isFieldOf(other, option)).map(({ construct }) => construct);
  return {
    owner: kind.construct,
    own: new Set(own.map(({ name }) => name)),
    others: new Map(others.map((option) => [option.name, ownersOf(option)])),
  };
});
