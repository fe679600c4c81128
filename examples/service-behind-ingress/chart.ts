import { Chart, ChartProps } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { ServiceRun } from 'cdk8s-digitalhub';

/** A model behind an ingress, with an autoscaler, and with a cache that only the model may connect to. */
export class ServiceBehindIngress extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    const cache = new kplus.Deployment(this, 'cache', {
      replicas: 1,
      securityContext: { user: 999 },
      containers: [{
        image: 'redis:7.4',
        ports: [{ number: 6379 }],
        resources: { cpu: { request: kplus.Cpu.millis(100) }, memory: {} },
        volumeMounts: [{ path: '/data', volume: kplus.Volume.fromEmptyDir(this, 'cache-data', 'data') }],
        securityContext: {
          capabilities: { drop: [kplus.Capability.ALL] },
          seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
        },
      }],
    });
    const cacheService = cache.exposeViaService();

    const model = new ServiceRun(this, 'model', {
      image: 'ghcr.io/acme/serve:1.4.0',
      servicePorts: [{ port: 80, targetPort: 8080, name: 'http' }],
      envs: [{ name: 'CACHE_URL', value: `redis://${cacheService.name}:6379` }],
      resources: { cpu: '500m', mem: '1Gi' },
      runAsUser: 1000,
    });

    // The Service and the Deployment of the run are constructs of cdk8s-plus.
    const ingress = model.service.exposeViaIngress('/predict', { pathType: kplus.HttpIngressPathType.PREFIX });
    const certificate = kplus.Secret.fromSecretName(this, 'certificate', 'models-certificate');
    ingress.addTls([{ hosts: ['models.example.com'], secret: certificate }]);

    // The run sets no `replicas`: they are managed by the autoscaler.
    new kplus.HorizontalPodAutoscaler(this, 'scaler', {
      target: model.deployment,
      minReplicas: 2,
      maxReplicas: 8,
      metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
    });

    model.deployment.connections.allowTo(cache);
  }
}
