/**
 * What a run asks of its node: DigitalHub's `resources`, with both documented forms of `cpu` and `mem`.
 *
 * Amounts are Kubernetes quantities, as text, and are rendered as they are written. For each of cpu and mem:
 *
 * | given | request | limit |
 * |---|---|---|
 * | `cpu: '2'` | 2 | 2 |
 * | `cpu: '12', cpuLimit: '16'` | 12 | 16 |
 * | `cpuRequest: '12'` | 12 | none |
 * | `cpuLimit: '16'` | 16 | 16 |
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export interface RunResources {
  /**
   * CPU to reserve, in cores (`2`, `500m`). Without `cpuLimit` it is the limit, too. DigitalHub: `"cpu": "2"`.
   *
   * @field pod.spec.containers.resources.requests pod.spec.containers.resources.limits
   * @default - the platform's, or a request of 100m without a limit
   */
  readonly cpu?: string;

  /**
   * The most CPU the run may use. DigitalHub: `"cpu": {"limits": "16"}`.
   *
   * @field pod.spec.containers.resources.limits
   * @default - `cpu`
   */
  readonly cpuLimit?: string;

  /**
   * CPU to reserve without a limit. Excludes `cpu`. DigitalHub: `"cpu": {"requests": "12"}`.
   *
   * @field pod.spec.containers.resources.requests
   * @default - `cpu`
   */
  readonly cpuRequest?: string;

  /**
   * Memory to reserve, in bytes (`4Gi`). Without `memLimit` it is the limit, too. DigitalHub: `"mem": "4Gi"`.
   *
   * @field pod.spec.containers.resources.requests pod.spec.containers.resources.limits
   * @default - the platform's, or a request of 256Mi without a limit
   */
  readonly mem?: string;

  /**
   * The most memory the run may use before it is killed. DigitalHub: `"mem": {"limits": "64Gi"}`.
   *
   * @field pod.spec.containers.resources.limits
   * @default - `mem`
   */
  readonly memLimit?: string;

  /**
   * Memory to reserve without a limit. Excludes `mem`. DigitalHub: `"mem": {"requests": "64Gi"}`.
   *
   * @field pod.spec.containers.resources.requests
   * @default - `mem`
   */
  readonly memRequest?: string;

  /**
   * Number of GPUs, of the resource that the platform's `gpuResource` names. DigitalHub: `"gpu": "1"`.
   *
   * @field pod.spec.containers.resources.limits
   * @default - none
   */
  readonly gpu?: string;

  /**
   * Scratch space: a generic ephemeral volume of this size, mounted at `/shared`. DigitalHub Core: `"disk": "10Gi"`.
   *
   * @field pod.spec.volumes.ephemeral
   * @default - none
   */
  readonly disk?: string;

  /**
   * Node-local scratch space to reserve (container layers, logs, `emptyDir`). Without `ephemeralStorageLimit` it is the limit, too.
   *
   * @field pod.spec.containers.resources.requests pod.spec.containers.resources.limits
   * @default - none
   */
  readonly ephemeralStorage?: string;

  /**
   * The most node-local scratch space the run may use before it is evicted.
   *
   * @field pod.spec.containers.resources.limits
   * @default - `ephemeralStorage`
   */
  readonly ephemeralStorageLimit?: string;

  /**
   * Whole numbers of extended resources by name, such as `nvidia.com/mig-1g.10gb` or `rdma/ib`.
   *
   * @field pod.spec.containers.resources.limits
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#extended-resources
   * @default - none
   */
  readonly extended?: { [name: string]: string };
}
