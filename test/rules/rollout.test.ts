import * as kplus from 'cdk8s-plus-28';
import {
  DeploymentRun, DeploymentRunProps, DigitalHubPlatform, Profile, RunStrategy, RunVolume, ServiceRun,
} from '../../src';
import { KindName, makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart, manifestOf, MINIMAL } from '../support/synth';

const { READ_ONLY_MANY, READ_WRITE_MANY, READ_WRITE_ONCE, READ_WRITE_ONCE_POD } = kplus.PersistentVolumeAccessMode;
const mount = { name: 'data', mountPath: '/data' };
const claim = (...accessModes: kplus.PersistentVolumeAccessMode[]) => [
  RunVolume.persistentVolumeClaim({ ...mount, accessModes: accessModes.length > 0 ? accessModes : undefined }),
];
const made = (mode: kplus.PersistentVolumeAccessMode) => [RunVolume.persistentVolumeClaim({
  ...mount, claim: new kplus.PersistentVolumeClaim(makeChart(), 'claim', { accessModes: [mode] }),
})];
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
    ['a claim of cdk8s-plus', { volumes: made(READ_WRITE_ONCE) }],
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
