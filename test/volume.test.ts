import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, RunVolume } from '../src';
import { mainOf, makeChart, makeRun, podSpecOf, synth } from './support/synth';

const mount = { name: 'v', mountPath: '/v' };
const things = makeChart('things');
const claim = kplus.PersistentVolumeClaim.fromClaimName(things, 'claim', 'team.data');
const configMap = new kplus.ConfigMap(things, 'settings', { metadata: { name: 'settings' } });
const secret = kplus.Secret.fromSecretName(things, 'secret', 'token');

/** Every factory, and the volume that it renders. A factory without a row is found below. */
const KINDS: [keyof typeof RunVolume, string, RunVolume, object][] = [
  [
    'persistentVolumeClaim',
    'created',
    RunVolume.persistentVolumeClaim(mount),
    { persistentVolumeClaim: { claimName: 'churn-train-c8b5bc18-v' } },
  ],
  [
    'persistentVolumeClaim',
    'by name',
    RunVolume.persistentVolumeClaim({ ...mount, claimName: 'data' }),
    { persistentVolumeClaim: { claimName: 'data' } },
  ],
  [
    'persistentVolumeClaim',
    'by construct',
    RunVolume.persistentVolumeClaim({ ...mount, claim }),
    { persistentVolumeClaim: { claimName: 'team.data' } },
  ],
  ['emptyDir', 'plain', RunVolume.emptyDir(mount), { emptyDir: {} }],
  [
    'emptyDir',
    'in memory',
    RunVolume.emptyDir({ ...mount, medium: 'Memory', sizeLimit: '500Ki' }),
    { emptyDir: { medium: 'Memory', sizeLimit: '500Ki' } },
  ],
  ['ephemeral', 'with all options', RunVolume.ephemeral({
    ...mount, size: '1.5G', storageClass: 'fast', accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE_POD],
  }), {
    ephemeral: {
      volumeClaimTemplate: {
        spec: {
          accessModes: ['ReadWriteOncePod'], storageClassName: 'fast', resources: { requests: { storage: '1.5G' } },
        },
      },
    },
  }],
  ['configMap', 'by name', RunVolume.configMap({ ...mount, configMapName: 'c' }), { configMap: { name: 'c' } }],
  ['configMap', 'by construct', RunVolume.configMap(
    { ...mount, configMap, items: { key: { path: 'a/b', mode: 0o400 } }, mode: 0o440, optional: true },
  ),
  {
    configMap: {
      name: 'settings',
      items: [{ key: 'key', path: 'a/b', mode: 256 }],
      defaultMode: 288,
      optional: true,
    },
  }],
  [
    'secret',
    'by name',
    RunVolume.secret({ ...mount, secretName: 's', mode: 0o400 }),
    { secret: { secretName: 's', defaultMode: 256 } },
  ],
  ['secret', 'by construct', RunVolume.secret({ ...mount, secret }), { secret: { secretName: 'token' } }],
  ['shared', 'of its name', RunVolume.shared(mount), { persistentVolumeClaim: { claimName: 'v' } }],
  [
    'shared',
    'of another name',
    RunVolume.shared({ ...mount, claimName: 'team' }),
    { persistentVolumeClaim: { claimName: 'team' } },
  ],
  ['image', 'with a pull policy', RunVolume.image(
    { ...mount, reference: 'ghcr.io/acme/model:1', pullPolicy: kplus.ImagePullPolicy.ALWAYS },
  ),
  { image: { reference: 'ghcr.io/acme/model:1', pullPolicy: 'Always' } }],
  ['fromVolume', 'of cdk8s-plus', RunVolume.fromVolume(
    { mountPath: '/v', volume: kplus.Volume.fromHostPath(things, 'host', 'v', { path: '/mnt' }) },
  ),
  { hostPath: { path: '/mnt', type: '' } }],
];

test('every factory has a row', () => {
  const factories = Object.getOwnPropertyNames(RunVolume).filter(
    (name) => typeof (RunVolume as any)[name] === 'function',
  );
  expect(new Set(KINDS.map(([factory]) => factory))).toEqual(new Set(factories));
});

