import * as kplus from 'cdk8s-plus-28';
import { samePort } from '../../src/private/kubernetes/container-port';

const { TCP, UDP } = kplus.Protocol;

test.each<[kplus.ContainerPort, kplus.ContainerPort, boolean]>([
  [{ number: 80 }, { number: 80 }, true],
  [{ number: 80 }, { number: 80, protocol: TCP }, true],
  [{ number: 80, protocol: UDP }, { number: 80, protocol: UDP }, true],
  [{ number: 80 }, { number: 80, protocol: UDP }, false],
  [{ number: 80, protocol: UDP }, { number: 80 }, false],
  [{ number: 80 }, { number: 81 }, false],
  [{ number: 80, name: 'a' }, { number: 80, name: 'b' }, true],
  [{ number: 80, name: 'a' }, { number: 81, name: 'a' }, true],
  [{ number: 80, name: 'a' }, { number: 81, name: 'b' }, false],
  [{ number: 80, name: 'a' }, { number: 81 }, false],
])('whether %j and %j are the same: %p', (a, b, expected) => {
  expect(samePort(a, b)).toBe(expected);
});
