/** Values of cdk8s-plus that hold several of which the API server accepts one, or none where it needs one. */
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubRunProps, RunVolume } from '../../src';
import { makeEnvValue, makeVolume } from '../../src/private/kubernetes/cdk8s-plus-values';
import { makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart, makeRun, manifestOf } from '../support/synth';

type Props = Partial<DigitalHubRunProps>;

const chart = makeChart();
const settings = kplus.ConfigMap.fromConfigMapName(chart, 'settings', 'settings');
const token = kplus.Secret.fromSecretName(chart, 'token', 'token');
const field = { fieldRef: { fieldPath: 'metadata.name' } };
const key = { secretKeyRef: { name: 'token', key: 'k' } };
const init = (options: object): Props => ({ initContainers: [{ name: 'a', image: 'a:1', ...options }] });
const env = (value: unknown, source: unknown): Props => ({ envs: [{ name: 'A', valueFrom: makeEnvValue(value, source) }] });
let volumes = 0;
const volume = (source: object) => makeVolume(chart, `volume${++volumes}`, 'v', source);
const mounted = (source: object): Props =>
  ({ volumes: [RunVolume.fromVolume({ mountPath: '/v', volume: volume(source) })] });
const handler = (...parts: unknown[]): kplus.Handler => Reflect.construct(kplus.Handler, parts) as kplus.Handler;
const probe = (...parts: unknown[]): kplus.Probe => Reflect.construct(kplus.Probe, [{}, ...parts]) as kplus.Probe;
const hooks = (preStop: kplus.Handler): Props => init({ restartPolicy: 'Always', lifecycle: { preStop } });
const seccomp = (seccompProfile: object): Props => init({ securityContext: { seccompProfile } });

test.each<[string, Props]>([
  ['a ConfigMap and a Secret, each by itself', { envFrom: [kplus.Env.fromConfigMap(settings), kplus.Env.fromSecret(token)] }],
  ['a Secret with a prefix', { envFrom: [new kplus.EnvFrom(undefined, 'A_', token)] }],
  ['an empty value beside a source', env('', field)],
  ['a value', env('a', undefined)],
  ['a value of plain JavaScript', { envs: [{ name: 'A', valueFrom: { value: 'a', valueFrom: null } as never }] }],
  ['a source', env(undefined, field)],
  ['a volume of one kind', mounted({ emptyDir: {} })],
  ['a volume of none, which is an emptyDir', mounted({})],
  ['several projected sources', mounted({ projected: { sources: [{ configMap: { name: 'c' } }, { secret: { name: 's' } }] } })],
  ['fields of the pod', mounted({ downwardApi: { items: [{ path: 'a', ...field }] } })],
  ['no hooks', init({ lifecycle: undefined })],
  ['a profile of the node', seccomp({ type: 'Localhost', localhostProfile: 'profiles/a.json' })],
  ['the profile of the container runtime', seccomp({ type: 'RuntimeDefault' })],
])('%s: quiet', (_what, props) => {
  expect(reportedIn(makeRun(props)).filter((message) => !message.startsWith('DH2009'))).toEqual([]);
});

const BOTH = 'It refers to both a ConfigMap and a Secret, but the API server accepts one of them alone. Write an item for '
  + 'each of them.';
const TWO = 'but the API server accepts one of them alone. Keep one of them.';
const RELATIVE = 'Write a path such as "profiles/audit.json", which is relative to the node\'s folder of profiles.';
const NO_HOOKS = 'An init container ends before the run starts, so it cannot have lifecycle hooks. Leave them out.';

