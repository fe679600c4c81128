import * as kplus from 'cdk8s-plus-28';

/**
 * A port of a service: DigitalHub's `{port, target_port}`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export interface RunServicePort {
  /**
   * The port that the service is reached at, from 1 to 65535.
   *
   * @field service.spec.ports.port
   */
  readonly port: number;

  /**
   * The port that the container listens at, from 1 to 65535.
   *
   * @field service.spec.ports.targetPort
   * @default - `port`
   */
  readonly targetPort?: number;

  /**
   * Name of the port, given to one port of the service alone.
   *
   * @field service.spec.ports.name
   * @default - `port<port>`
   */
  readonly name?: string;

  /**
   * The protocol.
   *
   * @field service.spec.ports.protocol
   * @default Protocol.TCP
   */
  readonly protocol?: kplus.Protocol;

  /**
   * What is spoken over the port, such as `http` or `kubernetes.io/h2c`.
   *
   * @field service.spec.ports.appProtocol
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
   * @default - not said
   */
  readonly appProtocol?: string;

  /**
   * The node port that leads to the service, where its type has one.
   *
   * @field service.spec.ports.nodePort
   * @default - Kubernetes chooses one
   */
  readonly nodePort?: number;
}
