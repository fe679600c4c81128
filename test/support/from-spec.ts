import { Chart } from 'cdk8s';
import { KindName } from './kinds';
import { Message } from './spec-declared';
import { DeploymentRun, Diagnostics, DigitalHubRun, IRun, PodRun, ScheduledRun, ServiceRun } from '../../src';

export const FROM_SPEC: Record<KindName, (scope: Chart, id: string, spec: any) => IRun> = {
  DigitalHubRun: (scope, id, spec) => DigitalHubRun.fromSpec(scope, id, spec),
  ScheduledRun: (scope, id, spec) => ScheduledRun.fromSpec(scope, id, spec),
  ServiceRun: (scope, id, spec) => ServiceRun.fromSpec(scope, id, spec),
  DeploymentRun: (scope, id, spec) => DeploymentRun.fromSpec(scope, id, spec),
  PodRun: (scope, id, spec) => PodRun.fromSpec(scope, id, spec),
};

/** What is reported of a chart, construct by construct. */
export function messagesOf(chart: Chart): Message[] {
  return byConstruct(Diagnostics.of(chart).all.map(({ constructPath, message }) => [constructPath, message]));
}

/** Which construct is first matters to nobody. */
export function byConstruct(messages: readonly Message[]): Message[] {
  return [...messages].sort(([a], [b]) => Number(a > b) - Number(a < b));
}

/** The classes and ids of runs. */
export const written = (runs: readonly IRun[]) => runs.map((run) => [run.constructor.name, run.node.id]);
