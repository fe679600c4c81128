import { join } from 'path';
import { Chart, ChartProps } from 'cdk8s';
import { Construct } from 'constructs';
import { DigitalHubPlatform, DigitalHubRun, Profile, RunSpec } from 'cdk8s-digitalhub';

/** The exported files of a DigitalHub project, and a run from the options of `function.run(...)` as a dictionary. */
export class FromDigitalHub extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

    const a100 = new Profile({
      name: '1xa100',
      resources: { limits: { 'nvidia.com/gpu': '1' } },
      runtimeClass: 'nvidia',
    });
    new DigitalHubPlatform(this, 'platform', { project: 'churn', profiles: [a100] });

    RunSpec.load(this, join(__dirname, 'churn'));

    DigitalHubRun.fromSpec(this, 'evaluate', {
      image: 'ghcr.io/acme/train:1.4.0',
      command: 'python',
      args: ['evaluate.py'],
      resources: { cpu: { requests: '1', limits: '2' }, mem: '4Gi' },
      volumes: [{ volume_type: 'empty_dir', name: 'scratch', mount_path: '/scratch', spec: { size_limit: '5Gi' } }],
      node_selector: [{ key: 'kubernetes.io/arch', value: 'amd64' }],
      run_as_user: 1000,
    });
  }
}
