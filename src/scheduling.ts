/**
 * A label that the node of a run must have: DigitalHub's `{key, value}`.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodeselector
 */
export interface NodeLabel {
  /**
   * Key of the label, such as `kubernetes.io/arch`.
   *
   * @field pod.spec.nodeSelector
   */
  readonly key: string;

  /**
   * Value of the label, such as `amd64`.
   *
   * @field pod.spec.nodeSelector
   */
  readonly value: string;
}
