import { quotaOfStorageClass, uncountedQuota } from '../../src/private/kubernetes/quota-names';

test.each([
  ['nvidia.com/gpu', 'extended', 'requests.nvidia.com/gpu'],
  ['limits.nvidia.com/gpu', 'extended', 'requests.nvidia.com/gpu'],
  ['amd.com/gpu', 'extended', 'requests.amd.com/gpu'],
  ['limits.nvidia.com/mig-1g.5gb', 'extended', 'requests.nvidia.com/mig-1g.5gb'],
  ['kubernetes.io/batch-cpu', 'unknown', undefined],
  ['requests.kubernetes.io/batch-cpu', 'unknown', undefined],
  ['count/jobs', 'object', 'count/jobs.batch'],
  ['count/job.batch', 'object', 'count/jobs.batch'],
  ['count/deployments', 'object', 'count/deployments.apps'],
  ['count/deployments.extensions', 'object', 'count/deployments.apps'],
  ['count/cronjob', 'object', 'count/cronjobs.batch'],
  ['count/pod', 'object', 'count/pods'],
  ['count/service', 'object', 'count/services'],
  ['count/secrets.apps', 'object', 'count/secrets'],
  ['count/widgets', 'object', undefined],
  ['fast.storageclass.storage.k8s.io/storage', 'class', undefined],
  ['fast.storageclass.storage.k8s.io/limits.storage', 'class', undefined],
])('no quota counts %s', (name, reason, meant) => {
  expect(uncountedQuota(name)).toEqual({ reason, meant });
});

test.each([
  'cpu', 'pods', 'services.nodeports', 'hugepages-2Mi', 'requests.hugepages-2Mi', 'requests.nvidia.com/gpu',
  'requests.amd.com/gpu', 'count/pods', 'count/secrets', 'count/jobs.batch', 'count/cronjobs.batch',
  'count/deployments.apps', 'count/horizontalpodautoscalers.autoscaling', 'count/widgets.acme.io',
  'count/ingresses.networking.k8s.io', 'fast.storageclass.storage.k8s.io/requests.storage',
  'a.b.storageclass.storage.k8s.io/persistentvolumeclaims', 'gpu.deviceclass.resource.k8s.io/devices',
  'requests.deviceclass.resource.kubernetes.io/gpu',
])('a quota counts %s', (name) => {
  expect(uncountedQuota(name)).toBeUndefined();
});

test('the claims of a storage class have a quota of their own', () => {
  expect(quotaOfStorageClass('fast', 'requests.storage')).toBe('fast.storageclass.storage.k8s.io/requests.storage');
});
