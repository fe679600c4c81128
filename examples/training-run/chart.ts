import { Chart, ChartProps, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { DigitalHubPlatform, DigitalHubRun, Profile, RunVolume } from 'cdk8s-digitalhub';

/** A training run on a GPU, which is requested by a profile of the platform. */
export class TrainingRun extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    const a100 = new Profile({
      name: '1xa100',
      description: 'One NVIDIA A100',
      resources: { limits: { 'nvidia.com/gpu': '1' } },
      nodeSelector: [{ key: 'nvidia.com/gpu.product', value: 'NVIDIA-A100-SXM4-40GB' }],
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
      runtimeClass: 'nvidia',
    });
    new DigitalHubPlatform(this, 'platform', { project: 'churn', profiles: [a100] });

    new DigitalHubRun(this, 'train', {
      functionName: 'train',
      image: 'ghcr.io/acme/train:1.4.0',
      command: ['python', 'train.py'],
      args: ['--epochs', '$(EPOCHS)'],
      profile: '1xa100',
      resources: { cpu: '4', mem: '16Gi', disk: '50Gi' },
      volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '10Gi', retain: true })],
      sharedMemory: '8Gi',
      secrets: ['DB_PASSWORD'],
      envs: [{ name: 'EPOCHS', value: '20' }],
      runAsUser: 1000,
      fsGroup: 1000,
      backoffLimit: 2,
      activeDeadline: Duration.hours(12),
    });
  }
}
