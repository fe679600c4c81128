import type { KindName, Kinds } from '../contract/kind';

const kinds = <N extends KindName>(...names: N[]): Kinds<N> => ({ names });

export const ALL_KINDS = kinds('DigitalHubRun', 'ScheduledRun', 'ServiceRun', 'DeploymentRun', 'PodRun');
export const JOBS = kinds('DigitalHubRun', 'ScheduledRun');
export const SCHEDULES = kinds('ScheduledRun');
export const DEPLOYMENTS = kinds('ServiceRun', 'DeploymentRun');
export const SERVICES = kinds('ServiceRun');
export const REVISIONS = kinds('DigitalHubRun', 'PodRun');
