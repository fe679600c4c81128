/**
 * The values of DigitalHub's two documentation pages, as printed there, section by section:
 * "Using Kubernetes resources for runs" (A) and its earlier edition (B).
 */
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, Profile, RunVolume } from '../src';
import { mainOf, makeChart, makeRun, manifestOf, podSpecOf, synth } from './support/synth';

describe('A, Resources', () => {
  test('"cpu": "2", "mem": "4Gi", "gpu": "1"', () => {
    expect(mainOf(makeRun({ resources: { cpu: '2', mem: '4Gi', gpu: '1' } })).resources).toEqual({
      requests: { cpu: '2', memory: '4Gi' },
      limits: { 'cpu': '2', 'memory': '4Gi', 'nvidia.com/gpu': '1' },
    });
  });
});

describe('A, Profile', () => {
  test('profile = "1xa100"', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', {
      profiles: [new Profile({
        name: '1xa100',
        resources: { limits: { 'nvidia.com/gpu': '1' } },
        nodeSelector: [{ key: 'gpu', value: 'a100' }],
        tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
      })],
    });
    const run = makeRun({ profile: '1xa100' }, chart);
    expect(mainOf(run).resources.limits).toEqual({ 'nvidia.com/gpu': '1' });
    expect(podSpecOf(run)).toMatchObject({ nodeSelector: { gpu: 'a100' }, tolerations: [{ key: 'nvidia.com/gpu' }] });
    expect(manifestOf(run).metadata.labels['dhcore/template']).toBe('1xa100');
  });
});

describe('A, Volumes', () => {
  test('Persistent volume claims: my-pvc of 1Gi at /data', () => {
    const chart = makeChart();
    const run = makeRun({ volumes: [RunVolume.persistentVolumeClaim({ name: 'my-pvc', mountPath: '/data', size: '1Gi' })] }, chart);
    const [claim] = synth(chart);
    expect(claim).toMatchObject({ kind: 'PersistentVolumeClaim', metadata: { name: 'churn-train-c8b5bc18-my-pvc', namespace: 'ml' } });
    expect(claim.spec).toEqual({ accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } });
    expect(podSpecOf(run).volumes).toEqual([{ name: 'my-pvc', persistentVolumeClaim: { claimName: 'churn-train-c8b5bc18-my-pvc' } }]);
    expect(mainOf(run).volumeMounts).toEqual([{ name: 'my-pvc', mountPath: '/data' }]);
  });

  test('EmptyDir: my-empty-dir of 1Gi at /data', () => {
    const run = makeRun({ volumes: [RunVolume.emptyDir({ name: 'my-empty-dir', mountPath: '/data', sizeLimit: '1Gi' })] });
    expect(podSpecOf(run).volumes).toEqual([{ name: 'my-empty-dir', emptyDir: { sizeLimit: '1Gi' } }]);
    expect(mainOf(run).volumeMounts).toEqual([{ name: 'my-empty-dir', mountPath: '/data' }]);
  });

  test('Ephemeral volumes: tmp-ephemeral of 500Mi at /tmp', () => {
    const run = makeRun({ volumes: [RunVolume.ephemeral({ name: 'tmp-ephemeral', mountPath: '/tmp', size: '500Mi' })] });
    expect(podSpecOf(run).volumes).toEqual([{
      name: 'tmp-ephemeral',
      ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Mi' } } } } },
    }]);
  });
});

describe('A, Secrets and Envs', () => {
  test('secrets = ["my-secret"], envs = [{"name": "ENV_NAME", "value": "value"}]', () => {
    expect(mainOf(makeRun({ project: 'churn', secrets: ['my-secret'], envs: [{ name: 'ENV_NAME', value: 'value' }] })).env).toEqual([
      { name: 'PROJECT_NAME', value: 'churn' },
      { name: 'my-secret', valueFrom: { secretKeyRef: { name: 'proj-secrets-churn', key: 'my-secret' } } },
      { name: 'ENV_NAME', value: 'value' },
    ]);
  });
});

