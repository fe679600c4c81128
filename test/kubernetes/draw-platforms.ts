/** The options of platforms and profiles. */
import * as fc from 'fast-check';
import { CONTAINERS, image, pullPolicy, resources } from './draw-containers';
import { DEPLOYMENT, labels, SERVICE } from './draw-runs';
import { SCHEDULING } from './draw-scheduling';
import { VOLUMES } from './draw-volumes';
import {
  anyText,
  byPlace,
  Drawn,
  grouped,
  integer,
  labelKey,
  listOf,
  made,
  name,
  quantity,
  record,
  seconds,
  valid,
  within,
} from './values';

const amounts = (...resourceNames: string[]): Drawn => ({
  valid: fc.dictionary(fc.constantFrom(...resourceNames), quantity.valid, { maxKeys: 2, noNullPrototype: true }),
  faults: {
    ...within(quantity, (amount) => ({ [resourceNames[0]]: amount })).faults,
    name: fc.oneof(
      labelKey.faults.anything as fc.Arbitrary<string>,
      fc.constantFrom('gpu', 'cpus', '', 'a b', 'services.foo', 'requests.', 'count/', 'hugepages-x'),
    )
      .map((key) => ({ [key]: '1' })),
    fraction: fc.constantFrom('pods', 'requests.nvidia.com/gpu', 'nvidia.com/gpu', 'count/jobs.batch', 'services').map(
      (key) => ({ [key]: '0.5' }),
    ),
  },
});

const counted = amounts(
  'pods',
  'requests.cpu',
  'limits.memory',
  'cpu',
  'requests.nvidia.com/gpu',
  'count/jobs.batch',
  'count/widgets.acme.io',
  'services.nodeports',
  'fast.storageclass.storage.k8s.io/requests.storage',
  'persistentvolumeclaims',
);

const quota: Drawn = {
  ...counted,
  faults: {
    ...counted.faults,
    uncounted: fc.constantFrom(
      'nvidia.com/gpu', 'limits.nvidia.com/gpu', 'count/jobs', 'count/pod', 'fast.storageclass.storage.k8s.io/storage',
    ).map((key) => ({ [key]: '1' })),
  },
};

const profile: Drawn = grouped(made('profile', record({
  'resources?': record({ 'requests?': amounts('cpu', 'memory'), 'limits?': amounts('nvidia.com/gpu', 'cpu') }),
  'envs?': CONTAINERS.envs,
  'volumes?': VOLUMES.volumes,
  'nodeSelector?': SCHEDULING.nodeSelector,
  'affinity?': SCHEDULING.affinity,
  'tolerations?': SCHEDULING.tolerations,
  'runtimeClass?': name,
  'priorityClass?': name,
  'imagePullPolicy?': pullPolicy,
  'backoffLimit?': integer(0),
  'replicas?': DEPLOYMENT.replicas,
  'strategy?': DEPLOYMENT.strategy,
  'servicePorts?': SERVICE.servicePorts,
  'security?': CONTAINERS.security,
  'labels?': labels,
  'overridable?': valid(fc.boolean()),
})), byPlace);

export const PLATFORM: Record<string, Drawn> = {
  project: { ...name, valid: fc.constantFrom('churn', 'my_project') },
  coreNamespace: name,
  endpoint: anyText,
  envFrom: CONTAINERS.envFrom,
  gpuResource: {
    valid: fc.constantFrom('amd.com/gpu', 'nvidia.com/mig-1g.5gb'),
    faults: { ...labelKey.faults, 'no domain': fc.constant('gpu') },
  },
  defaultResources: { ...resources, valid: fc.constantFrom({}, { cpu: '200m', mem: '1Gi' }) },
  memoryLimitFactor: { valid: fc.constantFrom(1, 1.1, 2), faults: { bounds: fc.constantFrom(0.5, -1, 1000, 0) } },
  canonicalQuantities: valid(fc.boolean()),
  volumeSize: quantity,
  storageClass: name,
  claimStorageClass: name,
  ephemeralStorageClass: name,
  emptyDirSize: quantity,
  builderImage: image,
  pythonImages: within(image, (python) => ({ PYTHON3_12: python })),
  enableServiceLinks: valid(fc.boolean()),
  strategy: DEPLOYMENT.strategy,
  coreLabels: valid(fc.boolean()),
  latestService: valid(fc.boolean()),
  serviceType: SERVICE.serviceType,
  imagePullPolicy: pullPolicy,
  imagePullSecrets: listOf(made('secret', name), { maxLength: 1 }),
  serviceAccount: made('serviceAccount', name),
  activeDeadline: seconds(1),
  security: CONTAINERS.security,
  quota,
  limitRange: {
    ...record(
      {
        'defaultRequests?': amounts('cpu', 'memory'),
        'defaultLimits?': amounts('cpu', 'memory'),
        'max?': amounts('cpu', 'memory'),
      },
    ),
    valid: fc.constantFrom(
      {},
      { defaultRequests: { cpu: '100m' }, defaultLimits: { cpu: '1' }, max: { cpu: '4', memory: '8Gi' } },
      { defaultLimits: { memory: '128Mi' } },
      { defaultRequests: { 'nvidia.com/gpu': '1' } },
    ),
  },
  priorityClasses: listOf(record({
    'name': {
      ...name,
      valid: fc.constantFrom('high', 'low'),
    },
    'value': integer(-2147483648, 1000000000),
    'preempts?': valid(fc.boolean()),
    'description?': anyText,
  }), { maxLength: 1 }),
  labels,
  profiles: listOf(profile, { minLength: 1, maxLength: 1 }),
};
