/**
 * Default and maximum resources of the containers of a namespace, by resource name (`cpu`, `memory`,
 * `ephemeral-storage`): a Kubernetes LimitRange.
 *
 * @see https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export interface PlatformLimitRange {
  /**
   * Requests of containers that set none, as Kubernetes quantities.
   *
   * @field limitrange.spec.limits.defaultRequest
   * @default - no default requests
   */
  readonly defaultRequests?: { [resource: string]: string };

  /**
   * Limits of containers that set none, as Kubernetes quantities.
   *
   * @field limitrange.spec.limits.default
   * @default - no default limits
   */
  readonly defaultLimits?: { [resource: string]: string };

  /**
   * Maximum limits of a container, as Kubernetes quantities.
   *
   * @field limitrange.spec.limits.max
   * @default - no maximum
   */
  readonly max?: { [resource: string]: string };
}

/**
 * A priority class that runs can refer to: a Kubernetes PriorityClass, which is shared by all namespaces of the
 * cluster.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
 */
export interface PlatformPriorityClass {
  /**
   * Name of the class, as runs refer to it: `priorityClass: 'urgent'`.
   *
   * @field priorityclass.metadata.name
   */
  readonly name: string;

  /**
   * Priority of its runs, from -2147483648 to 1000000000. Runs with a higher value are scheduled first. Kubernetes
   * rejects another value for a class that exists: it needs a class with a new name.
   *
   * @field priorityclass.value
   */
  readonly value: number;

  /**
   * When to use the class, for readers.
   *
   * @field priorityclass.description
   * @default - no description
   */
  readonly description?: string;

  /**
   * Whether its runs may preempt pods of lower priority. Kubernetes rejects a change for a class that exists: it needs
   * a class with a new name.
   *
   * @field priorityclass.preemptionPolicy
   * @default true
   */
  readonly preempts?: boolean;
}
