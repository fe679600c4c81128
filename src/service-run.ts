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
   * The ports that the service is reached at. Required, here or in the profile, unless the type is ExternalName.
   * DigitalHub: `service_ports`.
   *
   * @field service.spec.ports
   * @default - the profile's
   */
  readonly servicePorts?: RunServicePort[];

  /**
   * How the service is reached. DigitalHub: `service_type`.
   *
   * @field service.spec.type
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
   * @default - the platform's, or ClusterIP: from inside the cluster
   */
  readonly serviceType?: kplus.ServiceType;

  /**
   * The DNS name that the service stands for. Given with the type ExternalName, and with no other.
   *
   * @field service.spec.externalName
   * @default - none
   */
  readonly externalName?: string;

  /**
   * Makes an additional service of the name `<function>-<serviceName>`, which does not change with the run's name: reached from inside
   * the cluster, at the same ports. DigitalHub Core: `service_name`.
   *
   * @field service.metadata.name
   * @default - none
   */
  readonly serviceName?: string;
}

/**
 * A run that keeps serving: a Kubernetes Deployment, the Service that leads to it, and the claims that its pods share.
 *
 * Mistakes in its options are reported when the app is synthesized, all at once.
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
   * The run that a dictionary of `function.run(...)` declares, in DigitalHub's own words, or an entity as DigitalHub exports it (a run, a task,
   * a function or a trigger). Names may be spelled `run_as_user` or `runAsUser`.
   *
   * What is wrong with the spec is reported by the run, with the spec's own paths. Its action, if it names one, is `serve`.
   *
   * @param spec The options, or the entity.
   */
  public static fromSpec(scope: Construct, id: string, spec: { [key: string]: any }): ServiceRun {
    return new ServiceRun(scope, id, propsFromSpec(scope, spec, 'ServiceRun'));
  }

  /**
   * The Deployment.
   */
  public readonly deployment: kplus.Deployment;

  /**
   * The Service. It has the run's name.
   */
  public readonly service: kplus.Service;

  /**
   * The additional Service that `serviceName` asks for.
   */
  public readonly namedService?: kplus.Service;

  public constructor(scope: Construct, id: string, props: ServiceRunProps) {
    super(scope, id, SERVICE_KIND, props);
    const { runName, serviceName } = this._run;
    this.deployment = new OverlayDeployment(this, 'Resource', this._pod);
    this.service = new OverlayService(this, 'Service', runName, this.deployment, this._pod);
    this.namedService = serviceName === undefined ? undefined
      : new NamedService(this, 'NamedService', serviceName, this.deployment, this._pod);
  }
}
