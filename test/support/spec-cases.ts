import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  consume,
  emptyDir,
  ephemeral,
  FOLDER,
  job,
  nightly,
  predict,
  pvc,
  shared,
  SpecCase,
  unreadable,
} from './spec-declared';
import { CODE, ENTITIES } from './spec-entities';
import { FOUND } from './spec-found';
import { Profile, RunSecurity, RunVolume } from '../../src';

const OPTIONS: Record<string, SpecCase> = {
  'resources-flat.yaml': { runs: [job('resources-flat', { resources: { cpu: '2', mem: '4Gi', gpu: '1' } })] },
  'resources-requests-and-limits.yaml': {
    runs: [job('resources-requests-and-limits', { resources: { cpu: '12', cpuLimit: '16', memRequest: '64Gi' } })],
  },
  'resources-limits.yaml': { runs: [job('resources-limits', { resources: { cpuLimit: '4', memLimit: '8Gi' } })] },
  'resources-camel.json': {
    runs: [job('resources-camel', {
      resources: {
        mem: '1Gi',
        memLimit: '2Gi',
        disk: '10Gi',
        ephemeralStorage: '1Gi',
        ephemeralStorageLimit: '2Gi',
        extended: { 'rdma/ib': '1', 'nvidia.com/mig-1g.10gb': '2' },
      },
    })],
  },
  'resources-snake.yaml': {
    runs: [job('resources-snake', {
      resources: {
        disk: '1Gi',
        ephemeralStorage: '1Gi',
        ephemeralStorageLimit: '2Gi',
        extended: { 'amd.com/gpu': '1' },
      },
      sharedMemory: '64Mi',
    })],
  },
  'numbers.yaml': {
    runs: [job('numbers', {
      resources: { cpu: '1.50', mem: '4294967296', gpu: '1' },
      args: ['--alpha', '1.0', '1e-3', '007', '-1'],
      envs: [{ name: 'PORT', value: '8080' }, { name: 'RATE', value: '0.10' }],
      annotations: { 'acme.io/version': '1.20' },
      nodeSelector: [{ key: 'acme.io/rack', value: '12' }],
    })],
  },
  'digits.yaml': { runs: [job('digits', { runAsGroup: 1000, fsGroup: 1000, backoffLimit: 3 })] },
  'volumes-a.yaml': {
    runs: [job('volumes-a', {
      volumes: [
        pvc({ name: 'my-pvc', mountPath: '/data', size: '1Gi' }),
        emptyDir({ name: 'my-empty-dir', mountPath: '/cache', sizeLimit: '1Gi', medium: 'Memory' }),
        ephemeral({ name: 'tmp-ephemeral', mountPath: '/tmp', size: '500Mi' }),
      ],
    })],
  },
  'volumes-b.json': {
    runs: [job('volumes-b', {
      volumes: [
        pvc({ name: 'my-pvc', mountPath: '/data', claimName: 'pvc-name-on-k8s' }),
        RunVolume.configMap({ name: 'my-config-map', mountPath: '/config', configMapName: 'config-map-name-on-k8s' }),
      ],
    })],
  },
  'volumes-camel.yaml': {
    runs: [job('volumes-camel', {
      volumes: [
        emptyDir({ name: 'cache', mountPath: '/cache', sizeLimit: '1Gi' }),
        pvc({ name: 'data', mountPath: '/data', claimName: 'team-data', subPath: 'raw', readOnly: true }),
        pvc({
          name: 'out',
          mountPath: '/out',
          size: '5Gi',
          storageClass: 'fast',
          accessModes: [
            kplus.PersistentVolumeAccessMode.READ_WRITE_MANY,
          ],
          retain: true,
        }),
        shared({ name: 'shared', mountPath: '/team', claimName: 'team-shared' }),
      ],
    })],
  },
  'volumes-snake.yaml': {
    runs: [job('volumes-snake', {
      volumes: [
        shared({ name: 'shared', mountPath: '/team', claimName: 'team-shared', subPath: 'a/b', readOnly: true }),
        shared({ name: 'team-more', mountPath: '/more' }),
        ephemeral(
          {
            name: 'scratch',
            mountPath: '/scratch',
            size: '1Gi',
            storageClass: 'fast',
            accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
          },
        ),
        pvc({ name: 'data', mountPath: '/data' }),
        emptyDir({ name: 'work', mountPath: '/work' }),
      ],
    })],
  },
  'volumes-of-objects.yaml': {
    runs: [job('volumes-of-objects', {
      volumes: [
        RunVolume.configMap({ name: 'settings', mountPath: '/settings', configMapName: 'settings' }),
        RunVolume.secret(
          { name: 'certificates', mountPath: '/certificates', secretName: 'certificates', readOnly: true },
        ),
        RunVolume.secret({ name: 'keys', mountPath: '/keys', secretName: 'team-keys', mode: 0o400, optional: true }),
        RunVolume.configMap(
          { name: 'more', mountPath: '/more', configMapName: 'team-settings', mode: 0o444, optional: false },
        ),
      ],
    })],
    messages: [[
      'churn/volumes-of-objects',
      'DH2031 volumes[2].spec.mode (test/fixtures/specs/options/volumes-of-objects.yaml:7): The files belong to root, so '
        + 'user 1000 cannot read them with the mode 0o400. Set "fs_group: 1000" and write 0o440, for example, or write '
        + '0o444 if all users may read them.',
    ]],
  },
  'volumes-of-images.yaml': {
    platform: { kubernetesVersion: '1.35' },
    runs: [job('volumes-of-images', {
      volumes: [
        RunVolume.image({ name: 'model', mountPath: '/model', reference: 'ghcr.io/acme/model:2' }),
        RunVolume.image(
          {
            name: 'other',
            mountPath: '/other',
            reference: 'ghcr.io/acme/other:2',
            pullPolicy: kplus.ImagePullPolicy.ALWAYS,
          },
        ),
      ],
    })],
  },
  'pod.yaml': {
    runs: [job('pod', {
      imagePullPolicy: kplus.ImagePullPolicy.ALWAYS,
      runAsGroup: 1001,
      fsGroup: 1002,
      security: RunSecurity.baseline(),
      sharedMemory: '1Gi',
      runtimeClass: 'nvidia',
      priorityClass: 'high',
      terminationGracePeriod: Duration.seconds(90),
    })],
  },
  'pod-camel.json': {
    runs: [job('pod-camel', {
      imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
      runAsGroup: 1001,
      fsGroup: 1002,
      security: RunSecurity.restricted(),
      sharedMemory: '1Gi',
      runtimeClass: 'nvidia',
      priorityClass: 'high',
      terminationGracePeriod: Duration.seconds(90),
      nodeSelector: [{ key: 'kubernetes.io/arch', value: 'amd64' }, { key: 'acme.io/disk', value: 'ssd' }],
      functionName: 'train',
      podOverrides: { hostname: 'trainer', dnsConfig: { options: [{ name: 'ndots', value: '2' }] } },
    })],
  },
  'privileged.yaml': {
    runs: [
      job(
        'privileged',
        { runAsUser: 0, security: RunSecurity.privileged(), podOverrides: { schedulerName: 'volcano' } },
      ),
    ],
  },
  'node-selector-list.yaml': {
    runs: [job('node-selector-list', { nodeSelector: [{ key: 'kubernetes.io/arch', value: 'amd64' }] })],
  },
  'node-selector-dict.yaml': {
    runs: [job('node-selector-dict', { nodeSelector: [{ key: 'kubernetes.io/arch', value: 'amd64' }] })],
  },
  'affinity.yaml': {
    runs: [job('affinity', {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{
              matchExpressions: [
                {
                  key: 'topology.kubernetes.io/zone',
                  operator: 'In',
                  values: ['antarctica-east1', 'antarctica-west1'],
                },
              ],
              matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['node-1'] }],
            }],
          },
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 1, preference: { matchExpressions: [{ key: 'another-node-label-key', operator: 'Exists' }] } },
          ],
        },
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [{
            labelSelector: { matchExpressions: [{ key: 'security', operator: 'In', values: ['S1'] }] },
            topologyKey: 'topology.kubernetes.io/zone',
            namespaces: ['ml', 'web'],
            namespaceSelector: { matchLabels: { team: 'ml' } },
          }],
        },
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            {
              weight: 100,
              podAffinityTerm: {
                labelSelector: { matchLabels: { app: 'train' } },
                topologyKey: 'topology.kubernetes.io/zone',
              },
            },
          ],
        },
      },
      tolerations: [
        { key: 'key1', operator: 'Equal', value: 'value1', effect: 'NoSchedule' },
        { key: 'key1', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 3600 },
        { operator: 'Exists' },
      ],
      topologySpread: [
        {
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: { matchLabels: { app: 'train' } },
        },
      ],
    })],
  },
  'affinity-snake.json': {
    runs: [job('affinity-snake', {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'gpu', operator: 'Exists' }] }],
          },
        },
      },
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }],
      topologySpread: [
        {
          maxSkew: 2,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'ScheduleAnyway',
          matchLabelKeys: ['pod-template-hash'],
        },
      ],
    })],
  },
  'labels.yaml': {
    runs: [job('labels', {
      project: 'churn-prediction',
      functionName: 'train',
      labels: {
        'team': 'ml',
        'acme.io/cost': '42',
      },
      annotations: { 'acme.io/owner': 'Ann: 100 %' },
    })],
  },
  'command.yaml': {
    runs: [
      job(
        'command',
        { image: 'python:3.11', command: ['python -u'], args: ['main.py', '--epochs', '3', '$(HOME)', ''] },
      ),
    ],
    messages: [
      [
        'churn/command',
        `DH2014 args[3] (${FOLDER}/options/command.yaml:5): "$(HOME)" refers to "HOME", which is no variable of the container, `
          + 'so it is not expanded: the variables of the image are not visible to Kubernetes. Define the variable "HOME", or '
          + 'use a shell, such as "command: [\'sh\', \'-c\', \'… $HOME\']".',
      ],
      [
        'churn/command',
        `DH2033 command (${FOLDER}/options/command.yaml:4): "python -u" is taken for the name of one program, including its `
          + 'spaces. Write each word as an item of its own: ["python","-u"].',
      ],
    ],
  },
  'command-list.yaml': { runs: [job('command-list', { image: 'python:3.11', command: ['python', '-u'] })] },
  'secrets.yaml': {
    runs: [job('secrets', {
      project: 'demo',
      secrets: ['my-secret', 'DB_PASSWORD'],
      envs: [
        { name: 'ENV_NAME', value: 'value' },
        { name: 'EMPTY', value: '' },
        { name: 'USER_URL', value: '$(ENV_NAME)/x' },
      ],
    })],
    messages: [unreadable('secrets', 'my-secret', `secrets[0] (${FOLDER}/options/secrets.yaml:4)`)],
  },
  'profile.yaml': {
    platform: { profiles: [new Profile({ name: '1xa100', nodeSelector: [{ key: 'gpu', value: 'a100' }] })] },
    runs: [job('profile', { profile: '1xa100' })],
  },
  'nulls.yaml': { runs: [job('nulls', { resources: { mem: '1Gi' }, affinity: {} })] },
  'quiet.yaml': { runs: [job('quiet')] },
  'anchors.yaml': {
    runs: [
      job(
        'train',
        {
          runAsGroup: 1000,
          envs: [{ name: 'A', value: '1' }, { name: 'B', value: '1' }],
          resources: { cpu: '1', mem: '1Gi' },
        },
      ),
      predict(),
    ],
  },
  'documents.yaml': { runs: [job('train'), nightly('nightly', { schedule: '0 3 * * *' }), predict(), consume()] },
};

