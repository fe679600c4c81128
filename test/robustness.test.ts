/** What surprises: values and scopes that few tests would think of. */
import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  DeploymentRun,
  DigitalHubPlatform,
  DigitalHubRunProps,
  Diagnostics,
  Profile,
  RunNaming,
  RunSecurity,
  RunVolume,
  ServiceRun,
} from '../src';
import { mainOf, makeChart, makeRun, manifestOf, MINIMAL, podSpecOf, synth } from './support/synth';
import { makeApp } from './support/temporary';

const mount = { name: 'd', mountPath: '/d' };

test('a platform may govern the whole app', () => {
  const app = makeApp();
  new DigitalHubPlatform(app, 'platform', { project: 'churn' });
  const chart = new Chart(app, 'churn', { namespace: 'ml' });
  const run = makeRun({ secrets: ['TOKEN'] }, chart);
  expect(Diagnostics.of(app).all).toEqual([]);
  expect(mainOf(run).env[1].valueFrom.secretKeyRef).toEqual({ name: 'proj-secrets-churn', key: 'TOKEN' });
});

test('every way to a variable\'s value is kept', () => {
  const secret = kplus.Secret.fromSecretName(makeChart(), 's', 's');
  const values: Record<string, [kplus.EnvValue, object]> = {
    LITERAL: [kplus.EnvValue.fromValue('x'), { value: 'x' }],
    SECRET: [
      secret.envValue('k', { optional: true }),
      { valueFrom: { secretKeyRef: { name: 's', key: 'k', optional: true } } },
    ],
    FIELD: [
      kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_IP),
      { valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    ],
    RESOURCE: [
      kplus.EnvValue.fromResource(kplus.ResourceFieldPaths.CPU_LIMIT),
      { valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
    ],
  };
  const run = makeRun({ envs: Object.entries(values).map(([name, [valueFrom]]) => ({ name, valueFrom })) });
  expect(mainOf(run).env).toEqual(Object.entries(values).map(([name, [, expected]]) => ({ name, ...expected })));
});

test('variables keep their order whatever they are called, and secrets of a profile come before the run\'s', () => {
  const chart = makeChart();
  new DigitalHubPlatform(
    chart,
    'platform',
    { kubernetesVersion: '1.34', project: 'churn', profiles: [new Profile({ name: 'p', secrets: ['PASSWORD'] })] },
  );
  const run = makeRun(
    {
      profile: 'p',
      envs: [{ name: 'B', value: 'x' }, { name: '2', value: '$(B)$(PASSWORD)' }, { name: '1', value: 'y' }],
    },
    chart,
  );
  run.job.containers[0].env.addVariable('0', kplus.EnvValue.fromValue('later'));
  expect(mainOf(run).env.map(({ name }: { name: string }) => name)).toEqual(
    ['PROJECT_NAME', 'PASSWORD', 'B', '2', '1', '0'],
  );
  expect(Diagnostics.of(run).all).toEqual([]);
});

test('null in plain JavaScript is as if left out', () => {
  const nothing = null as never;
  const options: (keyof DigitalHubRunProps)[] = [
    'resources',
    'volumes',
    'envs',
    'labels',
    'sharedMemory',
    'tolerations',
    'metadata',
    'initContainers',
    'naming',
  ];
  const withNulls = makeRun(Object.fromEntries(options.map((option) => [option, nothing])));
  expect(manifestOf(withNulls)).toEqual(manifestOf(makeRun()));
  const inside = makeRun({
    resources: {
      cpu: '2',
      disk: nothing,
    },
    envs: [{ name: 'A', value: 'x', valueFrom: nothing }],
    metadata: { name: nothing, labels: nothing },
  });
  expect(manifestOf(inside)).toEqual(
    manifestOf(makeRun({ resources: { cpu: '2' }, envs: [{ name: 'A', value: 'x' }] })),
  );
  expect(Diagnostics.of(inside).all).toEqual([]);
});

test('numbers in plain JavaScript are amounts', () => {
  const { resources } = mainOf(makeRun({ resources: { cpu: 2, mem: '4Gi', gpu: 1 } as never }));
  expect(resources).toEqual(
    { requests: { cpu: '2', memory: '4Gi' }, limits: { 'cpu': '2', 'memory': '4Gi', 'nvidia.com/gpu': '1' } },
  );
});

test.each([
  ['privileged', RunSecurity.restricted(), { privileged: true }, { privileged: true, capabilities: { drop: ['ALL'] } }],
  [
    'without escalation in a privileged run',
    RunSecurity.privileged(),
    { allowPrivilegeEscalation: false },
    { allowPrivilegeEscalation: false },
  ],
])('an init container that is %s is no contradiction', (_what, security, securityContext, expected) => {
  const spec = podSpecOf(makeRun({ security, initContainers: [{ image: 'a:1', securityContext }] }));
  expect(spec.initContainers[0].securityContext).toEqual(expected);
});

test('one volume of cdk8s-plus can be mounted at two paths', () => {
  const chart = makeChart();
  const volume = kplus.Volume.fromEmptyDir(chart, 'w', 'w');
  const run = makeRun({
    volumes: [
      RunVolume.fromVolume(
        { volume, mountPath: '/a', subPath: 'a' },
      ), RunVolume.fromVolume({ volume, mountPath: '/b', subPath: 'b' }),
    ],
  }, chart);
  expect(Diagnostics.of(run).all).toEqual([]);
  expect(podSpecOf(run).volumes).toEqual([{ name: 'w', emptyDir: {} }]);
  expect(mainOf(run).volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath)).toEqual(['/a', '/b']);
});

