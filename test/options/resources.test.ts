import { DigitalHubPlatform, RunResources } from '../../src';
import { mainOf, makeChart, makeRun } from '../support/synth';

test.each<[RunResources | undefined, object]>([
  [undefined, { requests: { cpu: '100m', memory: '256Mi' } }],
  [{ cpu: '2' }, { requests: { cpu: '2', memory: '256Mi' }, limits: { cpu: '2' } }],
  [{ cpuRequest: '2' }, { requests: { cpu: '2', memory: '256Mi' } }],
  [{ cpuRequest: '1', cpuLimit: '2' }, { requests: { cpu: '1', memory: '256Mi' }, limits: { cpu: '2' } }],
  [{ cpu: '1', cpuLimit: '2' }, { requests: { cpu: '1', memory: '256Mi' }, limits: { cpu: '2' } }],
  [{ cpuLimit: '2' }, { requests: { cpu: '2', memory: '256Mi' }, limits: { cpu: '2' } }],
  [{ memLimit: '2Gi' }, { requests: { cpu: '100m', memory: '2Gi' }, limits: { memory: '2Gi' } }],
  [
    { ephemeralStorage: '1Gi' },
    { requests: { 'cpu': '100m', 'memory': '256Mi', 'ephemeral-storage': '1Gi' }, limits: { 'ephemeral-storage': '1Gi' } },
  ],
  [
    { gpu: '1', extended: { 'acme.io/fpga': '2' } },
    {
      requests: { cpu: '100m', memory: '256Mi' },
      limits: { 'nvidia.com/gpu': '1', 'acme.io/fpga': '2' },
    },
  ],
])('%j', (resources, expected) => {
  expect(mainOf(makeRun({ resources })).resources).toEqual(expected);
});

test('a request without a limit overrides a platform\'s limit', () => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { defaultResources: { cpu: '4', mem: '8Gi' } });
  expect(mainOf(makeRun({ resources: { cpuRequest: '1' } }, chart)).resources).toEqual({
    requests: { cpu: '1', memory: '8Gi' }, limits: { memory: '8Gi' },
  });
});

test('paths of resources name the option that set them', () => {
  const run = makeRun({ resources: { cpuRequest: '1', memLimit: '2Gi' } });
  const rows = run.explain().rows.filter(({ field }) => /^(requests|limits)\./.test(field));
  expect(rows.map(({ field, value, source }) => [field, value, source])).toEqual([
    ['limits.memory', '2Gi', 'resources.memLimit'],
    ['requests.cpu', '1', 'resources.cpuRequest'],
    ['requests.memory', '2Gi', 'the limit of memory, resources.memLimit'],
  ]);
});