const KINDS: Record<string, SpecCase> = {
  'plain.yml': { runs: [job('plain')] },
  'job.yaml': {
    runs: [
      job(
        'job',
        { backoffLimit: 3, activeDeadline: Duration.hours(1), ttlAfterFinished: Duration.days(1), suspend: true },
      ),
    ],
  },
  'job-camel.json': {
    runs: [
      job(
        'job-camel',
        { backoffLimit: 0, activeDeadline: Duration.minutes(1), ttlAfterFinished: Duration.seconds(0), suspend: false },
      ),
    ],
  },
  'schedule.yaml': { runs: [nightly('schedule', { schedule: '0 0 * * *' })] },
  'schedule-all.yaml': {
    runs: [nightly('nightly', {
      schedule: '30 2 * * MON-FRI',
      timeZone: 'Europe/Rome',
      concurrencyPolicy: kplus.ConcurrencyPolicy.FORBID,
      startingDeadline: Duration.minutes(10),
      successfulJobsRetained: 1,
      failedJobsRetained: 2,
      backoffLimit: 1,
      suspend: true,
    })],
  },
  'schedule-camel.json': {
    runs: [nightly('hourly', {
      schedule: '@hourly',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: kplus.ConcurrencyPolicy.REPLACE,
      startingDeadline: Duration.minutes(1),
      successfulJobsRetained: 0,
      failedJobsRetained: 0,
      activeDeadline: Duration.minutes(10),
    })],
  },
  'serve.yaml': {
    runs: [predict({
      replicas: 3,
      servicePorts: [
        { port: 80, targetPort: 8080 },
        { port: 53, targetPort: 5353, name: 'dns', protocol: kplus.Protocol.UDP, nodePort: 30053 },
        { port: 9000, appProtocol: 'kubernetes.io/h2c', protocol: kplus.Protocol.TCP },
      ],
      serviceType: kplus.ServiceType.NODE_PORT,
      serviceName: 'stable',
      functionName: 'churn',
    })],
  },
  'serve-camel.json': {
    runs: [predict({
      servicePorts: [
        { port: 80, targetPort: 8080, nodePort: 30080, appProtocol: 'http' },
      ],
      serviceType: kplus.ServiceType.LOAD_BALANCER,
      serviceName: 'stable',
    })],
  },
  'serve-by-ports.yaml': {
    runs: [
      predict({ replicas: 2, servicePorts: [{ port: 80, targetPort: 80 }], serviceType: kplus.ServiceType.NODE_PORT }),
    ],
  },
  'serve-external.yaml': {
    runs: [
      predict(
        { servicePorts: undefined, serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'predict.acme.io' },
      ),
    ],
    messages: [
      [
        'churn/predict',
        `DH2011 service_type (${FOLDER}/kinds/serve-external.yaml:4): The service is an alias for an external name and `
          + 'does not route to the pods of the run. Use another type, or a Service of cdk8s-plus if the alias is all '
          + 'you need.',
      ],
    ],
  },
  'deploy.yaml': { runs: [consume()] },
  'deploy-by-replicas.yaml': { runs: [consume({ replicas: 3 })] },
  'kind-is-the-action.yaml': { runs: [predict()] },
  'name-is-a-number.yaml': { runs: [job('2026')] },
  'kind-of-task.yaml': { runs: [predict()] },
  'kind-of-run.json': { runs: [consume()] },
};
/** What is right, by the file or folder. */
export const SPEC_CASES: Readonly<Record<string, SpecCase>> = Object.fromEntries(
  Object.entries({ options: OPTIONS, kinds: KINDS, entities: ENTITIES, code: CODE, found: FOUND })
    .flatMap(([folder, cases]) => Object.entries(cases).map(([file, one]) => [`${folder}/${file}`, one])),
);