test.each(KINDS)('%s %s', (_factory, _what, volume, source) => {
  const run = makeRun({ volumes: [volume] });
  expect(podSpecOf(run).volumes).toEqual([{ name: 'v', ...source }]);
  expect(mainOf(run).volumeMounts).toEqual([{ name: 'v', mountPath: '/v' }]);
});

test('subPath and readOnly are the mount\'s', () => {
  const volumes = [
    RunVolume.shared({ ...mount, subPath: 'a/b', readOnly: true }),
    RunVolume.emptyDir({ name: 'w', mountPath: '/w', readOnly: false }),
  ];
  expect(mainOf(makeRun({ volumes })).volumeMounts).toEqual([
    { name: 'v', mountPath: '/v', subPath: 'a/b', readOnly: true }, { name: 'w', mountPath: '/w' },
  ]);
});

test('a created claim has its options, the labels and annotations of the run, and what retains it', () => {
  const chart = makeChart();
  makeRun({
    labels: { team: 'ml' },
    annotations: { note: 'x' },
    volumes: [RunVolume.persistentVolumeClaim({
      ...mount,
      size: '500Mi',
      storageClass: 'fast',
      accessModes: [
        kplus.PersistentVolumeAccessMode.READ_WRITE_MANY,
      ],
      retain: true,
    })],
  }, chart);
  const [rendered] = synth(chart);
  expect(rendered.spec).toEqual(
    { accessModes: ['ReadWriteMany'], storageClassName: 'fast', resources: { requests: { storage: '500Mi' } } },
  );
  expect(rendered.metadata.labels).toMatchObject(
    { 'team': 'ml', 'app.kubernetes.io/instance': 'churn-train-c8b5bc18' },
  );
  expect(rendered.metadata.annotations).toEqual({
    'note': 'x',
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
    'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    'helm.sh/resource-policy': 'keep',
  });
});

test('size and storage class come from the volume, the platform, or the library', () => {
  const sizes = (platform?: { volumeSize: string; storageClass: string }, size?: string) => {
    const chart = makeChart();
    if (platform) {
      new DigitalHubPlatform(chart, 'platform', platform);
    }
    makeRun({
      volumes: [
        RunVolume.persistentVolumeClaim(
          { ...mount, size },
        ), RunVolume.ephemeral({ name: 'e', mountPath: '/e', size, storageClass: size && 'own' }),
      ],
    }, chart);
    const [created, job] = synth(chart);
    const template = job.spec.template.spec.volumes[1].ephemeral.volumeClaimTemplate;
    return [created, template].map(({ spec }) => [spec.resources.requests.storage, spec.storageClassName]);
  };
  expect(sizes()).toEqual([['2Gi', undefined], ['2Gi', undefined]]);
  expect(sizes({ volumeSize: '5Gi', storageClass: 'slow' })).toEqual([['5Gi', 'slow'], ['5Gi', 'slow']]);
  expect(sizes({ volumeSize: '5Gi', storageClass: 'slow' }, '7Gi')).toEqual([['7Gi', 'slow'], ['7Gi', 'own']]);
});

test('one volume can be given to several runs, each of which has its own claim', () => {
  const chart = makeChart();
  const data = RunVolume.persistentVolumeClaim({ ...mount, size: '1Gi' });
  makeRun({ volumes: [data] }, chart, 'one');
  makeRun({ volumes: [data] }, chart, 'two');
  expect(
    synth(chart).filter(({ kind }) => kind === 'PersistentVolumeClaim').map(({ metadata }) => metadata.name),
  ).toEqual([
    expect.stringMatching(/^churn-one-c8[0-9a-f]{6}-v$/), expect.stringMatching(/^churn-two-c8[0-9a-f]{6}-v$/),
  ]);
});

test('a volume of an init container and of the run can be the same', () => {
  const chart = makeChart();
  const volume = kplus.Volume.fromEmptyDir(chart, 'work', 'work');
  const run = makeRun({
    volumes: [RunVolume.fromVolume({ mountPath: '/work', volume })],
    initContainers: [{ image: 'git:1', volumeMounts: [{ path: '/checkout', volume }] }],
  }, chart);
  expect(podSpecOf(run).volumes).toEqual([{ name: 'work', emptyDir: {} }]);
  expect(podSpecOf(run).initContainers[0].volumeMounts).toEqual([{ name: 'work', mountPath: '/checkout' }]);
});
