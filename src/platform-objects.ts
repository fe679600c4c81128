/**
 * What the containers of a namespace get and may have, by resource name (`cpu`, `memory`, `ephemeral-storage`): a Kubernetes LimitRange.
 *
 * @see https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export interface PlatformLimitRange {
  /**
   * Requests of containers that state none.
   *
   * @field limitrange.spec.limits.defaultRequest
   * @default - none
   */
  readonly defaultRequests?: { [resource: string]: string };

  /**
   * Limits of containers that state none.
   *
   * @field limitrange.spec.limits.default
   * @default - none
   */
  readonly defaultLimits?: { [resource: string]: string };

  /**
   * The most that a container may have.
   *
   * @field limitrange.spec.limits.max
   * @default - no bound
   */
  readonly max?: { [resource: string]: string };
}

/**
 * A class of priority that runs can name: a Kubernetes PriorityClass, which all namespaces of the cluster share.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
 */
export interface PlatformPriorityClass {
  /**
   * Name that runs call it by: `priorityClass: 'urgent'`.
   *
   * @field priorityclass.metadata.name
   */
  readonly name: string;

  /**
   * How urgent its runs are, from -2147483648 to 1000000000; the higher goes first.
   *
   * @field priorityclass.value
   */
  readonly value: number;

  /**
   * What it is for, for people.
   *
   * @field priorityclass.description
   * @default - none
   */
  readonly description?: string;

  /**
   * Whether its runs may push others off their nodes.
   *
   * @field priorityclass.preemptionPolicy
   * @default true
   */
  readonly preempts?: boolean;
}
