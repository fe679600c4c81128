import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { ResolvedRun } from '../description/describe';
import { externalName as externalNameOption } from '../options/external-name';
import { NamedPort, portsOf } from '../options/service-ports';
import { serviceType as serviceTypeOption } from '../options/service-type';

/** A cdk8s-plus Service that renders what a run's description says beyond cdk8s-plus, and leads to a Deployment. */
export class OverlayService extends kplus.Service {
  private readonly address: Record<string, string>;
  /** Whether the service is of the type that the run says. */
  private readonly hasOwnType: boolean;
  private readonly described: readonly NamedPort[];

  public constructor(scope: Construct, id: string, name: string, deployment: kplus.Deployment, private readonly run: ResolvedRun,
    private readonly serviceType: kplus.ServiceType = run.value(serviceTypeOption)!) {
    const { description } = run;
    super(scope, id, {
      metadata: {
        name, namespace: description.metadata?.namespace, labels: { ...description.labels }, annotations: { ...description.annotations },
      },
      type: serviceType,
      externalName: serviceType === kplus.ServiceType.EXTERNAL_NAME ? run.value(externalNameOption) : undefined,
      selector: deployment,
      ports: [...run.derived(portsOf)],
    });
    this.address = deployment.matchLabels;
    this.hasOwnType = serviceType === run.value(serviceTypeOption);
    this.described = run.derived(portsOf);
  }

  /**
   * cdk8s-plus throws for a service without ports or external name, and leaves out the ports beside an external name.
   *
   * @internal
   */
  public override _toKube(): kplus.k8s.ServiceSpec {
    const externalName = this.run.value(externalNameOption);
    const ports = this.ports.length > 0 ? this.ports.map((port, i) => this.toPort(port, i)) : undefined;
    if (this.serviceType === kplus.ServiceType.EXTERNAL_NAME) {
      return { type: this.serviceType, externalName, ports };
    }
    const rendered = ports ? super._toKube() : { selector: this.address };
    return {
      ...rendered,
      type: this.serviceType,
      externalName: this.hasOwnType ? externalName : undefined,
      externalIPs: undefined,
      ports,
    };
  }

  /** Ports beyond those of the description were added to the service later. */
  private toPort(port: kplus.ServicePort, index: number): kplus.k8s.ServicePort {
    const described = this.described.at(index);
    const { name = `port${port.port}`, targetPort, protocol, nodePort } = port;
    return {
      name,
      port: port.port,
      targetPort: targetPort === undefined ? undefined : kplus.k8s.IntOrString.fromNumber(targetPort),
      protocol,
      // One port of the nodes cannot lead to two services.
      nodePort: this.hasOwnType ? nodePort : undefined,
      appProtocol: described?.appProtocol,
    };
  }
}