test('two volumes of one name are rendered for the API server to refuse, and do not throw', () => {
  const volumes = [
    RunVolume.emptyDir(mount),
    RunVolume.persistentVolumeClaim({ ...mount, mountPath: '/e' }),
    RunVolume.emptyDir({ name: 'a/b', mountPath: '/f' }),
  ];
  expect(podSpecOf(makeRun({ volumes })).volumes.map(({ name }: { name: string }) => name)).toEqual(['d', 'a/b', 'd']);
});

test('a long revision is reported, and does not throw', () => {
  const run = makeRun({ naming: RunNaming.revision('d'.repeat(64)) });
  expect(Diagnostics.of(run).all.map(({ code }) => code)).toEqual(['DH1002']);
  expect(Diagnostics.of(makeRun({ naming: RunNaming.revision('d'.repeat(40)) })).all).toEqual([]);
});

test('the order of a map\'s keys changes neither hash nor bytes', () => {
  const items = { a: { path: 'a' }, b: { path: 'b' } };
  const written = (map: object, overrides: object) => JSON.stringify(manifestOf(makeRun({
    volumes: [
      RunVolume.configMap({ ...mount, configMapName: 'c', items: map as never }),
    ],
    podOverrides: { ...overrides },
  })));
  expect(written(items, { hostname: 'h', subdomain: 's' })).toBe(
    written({ b: items.b, a: items.a }, { subdomain: 's', hostname: 'h' }),
  );
});

test('podOverrides are taken as they were given, and without holes', () => {
  const podOverrides = { dnsConfig: { searches: ['a'] }, hostAliases: [{ ip: '1.2.3.4', hostnames: null }] };
  const run = makeRun({ podOverrides });
  podOverrides.dnsConfig.searches.push('b');
  expect(podSpecOf(run)).toMatchObject({ dnsConfig: { searches: ['a'] }, hostAliases: [{ ip: '1.2.3.4' }] });
  expect(podSpecOf(run).hostAliases[0]).not.toHaveProperty('hostnames');
  expect(makeRun({ podOverrides: { schedulerName: undefined } }).explain().toTable()).toContain(
    'podOverrides.schedulerName',
  );
});

test('a claim that is retained keeps the author\'s options for Argo CD', () => {
  const chart = makeChart();
  makeRun(
    {
      annotations: { 'argocd.argoproj.io/sync-options': 'Replace=true' },
      volumes: [RunVolume.persistentVolumeClaim({ ...mount, retain: true })],
    },
    chart,
  );
  expect(synth(chart)[0].metadata.annotations['argocd.argoproj.io/sync-options']).toBe(
    'Replace=true,Prune=false,Delete=false',
  );
});

