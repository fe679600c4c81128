/**
 * The values of DigitalHub's two documentation pages, as printed there: "Using Kubernetes resources for runs" (A) and
 * its earlier edition (B). Every option is tried on every kind of run that it concerns.
 */
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, Profile, RunVolume } from '../../src';
import { KIND_NAMES, KindName, makeKind, templateOf } from '../support/kinds';
import { makeChart, Manifest, manifestOf, synth } from '../support/synth';

/** The options of both pages, and the kinds of run that they concern. */
const OPTIONS = {
  resources: KIND_NAMES,
  profile: KIND_NAMES,
  volumes: KIND_NAMES,
  secrets: KIND_NAMES,
  envs: KIND_NAMES,
  run_as_user: KIND_NAMES,
  run_as_group: KIND_NAMES,
  fs_group: KIND_NAMES,
  node_selector: KIND_NAMES,
  affinity: KIND_NAMES,
  tolerations: KIND_NAMES,
  runtime_class: KIND_NAMES,
  priority_class: KIND_NAMES,
  service_ports: ['ServiceRun'],
  service_type: ['ServiceRun'],
  replicas: ['ServiceRun', 'DeploymentRun'],
  schedule: ['ScheduledRun'],
  backoff_limit: ['DigitalHubRun', 'ScheduledRun'],
} satisfies Record<string, KindName[]>;

interface Rendered {
  readonly pod: Manifest;
  readonly main: Manifest;
  readonly manifest: Manifest;
  /** All objects of the run, by kind. */
  readonly objects: Record<string, Manifest>;
}

interface Row {
  readonly option: keyof typeof OPTIONS;
  readonly section: string;
  readonly props: Record<string, unknown>;
  readonly expect: (rendered: Rendered, kind: KindName) => void;
}

const affinity: kplus.k8s.Affinity = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [
        { matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['antarctica-east1'] }] },
      ],
    },
    preferredDuringSchedulingIgnoredDuringExecution: [
      {
        weight: 1,
        preference: {
          matchExpressions: [{ key: 'another-node-label-key', operator: 'In', values: ['another-node-label-value'] }],
        },
      },
    ],
  },
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [{
      weight: 100,
      podAffinityTerm: {
        labelSelector: { matchExpressions: [{ key: 'security', operator: 'In', values: ['S2'] }] },
        topologyKey: 'topology.kubernetes.io/zone',
      },
    }],
  },
};
const tolerations: kplus.k8s.Toleration[] = [
  { key: 'key1', operator: 'Equal', value: 'value1', effect: 'NoSchedule' },
  { key: 'key1', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 3600 },
];

