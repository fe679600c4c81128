import { DigitalHubPlatform, DigitalHubPlatformProps, Profile, RunResources } from '../../../src';
import { makeChart, messagesOf } from '../../support/synth';

const MIG = 'nvidia.com/mig-3g.40gb';
const reported = (resources: RunResources, limits?: Record<string, string>, platform?: DigitalHubPlatformProps) => {
  const chart = makeChart();
  const profiles = limits && [new Profile({ name: 'p', resources: { limits } })];
  new DigitalHubPlatform(chart, 'platform', { profiles, ...platform });
  return messagesOf({ resources, profile: limits && 'p' }, chart);
};
const ofProfile = (name: string) => `"${name}", which resources.limits["${name}"] of profile "p" of "churn/platform" sets`;
const FIX = ': its pod needs a node with all of them. Keep one of them, or acknowledge this warning if the cluster has '
  + 'such nodes.';

test.each<[string, string[], string]>([
  ['a slice', [MIG], ofProfile(MIG)],
  ['a shared GPU', ['nvidia.com/gpu.shared'], ofProfile('nvidia.com/gpu.shared')],
  ['another vendor', ['amd.com/gpu'], ofProfile('amd.com/gpu')],
  [
    'two others', ['gpu.intel.com/i915', 'habana.ai/gaudi'],
    `${ofProfile('gpu.intel.com/i915')} and ${ofProfile('habana.ai/gaudi')}`,
  ],
])('an author\'s GPU and %s of a profile are two kinds', (_what, names, others) => {
  expect(reported({ gpu: '1' }, Object.fromEntries(names.map((name) => [name, '1'])))).toEqual([
    `DH2030 resources.gpu: The run requests "nvidia.com/gpu", and also ${others}${FIX}`,
  ]);
});

test('two kinds of one owner are reported as well', () => {
  expect(reported({ gpu: '1', extended: { [MIG]: '1' } })).toEqual([
    `DH2030 resources.gpu: The run requests "nvidia.com/gpu", and also "${MIG}", which resources.extended["${MIG}"] `
      + `sets${FIX}`,
  ]);
  expect(reported({}, { 'nvidia.com/gpu': '1', 'google.com/tpu': '4' })).toEqual([
    'DH2030 resources.limits["nvidia.com/gpu"] of profile "p" of "churn/platform": The run requests "nvidia.com/gpu", '
      + `and also ${ofProfile('google.com/tpu')}${FIX}`,
  ]);
});

test('the platform\'s name of a GPU is one', () => {
  expect(reported({ gpu: '1', extended: { 'nvidia.com/gpu': '1' } }, undefined, { gpuResource: 'acme.io/npu' })).toEqual([
    'DH2030 resources.gpu: The run requests "acme.io/npu", and also "nvidia.com/gpu", which '
      + `resources.extended["nvidia.com/gpu"] sets${FIX}`,
  ]);
});

test.each<[string, Parameters<typeof reported>]>([
  ['one kind', [{ gpu: '1' }, { 'nvidia.com/gpu': '1' }]],
  ['a slice', [{ extended: { [MIG]: '2' } }]],
  ['a network device', [{ gpu: '8', extended: { 'rdma/hca': '8' } }]],
  ['parts of one GPU', [{ gpu: '1', extended: { 'nvidia.com/gpumem': '8000', 'nvidia.com/gpucores': '50' } }]],
  ['no GPU of the author', [{ gpu: '0' }, { [MIG]: '1' }]],
  ['no GPU of the profile', [{ gpu: '1' }, { [MIG]: '0' }]],
  ['other devices', [{ extended: { 'acme.io/gpu': '1', 'acme.io/fpga': '1' } }]],
  ['a slice that is the platform\'s GPU', [{ gpu: '1' }, { [MIG]: '1' }, { gpuResource: MIG }]],
])('%s is fine', (_what, declared) => {
  expect(reported(...declared).filter((message) => message.startsWith('DH2030'))).toEqual([]);
});
