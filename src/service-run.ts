import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DeploymentRunProps } from './deployment-run';
import { SERVICE_KIND } from './private/description/kinds';
import { OverlayDeployment } from './private/render/deployment';
import { NamedService, OverlayService } from './private/render/service';
import { propsFromSpec } from './private/spec';
import { RunBase } from './run';
import { RunServicePort } from './service-port';

/**
 * Properties of a `ServiceRun`.
 */
export interface ServiceRunProps extends DeploymentRunProps {
  /**
   * Ports of the service. Required, unless the profile sets them or the type is ExternalName. DigitalHub:
   * `service_ports`.
   *
   * @field service.spec.ports
   * @default - the profile's service ports
   */
  readonly servicePorts?: RunServicePort[];

  /**
   * Type of the service. DigitalHub: `service_type`.
   *
   * @field service.spec.type
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
   * @default - the platform's value, or ClusterIP: reachable only within the cluster
   */
  readonly serviceType?: kplus.ServiceType;

  /**
   * DNS name that the service is an alias for. Required if the type is ExternalName, and not allowed for other types.
   *
   * @field service.spec.externalName
   * @default - no alias
   */
  readonly externalName?: string;

  /**
   * Creates an additional service with the name `<project>-<function>-<serviceName>`, which does not change with the
   * run's name. It has the same ports, and is reachable only within the cluster. The name of DigitalHub Core's Service
   * also starts with `s-`. DigitalHub Core: `service_name`.
   *
   * @field service.metadata.name
   * @default - no additional service
   */
  readonly serviceName?: string;
}

/**
 * A run that serves requests: a Kubernetes Deployment, a Service in front of it, and the claims that its pods share.
 *
 * Errors in its options are reported together when the app is synthesized.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import * as kplus from 'cdk8s-plus-28';
 * import { ServiceRun } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * const model = new ServiceRun(chart, 'model', {
 *   image: 'ghcr.io/acme/serve:1.4.0',
 *   replicas: 3,
 *   servicePorts: [{ port: 80, targetPort: 8080 }],
 *   readiness: kplus.Probe.fromHttpGet('/ready'),
 *   runAsUser: 1000,
 * });
 * model.service.exposeViaIngress('/predict');
 */
export class ServiceRun extends RunBase {
  /**
   * Creates a run from the options of `function.run(...)` as a dictionary with DigitalHub's names, or from an exported
   * DigitalHub entity (a run, task, function or trigger). Keys may be spelled `run_as_user` or `runAsUser`.
   *
   * Errors in the spec are reported by the run, with the paths of the spec. An `action` in the spec must be `serve`.
   *
   * @param spec The options, or the exported entity.
   */
  public static fromSpec(scope: Construct, id: string, spec: { [key: string]: any }): ServiceRun {
    return new ServiceRun(scope, id, propsFromSpec(scope, spec, 'ServiceRun'));
  }

  /**
   * The Deployment.
   */
  public readonly deployment: kplus.Deployment;

  /**
   * The Service. Its name is the run's name.
   */
  public readonly service: kplus.Service;

  /**
   * The additional Service, if `serviceName` is set.
   */
  public readonly namedService?: kplus.Service;

  /**
   * The additional Service of the function's latest version, if the platform sets `latestService`.
   */
  public readonly latestService?: kplus.Service;

  public constructor(scope: Construct, id: string, props: ServiceRunProps) {
    super(scope, id, SERVICE_KIND, props);
    const { runName, serviceName, latestServiceName } = this._run;
    const additional = (child: string, name: string | undefined) => name === undefined ? undefined
      : new NamedService(this, child, name, this.deployment, this._pod);
    this.deployment = new OverlayDeployment(this, 'Resource', this._pod);
    this.service = new OverlayService(this, 'Service', runName, this.deployment, this._pod);
    this.namedService = additional('NamedService', serviceName);
    this.latestService = additional('LatestService', latestServiceName);
  }
}
