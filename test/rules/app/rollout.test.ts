import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  DeploymentRun, DeploymentRunProps, DigitalHubPlatform, Profile, RunStrategy, RunVolume, ServiceRun,
} from '../../../src';
import { KindName, makeKind } from '../../support/kinds';
import { reportedIn } from '../../support/reports';
import { makeChart, manifestOf, MINIMAL } from '../../support/synth';

const { READ_ONLY_MANY, READ_WRITE_MANY, READ_WRITE_ONCE, READ_WRITE_ONCE_POD } = kplus.PersistentVolumeAccessMode;
const mount = { name: 'data', mountPath: '/data' };
const claim = (...accessModes: kplus.PersistentVolumeAccessMode[]) => [
  RunVolume.persistentVolumeClaim({ ...mount, accessModes: accessModes.length > 0 ? accessModes : undefined }),
];
const made = (mode: kplus.PersistentVolumeAccessMode) => [RunVolume.persistentVolumeClaim({
  ...mount, claim: new kplus.PersistentVolumeClaim(makeChart(), 'claim', { accessModes: [mode] }),
})];
const declare = (chart: Chart, mode: kplus.PersistentVolumeAccessMode) => new kplus.PersistentVolumeClaim(chart, 'claim', {
  metadata: { name: 'data' }, accessModes: [mode],
});
const noSurge = RunStrategy.rolling({ maxSurge: kplus.PercentOrAbsolute.absolute(0) });

const reported = (props: Partial<DeploymentRunProps>) =>
  reportedIn(new DeploymentRun(makeChart(), 'model', { ...MINIMAL, fsGroup: 1000, ...props }))
    .map((message) => message.slice(0, 16));

describe('a rollout needs room', () => {
  test.each<[string, Partial<DeploymentRunProps>]>([
    ['a claim', { volumes: claim() }],
    ['a claim and one replica', { replicas: 1, volumes: claim(READ_WRITE_ONCE) }],
    ['a claim that is mounted read-only, which is on one node all the same', {
      volumes: [RunVolume.persistentVolumeClaim({ ...mount, readOnly: true })],
    }],
    ['a claim of one pod, and a strategy that was stated', {
      volumes: claim(READ_WRITE_ONCE_POD), strategy: RunStrategy.rolling(),
    }],
  ])('with %s', (_what, props) => {
    expect(reported(props)).toEqual(['DH2029 strategy:']);
  });

  test.each<[string, Partial<DeploymentRunProps>]>([
    ['Recreate', { volumes: claim(), strategy: RunStrategy.recreate() }],
    ['a rolling strategy that was stated', { volumes: claim(), strategy: RunStrategy.rolling() }],
    ['no replicas', { replicas: 0, volumes: claim() }],
    ['a claim of one pod, which is recreated by default', { volumes: claim(READ_WRITE_ONCE_POD) }],
    ['a claim of one pod, and no surge', { volumes: claim(READ_WRITE_ONCE_POD), strategy: noSurge }],
    ['a claim that many nodes mount', { volumes: claim(READ_WRITE_MANY) }],
    ['a claim that many nodes read', { volumes: claim(READ_WRITE_ONCE, READ_ONLY_MANY) }],
    ['a claim that exists', { volumes: [RunVolume.persistentVolumeClaim({ ...mount, claimName: 'data' })] }],
    ['a shared claim', { volumes: [RunVolume.shared(mount)] }],
    ['a volume of each pod', { volumes: [RunVolume.ephemeral(mount)] }],
    ['an emptyDir', { volumes: [RunVolume.emptyDir(mount)] }],
    ['one node', { volumes: claim(), nodeSelector: [{ key: 'kubernetes.io/hostname', value: 'gpu-1' }] }],
  ])('but not with %s', (_what, props) => {
    expect(reported(props)).toEqual([]);
  });

  test.each<[string, kplus.PersistentVolumeAccessMode, number]>([
    ['that one node mounts', READ_WRITE_ONCE, 1],
    ['that one pod uses', READ_WRITE_ONCE_POD, 1],
    ['that many nodes mount', READ_WRITE_MANY, 0],
  ])('with a claim of the app %s, if so', (_what, mode, count) => {
    const chart = makeChart();
    const object = declare(chart, mode);
    const add = (id: string, volume?: RunVolume) =>
      new DeploymentRun(chart, id, { ...MINIMAL, replicas: 1, volumes: volume && [volume] });
    const byName = add('by-name', RunVolume.persistentVolumeClaim({ ...mount, claimName: 'data' }));
    expect(reportedIn(byName)).toEqual(Array(count).fill(expect.stringMatching(/^DH2029 strategy: The claim "data" can/)));
    byName.node.scope!.node.tryRemoveChild('by-name');
    const ofPlus = add('of-plus');
    ofPlus.deployment.containers[0].mount('/data', kplus.Volume.fromPersistentVolumeClaim(ofPlus, 'volume', object));
    expect(reportedIn(ofPlus)).toEqual(Array(count).fill(expect.stringMatching(/^DH2029 strategy: The claim "data" can/)));
  });

  test.each<KindName>(['DigitalHubRun', 'ScheduledRun', 'PodRun'])('but not in a %s', (kind) => {
    expect(reportedIn(makeKind(kind, { volumes: claim(), runAsUser: 1000, fsGroup: 1000 }))).toEqual([]);
  });

  test('which several replicas that share a claim cannot have at all', () => {
    expect(reported({ replicas: 2, volumes: claim() }).map((message) => message.slice(0, 6))).toEqual(['DH2012']);
  });

  test('which a profile or platform can say that there is', () => {
    const ofProfile = makeChart();
    new DigitalHubPlatform(ofProfile, 'platform', {
      profiles: [new Profile({ name: 'one-node', strategy: RunStrategy.rolling() })],
    });
    const ofPlatform = makeChart();
    new DigitalHubPlatform(ofPlatform, 'platform', { strategy: RunStrategy.recreate() });
    const props = { ...MINIMAL, fsGroup: 1000, volumes: claim() };
    expect(reportedIn(new DeploymentRun(ofProfile, 'model', { ...props, profile: 'one-node' }))).toEqual([]);
    expect(reportedIn(new DeploymentRun(ofPlatform, 'model', props))).toEqual([]);
  });
});

