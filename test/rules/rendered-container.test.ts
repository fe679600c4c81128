import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DeploymentRun, DeploymentRunProps, RunSecurity, RunVolume } from '../../src';
import { makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart, makeRun } from '../support/synth';

const chart = makeChart('values');
const empty = kplus.Volume.fromEmptyDir(chart, 'w', 'w');
const secret = kplus.Secret.fromSecretName(chart, 's', 'token');
const probe = (options: kplus.ProbeOptions) => kplus.Probe.fromCommand(['true'], options);
const cpu = (resources: kplus.CpuResources) => ({ resources: { cpu: resources } });
const memory = (resources: kplus.MemoryResources) => ({ resources: { memory: resources } });
const mounted = (path: string, options: kplus.MountOptions = {}) => ({
  volumeMounts: [{ path, volume: empty, ...options }],
});
const ports = (...given: kplus.ContainerPort[]) => ({ ports: given });

const PATH_PROBLEM = 'is not an absolute path, or contains a colon or a line break. Use a path such as "/data".';
const SUB_PATH_PROBLEM = 'is not a path inside the volume. Write a relative path without "..".';
const PORT_NAME_PROBLEM = 'cannot be the name of a port. Use lower-case letters, digits and single "-", with at least '
  + 'one letter, starting and ending with a letter or digit, at most 15 characters.';
const REPEATED = 'is more than 1, which only readiness probes can require. Leave it out.';

const WRONG: [code: string, text: string, container: Partial<kplus.ContainerProps>][] = [
  [
    'DH1705',
    ': cdk8s-plus cannot render the container: \'500 millis\' cannot be converted into a whole number of seconds. '
      + 'Correct this value.',
    { liveness: probe({ periodSeconds: Duration.millis(500) }) },
  ],
  [
    'DH1301',
    '.envVariables["1A"]: "1A" cannot be the name of an environment variable in Kubernetes 1.28. Use letters, digits, '
      + '"-", "_" and ".", not starting with a digit or "..".',
    { envVariables: { '1A': kplus.EnvValue.fromValue('x'), 'B': kplus.EnvValue.fromValue('y') } },
  ],
  [
    'DH1006',
    '.envVariables["A"]: 5 is not a string. Use a string.',
    { envVariables: { A: kplus.EnvValue.fromValue(5 as never) } },
  ],
  [
    'DH1306',
    '.envFrom[0]: It refers to neither a ConfigMap nor a Secret. Specify one of them.',
    { envFrom: [kplus.Env.fromConfigMap(undefined as never)] },
  ],
  ['DH1204', `.volumeMounts[0]: "data" ${PATH_PROBLEM}`, mounted('data')],
  ['DH1204', `.volumeMounts[0]: "/a:b" ${PATH_PROBLEM}`, mounted('/a:b')],
  ['DH1204', `.volumeMounts[0]: "/a\\nb" ${PATH_PROBLEM}`, mounted('/a\nb')],
  ['DH1204', `.volumeMounts[0]: 5 ${PATH_PROBLEM}`, mounted(5 as never)],
  ['DH1205', `.volumeMounts[0]: "/a" ${SUB_PATH_PROBLEM}`, mounted('/v', { subPath: '/a' })],
  ['DH1205', `.volumeMounts[0]: "a/../b" ${SUB_PATH_PROBLEM}`, mounted('/v', { subPath: 'a/../b' })],
  ['DH1205', `.volumeMounts[0]: "/$(A)" ${SUB_PATH_PROBLEM}`, mounted('/v', { subPathExpr: '/$(A)' })],
  [
    'DH1205',
    '.volumeMounts[0]: "subPath" and "subPathExpr" exclude each other. Keep one of them.',
    mounted('/v', { subPath: 'a', subPathExpr: 'b' }),
  ],
  [
    'DH1502',
    '.volumeMounts[0].propagation: "none" is not a mount propagation mode. Write "None".',
    mounted('/v', { propagation: 'none' as never }),
  ],
  [
    'DH1205',
    '.volumeMounts[0].propagation: Only privileged containers can use bidirectional mount propagation. Write '
      + '"HostToContainer", or make the container privileged.',
    mounted('/v', { propagation: kplus.MountPropagation.BIDIRECTIONAL }),
  ],
  ['DH1912', `.ports[1].name: "HTTP" ${PORT_NAME_PROBLEM}`, ports({ number: 1 }, { number: 2, name: 'HTTP' })],
  [
    'DH1004',
    '.ports[0].number: 65536 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    ports({ number: 65536 }),
  ],
  [
    'DH1004',
    '.ports[0].number: 0 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    ports({ number: 0 }),
  ],
  [
    'DH1004',
    '.ports[0].number: NaN is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
    ports({} as never),
  ],
  [
    'DH1101',
    '.resources.cpu: "many" is not a valid Kubernetes quantity. Use zero or more.',
    cpu({ request: kplus.Cpu.units('many' as never) }),
  ],
  [
    'DH1102',
    '.resources.cpu: "-1m" is negative. Use zero or more.',
    cpu({ limit: kplus.Cpu.millis(-1) }),
  ],
  [
    'DH1103',
    '.resources.memory: "2Mi" is more than the limit "1Mi". Request at most the limit.',
    memory({ request: Size.mebibytes(2), limit: Size.mebibytes(1) }),
  ],
  [
    'DH1704',
    '.readiness.failureThreshold: 1.5 is not an integer from 0 to 2147483647. Set it to 2, for example.',
    { readiness: probe({ failureThreshold: 1.5 }) },
  ],
  ['DH1704', `.liveness.successThreshold: 2 ${REPEATED}`, { liveness: probe({ successThreshold: 2 }) }],
  ['DH1704', `.startup.successThreshold: 2 ${REPEATED}`, { startup: probe({ successThreshold: 2 }) }],
];

