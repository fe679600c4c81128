import { isAccelerator } from '../../src/private/kubernetes/accelerators';

test.each([
  ['nvidia.com/gpu', true], ['nvidia.com/gpu.shared', true], ['nvidia.com/mig-3g.40gb', true],
  ['nvidia.com/mig-1g.5gb.shared', true], ['amd.com/gpu', true], ['gpu.intel.com/i915', true], ['gpu.intel.com/xe', true],
  ['habana.ai/gaudi', true], ['google.com/tpu', true], ['aws.amazon.com/neuroncore', true],
  ['huawei.com/Ascend910', true], ['cambricon.com/mlu', true],
  // What is requested together with a GPU.
  ['rdma/hca', false], ['nvidia.com/hostdev', false], ['nvidia.com/gpumem', false], ['nvidia.com/gpucores', false],
  ['gpu.intel.com/i915_monitoring', false], ['gpu.intel.com/memory.max', false], ['vpc.amazonaws.com/efa', false],
  ['aliyun.com/gpu-mem', false], ['acme.io/gpu', false], ['gpu', false], ['nvidia.com', false],
])('%s stands for accelerators: %s', (name, expected) => {
  expect(isAccelerator(name)).toBe(expected);
});
