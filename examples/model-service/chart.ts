import { Chart, ChartProps, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { DigitalHubPlatform, ServiceRun } from 'cdk8s-digitalhub';

/** A model that is served by three pods, and is reachable on a port of every node. */
export class ModelService extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    new DigitalHubPlatform(this, 'platform', { project: 'churn' });

    new ServiceRun(this, 'model', {
      functionName: 'predict',
      image: 'ghcr.io/acme/serve:1.4.0',
      replicas: 3,
      servicePorts: [{ port: 80, targetPort: 8080 }],
      serviceType: kplus.ServiceType.NODE_PORT,
      serviceName: 'stable',
      readiness: kplus.Probe.fromHttpGet('/v2/health/ready'),
      liveness: kplus.Probe.fromHttpGet('/v2/health/live', { initialDelaySeconds: Duration.seconds(30) }),
      resources: { cpu: '1', mem: '2Gi' },
      topologySpread: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' }],
      runAsUser: 1000,
    });
  }
}