describe('A, Security context', () => {
  test('run_as_user = run_as_group = fs_group = 1000', () => {
    expect(podSpecOf(makeRun({ runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 })).securityContext).toEqual({
      runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' },
    });
  });
});

describe('A, Node selector', () => {
  test('[{"key": "kubernetes.io/arch", "value": "amd64"}]', () => {
    expect(podSpecOf(makeRun({ nodeSelector: [{ key: 'kubernetes.io/arch', value: 'amd64' }] })).nodeSelector).toEqual({ 'kubernetes.io/arch': 'amd64' });
  });
});

describe('A and B, Affinity and Tolerations', () => {
  test('as in the Kubernetes documentation', () => {
    const affinity: kplus.k8s.Affinity = {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['antarctica-east1'] }] }],
        },
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, preference: { matchExpressions: [{ key: 'another-node-label-key', operator: 'In', values: ['another-node-label-value'] }] } },
        ],
      },
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{
          weight: 100,
          podAffinityTerm: { labelSelector: { matchExpressions: [{ key: 'security', operator: 'In', values: ['S2'] }] }, topologyKey: 'topology.kubernetes.io/zone' },
        }],
      },
    };
    const tolerations = [
      { key: 'key1', operator: 'Equal', value: 'value1', effect: 'NoSchedule' },
      { key: 'key1', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 3600 },
    ];
    const chart = makeChart();
    const run = makeRun({ affinity, tolerations }, chart);
    synth(chart);
    expect(podSpecOf(run)).toMatchObject({ affinity, tolerations });
  });
});

describe('A, Runtime class and priority class', () => {
  test('by name', () => {
    expect(podSpecOf(makeRun({ runtimeClass: 'nvidia', priorityClass: 'high' }))).toMatchObject({ runtimeClassName: 'nvidia', priorityClassName: 'high' });
  });
});

describe('B, Volumes', () => {
  test('PVC: my-pvc is the claim pvc-name-on-k8s, and none is created', () => {
    const chart = makeChart();
    const run = makeRun({ volumes: [RunVolume.persistentVolumeClaim({ name: 'my-pvc', mountPath: '/data', claimName: 'pvc-name-on-k8s' })] }, chart);
    expect(synth(chart).map(({ kind }) => kind)).toEqual(['Job']);
    expect(podSpecOf(run).volumes).toEqual([{ name: 'my-pvc', persistentVolumeClaim: { claimName: 'pvc-name-on-k8s' } }]);
  });

  test('ConfigMap: my-config-map is config-map-name-on-k8s', () => {
    const run = makeRun({ volumes: [RunVolume.configMap({ name: 'my-config-map', mountPath: '/data', configMapName: 'config-map-name-on-k8s' })] });
    expect(podSpecOf(run).volumes).toEqual([{ name: 'my-config-map', configMap: { name: 'config-map-name-on-k8s' } }]);
  });
});

describe('B, Resources', () => {
  test('CPU: requests 12, limits 16', () => {
    const { resources } = mainOf(makeRun({ resources: { cpu: '12', cpuLimit: '16' } }));
    expect([resources.requests.cpu, resources.limits.cpu]).toEqual(['12', '16']);
  });

  test('RAM memory: requests 64Gi, and no limit', () => {
    expect(mainOf(makeRun({ resources: { memRequest: '64Gi' } })).resources).toEqual({ requests: { cpu: '100m', memory: '64Gi' } });
  });
});

describe('B, Envs', () => {
  test('env-name', () => {
    expect(mainOf(makeRun({ envs: [{ name: 'env-name', value: 'value' }] })).env).toEqual([{ name: 'env-name', value: 'value' }]);
  });
});

describe('B, Backoff limit', () => {
  test('backoff_limit = 3', () => {
    expect(manifestOf(makeRun({ backoffLimit: 3 })).spec.backoffLimit).toBe(3);
  });
});

describe('B, FS group', () => {
  test('fs_group = 1000', () => {
    expect(podSpecOf(makeRun({ fsGroup: 1000 })).securityContext.fsGroup).toBe(1000);
  });
});
