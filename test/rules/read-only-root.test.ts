import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, Profile, RunProps, RunSecurity, RunSource, RunVolume } from '../../src';
import { KindName, makeKind, templateOf } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart, makeRun } from '../support/synth';

const security = RunSecurity.restricted({ readOnlyRootFilesystem: true });
const reported = (props: Partial<RunProps>, kind: KindName = 'DigitalHubRun') =>
  reportedIn(makeKind(kind, { runAsUser: 1000, security, ...props }));
const at = (mountPath: string, options: object = {}) => [RunVolume.emptyDir({ name: 'v', mountPath, ...options })];
const tmpdir = (value: string, mountPath = '/cache') => ({ volumes: at(mountPath), envs: [{ name: 'TMPDIR', value }] });
const python = RunSource.python({ handler: 'main:train', code: RunSource.inline('main.py', 'def train(): pass') });
const overrides = (main: object, pod: object = {}) => ({ podOverrides: { ...pod, containers: [{ name: 'main', ...main }] } });

const START = 'security: The root filesystem is read-only, and no volume that can be written to is mounted at "/tmp", where ';
const SAID = `DH2035 ${START}most programs write temporary files. Mount an "emptyDir" volume at "/tmp", set the variable `
  + '"TMPDIR" to a folder of another volume, or acknowledge this warning if the program writes none.';

describe('a read-only root filesystem without a place for temporary files', () => {
  test.each<[string, Partial<RunProps>]>([
    ['no volume', {}],
    ['a volume elsewhere', { volumes: at('/data') }],
    ['a volume below it', { volumes: at('/tmp/cache') }],
    ['a volume of a similar name', { volumes: at('/tmpfs') }],
    ['a volume that is read-only', { volumes: at('/tmp', { readOnly: true }) }],
    ['files of a ConfigMap', {
      volumes: [RunVolume.configMap({ name: 'v', mountPath: '/tmp', configMapName: 'settings' })],
    }],
    ['files of a Secret', { volumes: [RunVolume.secret({ name: 'v', mountPath: '/tmp', secretName: 'keys' })] }],
    ['TMPDIR outside of all volumes', tmpdir('/var/scratch')],
    ['TMPDIR beside the volume', tmpdir('/cachespace')],
    ['TMPDIR in a volume that is read-only', {
      volumes: at('/cache', { readOnly: true }), envs: [{ name: 'TMPDIR', value: '/cache' }],
    }],
    ['a source, which is not a Python function', { source: RunSource.inline('a.py', 'print(1)') }],
    ['a Python function, and a command of its own', { source: python, command: ['python3', '/shared/main.py'] }],
  ])('is reported with %s', (_what, props) => {
    expect(reported(props)).toEqual([SAID]);
  });

  test.each<KindName>(['ScheduledRun', 'ServiceRun', 'DeploymentRun', 'PodRun'])('is reported of a %s', (kind) => {
    expect(reported({}, kind)).toEqual([SAID]);
  });

  test.each<KindName>(['ServiceRun', 'DeploymentRun'])('is reported of a Python function in a %s', (kind) => {
    const server = `DH2035 ${START}the server of Python functions creates its socket. Mount an "emptyDir" volume at "/tmp".`;
    expect(reported({ source: python }, kind)).toEqual([server]);
    expect(reported({ source: python, ...tmpdir('/cache') }, kind)).toEqual([server]);
    expect(reported({ source: python, volumes: at('/tmp') }, kind)).toEqual([]);
  });

  test.each<[string, Partial<RunProps>]>([
    ['a volume', { volumes: at('/tmp') }],
    ['a volume whose path ends in a slash', { volumes: at('/tmp/') }],
    ['a volume of memory', { volumes: at('/tmp', { medium: kplus.EmptyDirMedium.MEMORY }) }],
    ['a volume of its own disk', {
      volumes: [RunVolume.ephemeral({ name: 'v', mountPath: '/tmp', size: '1Gi' })], fsGroup: 1000,
    }],
    ['TMPDIR in a volume', tmpdir('/cache')],
    ['TMPDIR in a folder of a volume', tmpdir('/cache/tmp')],
    ['TMPDIR from a place that is not known', {
      envs: [{ name: 'TMPDIR', valueFrom: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_NAME) }],
    }],
    ['TMPDIR that refers to another variable', {
      envs: [
        { name: 'WORK', value: '/cache' }, { name: 'TMPDIR', value: '$(WORK)/tmp' },
      ],
    }],
    ['a Python function, whose launcher writes beside it', { source: python }],
    ['a volume of podOverrides', overrides(
      { volumeMounts: [{ name: 't', mountPath: '/tmp' }] }, { volumes: [{ name: 't', emptyDir: {} }] },
    )],
    ['a root filesystem that podOverrides make writable', overrides({
      securityContext: { readOnlyRootFilesystem: false },
    })],
    ['a root filesystem that can be written to', { security: RunSecurity.restricted() }],
  ])('is not reported with %s', (_what, props) => {
    expect(reported(props)).toEqual([]);
  });

  test('is not reported with a volume that was added', () => {
    const run = makeRun({ security });
    run.job.containers[0].mount('/tmp', kplus.Volume.fromEmptyDir(run, 'scratch', 'scratch'));
    expect(reportedIn(run)).toEqual([]);
  });

  test('names the profile whose level it is', () => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { profiles: [new Profile({ name: 'locked', security })] });
    expect(reportedIn(makeRun({ profile: 'locked' }, chart))).toEqual([
      expect.stringMatching(/^DH2035 security of profile "locked" of "churn\/platform": The root/),
    ]);
  });
});

describe('the builder', () => {
  const builderOf = (props: Partial<RunProps>) =>
    templateOf('DigitalHubRun', makeRun({ source: RunSource.inline('a.py', ''), ...props })).spec.initContainers[0];

  test('writes temporary files to the shared volume if its root filesystem is read-only', () => {
    const { env, securityContext } = builderOf({ security });
    expect([env, securityContext.readOnlyRootFilesystem]).toEqual([[{ name: 'TMPDIR', value: '/shared' }], true]);
  });

  test('has no other place, wherever the main container has it', () => {
    expect(builderOf({ security, ...tmpdir('/cache') }).env).toEqual([{ name: 'TMPDIR', value: '/shared' }]);
  });

  test('is as before if its root filesystem can be written to', () => {
    expect(builderOf({}).env).toBeUndefined();
  });
});