const RIGHT: [string, Partial<kplus.ContainerProps>][] = [
  ['nothing but an image', {}],
  ['no resources', { resources: {} }],
  ['a request that is the limit', cpu({ request: kplus.Cpu.units(1), limit: kplus.Cpu.millis(1000) })],
  ['a request below the limit', cpu({ request: kplus.Cpu.units(1), limit: kplus.Cpu.units(2) })],
  ['a request alone', cpu({ request: kplus.Cpu.units(1) })],
  ['a limit alone', memory({ limit: Size.mebibytes(1) })],
  ['zero', cpu({ request: kplus.Cpu.millis(0) })],
  ['several successes of a readiness probe', { readiness: probe({ successThreshold: 2 }) }],
  ['variables', { envVariables: { A: kplus.EnvValue.fromValue('x'), B: secret.envValue('key') } }],
  ['variables of a Secret', { envFrom: [kplus.Env.fromSecret(secret)] }],
  ['a folder of a volume', mounted('/v', { subPath: 'a/..b/' })],
  ['a folder of a volume by an expression', mounted('/v', { subPathExpr: '$(POD_NAME)' })],
  ['mount propagation', mounted('/v', { propagation: kplus.MountPropagation.HOST_TO_CONTAINER })],
  ['the first and the last port', ports({ number: 1, name: 'first' }, { number: 65535, hostPort: 0 })],
  ['two mounts', { volumeMounts: [{ path: '/v', volume: empty }, { path: '/w', volume: empty }] }],
];

const addedTo = (props: Partial<DeploymentRunProps>, add: (main: kplus.Container) => void) => {
  const run = makeKind('DeploymentRun', props) as DeploymentRun;
  add(run.deployment.containers[0]);
  return reportedIn(run);
};
const variable = (main: kplus.Container) => main.env.addVariable('ADDED', kplus.EnvValue.fromValue('x'));

describe('a container that was added', () => {
  const reportedFor = (container: Partial<kplus.ContainerProps>) => {
    const run = makeRun();
    run.job.addContainer({ name: 'side', image: 'side:1', ...container });
    return reportedIn(run);
  };

  test.each(WRONG)('%s %s', (code, text, container) => {
    expect(reportedFor(container)).toEqual([`${code} the container "side" that was added${text}`]);
  });

  test.each(RIGHT)('may have %s', (_, container) => {
    expect(reportedFor(container)).toEqual([]);
  });

  test('has host ports of the range', () => {
    expect(reportedFor(ports({ number: 1, hostPort: 65536 }))).toContain(
      'DH1004 the container "side" that was added.ports[0].hostPort: 65536 is not an integer from 0 to 65535. Use an '
        + 'integer from 0 to 65535.',
    );
  });

  test('reports what cannot be rendered beside other mistakes', () => {
    const run = makeRun({ image: '' });
    run.job.addContainer({ name: 'side', image: 'side:1', readiness: probe({ timeoutSeconds: Duration.millis(1) }) });
    expect(reportedIn(run).map((message) => message.split(' ')[0])).toEqual(['DH1001', 'DH1705']);
  });
});

describe('the main container', () => {
  const bad = { subPath: '../a' };

  test('is checked from where the options end', () => {
    expect(addedTo(
      { envFrom: [kplus.Env.fromSecret(secret)], volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/v' })] },
      (main) => {
        main.env.copyFrom(kplus.Env.fromSecret(secret));
        main.env.copyFrom(kplus.Env.fromConfigMap(undefined as never));
        main.mount('/v/w', empty);
        main.mount('/w', empty, bad);
        main.addPort({ number: 1 });
        main.addPort({ number: 2, name: 'B' });
      },
    )).toEqual([
      'DH1306 the main container.envFrom[2]: It refers to neither a ConfigMap nor a Secret. Specify one of them.',
      `DH1205 the main container.volumeMounts[2]: "../a" ${SUB_PATH_PROBLEM}`,
      `DH1912 the main container.ports[1].name: "B" ${PORT_NAME_PROBLEM}`,
    ]);
  });

  test.each<[string, string, Partial<DeploymentRunProps>]>([
    ['a path', 'DH1204', { volumes: [RunVolume.emptyDir({ name: 'v', mountPath: 'v' })] }],
    ['a folder of a volume', 'DH1205', { volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/v', ...bad })] }],
    ['a variable', 'DH1301', { envs: [{ name: '1A', value: 'x' }] }],
    ['a probe', 'DH1704', { liveness: probe({ successThreshold: 2 }) }],
    ['a probe that cannot be rendered', 'DH1005', { liveness: probe({ periodSeconds: Duration.millis(5) }) }],
  ])('has no second report of %s', (_, code, props) => {
    expect(addedTo(props, variable).map((message) => message.split(' ')[0])).toEqual([code]);
  });

  test('mounts two-way where the run is privileged', () => {
    expect(addedTo({ security: RunSecurity.privileged() }, (main) =>
      main.mount('/w', empty, { propagation: kplus.MountPropagation.BIDIRECTIONAL }))).toEqual([]);
  });
});
