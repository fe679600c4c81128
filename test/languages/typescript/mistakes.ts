/** Mistakes of every sort that a compiler lets pass: in every language, what is told of them is the same. */
import { App, Chart } from 'cdk8s';
import {
  Diagnostics, DigitalHubPlatform, DigitalHubRun, Profile, RunSource, RunSpec, RunVolume, ScheduledRun, ServiceRun,
  Severity,
} from 'cdk8s-digitalhub';

const app = new App();
const chart = new Chart(app, 'churn', { namespace: 'ml' });
new DigitalHubPlatform(
  chart,
  'platform',
  { project: 'churn', profiles: [new Profile({ name: 'a100' })], kubernetesVersion: 'latest' },
);

new DigitalHubRun(chart, 'train', {
  image: 'ghcr.io/acme/train:1.4.0',
  profile: 'a10',
  resources: { mem: '64Gb' },
  volumes: [
    RunVolume.emptyDir({ name: 'a', mountPath: '/data' }),
    RunVolume.emptyDir({ name: 'b', mountPath: '/data' }),
  ],
  podOverrides: { schedulerNam: 'volcano' },
});
new ScheduledRun(
  chart,
  'nightly',
  { image: 'ghcr.io/acme/train:1.4.0', schedule: '0 3 * * *', timeZone: 'europe/rome', runAsUser: 1000 },
);
new ServiceRun(
  chart,
  'model',
  { image: 'ghcr.io/acme/serve:1.4.0', servicePorts: [{ port: 80000 }], replicas: -1, runAsUser: 1000 },
);
new DigitalHubRun(chart, 'python', {
  image: 'python:3.12',
  runAsUser: 1000,
  source: RunSource.python(
    { handler: 'no handler', code: RunSource.inline('a.py', ''), parameters: { rate: 1 } },
  ),
});
DigitalHubRun.fromSpec(chart, 'spec', {
  image: 'ghcr.io/acme/train:1.4.0',
  resources: { cpu: { request: '12' }, mem: [64] },
  volumes: [{ volume_type: 'persistent_volume', name: 'my-pvc', mount_path: 'data', spec: { size: '1 Gi' } }],
  node_selector: [{ key: 'kubernetes.io/arch', valeu: 'amd64' }],
  run_as_user: 'root',
});
RunSpec.load(chart, 'mistakes');

for (const { code, severity, constructPath, option } of Diagnostics.of(chart).all) {
  console.log(code, severity === Severity.ERROR ? 'error' : 'warning', constructPath, option);
}
try {
  app.synth();
} catch (error) {
  console.log((error as Error).message);
  throw error;
}
