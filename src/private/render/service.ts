import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { RunPod } from './pod';
import { externalName } from '../options/external-name';
import { portsOf } from '../options/service-ports';
import { serviceType } from '../options/service-type';

/** A cdk8s-plus Service in front of a run's Deployment, which renders the options of the run that cdk8s-plus lacks. */
export class OverlayService extends kplus.Service {
  private readonly address: Record<string, string>;

  public constructor(
    scope: Construct, id: string, name: string, deployment: kplus.Deployment, protected readonly pod: RunPod,
    type: kplus.ServiceType = pod.run.value(serviceType)!,
  ) {
    const { metadata, labels, annotations } = pod.run;
    super(scope, id, {
      metadata: { name, namespace: metadata?.namespace, labels: { ...labels }, annotations: { ...annotations } },
      type,
      externalName: type === kplus.ServiceType.EXTERNAL_NAME ? pod.run.value(externalName) : undefined,
      selector: deployment,
      ports: [...pod.run.derived(portsOf)],
    });
    this.address = deployment.matchLabels;
  }

  /**
   * cdk8s-plus throws for a service without ports or external name, and leaves out the ports beside an external name.
   *
   * @internal
   */
  public override _toKube(): kplus.k8s.ServiceSpec {
    const isAlias = this.type === kplus.ServiceType.EXTERNAL_NAME;
    const ports = this.ports.length > 0 ? this.ports.map(toPort) : undefined;
    const rendered = ports && !isAlias ? super._toKube() : { selector: isAlias ? undefined : this.address };
    return this.pod.render('service', { ...rendered, externalName: undefined, externalIPs: undefined, ports });
  }
}

/** The additional, stable Service of a run: inside the cluster, whatever the type of the run's own. */
export class NamedService extends OverlayService {
  public constructor(scope: Construct, id: string, name: string, deployment: kplus.Deployment, pod: RunPod) {
    super(scope, id, name, deployment, pod, kplus.ServiceType.CLUSTER_IP);
  }

  /** @internal */
  public override _toKube(): kplus.k8s.ServiceSpec {
    const spec = super._toKube();
    // A node port cannot lead to two services.
    const ports = spec.ports?.map((port) => ({ ...port, nodePort: undefined }));
    return { ...spec, type: kplus.ServiceType.CLUSTER_IP, externalName: undefined, ports };
  }
}

function toPort(bound: kplus.ServicePort): kplus.k8s.ServicePort {
  const { port, name = `port${port}`, targetPort, protocol, nodePort } = bound;
  return {
    name,
    port,
    targetPort: targetPort === undefined ? undefined : kplus.k8s.IntOrString.fromNumber(targetPort),
    protocol,
    nodePort,
  };
}
