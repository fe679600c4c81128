/** What the cluster's tests take for a lost field. */
import { lostFields } from './came-back';

test.each<[string, unknown, unknown, string[]]>([
  ['nothing is lost', { a: 1, b: ['x'] }, { a: 1, b: ['x', 'y'], c: 2 }, []],
  ['a field', { spec: { suspend: true } }, { spec: {} }, ['spec.suspend: true became undefined']],
  ['a value', { spec: { port: 80 } }, { spec: { port: 81 } }, ['spec.port: 80 became 81']],
  ['an item', { list: [{ a: 1 }, { a: 2 }] }, { list: [{ a: 1 }] }, ['list.1 is lost']],
  ['an object', { spec: { affinity: { a: 1 } } }, { spec: {} }, ['spec.affinity is lost']],
  ['a zero with a meaning', { backoffLimit: 0 }, { backoffLimit: 6 }, ['backoffLimit: 0 became 6']],
  ['a zero that is left out', { runAsUser: 0 }, {}, ['runAsUser: 0 became undefined']],
  ['a zero that is the default', { minReadySeconds: 0 }, {}, []],
  ['a zero of a probe', { startupProbe: { failureThreshold: 0 } }, { startupProbe: { failureThreshold: 3 } }, []],
  ['an empty value of a variable', { env: [{ name: 'A', value: '' }] }, { env: [{ name: 'A' }] }, []],
  ['an empty string', { hostname: '' }, {}, []],
  ['a quantity in another notation', { cpu: '0.5' }, { cpu: '500m' }, []],
  ['a quantity below a thousandth', { cpu: '0.5m' }, { cpu: '1m' }, []],
  ['another quantity', { cpu: '0.5' }, { cpu: '501m' }, ['cpu: "0.5" became "501m"']],
])('%s', (_what, sent, returned, lost) => {
  expect(lostFields(sent, returned)).toEqual(lost);
});
