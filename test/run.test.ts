/** What all kinds of run have in common. */
import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { DigitalHubPlatform, NodeLabel, Profile, RunSecurity, RunVolume } from '../src';
import { KIND_NAMES, KindName, KINDS, makeKind, templateOf } from './support/kinds';
import { makeChart, Manifest, manifestOf, synth } from './support/synth';
import { violations } from '../src/private/kubernetes/pod-standards';
import { KubernetesVersion } from '../src/private/kubernetes/version';

const quantity = fc.constantFrom('1', '500m', '2Gi', '1.5', '64Mi');
const word = fc.constantFrom('a', 'b-c', 'x1');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Options that concern the pod. */
const podOptions = fc.record({
  command: optional(fc.array(word)),
  args: optional(fc.array(word)),
  imagePullPolicy: optional(fc.constantFrom(...Object.values(kplus.ImagePullPolicy))),
  resources: optional(
    fc.record(
      {
        cpu: optional(quantity),
        memLimit: optional(quantity),
        gpu: optional(fc.constant('1')),
        disk: optional(quantity),
      },
    ),
  ),
  sharedMemory: optional(quantity),
  secrets: optional(fc.uniqueArray(word)),
  envs: optional(
    fc.uniqueArray(
      fc.record({ name: fc.constantFrom('A', 'B', 'C'), value: fc.string() }),
      { selector: ({ name }) => name },
    ),
  ),
  runAsUser: optional(fc.nat({ max: 3 })),
  fsGroup: optional(fc.nat({ max: 3 })),
  security: optional(fc.constantFrom(RunSecurity.baseline(), RunSecurity.privileged())),
  nodeSelector: optional(fc.constant<NodeLabel[]>([{ key: 'gpu', value: 'a100' }])),
  tolerations: optional(fc.constant<kplus.k8s.Toleration[]>([{ key: 'gpu', operator: 'Exists' }])),
  affinity: optional(
    fc.constant<kplus.k8s.Affinity>(
      { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone' }] } },
    ),
  ),
  runtimeClass: optional(word),
  priorityClass: optional(word),
  project: fc.constant('churn'),
  labels: optional(fc.constant({ 'team': 'ml', 'app.kubernetes.io/component': 'same' })),
  initContainers: optional(fc.constant<kplus.ContainerProps[]>([{ image: 'busybox:1' }])),
  volumes: optional(fc.uniqueArray(fc.constantFrom(
    RunVolume.emptyDir({ name: 'a', mountPath: '/a' }), RunVolume.persistentVolumeClaim({ name: 'b', mountPath: '/b' }),
    RunVolume.secret(
      { name: 'c', mountPath: '/c', secretName: 'c' },
    ), RunVolume.image({ name: 'd', mountPath: '/d', reference: 'm:1' }),
  ))),
  podOverrides: optional(fc.constant({ schedulerName: 'volcano' })),
});

test('the same options give the same pod in all five kinds', () => {
  fc.assert(fc.property(podOptions, (options) => {
    const [first, ...others] = KIND_NAMES.map((kind) => {
      const { metadata, spec } = templateOf(kind, makeKind(kind, { ...options, metadata: { name: 'same' } }));
      // The restart policy is the kind's. The ports are those that a service leads to.
      const { restartPolicy, containers: [{ ports, ...main }, ...rest], ...pod } = spec;
      // The label by which a Deployment selects them follows the fixed name.
      const labels = {
        ...metadata.labels, 'app.kubernetes.io/component': 'same', 'cdk8s.io/metadata.addr': 'same',
      };
      return { ...pod, containers: [main, ...rest], labels };
    });
    others.forEach((other) => expect(other).toEqual(first));
  }), { numRuns: 200 });
});

describe.each(KIND_NAMES)('%s', (kind) => {
  const { objectKind, component, restartPolicy, workload } = KINDS[kind];

  test('is its object, with the labels on it and its pods', () => {
    const run = makeKind(
      kind,
      { project: 'churn', functionName: 'Train', labels: { team: 'ml' }, annotations: { note: 'x' } },
    );
    const labels = {
      'app.kubernetes.io/name': 'Train',
      'app.kubernetes.io/instance': run.runName,
      'app.kubernetes.io/component': component,
      'app.kubernetes.io/part-of': 'churn',
      'app.kubernetes.io/managed-by': 'cdk8s-digitalhub',
      'dhcore/project': 'churn',
      'dhcore/function': 'train',
      'team': 'ml',
    };
    const manifest = manifestOf(run);
    expect([manifest.kind, workload(run).kind, workload(run).node.id]).toEqual([objectKind, objectKind, 'Resource']);
    for (const metadata of [manifest.metadata, templateOf(kind, run).metadata]) {
      expect(metadata.labels).toMatchObject(labels);
      expect(metadata.annotations).toEqual({ note: 'x' });
    }
    expect(templateOf(kind, run).spec.restartPolicy).toBe(restartPolicy);
  });

  test('has restricted pods, and no lines that only repeat defaults', () => {
    const { spec } = templateOf(kind, makeKind(kind));
    expect(violations('restricted', spec, {}, KubernetesVersion.OLDEST)).toEqual([]);
    expect(Object.keys(spec).sort()).toEqual(
      ['automountServiceAccountToken', 'containers', 'enableServiceLinks', 'restartPolicy', 'securityContext'],
    );
  });

  test('synthesizes, its claims first', () => {
    const chart = makeChart();
    const run = makeKind(
      kind,
      { volumes: [RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '1Gi' })] },
      chart,
    );
    const [claim, object] = synth(chart);
    expect([claim.kind, claim.metadata.name, object.kind]).toEqual(
      ['PersistentVolumeClaim', `${run.runName}-data`, objectKind],
    );
    expect(run.claims.map(({ name }) => name)).toEqual([`${run.runName}-data`]);
  });

  test('takes a profile', () => {
    const chart = makeChart();
    new DigitalHubPlatform(
      chart,
      'platform',
      {
        profiles: [
          new Profile({ name: 'gpu', resources: { limits: { 'nvidia.com/gpu': '1' } }, runtimeClass: 'nvidia' }),
        ],
      },
    );
    const { spec } = templateOf(kind, makeKind(kind, { profile: 'gpu' }, chart));
    expect([spec.runtimeClassName, spec.containers[0].resources.limits]).toEqual(['nvidia', { 'nvidia.com/gpu': '1' }]);
  });

  test('keeps scheduling that comes after construction', () => {
    const run = makeKind(kind, {
      tolerations: [{ key: 'a', operator: 'Exists' }],
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'gpu', operator: 'Exists' }] }],
          },
        },
      },
    });
    workload(run).scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('b')));
    workload(run).scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('zone', 'x')));
    const { spec } = templateOf(kind, run);
    expect(spec.tolerations).toEqual([{ key: 'a', operator: 'Exists' }, { key: 'b', operator: 'Exists' }]);
    expect(spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms).toEqual([
      { matchExpressions: [{ key: 'gpu', operator: 'Exists' }, { key: 'zone', operator: 'In', values: ['x'] }] },
    ]);
  });

  test('keeps connections that come after construction', () => {
    const chart = makeChart();
    const run = makeKind(kind, {}, chart);
    const database = new kplus.Deployment(
      chart,
      'database',
      { containers: [{ image: 'postgres:16', portNumber: 5432 }] },
    );
    workload(run).connections.allowTo(database);
    const policies = synth(chart).filter((object) => object.kind === 'NetworkPolicy');
    const address = templateOf(kind, run).metadata.labels['cdk8s.io/metadata.addr'];
    expect(policies.map(({ spec }) => spec.podSelector.matchLabels)).toContainEqual(
      { 'cdk8s.io/metadata.addr': address },
    );
  });

  test('keeps containers, volumes and variables that come after construction', () => {
    const run = makeKind(kind);
    const object = workload(run);
    object.addContainer({ image: 'side:1', name: 'side' });
    object.containers[0].env.addVariable('B', kplus.EnvValue.fromValue('2'));
    object.containers[0].mount('/w', kplus.Volume.fromEmptyDir(run, 'w', 'w'));
    const { spec } = templateOf(kind, run);
    expect(spec.containers.map(({ name }: Manifest) => name)).toEqual(['main', 'side']);
    expect(spec.containers[0]).toMatchObject(
      { env: [{ name: 'B', value: '2' }], volumeMounts: [{ name: 'w', mountPath: '/w' }] },
    );
    expect(violations('restricted', spec, {}, KubernetesVersion.OLDEST)).toEqual([]);
  });

  test('takes a JSON patch, and podOverrides after it', () => {
    const run = makeKind(kind, { podOverrides: { hostname: 'override' } });
    ApiObject.of(run).addJsonPatch(JsonPatch.add('/metadata/annotations', { patched: 'yes' }));
    expect(manifestOf(run).metadata.annotations).toEqual({ patched: 'yes' });
    expect(templateOf(kind, run).spec.hostname).toBe('override');
  });

  test('has a name that follows its content only where Kubernetes needs that', () => {
    const name = (image: string) => manifestOf(makeKind(kind, { image })).metadata.name;
    const follows: KindName[] = ['DigitalHubRun', 'PodRun'];
    expect(name('a:1') !== name('a:2')).toBe(follows.includes(kind));
    expect(name('a:1')).toBe(name('a:1'));
  });
});
