/** What the library needs of cdk8s-plus beyond its public API, and would miss without a word if it changed. */
import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { makeEnvValue, makeVolume } from '../../src/private/kubernetes/cdk8s-plus-values';
import { makeChart, makeRun } from '../support/synth';

test.each([
  ['Job', kplus.Job, ['_toKube', '_toPodSpec']],
  ['CronJob', kplus.CronJob, ['_toKube', '_toPodSpec']],
  ['Deployment', kplus.Deployment, ['_toKube', '_toPodSpec']],
  ['Pod', kplus.Pod, ['_toKube']],
  ['Service', kplus.Service, ['_toKube']],
  ['Container', kplus.Container, ['_toKube']],
  ['Volume', kplus.Volume, ['_toKube']],
  ['PersistentVolumeClaim', kplus.PersistentVolumeClaim, ['_toKube']],
])('%s renders by the methods that are overridden', (_name, type, methods) => {
  methods.forEach((method) => expect(typeof (type.prototype as any)[method]).toBe('function'));
});

test('a volume keeps the source that it is made with', () => {
  const volume = makeVolume(makeChart(), 'v', 'v', { ephemeral: {} });
  expect(volume).toBeInstanceOf(kplus.Volume);
  expect([volume.name, volume._toKube()]).toEqual(['v', { name: 'v', ephemeral: {} }]);
});

test('a value of a variable keeps what it is made with', () => {
  expect(makeEnvValue('x', { fieldRef: {} })).toMatchObject({ value: 'x', valueFrom: { fieldRef: {} } });
});

test('a Job serializes through the ApiObject that the run finishes', () => {
  const run = makeRun();
  expect(Object.hasOwn(ApiObject.of(run), 'toJson')).toBe(true);
  expect(ApiObject.of(run.job)).toBe(ApiObject.of(run));
});