describe('a rollout needs room in the quota', () => {
  const GPU = 'requests.nvidia.com/gpu';
  const { absolute, percent } = kplus.PercentOrAbsolute;
  const reportedOf = (quota: Record<string, string>, ...services: Partial<DeploymentRunProps>[]) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { quota });
    services.forEach((props, i) => new DeploymentRun(chart, `model-${i}`, { ...MINIMAL, ...props }));
    return reportedIn(chart).map((message) => message.replace(/, or raise the quota\.$/, '').slice(0, 200));
  };
  const gpus = (gpu: string, more: Partial<DeploymentRunProps> = {}) => ({ resources: { gpu }, ...more });
  const said = (allowed: string, needed = allowed, name = GPU) => (
    `DH2029 strategy: The quota of the namespace "ml" is "${allowed}" for "${name}", and its services need "${needed}": it `
      + 'has no room for the new pod of a rollout, and no old one stops before that is ready. Set "strategy: '
      + 'RunStrategy.recreate()", which stops the old pod first').slice(0, 200);

  test.each<[string, Record<string, string>, Partial<DeploymentRunProps>[], string[]]>([
    ['all of it', { [GPU]: '8' }, [gpus('8')], [said('8')]],
    ['all of it, with a strategy that was stated', { [GPU]: '8' }, [
      gpus('8', { strategy: RunStrategy.rolling() }),
    ], [said('8')]],
    ['all of it but less than a pod', { [GPU]: '7' }, [gpus('4')], [said('7', '4')]],
    ['all of it together', { [GPU]: '4' }, [gpus('2'), gpus('2')], [said('4'), said('4')]],
    ['all of it with several replicas, of which none may be missing', { [GPU]: '3' }, [
      gpus('1', { replicas: 3, strategy: RunStrategy.rolling({ maxUnavailable: absolute(0) }) }),
    ], [said('3')]],
    ['two replicas, of which 25% are none', { [GPU]: '2' }, [gpus('1', { replicas: 2 })], [said('2')]],
    ['all pods', { pods: '1' }, [{}], [said('1', '1', 'pods')]],
    ['all memory', { 'limits.memory': '4Gi' }, [{ resources: { mem: '4Gi' } }], [said('4Gi', '4Gi', 'limits.memory')]],
  ])('if its services need %s', (_what, quota, services, expected) => {
    expect(reportedOf(quota, ...services)).toEqual(expected);
  });

  test.each<[string, Record<string, string>, Partial<DeploymentRunProps>[]]>([
    ['there is room for one pod more', { [GPU]: '2' }, [gpus('1')]],
    ['there is just room for one pod more of several', { [GPU]: '4' }, [gpus('1', { replicas: 3 })]],
    ['the quota is of something else', { 'requests.amd.com/gpu': '1' }, [gpus('8')]],
    ['the quota is of volumes', { 'requests.storage': '10Gi', 'persistentvolumeclaims': '1' }, [{
      fsGroup: 1000,
      strategy: RunStrategy.rolling(),
      volumes: [RunVolume.persistentVolumeClaim({ ...mount, size: '10Gi' })],
    }]],
    ['pods are recreated', { [GPU]: '8' }, [gpus('8', { strategy: RunStrategy.recreate() })]],
    ['an old pod stops first', { [GPU]: '8' }, [gpus('8', { strategy: noSurge })]],
    ['an old pod may stop first', { [GPU]: '4' }, [gpus('1', { replicas: 4 })]],
    ['half of the pods may be missing', { [GPU]: '2' }, [
      gpus('1', { replicas: 2, strategy: RunStrategy.rolling({ maxUnavailable: percent(50) }) }),
    ]],
    ['there are no pods', { [GPU]: '8' }, [gpus('8', { replicas: 0 })]],
    ['a service needs none', { [GPU]: '8' }, [gpus('8', { strategy: RunStrategy.recreate() }), {}]],
  ])('but not if %s', (_what, quota, services) => {
    expect(reportedOf(quota, ...services)).toEqual([]);
  });

  test('but not for a quota that is exceeded anyhow', () => {
    expect(reportedOf({ [GPU]: '4' }, gpus('8')).map((message) => message.slice(0, 6))).toEqual(['DH2017']);
  });

  test('of which Jobs may have finished', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { quota: { [GPU]: '2' } });
    new DeploymentRun(chart, 'model', { ...MINIMAL, ...gpus('1') });
    makeKind('DigitalHubRun', { resources: { gpu: '1' }, runAsUser: 1000 }, chart);
    expect(reportedIn(chart)).toEqual([]);
  });
});

