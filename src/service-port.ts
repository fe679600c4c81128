import * as kplus from 'cdk8s-plus-28';

/**
 * A port of a service: DigitalHub's `{port, target_port}`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export interface RunServicePort {
  /**
   * Port of the service, from 1 to 65535.
   *
   * @field service.spec.ports.port
   */
  readonly port: number;

  /**
   * Port of the container, from 1 to 65535.
   *
   * @field service.spec.ports.targetPort
   * @default - the value of `port`
   */
  readonly targetPort?: number;

  /**
   * Name of the port. It must be unique in the service.
   *
   * @field service.spec.ports.name
   * @default - `port<port>`
   */
  readonly name?: string;

  /**
   * Transport protocol.
   *
   * @field service.spec.ports.protocol
   * @default Protocol.TCP
   */
  readonly protocol?: kplus.Protocol;

  /**
   * Application protocol, such as `http` or `kubernetes.io/h2c`.
   *
   * @field service.spec.ports.appProtocol
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
   * @default - not specified
   */
  readonly appProtocol?: string;

  /**
   * Port on every node that is forwarded to the service, if the service type has one.
   *
   * @field service.spec.ports.nodePort
   * @default - chosen by Kubernetes
   */
  readonly nodePort?: number;
}
