/**
 * Resource requests and limits of a run: DigitalHub's `resources`, with both documented forms of `cpu` and `mem`.
 *
 * Values are Kubernetes quantities, as strings, and are rendered without conversion. Memory and storage without a unit are
 * bytes, and the suffix `m` stands for thousandths: 16 gibibytes are `16Gi`. For `cpu`, and likewise for `mem`:
 *
 * | option | request | limit |
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
   * CPU request in cores (`2`, `500m`), and the CPU limit unless `cpuLimit` is set. DigitalHub: `"cpu": "2"`.
   *
   * @field pod.spec.containers.resources.requests pod.spec.containers.resources.limits
   * @default - the platform's value, or a request of 100m without a limit
   */
  readonly cpu?: string;

  /**
   * CPU limit in cores. DigitalHub: `"cpu": {"limits": "16"}`.
   *
   * @field pod.spec.containers.resources.limits
   * @default - the value of `cpu`
   */
  readonly cpuLimit?: string;

  /**
   * CPU request in cores, without a limit. Cannot be combined with `cpu`. DigitalHub: `"cpu": {"requests": "12"}`.
   *
   * @field pod.spec.containers.resources.requests
   * @default - the value of `cpu`
   */
  readonly cpuRequest?: string;

  /**
   * Memory request in bytes (`4Gi`), and the memory limit unless `memLimit` is set. DigitalHub: `"mem": "4Gi"`.
   *
   * @field pod.spec.containers.resources.requests pod.spec.containers.resources.limits
   * @default - the platform's value, or a request of 256Mi without a limit
   */
  readonly mem?: string;

  /**
   * Memory limit in bytes. A container that exceeds it is terminated. DigitalHub: `"mem": {"limits": "64Gi"}`.
   *
   * @field pod.spec.containers.resources.limits
   * @default - the value of `mem`
   */
  readonly memLimit?: string;

  /**
   * Memory request in bytes, without a limit. Cannot be combined with `mem`. DigitalHub: `"mem": {"requests": "64Gi"}`.
   *
   * @field pod.spec.containers.resources.requests
   * @default - the value of `mem`
   */
  readonly memRequest?: string;

  /**
   * Number of GPUs, as the extended resource that the platform sets in `gpuResource`. DigitalHub: `"gpu": "1"`.
   *
   * @field pod.spec.containers.resources.limits
   * @default - no GPU
   */
  readonly gpu?: string;

  /**
   * Scratch space: a generic ephemeral volume of this size, mounted at `/shared`. A run that is not root needs `fsGroup`
   * to write to it. DigitalHub Core: `"disk": "10Gi"`.
   *
   * @field pod.spec.volumes.ephemeral
   * @default - no scratch volume
   */
  readonly disk?: string;

  /**
   * Request for node-local ephemeral storage in bytes (container layers, logs, `emptyDir`), and its limit unless
   * `ephemeralStorageLimit` is set.
   *
   * @field pod.spec.containers.resources.requests pod.spec.containers.resources.limits
   * @default - no request
   */
  readonly ephemeralStorage?: string;

  /**
   * Limit for node-local ephemeral storage in bytes. A pod that exceeds it is evicted.
   *
   * @field pod.spec.containers.resources.limits
   * @default - the value of `ephemeralStorage`
   */
  readonly ephemeralStorageLimit?: string;

  /**
   * Request for node-local ephemeral storage in bytes. Without `ephemeralStorageLimit`, the run has no limit.
   *
   * @field pod.spec.containers.resources.requests
   * @default - the value of `ephemeralStorage`
   */
  readonly ephemeralStorageRequest?: string;

  /**
   * Integer amounts of extended resources by name, such as `nvidia.com/mig-1g.10gb` or `rdma/ib`. They are requested in
   * addition to `gpu`.
   *
   * @field pod.spec.containers.resources.limits
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#extended-resources
   * @default - no further extended resources
   */
  readonly extended?: { [name: string]: string };
}

/**
 * A claim to devices (dynamic resource allocation) that the run's main container uses. Exactly one of
 * `resourceClaimName` and `resourceClaimTemplateName` must be set.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
 */
export interface RunResourceClaim {
  /**
   * Name of the claim in the pod: lower-case letters, digits and `-`, at most 63 characters, and unique in the run.
   *
   * @field pod.spec.resourceClaims.name
   */
  readonly name: string;

  /**
   * Name of an existing ResourceClaim, which the run shares with others.
   *
   * @field pod.spec.resourceClaims.resourceClaimName
   * @default - required unless `resourceClaimTemplateName` is set
   */
  readonly resourceClaimName?: string;

  /**
   * Name of a ResourceClaimTemplate, from which each pod gets a claim of its own.
   *
   * @field pod.spec.resourceClaims.resourceClaimTemplateName
   * @default - required unless `resourceClaimName` is set
   */
  readonly resourceClaimTemplateName?: string;
}
