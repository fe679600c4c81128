/**
 * The total amount of one resource that the runs of a namespace request if all of them run at once.
 */
export interface BudgetRow {
  /** The namespace. */
  readonly namespaceName: string;

  /**
   * The resource, as named in a ResourceQuota: `requests.cpu`, `limits.memory`, `requests.nvidia.com/gpu`,
   * `requests.storage`, `pods`, `services`, `count/jobs.batch`.
   */
  readonly resource: string;

  /** The total, as a Kubernetes quantity. */
  readonly amount: string;

  /**
   * The amount that the platform's quota allows, as a Kubernetes quantity.
   *
   * @default - the platform sets no quota for the resource
   */
  readonly quota?: string;

  /** Whether the total exceeds the quota. */
  readonly exceeded: boolean;
}
