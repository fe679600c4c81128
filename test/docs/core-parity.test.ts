/**
 * With `DigitalHubPlatform.core()` a run renders what DigitalHub Core's builder gives for the same input, as read in
 * its code
 * (`frameworks/framework-k8s`). Each case names the method. Deliberate differences stand in `docs/core-parity.md`.
 */
import { readFileSync } from 'fs';
import { join } from 'path';
import { isDeepStrictEqual } from 'util';
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, Profile, ProfileProps, RunSource, RunVolume } from '../../src';
import { KindName, makeKind, templateOf } from '../support/kinds';
import { makeChart, Manifest, manifestOf, synth } from '../support/synth';

interface Case {
  /** The method of Core, and what of it is tried. */
  readonly method: string;
  readonly kind?: KindName;
  readonly props?: Record<string, unknown>;
  readonly template?: Omit<ProfileProps, 'name'>;
  readonly read: (rendered: { pod: Manifest; main: Manifest; manifest: Manifest; objects: Manifest[] }) => unknown;
  readonly gives: unknown;
}

const memory = (request: number) => String(Math.ceil(request * 1.1));
const GI = 2 ** 30;
const mounted = (volumes: RunVolume[]) => ({ volumes });
const affinity = (key: string): kplus.k8s.Affinity => ({
  podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: key }] },
});

