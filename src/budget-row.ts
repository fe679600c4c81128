/**
 * What the runs of a namespace ask of one resource when all of them run.
 */
export interface BudgetRow {
  /** The namespace. */
  readonly namespaceName: string;

  /** The resource, by the name that a ResourceQuota uses: `requests.cpu`, `limits.memory`, `requests.nvidia.com/gpu`, `requests.storage`, `pods`. */
  readonly resource: string;

  /** The sum, as a Kubernetes quantity. */
  readonly amount: string;

  /**
   * What the platform's quota allows.
   *
   * @default - no quota
   */
  readonly quota?: string;

  /** Whether the sum is more than the quota allows. */
  readonly exceeded: boolean;
}
