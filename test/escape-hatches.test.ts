import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RunVolume } from '../src';
import { makeChart, makeRun, podSpecOf, synth } from './support/synth';

test('the order of hands: option, JSON patch, podOverrides', () => {
  const hostname = (patch?: string, override?: string) => {
    const run = makeRun(
      { priorityClass: 'option', podOverrides: override ? { priorityClassName: override } : undefined },
    );
    if (patch) {
      ApiObject.of(run).addJsonPatch(JsonPatch.replace('/spec/template/spec/priorityClassName', patch));
    }
    return podSpecOf(run).priorityClassName;
  };
  expect([hostname(), hostname('patch'), hostname('patch', 'override')]).toEqual(['option', 'patch', 'override']);
});

describe('what is done to the Job after construction', () => {
  test('scheduling joins the options', () => {
    const run = makeRun({
      tolerations: [{ key: 'a', operator: 'Exists' }],
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              {
                matchExpressions: [{ key: 'gpu', operator: 'Exists' }],
              }, { matchExpressions: [{ key: 'tpu', operator: 'Exists' }] },
            ],
          },
        },
      },
    });
    run.job.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('b')));
    run.job.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('zone', 'x')));
    const zone = { key: 'zone', operator: 'In', values: ['x'] };
    expect(podSpecOf(run).tolerations).toEqual([{ key: 'a', operator: 'Exists' }, { key: 'b', operator: 'Exists' }]);
    expect(
      podSpecOf(run).affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms,
    ).toEqual([
      {
        matchExpressions: [{ key: 'gpu', operator: 'Exists' }, zone],
      }, { matchExpressions: [{ key: 'tpu', operator: 'Exists' }, zone] },
    ]);
  });

  test('connections make a network policy that selects the run', () => {
    const chart = makeChart();
    const run = makeRun({}, chart);
    const database = new kplus.StatefulSet(chart, 'database', {
      service: new kplus.Service(
        chart,
        'service',
        { ports: [{ port: 5432 }] },
      ),
      containers: [{ image: 'postgres:16', portNumber: 5432 }],
    });
    run.job.connections.allowTo(database);
    const policies = synth(chart).filter(({ kind }) => kind === 'NetworkPolicy');
    const [job] = synth(chart).filter(({ kind }) => kind === 'Job');
    const address = { 'cdk8s.io/metadata.addr': job.spec.template.metadata.labels['cdk8s.io/metadata.addr'] };
    expect(policies.map(({ spec }) => spec.podSelector.matchLabels)).toContainEqual(address);
  });

  test('containers, volumes and variables are added', () => {
    const run = makeRun({ volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/v' })] });
    run.job.addContainer({ image: 'side:1', name: 'side', resources: {} });
    run.job.addInitContainer({ image: 'init:1', name: 'late', resources: {} });
    run.job.containers[0].env.addVariable('B', kplus.EnvValue.fromValue('2'));
    run.job.containers[0].mount('/w', kplus.Volume.fromEmptyDir(run, 'w', 'w'));
    const spec = podSpecOf(run);
    expect(spec.containers.map(({ name }: any) => name)).toEqual(['main', 'side']);
    expect(spec.containers[1].securityContext).toMatchObject(
      { capabilities: { drop: ['ALL'] }, allowPrivilegeEscalation: false },
    );
    expect(spec.initContainers[0]).toMatchObject(
      { name: 'late', securityContext: { capabilities: { drop: ['ALL'] } } },
    );
    expect(spec.containers[0].env).toEqual([{ name: 'B', value: '2' }]);
    expect(spec.volumes).toEqual([{ name: 'v', emptyDir: {} }, { name: 'w', emptyDir: {} }]);
  });

  test('a JSON patch lands', () => {
    const run = makeRun();
    ApiObject.of(run).addJsonPatch(JsonPatch.add('/spec/parallelism', 3), JsonPatch.remove('/spec/backoffLimit'));
    expect(ApiObject.of(run).toJson().spec).toMatchObject({ parallelism: 3 });
    expect(ApiObject.of(run).toJson().spec).not.toHaveProperty('backoffLimit');
  });
});

describe('podOverrides', () => {
  test('keeps what cdk8s-plus\' types do not know', () => {
    const run = makeRun({
      podOverrides: {
        hostIPC: true,
        resources: { requests: { cpu: '2' } },
        containers: [
          {
            name: 'main',
            resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
            resources: { limits: { 'nvidia.com/gpu': '1' } },
          },
        ],
      },
    });
    expect(podSpecOf(run)).toMatchObject({ hostIPC: true, resources: { requests: { cpu: '2' } } });
    expect(podSpecOf(run).containers).toEqual([expect.objectContaining({
      image: 'ghcr.io/acme/train:1.4.0',
      resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }],
      resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { 'nvidia.com/gpu': '1' } },
    })]);
  });

  test('removes a field by null', () => {
    expect(podSpecOf(makeRun({ podOverrides: { securityContext: { runAsNonRoot: null } } })).securityContext).toEqual({
      runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' },
    });
  });

  test('shows in the explanation', () => {
    expect(
      makeRun({ podOverrides: { schedulerName: 'volcano' } }).explain().row('podOverrides.schedulerName'),
    ).toEqual({
      field: 'podOverrides.schedulerName', value: '"volcano"', layer: 'run', source: 'podOverrides.schedulerName', lost: [],
    });
  });
});