describe('a profile overrides nothing in silence', () => {
  const codes = (profile: object, props: Partial<DigitalHubRunProps>) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { profiles: [new Profile({ name: 'p', ...profile })] });
    return Diagnostics.of(makeRun({ profile: 'p', fsGroup: 1000, ...props }, chart)).all.map(({ code }) => code);
  };
  const from = (
    name: string,
  ) => [{ name: 'T', valueFrom: kplus.Secret.fromSecretName(makeChart(), name, name).envValue('k') }];
  const claim = (options: object) => ({ volumes: [RunVolume.persistentVolumeClaim({ ...mount, ...options })] });

  test.each<[string, object, Partial<DigitalHubRunProps>]>([
    ['another Secret', { envs: from('admin') }, { envs: from('mine') }],
    ['another class', claim({}), claim({ storageClass: 'fast' })],
    ['a read-only mount', claim({}), claim({ readOnly: true })],
    ['a folder of the volume', claim({}), claim({ subPath: 'x' })],
    ['a retained claim', claim({}), claim({ retain: true })],
    ['other access modes', claim({}), claim({ accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY] })],
  ])('not %s', (_what, profile, props) => {
    expect(codes(profile, props)).toEqual(['DH2001']);
    expect(codes(profile, profile as Partial<DigitalHubRunProps>)).toEqual([]);
  });

  test('and its limit shrinks the platform\'s default request, which nobody asked for', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', {
      defaultResources: {
        mem: '1Gi',
      },
      profiles: [new Profile({ name: 'small', resources: { limits: { memory: '512Mi' } } })],
    });
    const run = makeRun({ profile: 'small' }, chart);
    expect(mainOf(run).resources).toEqual({ requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '512Mi' } });
    expect(Diagnostics.of(run).all).toEqual([]);
  });
});

describe('what careless callers do', () => {
  const codes = (scope: Chart) => Diagnostics.of(scope).all.map(({ code, option }) => `${code} ${option}`);

  test.each<[string, string, string[]]>([
    ['an alias of nothing', 'id: p\nlabels: *b\n', ['DH1607 line 2 of the template ""']],
    ['a list for the profile', 'id: p\n---\nkind: Job\nspec: {template: {spec: {tolerations: {key: a}, containers: '
      + '5}}}\n',
    ['DH1606 the Job of the template "p"', 'DH1606 the Job of the template "p"']],
    [
      'no name, and a slip',
      'descriptn: large\n',
      ['DH1606 descriptn of the template ""', 'DH1607 id of the template ""'],
    ],
    ['nested without end', `id: ${'[ '.repeat(5000)}`, ['DH1607 line 1 of the template ""']],
    ['no text at all', { id: 'p' } as never, ['DH1006 the text of the template ""']],
  ])('a template with %s', (_what, yaml, expected) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { profiles: [Profile.fromYaml(yaml)] });
    makeRun({}, chart);
    expect(codes(chart)).toEqual(expected);
  });

  test('a probe\'s command is a text', () => {
    const readiness = kplus.Probe.fromCommand('ls' as never);
    const chart = makeChart();
    new DeploymentRun(chart, 'worker', { ...MINIMAL, readiness });
    expect(codes(chart)).toEqual(['DH1704 readiness.command']);
  });

  test('a profile of no name, a path of none, options that are none', () => {
    const chart = makeChart();
    new DigitalHubPlatform(
      chart,
      'platform',
      { profiles: [Profile.fromFile(987 as never), new Profile('large' as never)] },
    );
    makeRun('busybox' as never, chart);
    expect(codes(chart)).toEqual(
      expect.arrayContaining(['DH1607 987 of the template "987"', 'DH1006 the options of the profile ""']),
    );
  });

  test('an acknowledgement without a reason', () => {
    expect(() => Diagnostics.of(makeChart()).acknowledge('DH2003', undefined as never)).toThrow(
      'a reason must be given for acknowledging "DH2003"',
    );
  });

  test.each(['/spec', '/spec/template', '/metadata'])('a JSON patch that removes %s', (path) => {
    const run = makeRun();
    ApiObject.of(run).addJsonPatch(JsonPatch.remove(path));
    expect(manifestOf(run).kind).toBe('Job');
  });

  test('what follows from a wrong type is not reported', () => {
    const chart = makeChart();
    new ServiceRun(
      chart,
      'model',
      { ...MINIMAL, envs: [{ name: 'A', value: 1 as never }], servicePorts: [80 as never] },
    );
    expect(codes(chart)).toEqual(['DH1006 envs[0].value', 'DH1006 servicePorts[0]']);
  });
});
