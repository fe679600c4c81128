import type * as kplus from 'cdk8s-plus-28';
import { MAX_INT32 } from '../options/checks/numbers';

/** Kubernetes' own progress deadline, in seconds. */
const DEFAULT_DEADLINE = 600;

/** Kubernetes' defaults of a probe; zero stands for them, too. */
const PERIOD = 10;
const FAILURES = 3;

/**
 * The progress deadline of a Deployment in seconds, if Kubernetes' own would pass while a pod may still be starting: as
 * long as its start-up probes allow, and as much again for what comes before them, such as scheduling and pulling
 * images, as Kubernetes gives to pods without a probe.
 */
export function progressDeadline({ containers, initContainers = [] }: kplus.k8s.PodSpec): number | undefined {
  // Sidecars start one after the other, the rest of the containers all at once.
  const sidecars = initContainers.reduce((sum, container) => sum + startup(container), 0);
  const longest = sidecars + Math.max(...containers.map(startup));
  return longest > DEFAULT_DEADLINE ? Math.min(longest + DEFAULT_DEADLINE, MAX_INT32) : undefined;
}

/** How many seconds a container may take to start. */
function startup({ startupProbe }: kplus.k8s.Container): number {
  if (!startupProbe) {
    return 0;
  }
  const { initialDelaySeconds = 0, periodSeconds, failureThreshold } = startupProbe;
  return initialDelaySeconds + (periodSeconds || PERIOD) * (failureThreshold || FAILURES);
}
