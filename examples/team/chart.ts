import { Chart, ChartProps } from 'cdk8s';
import { Construct } from 'constructs';
import {
  DeploymentRun, DigitalHubPlatform, DigitalHubRun, PodRun, Profile, RunVolume, ScheduledRun, ServiceRun,
} from 'cdk8s-digitalhub';

/** All kinds of run of a team, on two profiles for different hardware. */
export class Team extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    const a100 = new Profile({
      name: '1xa100',
      description: 'One NVIDIA A100, with the memory to feed it',
      resources: { requests: { memory: '64Gi' }, limits: { 'nvidia.com/gpu': '1' } },
      nodeSelector: [{ key: 'nvidia.com/gpu.product', value: 'NVIDIA-A100-SXM4-40GB' }],
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
      runtimeClass: 'nvidia',
    });
    const spot = new Profile({
      name: 'spot',
      description: 'Preemptible nodes at a lower price. Values of the run override this profile',
      overridable: true,
      nodeSelector: [{ key: 'node.kubernetes.io/lifecycle', value: 'spot' }],
      tolerations: [{ key: 'spot', operator: 'Exists' }],
      backoffLimit: 5,
      priorityClass: 'low',
    });
    new DigitalHubPlatform(this, 'platform', {
      project: 'churn',
      profiles: [a100, spot],
      defaultResources: { cpu: '1', mem: '2Gi' },
      labels: { team: 'customers' },
    });

    const data = RunVolume.shared({ name: 'data', mountPath: '/data', claimName: 'churn-data' });
    const common = { runAsUser: 1000, volumes: [data] };

    new DigitalHubRun(this, 'train', {
      ...common,
      image: 'ghcr.io/acme/train:1.4.0',
      profile: '1xa100',
      resources: { cpu: '8' },
    });
    new ScheduledRun(this, 'report', {
      ...common,
      image: 'ghcr.io/acme/report:0.9.1',
      profile: 'spot',
      schedule: '0 6 * * mon-fri',
    });
    new ServiceRun(this, 'predict', {
      ...common,
      image: 'ghcr.io/acme/serve:1.4.0',
      replicas: 2,
      servicePorts: [{ port: 80, targetPort: 8080 }],
    });
    new DeploymentRun(this, 'listener', {
      ...common,
      image: 'ghcr.io/acme/listen:1.1.0',
      profile: 'spot',
      priorityClass: 'high',
    });
    new PodRun(this, 'explore', {
      ...common,
      image: 'ghcr.io/acme/workbench:2.0.0',
      profile: '1xa100',
      command: ['sleep', '8h'],
    });
  }
}
