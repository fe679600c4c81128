import { Chart, ChartProps } from 'cdk8s';
import { Construct } from 'constructs';
import { DigitalHubPlatform, PodRun, RunNaming, RunVolume } from 'cdk8s-digitalhub';

/** A pod for interactive work: `kubectl exec -it interactive -- bash`. */
export class InteractivePod extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    new DigitalHubPlatform(this, 'platform', { project: 'churn' });

    new PodRun(this, 'notebook', {
      metadata: { name: 'interactive' },
      naming: RunNaming.stable(),
      image: 'ghcr.io/acme/workbench:2.0.0',
      command: ['sleep', '8h'],
      resources: { cpu: '2', mem: '8Gi' },
      volumes: [
        RunVolume.persistentVolumeClaim({ name: 'home', mountPath: '/home/me', size: '20Gi', retain: true }),
        RunVolume.emptyDir({ name: 'tmp', mountPath: '/tmp' }),
      ],
      runAsUser: 1000,
      fsGroup: 1000,
    });
  }
}
