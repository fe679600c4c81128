import { ContainerResources, Quantities } from './pod-resources';

/** What a LimitRange says of containers. */
export interface ContainerLimits {
  readonly defaultRequests: Quantities;
  readonly defaultLimits: Quantities;
  readonly max: Quantities;
}

/** A LimitRange as the API server completes it: default limits are the maxima, and default requests those limits. */
export function completedLimits({ defaultRequests, defaultLimits, max }: ContainerLimits): ContainerLimits {
  const limits = new Map([...max, ...defaultLimits]);
  return { defaultRequests: new Map([...limits, ...defaultRequests]), defaultLimits: limits, max };
}

/** The resources of a container when admission has added the defaults of a LimitRange. */
export function withDefaults(
  { requests, limits }: ContainerResources, { defaultRequests, defaultLimits }: Omit<ContainerLimits, 'max'>,
): ContainerResources {
  return {
    requests: new Map([...defaultRequests, ...requests]),
    limits: new Map([...defaultLimits, ...limits]),
  };
}
