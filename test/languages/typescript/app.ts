/** The app that every language writes: each must give these manifests, byte for byte, and print the same. */
import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  DeploymentRun, Diagnostics, DigitalHubPlatform, DigitalHubRun, FastApp, Match, PodRun, Profile, RunAssertions,
  RunNaming, RunSecurity, RunSource,
  RunSpec, RunVolume, ScheduledRun, ServiceRun,
} from 'cdk8s-digitalhub';

const app = new FastApp();
const chart = new Chart(app, 'churn', { namespace: 'ml', labels: { team: 'churn' } });

const a100 = new Profile({
  name: '1xa100',
  resources: { requests: { memory: '64Gi' }, limits: { 'nvidia.com/gpu': '1' } },
  nodeSelector: [{ key: 'nvidia.com/gpu.product', value: 'NVIDIA-A100-SXM4-40GB' }],
  tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
});
const platform = new DigitalHubPlatform(chart, 'platform', {
  project: 'churn',
  profiles: [a100],
  defaultResources: { cpuRequest: '250m', memRequest: '512Mi' },
  memoryLimitFactor: 1.1,
  pythonImages: { PYTHON3_12: 'ghcr.io/acme/python:3.12' },
  priorityClasses: [{ name: 'batch', value: 1000, preempts: false }],
  quota: { 'requests.memory': '512Gi' },
});
Diagnostics.of(chart).acknowledge('DH2003', 'the images have users');

const train = new DigitalHubRun(chart, 'train', {
  image: 'ghcr.io/acme/train:1.4.0',
  command: ['python', 'train.py'],
  args: ['--fast'],
  resources: { cpu: '4', mem: '16Gi', disk: '50Gi', extended: { 'example.com/fpga': '2' } },
  profile: '1xa100',
  volumes: [
    RunVolume.persistentVolumeClaim({
      name: 'data',
      mountPath: '/data',
      size: '10Gi',
      accessModes: [
        kplus.PersistentVolumeAccessMode.READ_WRITE_MANY,
      ],
      retain: true,
    }),
    RunVolume.secret(
      { name: 'tls', mountPath: '/tls', secretName: 'tls', items: { 'tls.crt': { path: 'server.crt' } }, mode: 0o400 },
    ),
  ],
  source: RunSource.git('https://github.com/acme/train.git', { branch: 'v1.4.0' }),
  secrets: ['DB_PASSWORD'],
  envs: [
    { name: 'EPOCHS', value: '20' },
    {
      name: 'REGION',
      valueFrom: kplus.EnvValue.fromConfigMap(
        kplus.ConfigMap.fromConfigMapName(chart, 'settings', 'settings'),
        'region',
      ),
    },
  ],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] }] }],
      },
    },
  },
  runAsUser: 1000,
  security: RunSecurity.restricted({ readOnlyRootFilesystem: true }),
  activeDeadline: Duration.hours(2),
  naming: RunNaming.revision('2026-11'),
  podOverrides: {
    schedulerName: 'volcano',
    containers: [{ name: 'main', workingDir: '/work', stdin: true }],
    hostUsers: false,
  },
});
train.job.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('dedicated')));

new ScheduledRun(chart, 'retrain', {
  image: DigitalHubPlatform.pythonImage(chart, 'PYTHON3_12'),
  schedule: '0 3 * * *',
  timeZone: 'Europe/Rome',
  concurrencyPolicy: kplus.ConcurrencyPolicy.FORBID,
  source: RunSource.python({
    handler: 'train:main',
    code: RunSource.inline('train.py', 'def main(epochs, rate, layers):\n    return "ère"\n'),
    parameters: { epochs: 20, rate: 0.5, layers: [64, 32], options: { shuffle: true } },
  }),
  runAsUser: 1000,
});

const model = new ServiceRun(chart, 'model', {
  image: 'ghcr.io/acme/serve:1.4.0',
  replicas: 3,
  servicePorts: [{ port: 80, targetPort: 8080, protocol: kplus.Protocol.TCP }],
  serviceType: kplus.ServiceType.NODE_PORT,
  readiness: kplus.Probe.fromHttpGet('/ready'),
  sharedMemory: '1Gi',
});
model.service.exposeViaIngress('/predict');

new DeploymentRun(
  chart,
  'worker',
  { image: 'ghcr.io/acme/worker:1.4.0', labels: { tier: 'back' }, terminationGracePeriod: Duration.seconds(5) },
);
new PodRun(
  chart,
  'session',
  {
    image: 'ghcr.io/acme/jupyter:1.4.0',
    naming: RunNaming.stable(),
    topologySpread: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
  },
);

DigitalHubRun.fromSpec(chart, 'evaluate', {
  image: 'ghcr.io/acme/train:1.4.0',
  command: 'python',
  args: ['evaluate.py'],
  resources: { cpu: { requests: '12', limits: '16' }, mem: '64Gi' },
  volumes: [{ volume_type: 'persistent_volume_claim', name: 'my-pvc', mount_path: '/data', spec: { size: '1Gi' } }],
  node_selector: [{ key: 'kubernetes.io/arch', value: 'amd64' }],
  secrets: ['DB_PASSWORD'],
  envs: [{ name: 'EPOCHS', value: '20' }],
  tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
  backoff_limit: 2,
  run_as_user: 1000,
});
const loaded = RunSpec.load(chart, 'digitalhub');

console.log(train.explain().toTable());
console.log(train.explain().row('requests.memory')!.lost.map(({ value, source }) => `${value} of ${source}`).join());
console.log(loaded.map(({ runName, claims }) => `${runName} ${claims.length}`).join('\n'));
console.log(
  platform.profiles.map(({ name }) => name).join(),
  train.job.name,
  model.service.name,
  train.claims[0].name,
  RunSecurity.baseline().level,
);
app.synth();

const assertions = RunAssertions.fromChart(chart);
const asserted = assertions.run('train');
asserted.hasContainer(
  { image: Match.stringLikeRegexp('^ghcr\\.io/'), env: Match.arrayWith([{ name: 'EPOCHS', value: Match.anyValue() }]) },
);
assertions.objectCountIs('Ingress', 1);
assertions.hasNoErrors();
try {
  asserted.hasPodSpec({ priorityClassName: Match.absent(), containers: Match.arrayWith([{ name: 'sidecar' }]) });
} catch (error) {
  console.log(`${error}`.split('\n')[0]);
}
