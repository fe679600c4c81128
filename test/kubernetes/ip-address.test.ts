import { isIpAddress } from '../../src/private/kubernetes/ip-address';

test.each([
  ['10.0.0.7', true],
  ['0.0.0.0', true],
  ['::1', true],
  ['fd00::0a', true],
  ['010.0.0.001', false],
  ['::ffff:10.0.0.7', false],
  ['::ffff:a00:7', false],
  ['', false],
  ['10.0.0', false],
  ['10.0.0.256', false],
  ['10.0.0.7/24', false],
  ['fe80::1%eth0', false],
  [' 10.0.0.7', false],
  ['localhost', false],
])('%p is taken as an IP address: %p', (text, expected) => {
  expect(isIpAddress(text)).toBe(expected);
});
