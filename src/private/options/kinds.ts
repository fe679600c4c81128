/** The kinds of run, by their constructs. */
export const KIND_NAMES = ['DigitalHubRun', 'ScheduledRun', 'ServiceRun', 'DeploymentRun', 'PodRun'] as const;

export type KindName = typeof KIND_NAMES[number];

/** Some kinds of run. The type names exactly them, so that a table can hold an option to the props that really have it. */
export interface Kinds<N extends KindName = KindName> {
  readonly names: readonly KindName[];
  readonly _exactly?: (name: N) => N;
}

const kinds = <N extends KindName>(...names: N[]): Kinds<N> => ({ names });

export const ALL_KINDS: Kinds<KindName> = { names: KIND_NAMES };
export const JOBS = kinds('DigitalHubRun', 'ScheduledRun');
export const SCHEDULES = kinds('ScheduledRun');
export const DEPLOYMENTS = kinds('ServiceRun', 'DeploymentRun');
export const SERVICES = kinds('ServiceRun');
export const REVISIONS = kinds('DigitalHubRun', 'PodRun');
