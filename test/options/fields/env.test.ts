import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform } from '../../../src';
import { inOrder } from '../../../src/private/options/fields/env';
import { mainOf, makeChart, makeRun } from '../../support/synth';

const named = (...names: string[]) => names.map((name) => ({ name }));

test('variables of the library come first, then secrets, then the author\'s', () => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { project: 'churn', endpoint: 'http://core', coreNamespace: 'ml' });
  const run = makeRun({ envs: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }], secrets: ['TOKEN'] }, chart);
  expect(mainOf(run).env.map(({ name }: { name: string }) => name)).toEqual([
    'PROJECT_NAME', 'TOKEN', 'DHCORE_ENDPOINT', 'DHCORE_NAMESPACE', 'A', 'B',
  ]);
});

test('names that are numbers keep their place, and variables that were added come last', () => {
  const run = makeRun({ envs: [{ name: 'B', value: '1' }, { name: '1', value: '2' }, { name: 'A', value: '3' }] });
  run.job.containers[0].env.addVariable('0', kplus.EnvValue.fromValue('4'));
  run.job.containers[0].env.addVariable('Z', kplus.EnvValue.fromValue('5'));
  expect(mainOf(run).env.map(({ name }: { name: string }) => name)).toEqual(['B', '1', 'A', '0', 'Z']);
});

test('variables in order are left as they are', () => {
  const variables = named('a', 'b', 'c');
  const own = ['a', 'b'].map((key) => ({ key }) as never);
  expect(inOrder(variables, own)).toBe(variables);
  expect(inOrder(undefined, own)).toBeUndefined();
  expect(inOrder(named('c', 'b', 'a'), own)).toEqual(named('a', 'b', 'c'));
});
