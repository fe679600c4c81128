import { ConcurrencyPolicy, ImagePullPolicy, Protocol, ServiceType } from 'cdk8s-plus-28';
import { affinity, spreadConstraint, toleration } from './scheduling-types';
import {
  amount, amounts, anything, boolean, choice, count, dictionary, Field, fieldsOf, integer, list, oneOrMany, seconds, security, SpecType, struct, text,
  volume, words,
} from './types';

/** The constructs that a spec can become. */
export type KindName = 'DigitalHubRun' | 'ScheduledRun' | 'ServiceRun' | 'DeploymentRun' | 'PodRun';

const ALL: readonly KindName[] = ['DigitalHubRun', 'ScheduledRun', 'ServiceRun', 'DeploymentRun', 'PodRun'];

/** An option of `function.run(...)`, and the kinds that have it. */
export interface SpecOption extends Field {
  readonly kinds: readonly KindName[];
}

const OF_ALL: Readonly<Record<string, SpecType>> = {
  image: text,
  image_pull_policy: choice('kplus.ImagePullPolicy', ImagePullPolicy),
  command: words,
  args: list(text),
  resources: struct('RunResources', {
    cpu: amounts,
    mem: amounts,
    gpu: count,
    disk: amount,
    ephemeral_storage: amount,
    ephemeral_storage_limit: amount,
    extended: dictionary(amount),
  }),
  profile: text,
  volumes: list(volume),
  shared_memory: amount,
  secrets: list(text),
  envs: list(struct('RunEnv', { name: text, value: text }, 'name')),
  run_as_user: integer,
  run_as_group: integer,
  fs_group: integer,
  security,
  node_selector: oneOrMany(struct('NodeLabel', { key: text, value: text }, 'key', 'value')),
  affinity,
  tolerations: list(toleration),
  topology_spread: list(spreadConstraint),
  runtime_class: text,
  priority_class: text,
  project: text,
  function_name: text,
  labels: dictionary(text),
  annotations: dictionary(text),
  termination_grace_period: seconds,
  pod_overrides: anything,
};

const OF_JOBS: Readonly<Record<string, SpecType>> = {
  backoff_limit: integer, active_deadline: seconds, ttl_after_finished: seconds, suspend: boolean,
};

const OF_SCHEDULES: Readonly<Record<string, SpecType>> = {
  schedule: text,
  time_zone: text,
  concurrency_policy: choice('kplus.ConcurrencyPolicy', ConcurrencyPolicy),
  starting_deadline: seconds,
  successful_jobs_retained: integer,
  failed_jobs_retained: integer,
};

const OF_SERVICES: Readonly<Record<string, SpecType>> = {
  service_ports: list(struct('RunServicePort', {
    port: integer,
    target_port: integer,
    name: text,
    protocol: choice('kplus.Protocol', Protocol),
    app_protocol: text,
    node_port: integer,
  }, 'port')),
  service_type: choice('kplus.ServiceType', ServiceType),
  external_name: text,
  service_name: text,
};

function options(types: Readonly<Record<string, SpecType>>, kinds: readonly KindName[]): SpecOption[] {
  return fieldsOf(types).map((field) => ({ ...field, kinds }));
}

/** Every option that a spec can hold, by its documented name. */
export const SPEC_OPTIONS: readonly SpecOption[] = [
  ...options(OF_ALL, ALL),
  ...options(OF_JOBS, ['DigitalHubRun', 'ScheduledRun']),
  ...options(OF_SCHEDULES, ['ScheduledRun']),
  ...options({ replicas: integer }, ['ServiceRun', 'DeploymentRun']),
  ...options(OF_SERVICES, ['ServiceRun']),
];
