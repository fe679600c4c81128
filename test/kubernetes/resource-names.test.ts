import {
  hugePageSize, isContainerExtra, isContainerResource, isCounted, isQuotaResource, isWhole, measureOf, QUOTA_RESOURCES,
} from '../../src/private/kubernetes/resource-names';

test('a quota counts these', () => {
  expect(QUOTA_RESOURCES).toEqual([
    'cpu', 'memory', 'ephemeral-storage', 'requests.cpu', 'limits.cpu', 'requests.memory', 'limits.memory',
    'requests.ephemeral-storage', 'limits.ephemeral-storage', 'requests.storage', 'pods', 'resourcequotas', 'services',
    'replicationcontrollers', 'secrets', 'configmaps', 'persistentvolumeclaims', 'services.nodeports',
    'services.loadbalancers',
  ]);
});

test.each([
  ['cpu', { quota: true, counted: false, container: true, extra: false, whole: false }],
  ['pods', { quota: true, counted: true, container: false, extra: false, whole: false }],
  ['requests.storage', { quota: true, counted: false, container: false, extra: false, whole: false }],
  ['hugepages-2Mi', { quota: true, counted: false, container: true, extra: true, whole: true }],
  ['requests.hugepages-2Mi', { quota: true, counted: false, container: false, extra: false, whole: false }],
  ['xhugepages-2Mi', { quota: false, counted: false, container: false, extra: false, whole: false }],
  ['hugepages-0', { quota: true, counted: false, container: false, extra: false, whole: true }],
  ['hugepages-', { quota: false, counted: false, container: false, extra: false, whole: true }],
  ['nvidia.com/gpu', { quota: true, counted: true, container: true, extra: true, whole: true }],
  ['kubernetes.io/gpu', { quota: true, counted: false, container: true, extra: true, whole: false }],
  ['requests.nvidia.com/gpu', { quota: true, counted: false, container: false, extra: false, whole: true }],
  ['Nvidia.com/gpu', { quota: false, counted: false, container: false, extra: false, whole: true }],
  ['kubernetes.io/a b', { quota: false, counted: false, container: false, extra: false, whole: false }],
  ['gpu', { quota: false, counted: false, container: false, extra: false, whole: false }],
  [`${'a'.repeat(244)}/b`, { quota: true, counted: true, container: true, extra: true, whole: true }],
  [`${'a'.repeat(245)}/b`, { quota: true, counted: false, container: false, extra: false, whole: true }],
])('%s is judged as %j', (name, expected) => {
  expect({
    quota: isQuotaResource(name),
    counted: isCounted(name),
    container: isContainerResource(name),
    extra: isContainerExtra(name),
    whole: isWhole(name),
  }).toEqual(expected);
});

test.each([
  ['hugepages-2Mi', '2Mi'], ['hugepages-1Gi', '1Gi'], ['hugepages-0', undefined], ['hugepages--2Mi', undefined],
  ['hugepages-500m', undefined], ['hugepages-x', undefined], ['pages-2Mi', undefined], ['2Mi-hugepages-', undefined],
  ['1234567890', undefined], ['hugepages-1Ei', undefined],
])('the pages of %s are of %s', (name, expected) => {
  expect(hugePageSize(name)?.toString()).toBe(expected);
});

test.each([
  ['cpu', 'cores'], ['requests.cpu', 'cores'], ['limits.memory', 'bytes'], ['ephemeral-storage', 'bytes'],
  ['requests.storage', 'bytes'], ['fast.storageclass.storage.k8s.io/requests.storage', 'bytes'],
  ['nvidia.com/gpu', 'devices'], ['requests.nvidia.com/mig-3g.40gb', 'devices'], ['rdma/hca', undefined],
  ['sgx.intel.com/epc', undefined], ['hugepages-2Mi', undefined], ['pods', undefined],
])('%s is measured in %s', (name, expected) => {
  expect(measureOf(name)).toBe(expected);
});
