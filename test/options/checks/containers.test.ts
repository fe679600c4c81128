import * as kplus from 'cdk8s-plus-28';
import type { ResolvedRun } from '../../../src/private/contract/run';
import { KubernetesVersion } from '../../../src/private/kubernetes/version';
import { checkInitContainers, checkPullPolicy } from '../../../src/private/options/checks/containers';
import { messagesOf } from '../../support/checks';

const PROBE = kplus.Probe.fromCommand(['true']);
const ALWAYS = kplus.ContainerRestartPolicy.ALWAYS;

const reported = (container: object, version = '1.28') => messagesOf('initContainers', (location, diagnostics) =>
  checkInitContainers([{ image: 'busybox:1' }, { image: 'busybox:1', ...container }], location, diagnostics,
    { context: { target: KubernetesVersion.parse(version)! } } as ResolvedRun));

test.each<[string, object, string]>([
  ['an image', {}, '1.28'],
  ['a pull policy', { imagePullPolicy: 'IfNotPresent' }, '1.28'],
  ['a sidecar container', { restartPolicy: ALWAYS }, '1.29'],
  ['a sidecar container with a probe', { restartPolicy: ALWAYS, readiness: PROBE }, '1.34'],
  ['a port', { portNumber: 80 }, '1.28'],
  ['a port by its older name', { port: 80 }, '1.28'],
  ['ports', { portNumber: 80, ports: [{ number: 81 }, { number: 82 }] }, '1.28'],
  ['a port of two protocols', { portNumber: 53, ports: [{ number: 53, protocol: kplus.Protocol.UDP }] }, '1.28'],
  ['ports of two protocols', { ports: [{ number: 81 }, { number: 81, protocol: kplus.Protocol.UDP }] }, '1.28'],
])('%s is fine', (_what, container, version) => {
  expect(reported(container, version)).toEqual([]);
});

const twice = (number: number) =>
  `The port ${number}, or its name, is declared twice. Declare each port of a container once.`;
test.each<[string, object, string]>([
  ['a blank image', { image: ' ' }, 'DH1001 initContainers[1].image: " " is not an image name. '
    + 'Set it to an image such as "ghcr.io/acme/train:1.4.0".'],
  ...[undefined, 1].map((image): [string, object, string] => [
    `the image ${image}`, { image },
    'DH1001 initContainers[1].image: The image is missing. Set it to an image such as "ghcr.io/acme/train:1.4.0".',
  ]),
  [
    'a pull policy', { imagePullPolicy: 'always' },
    'DH1502 initContainers[1].imagePullPolicy: "always" is not a pull policy. Write "Always".',
  ],
  [
    'a sidecar container', { restartPolicy: ALWAYS, liveness: PROBE },
    'DH1703 initContainers[1].restartPolicy: A sidecar container needs Kubernetes 1.29, but the platform targets 1.28. '
      + 'Set the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters run it, or leave the option out.',
  ],
  ...['readiness', 'liveness', 'startup'].map((probe): [string, object, string] => [
    probe, { [probe]: PROBE },
    `DH1702 initContainers[1].${probe}: An init container ends before the run starts, so it cannot have a probe. `
      + 'Leave the probe out.',
  ]),
  [
    'a port that is set twice', { port: 80, portNumber: 80 },
    'DH1912 initContainers[1].port: Both "port" and "portNumber" are set, but they are the same option. '
      + 'Keep "portNumber".',
  ],
  [
    'a port in the list', { portNumber: 80, ports: [{ number: 81 }, { number: 80 }] },
    `DH1912 initContainers[1].ports[1]: ${twice(80)}`,
  ],
  [
    'a port that the list repeats', { ports: [{ number: 81 }, { number: 82 }, { number: 81 }] },
    `DH1912 initContainers[1].ports[2]: ${twice(81)}`,
  ],
  [
    'a name that the list repeats', { ports: [{ number: 81, name: 'a' }, { number: 82, name: 'a' }] },
    `DH1912 initContainers[1].ports[1]: ${twice(82)}`,
  ],
])('%s is reported', (_what, container, message) => {
  expect(reported(container)).toEqual([message]);
});

test('a pull policy that no layer sets is not reported', () => {
  expect(messagesOf('imagePullPolicy', (_location, diagnostics) =>
    checkPullPolicy('Sometimes', undefined, diagnostics))).toEqual([]);
});