describe('the strategy', () => {
  const strategyOf = (props: Partial<DeploymentRunProps>) => {
    const run = new ServiceRun(makeChart(), 'model', { ...MINIMAL, servicePorts: [{ port: 80 }], ...props });
    const { value, source } = run.explain().row('strategy')!;
    return [manifestOf(run).spec.strategy, value, source];
  };
  const quarters = { maxSurge: '25%', maxUnavailable: '25%' };

  test.each<[string, Partial<DeploymentRunProps>, unknown[]]>([
    ['is rolling, written in full', {}, [
      { type: 'RollingUpdate', rollingUpdate: quarters }, 'rolling, maxSurge 25%, maxUnavailable 25%', 'default',
    ]],
    ['is what the run says', {
      strategy: RunStrategy.rolling({ maxUnavailable: kplus.PercentOrAbsolute.absolute(1) }),
    }, [
      { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 1 } },
      'rolling, maxSurge 25%, maxUnavailable 1',
      'strategy',
    ]],
    ['is Recreate with a claim of one pod', { volumes: claim(READ_WRITE_ONCE_POD) }, [
      { type: 'Recreate' }, 'recreate', 'default, because volumes[0] is ReadWriteOncePod',
    ]],
    ['is Recreate with a claim of cdk8s-plus of one pod', { volumes: made(READ_WRITE_ONCE_POD) }, [
      { type: 'Recreate' }, 'recreate', 'default, because volumes[0] is ReadWriteOncePod',
    ]],
    ['is rolling with a volume of each pod, whatever its access mode', {
      volumes: [RunVolume.ephemeral({ ...mount, accessModes: [READ_WRITE_ONCE_POD] })],
    }, [{ type: 'RollingUpdate', rollingUpdate: quarters }, 'rolling, maxSurge 25%, maxUnavailable 25%', 'default']],
    ['is what the run says, whatever its claims', {
      volumes: claim(READ_WRITE_ONCE_POD), strategy: noSurge,
    }, [
      { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: '25%' } },
      'rolling, maxSurge 0, maxUnavailable 25%',
      'strategy',
    ]],
  ])('%s', (_what, props, expected) => {
    expect(strategyOf(props)).toEqual(expected);
  });

  test('has options that are left out where their type is wrong', () => {
    const strategy = RunStrategy.rolling({ maxSurge: undefined, maxUnavailable: 3 as never });
    expect(String(strategy)).toBe('rolling, maxSurge 25%, maxUnavailable 25%');
  });

  test('of a spec is a word', () => {
    const run = DeploymentRun.fromSpec(makeChart(), 'model', { image: 'a:1', action: 'deploy', strategy: 'recreate' });
    expect(manifestOf(run).spec.strategy).toEqual({ type: 'Recreate' });
  });
});
