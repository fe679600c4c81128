import { memoize } from '../util/memoize';

/**
 * The extended resources that stand for GPUs and other accelerators, as the device plugins of their vendors name them.
 * A resource that counts their memory or shares, beside the devices, is none.
 */
const ACCELERATORS: readonly (readonly [domain: string, name: RegExp])[] = [
  ['nvidia.com', /^(gpu|mig-[^/]+)(\.shared)?$/],
  ['amd.com', /^(gpu|[sdqc]px_nps\d)$/],
  ['gpu.intel.com', /^(i915|xe)$/],
  ['habana.ai', /^gaudi\d*$/],
  ['google.com', /^tpu$/],
  ['cloud.google.com', /^tpu$/],
  ['aws.amazon.com', /^neuron(core|device)?$/],
  ['huawei.com', /^Ascend\w+$/],
  ['cambricon.com', /^(v?mlu(num)?|mlu\d+)$/],
  ['qualcomm.com', /^qaic$/],
  ['metax-tech.com', /^gpu$/],
  ['mthreads.com', /^gpu$/],
  ['iluvatar.ai', /^gpu$/],
  ['enflame.com', /^gcu$/],
  ['furiosa.ai', /^(npu|rngd|warboy)$/],
];

/** Whether an extended resource stands for accelerators. */
export const isAccelerator = memoize((resource) => {
  const [domain, name = ''] = resource.split('/');
  return ACCELERATORS.some(([vendor, names]) => vendor === domain && names.test(name));
});