const CASES: Case[] = [
  {
    method: 'K8sJobFramework.build: an init container fetches the source, with the environment, resources and security '
      + 'of the main one',
    props: {
      source: RunSource.git('git+https://github.com/acme/train.git#main'),
      resources: { gpu: '1' },
      envs: [{ name: 'A', value: 'b' }],
    },
    read: ({ pod: { initContainers: [{ image, command, volumeMounts, env, resources, securityContext }] }, main }) => ({
      image,
      command,
      volumeMounts,
      isAsMain: isDeepStrictEqual([env, resources, securityContext], [main.env, main.resources, main.securityContext]),
    }),
    gives: {
      image: 'ghcr.io/scc-digitalhub/digitalhub-core-builder-tool:latest',
      command: ['/bin/bash', '-c', '/app/builder-tool.sh'],
      volumeMounts: [
        { name: 'shared-dir', mountPath: '/shared' },
        { name: 'init-config-map', mountPath: '/init-config-map' },
      ],
      isAsMain: true,
    },
  },
  {
    method: 'K8sBaseFramework.buildVolumes: a shared directory of 100Mi, unless a volume is mounted there',
    props: { source: RunSource.http('https://acme.io/data.csv') },
    read: ({ pod: { volumes: [shared] } }) => shared,
    gives: { name: 'shared-dir', emptyDir: { sizeLimit: '100Mi' } },
  },
  {
    method: 'K8sBaseFramework.buildInitConfigMap: references, files by the base64 of their names, and a map of them',
    props: {
      source: RunSource.several([RunSource.zip('zip+s3://bucket/a.zip'), RunSource.inline('main.py', 'print(1)')]),
    },
    read: ({ objects }) => objects.find(({ kind }) => kind === 'ConfigMap').data,
    gives: {
      'context-refs.txt': 'zip+s3,,zip+s3://bucket/a.zip',
      'context-sources-map.txt': 'bWFpbi5weQ,main.py\n',
      'bWFpbi5weQ': 'print(1)',
    },
  },
  {
    method: 'K8sBaseFramework.buildResources: defaults, cpu limit as the request, memory limit 1.1 times the request',
    read: ({ main }) => main.resources,
    gives: { requests: { cpu: '100m', memory: '256Mi' }, limits: { cpu: '100m', memory: '295279002' } },
  },
  {
    method: 'K8sBaseFramework.buildResources: the user\'s requests',
    props: { resources: { cpu: '2', mem: '4Gi' } },
    read: ({ main }) => main.resources,
    gives: { requests: { cpu: '2', memory: '4Gi' }, limits: { cpu: '2', memory: memory(4 * GI) } },
  },
  {
    method: 'K8sBaseFramework.buildResources: a GPU is a limit',
    props: { resources: { gpu: '1' } },
    read: ({ main }) => main.resources.limits['nvidia.com/gpu'],
    gives: '1',
  },
  {
    method: 'K8sBaseFramework.buildResources: the template\'s requests override the user\'s',
    props: { resources: { cpu: '2', mem: '4Gi' } },
    template: { resources: { requests: { memory: '64Gi' } } },
    read: ({ main }) => main.resources,
    gives: { requests: { cpu: '2', memory: '64Gi' }, limits: { cpu: '2', memory: memory(64 * GI) } },
  },
  {
    method: 'K8sBaseFramework.buildResources: the template\'s limits stay as they are',
    props: { resources: { cpu: '2' } },
    template: { resources: { limits: { 'cpu': '8', 'ephemeral-storage': '4Gi' } } },
    read: ({ main }) => [main.resources.limits.cpu, main.resources.limits['ephemeral-storage']],
    gives: ['8', '4Gi'],
  },
  {
    method: 'K8sBaseFramework.buildResources: a GPU that a template requests is its limit, too',
    template: { resources: { requests: { 'nvidia.com/gpu': '2' } } },
    read: ({ main }) => main.resources.limits['nvidia.com/gpu'],
    gives: '2',
  },
  {
    method: 'K8sBuilderHelper.getV1EnvVar: endpoint and namespace of Core; ContainerJobRunner: PROJECT_NAME',
    read: ({ main }) => Object.fromEntries(main.env.map(({ name, value }: Manifest) => [name, value])),
    gives: { DHCORE_ENDPOINT: 'http://core:8080', DHCORE_NAMESPACE: 'digitalhub', PROJECT_NAME: 'Churn' },
  },
  {
    method: 'K8sBuilderHelper.getEnvVarsFromSecrets: keys of the project\'s Secret',
    props: { secrets: ['TOKEN'] },
    read: ({ main }) => main.env.find(({ name }: Manifest) => name === 'TOKEN').valueFrom,
    gives: { secretKeyRef: { name: 'proj-secrets-churn', key: 'TOKEN' } },
  },
  {
    method: 'K8sBaseFramework.buildEnv: the function\'s variables',
    props: { envs: [{ name: 'A', value: 'x' }] },
    read: ({ main }) => main.env.find(({ name }: Manifest) => name === 'A'),
    gives: { name: 'A', value: 'x' },
  },
  {
    method: 'K8sBuilderHelper.getVolume: shared_volume is a claim of its name',
    props: mounted([RunVolume.shared({ name: 'data', mountPath: '/data' })]),
    read: ({ pod }) => pod.volumes,
    gives: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
  },
  {
    method: 'K8sBuilderHelper.getVolume: shared_volume with claimName',
    props: mounted([RunVolume.shared({ name: 'data', mountPath: '/data', claimName: 'team' })]),
    read: ({ pod }) => pod.volumes,
    gives: [{ name: 'data', persistentVolumeClaim: { claimName: 'team' } }],
  },
  {
    method: 'K8sBuilderHelper.getVolume: ephemeral of the default size',
    props: mounted([RunVolume.ephemeral({ name: 'tmp', mountPath: '/tmp' })]),
    read: ({ pod }) => pod.volumes[0].ephemeral.volumeClaimTemplate.spec,
    gives: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '2Gi' } } },
  },
  {
    method: 'K8sBuilderHelper.getVolume: empty_dir of the default size',
    props: mounted([RunVolume.emptyDir({ name: 'tmp', mountPath: '/tmp' })]),
    read: ({ pod }) => pod.volumes,
    gives: [{ name: 'tmp', emptyDir: { sizeLimit: '128Mi' } }],
  },
  {
    method: 'K8sBuilderHelper.getVolume: empty_dir of its own size',
    props: mounted([RunVolume.emptyDir({ name: 'tmp', mountPath: '/tmp', sizeLimit: '1Gi' })]),
    read: ({ pod }) => pod.volumes,
    gives: [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }],
  },
  {
    method: 'K8sBuilderHelper.getVolumeMount: name, path and subPath',
    props: mounted([RunVolume.shared({ name: 'data', mountPath: '/data', subPath: 'a' })]),
    read: ({ main }) => main.volumeMounts,
    gives: [{ name: 'data', mountPath: '/data', subPath: 'a' }],
  },
  {
    method: 'K8sBuilderHelper.buildSharedVolume: disk is an ephemeral volume at /shared',
    props: { resources: { disk: '50Gi' } },
    read: ({ pod: { volumes: [disk] }, main }) => [
      disk.name, disk.ephemeral.volumeClaimTemplate.spec.resources.requests.storage, main.volumeMounts[0].mountPath,
    ],
    gives: ['shared-dir', '50Gi', '/shared'],
  },
  {
    method: 'K8sBaseFramework.buildPersistentVolumeClaims: ReadWriteOnce, of its size',
    props: mounted([RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '10Gi' })]),
    read: ({ objects }) => objects.find(({ kind }) => kind === 'PersistentVolumeClaim').spec,
    gives: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
  },
  {
    method: 'K8sBaseFramework.buildPersistentVolumeClaims: of the default size',
    props: mounted([RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data' })]),
    read: ({ objects }) => objects.find(({ kind }) => kind === 'PersistentVolumeClaim').spec.resources.requests.storage,
    gives: '2Gi',
  },
  {
    method: 'K8sBaseFramework.buildNodeSelector: joined, the template\'s wins',
    props: { nodeSelector: [{ key: 'gpu', value: 'v100' }, { key: 'zone', value: 'x' }] },
    template: { nodeSelector: [{ key: 'gpu', value: 'a100' }] },
    read: ({ pod }) => pod.nodeSelector,
    gives: { gpu: 'a100', zone: 'x' },
  },
  {
    method: 'K8sBaseFramework.buildTolerations: the user\'s, then the template\'s',
    props: { tolerations: [{ key: 'a', operator: 'Exists' }] },
    template: { tolerations: [{ key: 'b', operator: 'Exists' }] },
    read: ({ pod }) => pod.tolerations,
    gives: [{ key: 'a', operator: 'Exists' }, { key: 'b', operator: 'Exists' }],
  },
  {
    method: 'K8sBaseFramework.buildPodSecurityContext: ids and seccomp, and no word of root',
    props: { runAsUser: 1000, runAsGroup: 1001, fsGroup: 1002 },
    read: ({ pod }) => pod.securityContext,
    gives: { runAsUser: 1000, runAsGroup: 1001, fsGroup: 1002, seccompProfile: { type: 'RuntimeDefault' } },
  },
  {
    method: 'K8sBaseFramework.buildRuntimeClassName: the template\'s',
    props: { runtimeClass: 'own' },
    template: { runtimeClass: 'nvidia' },
    read: ({ pod }) => pod.runtimeClassName,
    gives: 'nvidia',
  },
  {
    method: 'K8sBaseFramework.buildPriorityClassName: the template\'s',
    props: { priorityClass: 'own' },
    template: { priorityClass: 'high' },
    read: ({ pod }) => pod.priorityClassName,
    gives: 'high',
  },
  {
    method: 'K8sBaseFramework.buildAffinity: the user\'s, where no template is named',
    props: { affinity: affinity('zone') },
    read: ({ pod }) => pod.affinity,
    gives: affinity('zone'),
  },
  {
    method: 'K8sBaseFramework.buildLabels: the template\'s name and labels',
    template: { labels: { hardware: 'a100' } },
    read: ({ manifest }) => [manifest.metadata.labels['dhcore/template'], manifest.metadata.labels.hardware],
    gives: ['p', 'a100'],
  },
  {
    method: 'K8sLabelHelper.buildCoreLabels: the project, sanitized',
    read: ({ manifest }) => manifest.metadata.labels['dhcore/project'],
    gives: 'churn',
  },
  {
    method: 'K8sJobFramework.build: pull policy, restart policy, deadline and backoff limit',
    read: (
      { pod, main, manifest },
    ) => [main.imagePullPolicy, pod.restartPolicy, manifest.spec.activeDeadlineSeconds, manifest.spec.backoffLimit],
    gives: ['IfNotPresent', 'Never', 259200, 0],
  },
  {
    method: 'K8sJobFramework.build: the template\'s backoff limit',
    props: { backoffLimit: 5 },
    template: { backoffLimit: 2 },
    read: ({ manifest }) => manifest.spec.backoffLimit,
    gives: 2,
  },
  {
    method: 'K8sDeploymentFramework.build: restart policy and replicas',
    kind: 'DeploymentRun',
    props: { replicas: 3 },
    read: ({ pod, manifest }) => [pod.restartPolicy, manifest.spec.replicas],
    gives: ['Always', 3],
  },
  {
    method: 'K8sServeFramework.build: ports by number, type NodePort',
    kind: 'ServiceRun',
    props: { servicePorts: [{ port: 80, targetPort: 8080 }] },
    read: (
      { objects },
    ) => { const { ports, type } = objects.find(({ kind }) => kind === 'Service').spec; return { ports, type }; },
    gives: { ports: [{ name: 'port80', port: 80, targetPort: 8080 }], type: 'NodePort' },
  },
  {
    method: 'K8sServeFramework.build: the template\'s type',
    kind: 'ServiceRun',
    props: { serviceType: kplus.ServiceType.CLUSTER_IP },
    template: { serviceType: kplus.ServiceType.LOAD_BALANCER },
    read: ({ objects }) => objects.find(({ kind }) => kind === 'Service').spec.type,
    gives: 'LoadBalancer',
  },
];

test.each(
  CASES.map((one): [string, Case] => [one.method, one]),
)('%s', (_method, { kind = 'DigitalHubRun', props, template, read, gives }) => {
  const chart = makeChart('churn', 'digitalhub');
  DigitalHubPlatform.core(chart, 'platform', {
    project: 'Churn', endpoint: 'http://core:8080', profiles: template && [new Profile({ name: 'p', ...template })],
  });
  const run = makeKind(kind, { runAsUser: undefined, profile: template && 'p', ...props }, chart);
  const { spec: pod } = templateOf(kind, run);
  expect(read({ pod, main: pod.containers[0], manifest: manifestOf(run), objects: synth(chart) })).toEqual(gives);
});

test('the page of differences names every method that it speaks of', () => {
  const page = readFileSync(join(__dirname, '../../docs/core-parity.md'), 'utf8');
  const methods = [...page.matchAll(/^\| `(\w+\.\w+)`/gm)].map(([, method]) => method);
  expect(methods.length).toBeGreaterThan(10);
  expect(CASES.length).toBeGreaterThanOrEqual(25);
});
