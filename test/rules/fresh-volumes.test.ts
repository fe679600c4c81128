import * as kplus from 'cdk8s-plus-28';
import {
  DigitalHubPlatform, DigitalHubPlatformProps, DigitalHubRunProps, Profile, RunSecurity, RunSource, RunVolume,
} from '../../src';
import { makeChart, messagesOf } from '../support/synth';

type Props = Partial<DigitalHubRunProps>;

const { READ_WRITE_MANY, READ_WRITE_ONCE, READ_WRITE_ONCE_POD } = kplus.PersistentVolumeAccessMode;
const mount = { name: 'v', mountPath: '/v' };
const shared = { name: 'code', mountPath: '/shared' };
const claim = (options: object = {}) => [RunVolume.persistentVolumeClaim({ ...mount, ...options })];
const source = RunSource.git('https://github.com/acme/churn.git', { branch: 'v1' });

const reported = (props: Props, platform: DigitalHubPlatformProps = {}) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', platform);
  return messagesOf(props, chart).filter((message) => message.startsWith('DH2028'));
};
const message = (option: string, who = 'user 1000', group = 1000, what = 'write to it') => `DH2028 ${option}: On most `
  + `storage classes a new volume belongs to root, so ${who} cannot ${what}: "fsGroup" is not set. Set "fsGroup: ${group}"`
  + ', for example, which gives the volume to this group, or acknowledge this warning if all users can write to volumes '
  + 'of the storage class.';
const OF_SOURCE = 'fetch the source into it, or write to it';

test.each<[string, Props, string[]]>([
  ['a claim', { volumes: claim() }, [message('volumes[0]')]],
  ['a claim for one pod', { volumes: claim({ accessModes: [READ_WRITE_ONCE_POD] }) }, [message('volumes[0]')]],
  ['an ephemeral volume', { volumes: [RunVolume.ephemeral(mount)] }, [message('volumes[0]')]],
  ['a disk', { resources: { disk: '5Gi' } }, [message('resources.disk')]],
  [
    'a disk and a claim', { resources: { disk: '5Gi' }, volumes: claim() },
    [message('resources.disk'), message('volumes[0]')],
  ],
  ['another user', { runAsUser: 8877, volumes: claim() }, [message('volumes[0]', 'user 8877', 8877)]],
  ['the user of the image', { runAsUser: undefined, volumes: claim() }, [message('volumes[0]', 'the user of the run')]],
  ['a user by overrides', {
    runAsUser: undefined,
    security: RunSecurity.baseline(),
    volumes: claim(),
    podOverrides: { containers: [{ name: 'main', securityContext: { runAsUser: 7 } }] },
  }, [message('volumes[0]', 'user 7', 7)]],
  ['a group that overrides remove', {
    fsGroup: 1000, volumes: claim(), podOverrides: { securityContext: { fsGroup: null } },
  }, [message('volumes[0]')]],
  ['the root group', { runAsGroup: 0, volumes: claim() }, [message('volumes[0]')]],
  ['a disk for the source', { source, resources: { disk: '5Gi' } }, [
    message('resources.disk', 'user 1000', 1000, OF_SOURCE),
  ]],
  ['a claim for the source, of which the run reads', {
    source, volumes: [RunVolume.persistentVolumeClaim({ ...shared, readOnly: true })],
  }, [message('volumes[0]', 'user 1000', 1000, OF_SOURCE)]],
])('%s may not be writable', (_what, props, expected) => {
  expect(reported(props)).toEqual(expected);
});

test.each<[string, Props]>([
  ['a group', { fsGroup: 1000, volumes: claim() }],
  ['any group', { fsGroup: 0, volumes: claim() }],
  ['a group by overrides', { volumes: claim(), podOverrides: { securityContext: { fsGroup: 1000 } } }],
  ['root', { runAsUser: 0, security: RunSecurity.baseline(), volumes: claim() }],
  ['root by overrides', {
    volumes: claim(), podOverrides: { containers: [null, { name: 'main', securityContext: { runAsUser: 0 } }] },
  }],
  ['an image that may be root', { runAsUser: undefined, security: RunSecurity.baseline(), volumes: claim() }],
  ['a file system of several nodes', { volumes: claim({ accessModes: [READ_WRITE_MANY] }) }],
  ['one of several nodes, too', { volumes: claim({ accessModes: [READ_WRITE_ONCE, READ_WRITE_MANY] }) }],
  ['a claim that exists', { volumes: claim({ claimName: 'data' }) }],
  ['a claim of the project', { volumes: [RunVolume.shared(mount)] }],
  ['a read-only mount', { volumes: claim({ readOnly: true }) }],
  ['a read-only mount beside a source', { source, volumes: claim({ readOnly: true }) }],
  ['a read-only mount at the folder of sources', { volumes: claim({ mountPath: '/shared', readOnly: true }) }],
  ['a source in a directory of the node', { source }],
  ['a directory of the node', { volumes: [RunVolume.emptyDir(mount)] }],
  ['files', { volumes: [RunVolume.configMap({ ...mount, configMapName: 'c' })] }],
])('of %s nothing is said', (_what, props) => {
  expect(reported(props)).toEqual([]);
});

test('a volume of a profile is told with its owner', () => {
  expect(reported({ profile: 'p' }, { profiles: [new Profile({ name: 'p', volumes: claim() })] })).toEqual([
    message('volumes[0] of profile "p" of "churn/platform"'),
  ]);
});

test('a template\'s base can have the group', () => {
  const base = { kind: 'Job', spec: { template: { spec: { securityContext: { fsGroup: 7 } } } } };
  const profiles = [Profile.fromYaml(`id: p\n---\n${JSON.stringify(base)}`)];
  expect(reported({ profile: 'p', volumes: claim() }, { profiles })).toEqual([]);
});
