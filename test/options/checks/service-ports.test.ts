import type { RunServicePort } from '../../../src';
import type { Assignment } from '../../../src/private/contract/run';
import { DiagnosticCollector } from '../../../src/private/diagnostics/diagnostic';
import { checkServicePorts } from '../../../src/private/options/checks/service-ports';
import { DNS_LABEL, LABEL_KEY, textsOf } from '../../support/checks';

type Port = [name: string, port: object, owner?: string];

const reported = (...ports: Port[]) => {
  const diagnostics = new DiagnosticCollector();
  checkServicePorts(ports.map(([key, value, owner = ''], i) =>
    ({ key, value, option: `servicePorts[${i}]`, layer: { owner } } as Assignment<RunServicePort>)), diagnostics);
  return textsOf(diagnostics);
};

test.each<[string, Port[]]>([
  ['nothing', []],
  ['the least ports', [['a', { port: 1, targetPort: 1, nodePort: 1 }]]],
  ['the greatest ports', [['a', { port: 65535, targetPort: 65535, nodePort: 65535 }]]],
  ['one port in all protocols', ['TCP', 'UDP', 'SCTP'].map((protocol) =>
    [protocol.toLowerCase(), { port: 1, nodePort: 1, protocol }])],
  ['two ports for one target', [['a', { port: 1, targetPort: 9 }], ['b', { port: 2, targetPort: 9 }]]],
  ['a protocol', [['a', { port: 1, appProtocol: 'kubernetes.io/h2c' }]]],
])('%s is fine', (_what, ports) => {
  expect(reported(...ports)).toEqual([]);
});

test.each<[string, Port, string]>([
  ...['port', 'targetPort', 'nodePort'].flatMap((option) => [0, 1.5, 65536].map(
    (value): [string, Port, string] => [
      `${option} ${value}`, ['a', { port: 1, [option]: value }],
      `DH1004 servicePorts[0].${option}: ${value} is not an integer from 1 to 65535. Use an integer from 1 to 65535.`,
    ],
  )),
  [
    'a protocol', ['a', { port: 1, protocol: 'HTTP' }],
    'DH1502 servicePorts[0].protocol: "HTTP" is not a protocol. Write "TCP", "UDP" or "SCTP".',
  ],
  [
    'a name', ['A', { port: 1 }],
    `DH1912 servicePorts[0].name: "A" cannot be the name of a port. ${DNS_LABEL}`,
  ],
  [
    'a protocol of the application', ['a', { port: 1, appProtocol: '' }],
    `DH1912 servicePorts[0].appProtocol: "" cannot be the name of a protocol. ${LABEL_KEY}`,
  ],
])('%s is reported', (_what, port, message) => {
  expect(reported(port)).toEqual([message]);
});

const fix = 'Use a different one for each port of the service; a profile overrides ports by name.';
test.each<[string, Port, Port, string]>([
  ['a name', ['a', { port: 1 }], ['a', { port: 2 }], 'The name "a"'],
  ['a port', ['a', { port: 1 }], ['b', { port: 1, protocol: 'TCP' }], 'The port 1'],
  ['a node port', ['a', { port: 1, nodePort: 9 }], ['b', { port: 2, nodePort: 9 }], 'The node port 9'],
])('%s that is repeated is reported', (_what, first, second, what) => {
  expect(reported(first, second)).toEqual([
    `DH1912 servicePorts[1]: ${what} is already used by servicePorts[0]. ${fix}`,
  ]);
});

test('the first of three ports is the one that the others repeat, and is said to be its owner\'s', () => {
  expect(reported(['a', { port: 1 }, 'profile "gpu"'], ['b', { port: 1 }], ['c', { port: 1 }])).toEqual([1, 2].map(
    (i) => `DH1912 servicePorts[${i}]: The port 1 is already used by servicePorts[0] of profile "gpu". ${fix}`,
  ));
});
