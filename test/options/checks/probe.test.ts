import { k8s } from 'cdk8s-plus-28';
import { checkProbe } from '../../../src/private/options/checks/probe';
import { messagesOf } from '../../support/checks';

const MAX_INT32 = 2147483647;
const INTEGERS = [
  'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold',
] as const;

const HANDLERS = ['exec', 'grpc', 'httpGet', 'tcpSocket'];
/** What is said of a probe, which calls something. */
const probed = (probe: k8s.Probe | undefined, mayRepeat = true) => messagesOf('liveness', (location, diagnostics) => {
  const acts = !probe || Object.keys(probe).some((field) => HANDLERS.includes(field));
  checkProbe(() => acts ? probe : { ...probe, grpc: { port: 1 } }, mayRepeat, location, diagnostics);
});
const httpGet = (port: number | string, path?: string): k8s.Probe => ({
  httpGet: {
    path, port: typeof port === 'number' ? k8s.IntOrString.fromNumber(port) : k8s.IntOrString.fromString(port),
  },
});
const tcpSocket = (port: number): k8s.Probe => ({ tcpSocket: { port: k8s.IntOrString.fromNumber(port) } });

test.each<[string, k8s.Probe | undefined]>([
  ['no probe', undefined],
  ['a probe of defaults', {}],
  ...INTEGERS.flatMap((field) => [0, 1, MAX_INT32].map(
    (value): [string, k8s.Probe] => [`${field} ${value}`, { [field]: value }],
  )),
  ['a command', { exec: { command: ['true', ''] } }],
  ['a path', httpGet(80, '/ready')],
  ['no path', httpGet(80)],
  ['a path of null', httpGet(80, null as never)],
  ['the least port', httpGet(1)],
  ['the greatest port', httpGet(65535)],
  ['a port by its name', httpGet('http')],
  ['no port', { httpGet: {} as never }],
  ['the least port of a socket', tcpSocket(1)],
  ['the greatest port of a socket', tcpSocket(65535)],
])('%s is fine', (_what, probe) => {
  expect(probed(probe)).toEqual([]);
});

const integers = INTEGERS.flatMap((field) => ([[-1, 1], [0.5, 1], [2.5, 3], [MAX_INT32 + 1, MAX_INT32]] as const).map(
  ([value, suggested]): [string, k8s.Probe, string] => [
    `${field} ${value}`, { [field]: value },
    `${field}: ${value} is not an integer from 0 to 2147483647. Set it to ${suggested}, for example.`,
  ],
));
const noList = 'is not a list of strings. List the program and its arguments as separate strings.';
const noPort = 'is not an integer from 1 to 65535. Use an integer from 1 to 65535.';
test.each<[string, k8s.Probe, string]>([
  ...integers,
  ['a command in one string', { exec: { command: 'true' as never } }, `command: "true" ${noList}`],
  ['a word that is a number', { exec: { command: ['sleep', 1 as never] } }, `command: ["sleep",1] ${noList}`],
  ['an empty command', { exec: { command: [] } }, 'command: The command is empty. Specify the program to run.'],
  ['a missing command', { exec: {} }, 'command: The command is empty. Specify the program to run.'],
  ['a path that is a number', httpGet(80, 1 as never), 'path: 1 is not a path. Use a string such as "/ready".'],
  ...[-1, 0, 1.5, 65536].flatMap((port): [string, k8s.Probe, string][] => [
    [`the port ${port}`, httpGet(port), `port: ${port} ${noPort}`],
    [`the port ${port} of a socket`, tcpSocket(port), `port: ${port} ${noPort}`],
  ]),
])('%s is reported', (_what, probe, message) => {
  expect(probed(probe)).toEqual([`DH1704 liveness.${message}`]);
});

test('only readiness can require several successes', () => {
  expect(probed({ successThreshold: 2 }, true)).toEqual([]);
  expect(probed({ successThreshold: 1 }, false)).toEqual([]);
  expect(probed({}, false)).toEqual([]);
  expect(probed(undefined, false)).toEqual([]);
  expect(probed({ successThreshold: 2 }, false)).toEqual([
    'DH1704 liveness.successThreshold: 2 is more than 1, which only readiness probes can require. Leave it out.',
  ]);
});

test('a probe that cannot be rendered is reported alone', () => {
  const refuse = () => {
    throw new Error('Cannot convert 1500 to seconds.');
  };
  expect(messagesOf('liveness', (location, diagnostics) => checkProbe(refuse, false, location, diagnostics))).toEqual([
    'DH1005 liveness: The probe cannot be rendered: Cannot convert 1500 to seconds. '
      + 'Use durations of whole seconds, such as "Duration.seconds(5)".',
  ]);
});