const ROWS: Row[] = [
  {
    option: 'resources',
    section: 'A, Resources: cpu "2", mem "4Gi", gpu "1"',
    props: { resources: { cpu: '2', mem: '4Gi', gpu: '1' } },
    expect: ({ main }) => expect(main.resources).toEqual({
      requests: { cpu: '2', memory: '4Gi' }, limits: { 'cpu': '2', 'memory': '4Gi', 'nvidia.com/gpu': '1' },
    }),
  },
  {
    option: 'resources',
    section: 'B, CPU: requests "12", limits "16"',
    props: { resources: { cpu: '12', cpuLimit: '16' } },
    expect: (
      { main },
    ) => expect(main.resources).toEqual({ requests: { cpu: '12', memory: '256Mi' }, limits: { cpu: '16' } }),
  },
  {
    option: 'resources',
    section: 'B, RAM memory: requests "64Gi"',
    props: { resources: { memRequest: '64Gi' } },
    expect: ({ main }) => expect(main.resources).toEqual({ requests: { cpu: '100m', memory: '64Gi' } }),
  },
  {
    option: 'profile',
    section: 'A and B, Profile: "1xa100"',
    props: { profile: '1xa100' },
    expect: ({ pod, main, manifest }) => {
      expect(main.resources.limits).toEqual({ 'nvidia.com/gpu': '1' });
      expect(pod.tolerations).toEqual([{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }]);
      expect(manifest.metadata.labels['dhcore/template']).toBe('1xa100');
    },
  },
  {
    option: 'volumes',
    section: 'A, Persistent volume claims: my-pvc of 1Gi at /data',
    props: { volumes: [RunVolume.persistentVolumeClaim({ name: 'my-pvc', mountPath: '/data', size: '1Gi' })] },
    expect: ({ pod, main, objects }) => {
      const { metadata, spec } = objects.PersistentVolumeClaim;
      expect(spec).toEqual({ accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } });
      expect(metadata).toMatchObject(
        { name: expect.stringMatching(/^churn-train-c8[0-9a-f]{6}-my-pvc$/), namespace: 'ml' },
      );
      expect(pod.volumes).toEqual([{ name: 'my-pvc', persistentVolumeClaim: { claimName: metadata.name } }]);
      expect(main.volumeMounts).toEqual([{ name: 'my-pvc', mountPath: '/data' }]);
    },
  },
  {
    option: 'volumes',
    section: 'A, EmptyDir: my-empty-dir of 1Gi at /data',
    props: { volumes: [RunVolume.emptyDir({ name: 'my-empty-dir', mountPath: '/data', sizeLimit: '1Gi' })] },
    expect: ({ pod, main }) => {
      expect(pod.volumes).toEqual([{ name: 'my-empty-dir', emptyDir: { sizeLimit: '1Gi' } }]);
      expect(main.volumeMounts).toEqual([{ name: 'my-empty-dir', mountPath: '/data' }]);
    },
  },
  {
    option: 'volumes',
    section: 'A, Ephemeral volumes: tmp-ephemeral of 500Mi at /tmp',
    props: { volumes: [RunVolume.ephemeral({ name: 'tmp-ephemeral', mountPath: '/tmp', size: '500Mi' })] },
    expect: ({ pod, main }) => {
      const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Mi' } } };
      expect(pod.volumes).toEqual([{ name: 'tmp-ephemeral', ephemeral: { volumeClaimTemplate: { spec } } }]);
      expect(main.volumeMounts).toEqual([{ name: 'tmp-ephemeral', mountPath: '/tmp' }]);
    },
  },
  {
    option: 'volumes',
    section: 'B, Persistent volume claims: my-pvc is pvc-name-on-k8s',
    props: {
      volumes: [RunVolume.persistentVolumeClaim({ name: 'my-pvc', mountPath: '/data', claimName: 'pvc-name-on-k8s' })],
    },
    expect: ({ pod, objects }) => {
      expect(pod.volumes).toEqual([{ name: 'my-pvc', persistentVolumeClaim: { claimName: 'pvc-name-on-k8s' } }]);
      expect(objects).not.toHaveProperty('PersistentVolumeClaim');
    },
  },
  {
    option: 'volumes',
    section: 'B, ConfigMap: my-config-map is config-map-name-on-k8s',
    props: {
      volumes: [
        RunVolume.configMap({ name: 'my-config-map', mountPath: '/data', configMapName: 'config-map-name-on-k8s' }),
      ],
    },
    expect: ({ pod, main }) => {
      expect(pod.volumes).toEqual([{ name: 'my-config-map', configMap: { name: 'config-map-name-on-k8s' } }]);
      expect(main.volumeMounts).toEqual([{ name: 'my-config-map', mountPath: '/data' }]);
    },
  },
  {
    option: 'secrets',
    section: 'A and B, Secrets: "my-secret"',
    props: { secrets: ['my-secret'] },
    expect: ({ main }) => expect(main.env).toEqual([
      { name: 'PROJECT_NAME', value: 'churn' },
      { name: 'my-secret', valueFrom: { secretKeyRef: { name: 'proj-secrets-churn', key: 'my-secret' } } },
    ]),
  },
  {
    option: 'envs',
    section: 'A, Envs: ENV_NAME',
    props: { envs: [{ name: 'ENV_NAME', value: 'value' }] },
    expect: ({ main }) => expect(main.env[1]).toEqual({ name: 'ENV_NAME', value: 'value' }),
  },
  {
    option: 'envs',
    section: 'B, Envs: env-name',
    props: { envs: [{ name: 'env-name', value: 'value' }] },
    expect: ({ main }) => expect(main.env[1]).toEqual({ name: 'env-name', value: 'value' }),
  },
  {
    option: 'run_as_user',
    section: 'A, Security context: run_as_user 1000',
    props: { runAsUser: 1000 },
    expect: ({ pod }) => expect(pod.securityContext.runAsUser).toBe(1000),
  },
  {
    option: 'run_as_group',
    section: 'A, Security context: run_as_group 1000',
    props: { runAsGroup: 1000 },
    expect: ({ pod }) => expect(pod.securityContext.runAsGroup).toBe(1000),
  },
  {
    option: 'fs_group',
    section: 'A, Security context, and B, FS group: fs_group 1000',
    props: { fsGroup: 1000 },
    expect: ({ pod }) => expect(pod.securityContext.fsGroup).toBe(1000),
  },
  {
    option: 'node_selector',
    section: 'A and B, Node selector: kubernetes.io/arch amd64',
    props: { nodeSelector: [{ key: 'kubernetes.io/arch', value: 'amd64' }] },
    expect: ({ pod }) => expect(pod.nodeSelector).toEqual({ 'kubernetes.io/arch': 'amd64' }),
  },
  {
    option: 'affinity',
    section: 'A and B, Affinity: the example of the Kubernetes page',
    props: { affinity },
    expect: ({ pod }) => expect(pod.affinity).toEqual(affinity),
  },
  {
    option: 'tolerations',
    section: 'A and B, Tolerations: the examples of the Kubernetes page',
    props: { tolerations },
    expect: ({ pod }) => expect(pod.tolerations).toEqual(tolerations),
  },
  {
    option: 'runtime_class',
    section: 'A, Runtime class and priority class',
    props: { runtimeClass: 'nvidia' },
    expect: ({ pod }) => expect(pod.runtimeClassName).toBe('nvidia'),
  },
  {
    option: 'priority_class',
    section: 'A, Runtime class and priority class',
    props: { priorityClass: 'high' },
    expect: ({ pod }) => expect(pod.priorityClassName).toBe('high'),
  },
  {
    option: 'service_ports',
    section: 'A, Service port and type, and B, Service port: 80 to 80',
    props: { servicePorts: [{ port: 80, targetPort: 80 }] },
    expect: ({ main, objects }) => {
      expect(objects.Service.spec.ports).toEqual([{ name: 'port80', port: 80, targetPort: 80 }]);
      expect(objects.Service.spec.type).toBe('ClusterIP');
      expect(main.ports).toEqual([{ containerPort: 80 }]);
    },
  },
  ...([
    [
      kplus.ServiceType.CLUSTER_IP,
      'ClusterIP',
    ], [kplus.ServiceType.LOAD_BALANCER, 'LoadBalancer'], [kplus.ServiceType.NODE_PORT, 'NodePort'],
  ] as const).map(([serviceType, type]): Row => ({
    option: 'service_type',
    section: `A and B, Service type: ${type}`,
    props: { serviceType, servicePorts: [{ port: 80, targetPort: 80 }] },
    expect: ({ objects }) => expect(objects.Service.spec).toEqual({
      type,
      ports: [{ name: 'port80', port: 80, targetPort: 80 }],
      selector: {
        'cdk8s.io/metadata.addr': objects.Deployment.spec.template.metadata.labels['cdk8s.io/metadata.addr'],
      },
    }),
  })),
  {
    option: 'service_type',
    section: 'A, Service type: ExternalName',
    props: { serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'db.example.com', servicePorts: undefined },
    expect: (
      { objects },
    ) => expect(objects.Service.spec).toEqual({ type: 'ExternalName', externalName: 'db.example.com' }),
  },
  {
    option: 'replicas',
    section: 'A and B, Replicas: 3',
    props: { replicas: 3 },
    expect: ({ manifest }) => expect(manifest.spec.replicas).toBe(3),
  },
  {
    option: 'schedule',
    section: 'B, Schedule: "0 0 * * *"',
    props: { schedule: '0 0 * * *' },
    expect: ({ manifest }) => expect(manifest.spec.schedule).toBe('0 0 * * *'),
  },
  {
    option: 'backoff_limit',
    section: 'B, Backoff limit: 3',
    props: { backoffLimit: 3 },
    expect: (
      { manifest },
      kind,
    ) => expect((kind === 'ScheduledRun' ? manifest.spec.jobTemplate : manifest).spec.backoffLimit).toBe(3),
  },
];

const cells = ROWS.flatMap(
  (row) => OPTIONS[row.option].map((kind): [string, string, KindName, Row] => [row.option, row.section, kind, row]),
);

test.each(cells)('%s (%s) on a %s', (_option, _section, kind, row) => {
  const chart = makeChart();
  const a100 = new Profile({
    name: '1xa100',
    resources: { limits: { 'nvidia.com/gpu': '1' } },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
  });
  new DigitalHubPlatform(chart, 'platform', { project: 'churn', profiles: [a100] });
  const run = makeKind(kind, row.props, chart);
  const { spec: pod } = templateOf(kind, run);
  const objects = Object.fromEntries(synth(chart).map((object) => [object.kind, object]));
  row.expect({ pod, main: pod.containers[0], manifest: manifestOf(run), objects }, kind);
});

test('no cell is missing: every option is tried on every kind that it concerns', () => {
  const tried = new Set(cells.map(([option, , kind]) => `${option} ${kind}`));
  const missing = Object.entries(OPTIONS).flatMap(
    ([option, kinds]) => kinds.map((kind) => `${option} ${kind}`),
  ).filter((cell) => !tried.has(cell));
  expect(missing).toEqual([]);
});
