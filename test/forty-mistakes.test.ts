/** All mistakes of an app are reported at once, each so that its author knows what to change. */
import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  DeploymentRun,
  Diagnostics,
  DigitalHubPlatform,
  DigitalHubRun,
  PodRun,
  Profile,
  RunNaming,
  RunVolume,
  ScheduledRun,
  ServiceRun,
  Severity,
} from '../src';
import { printedBy, synthError } from './support/synth';
import { makeApp } from './support/temporary';

const ok = { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000 };

/** Six runs with forty mistakes, such as people make. */
function mistakenApp(): App {
  const app = makeApp();
  const chart = new Chart(app, 'churn', { namespace: 'ml' });
  new DigitalHubPlatform(
    chart,
    'platform',
    { profiles: [new Profile({ name: 'a100', tolerations: [{ key: 'gpu' }] })] },
  );
  new DigitalHubRun(chart, 'train', {
    image: '',
    resources: { cpu: '4 cores', mem: '64Gb', gpu: '0.5', ephemeralStorage: '2Gi', ephemeralStorageLimit: '1Gi' },
    profile: 'a10',
    volumes: [
      RunVolume.emptyDir({ name: 'My_Data', mountPath: 'data' }),
      RunVolume.persistentVolumeClaim(
        {
          name: 'models',
          mountPath: '/models',
          size: '10 GB',
          accessModes: ['RWO' as kplus.PersistentVolumeAccessMode],
        },
      ),
    ],
    secrets: ['DB_PASSWORD'],
    runAsUser: 0,
    backoffLimit: -1,
    naming: RunNaming.revision('2026_11'),
  });
  new ScheduledRun(chart, 'nightly', {
    ...ok,
    schedule: '0 3 * *',
    timeZone: 'europe/rome',
    concurrencyPolicy: 'forbid' as kplus.ConcurrencyPolicy,
    startingDeadline: Duration.millis(500),
    envs: [
      { name: '1EPOCH', value: '20' },
      { name: 'SEED' },
      { name: 'RATE', value: '0.1' },
      { name: 'RATE', value: '0.2' },
    ],
    labels: { team: 'my team' },
  });
  new ServiceRun(chart, 'model', {
    ...ok,
    servicePorts: [{ port: 80, name: 'http' }, { port: 70000, name: 'HTTP' }, { port: 80, name: 'web' }],
    serviceType: 'clusterIP' as kplus.ServiceType,
    liveness: kplus.Probe.fromHttpGet('/', { successThreshold: 2 }),
    replicas: 1.5,
  });
  new DeploymentRun(chart, 'worker', {
    ...ok,
    metadata: { name: 'Worker_1' },
    tolerations: [{ key: 'gpu', operator: 'exists' }],
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 500, podAffinityTerm: { topologyKey: 'zone' } }],
      },
    },
    topologySpread: [{ maxSkew: 0, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }],
    nodeSelector: [{ key: 'gpu', value: 'a100' }, { key: 'gpu', value: 'h100' }],
    priorityClass: 'High!',
  });
  new PodRun(chart, 'shell', {
    ...ok,
    imagePullPolicy: 'always' as kplus.ImagePullPolicy,
    initContainers: [{ name: 'main', image: 'busybox' }],
    podOverrides: { tolerationz: [] },
  });
  new DigitalHubRun(chart, 'explore', {
    ...ok,
    command: 'python explore.py' as never,
    resources: { mem: '1Gi' },
    sharedMemory: '8 GB',
    terminationGracePeriod: 30 as never,
  });
  return app;
}

test('forty mistakes in six runs are forty findings', () => {
  let message = '';
  printedBy(() => message = synthError(mistakenApp()));
  expect(message).toMatchSnapshot();
  expect(message.match(/\] DH1\d{3} /g)).toHaveLength(40);
});

test('each names its construct, its option, its value, the reason and the fix', () => {
  const errors = Diagnostics.of(mistakenApp()).all.filter(({ severity }) => severity === Severity.ERROR);
  for (const { constructPath, option, message } of errors) {
    expect(constructPath).toMatch(/^churn\/\w+$/);
    expect(message).toMatch(new RegExp(`^DH1\\d{3} ${option.replace(/[[\]().*+?$^|]/g, '\\$&')}: .+\\. .+[.?]$`));
  }
});
