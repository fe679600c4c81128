import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { makeChart, Manifest, manifestOf, MINIMAL } from './synth';
import { DeploymentRun, DigitalHubRun, IRun, PodRun, RunProps, ScheduledRun, ServiceRun } from '../../src';

/** What cdk8s-plus offers on every workload and pod. */
export type Workload = kplus.Workload | kplus.Pod;

/** One kind of run, with the least that it needs. */
export interface Kind {
  readonly make: (scope: Construct, id: string, props: object) => IRun;
  /** Its own required options. */
  readonly least: object;
  readonly objectKind: string;
  readonly component: string;
  readonly restartPolicy: string;
  readonly workload: (run: IRun) => Workload;
  /** Where in the manifest the pod's metadata and spec are. */
  readonly template: (manifest: Manifest) => Manifest;
}

export const KINDS = {
  DigitalHubRun: {
    make: (scope, id, props) => new DigitalHubRun(scope, id, props as never),
    least: {},
    objectKind: 'Job',
    component: 'job',
    restartPolicy: 'Never',
    workload: (run) => (run as DigitalHubRun).job,
    template: (manifest) => manifest.spec.template,
  },
  ScheduledRun: {
    make: (scope, id, props) => new ScheduledRun(scope, id, props as never),
    least: { schedule: '0 0 * * *' },
    objectKind: 'CronJob',
    component: 'schedule',
    restartPolicy: 'Never',
    workload: (run) => (run as ScheduledRun).cronJob,
    template: (manifest) => manifest.spec.jobTemplate.spec.template,
  },
  ServiceRun: {
    make: (scope, id, props) => new ServiceRun(scope, id, props as never),
    least: { servicePorts: [{ port: 80 }] },
    objectKind: 'Deployment',
    component: 'service',
    restartPolicy: 'Always',
    workload: (run) => (run as ServiceRun).deployment,
    template: (manifest) => manifest.spec.template,
  },
  DeploymentRun: {
    make: (scope, id, props) => new DeploymentRun(scope, id, props as never),
    least: {},
    objectKind: 'Deployment',
    component: 'deployment',
    restartPolicy: 'Always',
    workload: (run) => (run as DeploymentRun).deployment,
    template: (manifest) => manifest.spec.template,
  },
  PodRun: {
    make: (scope, id, props) => new PodRun(scope, id, props as never),
    least: {},
    objectKind: 'Pod',
    component: 'pod',
    restartPolicy: 'Never',
    workload: (run) => (run as PodRun).pod,
    template: (manifest) => manifest,
  },
} satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** A run of a kind with the given options beside the least that it needs. */
export function makeKind(
  kind: KindName,
  props: Partial<RunProps> & Record<string, unknown> = {},
  scope: Construct = makeChart(),
  id = 'train',
): IRun {
  return KINDS[kind].make(scope, id, { ...MINIMAL, ...KINDS[kind].least, ...props });
}

/** The pod of a run, whatever its kind: `metadata` and `spec`. */
export function templateOf(kind: KindName, run: IRun): Manifest {
  return KINDS[kind].template(manifestOf(run));
}