test.each<[string, Props, string]>([
  ['both imports', { envFrom: [new kplus.EnvFrom(settings, undefined, token)] }, `DH1306 envFrom[0]: ${BOTH}`],
  ['both imports with a prefix, in an init container', init({ envFrom: [new kplus.EnvFrom(settings, 'A_', token)] }),
    `DH1306 initContainers[0].envFrom[0]: ${BOTH}`],
  ['a value and a source', env('a', field),
    'DH1302 envs[0].valueFrom: The variable has both the value "a" and a source. Keep one of them.'],
  ['two sources', env(undefined, { ...field, ...key }),
    `DH1306 envs[0].valueFrom: The source of the variable refers to "fieldRef" and "secretKeyRef", ${TWO}`],
  ['a source of nothing', env(undefined, {}), 'DH1306 envs[0].valueFrom: The source of the variable refers to nothing. Use '
    + '"kplus.EnvValue.fromSecretValue", for example.'],
  ['two sources of an init container', init({ envVariables: { A: makeEnvValue(undefined, { ...field, ...key }) } }),
    `DH1306 initContainers[0].envVariables["A"]: The source of the variable refers to "fieldRef" and "secretKeyRef", ${TWO}`],
  ['a volume of two kinds', mounted({ emptyDir: {}, configMap: { name: 'c' } }),
    `DH1206 volumes[0].volume: The volume has "configMap" and "emptyDir", ${TWO}`],
  ['a projected source of two kinds', mounted({ projected: { sources: [{ configMap: { name: 'c' }, secret: { name: 's' } }] } }),
    `DH1206 volumes[0].volume: The projected source has "configMap" and "secret", ${TWO}`],
  ['an item of two kinds', mounted({
    downwardApi: { items: [{ path: 'a', ...field, resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } }] },
  }), `DH1206 volumes[0].volume: The item has "fieldRef" and "resourceFieldRef", ${TWO}`],
  ['a volume of two kinds in an init container', init({
    volumeMounts: [{ path: '/v', volume: volume({ emptyDir: {}, secret: { secretName: 's' } }) }],
  }), `DH1206 initContainers[0].volumeMounts[0].volume: The volume has "emptyDir" and "secret", ${TWO}`],
  ['hooks of an init container', init({ lifecycle: { preStop: kplus.Handler.fromCommand(['a']) } }),
    `DH1702 initContainers[0].lifecycle: ${NO_HOOKS}`],
  ['a hook that does nothing', hooks(handler()),
    'DH1704 initContainers[0].lifecycle.preStop: The hook says neither what to run nor where to connect. Use '
      + '"kplus.Handler.fromCommand", for example.'],
  ['a hook that does two things', hooks(handler({ port: 1 }, { command: ['a'] })),
    `DH1704 initContainers[0].lifecycle.preStop: The hook has "exec" and "tcpSocket", ${TWO}`],
  ['a hook without a command', hooks(kplus.Handler.fromCommand([])),
    'DH1704 initContainers[0].lifecycle.preStop.command: The command is empty. Specify the program to run.'],
  ['a profile without its file', seccomp({ type: 'Localhost' }),
    'DH1705 initContainers[0].securityContext.seccompProfile.localhostProfile: A profile of the type "Localhost" needs the '
      + `relative path of a file; got "". ${RELATIVE}`],
  ['a profile elsewhere', seccomp({ type: 'Localhost', localhostProfile: '/a' }),
    'DH1705 initContainers[0].securityContext.seccompProfile.localhostProfile: A profile of the type "Localhost" needs the '
      + `relative path of a file; got "/a". ${RELATIVE}`],
  ['a file of a profile that has none', seccomp({ type: 'RuntimeDefault', localhostProfile: 'a' }),
    'DH1705 initContainers[0].securityContext.seccompProfile.localhostProfile: Only a profile of the type "Localhost" has a '
      + 'file. Leave it out, or use "kplus.SeccompProfileType.LOCALHOST".'],
  ['an unknown type of profile', seccomp({ type: 'Docker' }),
    'DH1502 initContainers[0].securityContext.seccompProfile.type: "Docker" is not a type of seccomp profile. Write "Localhost", '
      + '"RuntimeDefault" or "Unconfined".'],
])('%s: an error', (_what, props, expected) => {
  const run = makeRun(props);
  expect(reportedIn(run).filter((message) => message.startsWith('DH1') && !message.startsWith('DH1703'))).toEqual([expected]);
  expect(manifestOf(run).kind).toBe('Job');
});

test.each<[string, kplus.Probe, string[]]>([
  ['one handler', kplus.Probe.fromTcpSocket({ port: 1 }), []],
  ['no handler', probe(), [
    'DH1704 liveness: The probe says neither what to run nor where to connect. Use "kplus.Probe.fromCommand", for example.',
  ]],
  ['two handlers', probe({ port: 1 }, { command: ['a'] }), [`DH1704 liveness: The probe has "exec" and "tcpSocket", ${TWO}`]],
])('a probe with %s', (_what, liveness, expected) => {
  expect(reportedIn(makeKind('DeploymentRun', { liveness }))).toEqual(expected);
});

test('what is added later', () => {
  const run = makeRun();
  run.job.addInitContainer({ name: 'late', image: 'a:1', lifecycle: { preStop: kplus.Handler.fromCommand(['a']) } });
  run.job.addContainer({ name: 'side', image: 'a:1', lifecycle: { postStart: handler() } });
  run.job.addVolume(volume({ emptyDir: {}, secret: { secretName: 's' } }));
  run.job.containers[0].env.copyFrom(new kplus.EnvFrom(settings, undefined, token));
  expect(reportedIn(run).filter((message) => message.startsWith('DH1'))).toEqual([
    `DH1306 the main container.envFrom[0]: ${BOTH}`,
    'DH1704 the container "side" that was added.lifecycle.postStart: The hook says neither what to run nor where to connect. '
      + 'Use "kplus.Handler.fromCommand", for example.',
    `DH1702 the init container "late" that was added.lifecycle: ${NO_HOOKS}`,
    `DH1206 the volume "v" that was added: The volume has "emptyDir" and "secret", ${TWO}`,
  ]);
});
