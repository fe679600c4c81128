import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubRun, RunProps, RunVolume } from 'cdk8s-digitalhub';

/** The Jobs of `by-hand.ts`, as runs. */
export function runs(chart: Chart, count: number, first = 0): void {
  for (let i = first; i < first + count; i++) {
    new DigitalHubRun(chart, `job-${i}`, runProps(i));
  }
}

export function runProps(i: number): RunProps {
  return {
    metadata: { name: `job-${i}` },
    image: 'ghcr.io/acme/train:1.4.0',
    imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
    command: ['python', 'train.py'],
    args: ['--seed', `${i}`],
    envs: [
      { name: 'EPOCHS', value: '20' },
      { name: 'SEED', value: `${i}` },
      { name: 'DATA', value: '/data' },
      { name: 'SCRATCH', value: '/scratch' },
      { name: 'LEVEL', value: 'info' },
    ],
    resources: { cpu: '2', mem: '4096Mi' },
    volumes: [
      RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', claimName: 'data' }),
      RunVolume.emptyDir({ name: 'scratch', mountPath: '/scratch', sizeLimit: '1024Mi' }),
    ],
    runAsUser: 1000,
    fsGroup: 1000,
    // The default of Kubernetes, as in the Jobs by hand: cdk8s-plus has no option for it.
    enableServiceLinks: true,
  };
}
