import * as kplus from 'cdk8s-plus-28';
import type { DigitalHubRunProps } from '../../src';
import { makeChart, makeRun } from '../support/synth';

const chart = makeChart();

/** How explanations show values that are no strings. */
test.each<[string, Partial<DigitalHubRunProps>, string]>([
  [
    'envFrom[0]', { envFrom: [kplus.Env.fromConfigMap(kplus.ConfigMap.fromConfigMapName(chart, 'config', 'config'))] },
    'all keys of a ConfigMap or Secret',
  ],
  ['initContainers', { initContainers: [{ image: 'a:1' }, { image: 'b:1' }] }, 'a:1, b:1'],
  ['limits.cpu', { resources: { cpu: '1' } }, '1'],
])('%s', (field, props, expected) => {
  expect(makeRun(props).explain().rows.find((row) => row.field === field)?.value).toBe(expected);
});
