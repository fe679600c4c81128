/** Options of containers: what runs in them, with which variables, resources and rights. */
import * as fc from 'fast-check';
import * as alternatives from './draw-alternatives';
import { words } from './draw-commands';
import { configKey, env, envFrom, envName, envValue } from './draw-environment';
import {
  Drawn,
  faultsOf,
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

export const image: Drawn = {
  valid: fc.constantFrom(
    'ghcr.io/acme/train:1.4.0', 'busybox', 'localhost:5000/x', '[::1]:5000/x', 'quay.io/a__b/c.d-e:V1.2_3',
    `registry:5000/a/b:1@sha256:${'f'.repeat(64)}`,
  ),
  faults: {
    blank: fc.constantFrom('', ' ', '\n'),
    spaces: fc.constantFrom(' busybox', 'busybox ', 'busy box'),
    name: fc.constantFrom('ghcr.io/Acme/x:1', 'https://host/x', 'a//b', 'my_host:80/x', 'x:${TAG}'),
    tag: fc.constantFrom('x:', 'x:y:z', 'x:1.0+cu12', 'x:.1'),
    digest: fc.constantFrom('x@sha256:abc', 'x@', 'x@latest'),
  },
};

export const pullPolicy: Drawn = {
  valid: fc.constantFrom(
    'Always',
    'IfNotPresent',
    'Never',
  ),
  faults: { unknown: fc.constantFrom('always', 'Sometimes', '') },
};

const extendedName: Drawn = {
  valid: fc.constantFrom('amd.com/gpu', 'acme.io/fpga', 'x.y/z_1'),
  faults: {
    'no domain': fc.constantFrom('gpu', 'cpu', 'memory', 'storage', 'pods'),
    'reserved': fc.constantFrom(
      'requests.nvidia.com/gpu',
      'kubernetes.io/gpu',
      'a.kubernetes.io/x',
      'limits.cpu',
      'attachable-volumes-x',
    ),
    'huge pages': fc.constantFrom('hugepages-2Mi', 'hugepages-', 'hugepages-x', 'hugepages-0'),
    'sign': labelKey.faults.anything,
    'long': fc.constantFrom(`a.b/${'x'.repeat(63)}`, `a.b/${'x'.repeat(60)}`, `${'a'.repeat(250)}/x`),
  },
};

const count: Drawn = {
  valid: fc.constantFrom('1', '2', '8', '1k'),
  faults: { fraction: fc.constantFrom('0.5', '500m', '1.5'), ...quantity.faults, zero: fc.constant('0') },
};

const onlyFaults = (drawn: Drawn): Drawn => ({ valid: fc.constant(undefined), faults: drawn.faults });

export const resources: Drawn = {
  valid: fc.constantFrom(
    {}, {
      cpu: '2',
      cpuLimit: '4',
    }, { cpuRequest: '500m', memRequest: '1Gi' }, { cpu: '1.5', mem: '4Gi', gpu: '1', disk: '10Gi' },
    {
      memLimit: '8Gi',
      cpuLimit: '2',
    }, { ephemeralStorage: '1Gi' }, { ephemeralStorage: '1Gi', ephemeralStorageLimit: '2Gi' },
    { ephemeralStorageRequest: '1Gi' },
    {
      extended: { 'amd.com/gpu': '2' },
    }, { mem: '1Gi', extended: { 'hugepages-2Mi': '4Mi' } }, { disk: '1.5Gi', gpu: '2' }),
  faults: {
    ...record(Object.fromEntries([
      'cpu',
      'cpuLimit',
      'cpuRequest',
      'mem',
      'memLimit',
      'memRequest',
      'ephemeralStorage',
      'ephemeralStorageLimit',
      'ephemeralStorageRequest',
      'disk',
    ]
      .map((option) => [`${option}?`, onlyFaults(quantity)]))).faults,
    ...faultsOf({ gpu: within(count, (gpu) => ({ gpu })) }),
    ...faultsOf({ extended: within(count, (amount) => ({ extended: { 'acme.io/fpga': amount } })) }),
    ...faultsOf({ name: within(extendedName, (one) => ({ extended: { [one]: '2' } })) }),
    'cpu beyond its limit': fc.constantFrom(
      { cpu: '2', cpuLimit: '1' },
      { cpuRequest: '1001m', cpuLimit: '1' },
      { cpu: '1', cpuLimit: '0.9999' },
    ),
    'memory beyond its limit': fc.constantFrom(
      { mem: '2G', memLimit: '1Gi' },
      { mem: '1Gi', memLimit: '1G' },
      { memRequest: '1', memLimit: '0' },
    ),
    'storage beyond its limit': fc.constant({ ephemeralStorage: '2Gi', ephemeralStorageLimit: '1Gi' }),
    'a limit below the default': fc.constantFrom({ cpuLimit: '50m' }, { memLimit: '1Mi' }),
    'two kinds of GPU': fc.constantFrom(
      { gpu: '1', extended: { 'nvidia.com/mig-3g.40gb': '1' } },
      { gpu: '0', extended: { 'amd.com/gpu': '1' } },
    ),
    'two options': fc.constantFrom(
      { cpu: '1', cpuRequest: '1' },
      { mem: '1', memRequest: '2' },
      { gpu: '1', extended: { 'nvidia.com/gpu': '1' } },
      { ephemeralStorage: '1Gi', ephemeralStorageRequest: '1Gi' },
    ),
    'huge pages': fc.constantFrom('3Mi', '1', '0', '2Mi', '1.5Mi').map(
      (amount) => ({ extended: { 'hugepages-2Mi': amount } }),
    ),
  },
};

const port: Drawn = record({
  'number': integer(
    1,
    65535,
  ),
  'name?': {
    ...name,
    valid: fc.constantFrom('http', 'grpc-1'),
  },
  'hostPort?': integer(1, 65535),
  'protocol?': valid(fc.constantFrom('TCP', 'UDP')),
});

export const probe: Drawn = {
  valid: fc.oneof(
    fc.record({ port: fc.constantFrom(80, 8080, undefined) }).map((of) => ({ $: 'probe tcp', of })),
    fc.record(
      {
        path: fc.constantFrom('/', '/ready', 'x'),
        port: fc.constantFrom(80, undefined),
        failureThreshold: fc.integer({ min: 1, max: 9 }),
      },
    )
      .map((of) => ({ $: 'probe http', of })),
    fc.constantFrom(
      { $: 'probe http', of: { path: '/', host: '10.0.0.1' } },
      { $: 'probe tcp', of: { port: 80, host: 'a' } },
    ),
    fc.constant({ $: 'probe command', of: { command: ['true'] } })),
  faults: {
    ...within(integer(1, 65535), (number) => ({ $: 'probe tcp', of: { port: number } })).faults,
    alternatives: alternatives.probes,
    command: fc.constant({ $: 'probe command', of: { command: [] } }),
    path: fc.constant({ $: 'probe http', of: { path: '' } }),
    threshold: fc.constantFrom(0, -1, 1.5, 2 ** 31).map(
      (failureThreshold) => ({ $: 'probe http', of: { path: '/', failureThreshold } }),
    ),
    successes: fc.constantFrom(0, 2, -1).map(
      (successThreshold) => ({ $: 'probe http', of: { path: '/', successThreshold } }),
    ),
    seconds: fc.constantFrom({ $: 'millis', of: 500 }, { $: 'seconds', of: 0 }, { $: 'seconds', of: 2 ** 31 })
      .chain(
        (
          of,
        ) => fc.constantFrom('periodSeconds', 'timeoutSeconds', 'initialDelaySeconds').map(
          (option) => ({ $: 'probe http', of: { path: '/', [option]: of } }),
        ),
      ),
  },
};

const securityContext: Drawn = record({
  'user?': integer(0),
  'group?': integer(0),
  'ensureNonRoot?': valid(fc.boolean()),
  'privileged?': valid(fc.constant(false)),
  'allowPrivilegeEscalation?': valid(fc.constant(false)),
  'readOnlyRootFilesystem?': valid(fc.boolean()),
  'seccompProfile?': alternatives.seccomp,
});

/** Containers beside the main one, as cdk8s-plus describes them. */
export const container: Drawn = {
  ...record({
    image,
    'name': { ...name, valid: fc.constantFrom('side', 'fetch') },
    'imagePullPolicy?': pullPolicy,
    'command?': valid(words),
    'args?': valid(words),
    'ports?': listOf(port, { maxLength: 1 }),
    'envVariables?': {
      valid: envValue.valid.map((value) => ({ A: value })),
      faults: {
        ...within(
          { valid: fc.nat(), faults: envName.faults },
          (key: string) => ({ [key]: { $: 'env value', of: 'x' } }),
        ).faults,
        ...within(envValue, (value) => ({ A: value })).faults,
      },
    },
    'envFrom?': listOf(envFrom, { maxLength: 1 }),
    'securityContext?': securityContext,
    'lifecycle?': { valid: fc.constant(undefined), faults: { hooks: alternatives.hooks } },
    'resources?': {
      valid: fc.constantFrom(
        {},
        { cpu: { request: { $: 'cpu', of: 500 }, limit: { $: 'cpu', of: 1000 } } },
        { memory: { limit: { $: 'mebibytes', of: 128 } } },
      ),
      faults: {
        cpu: fc.constant({ cpu: { request: { $: 'cpu', of: 2000 }, limit: { $: 'cpu', of: 1000 } } }),
        memory: fc.constant({ memory: { request: { $: 'mebibytes', of: 256 }, limit: { $: 'mebibytes', of: 128 } } }),
        storage: fc.constant(
          { ephemeralStorage: { request: { $: 'mebibytes', of: 256 }, limit: { $: 'mebibytes', of: 128 } } },
        ),
        negative: fc.constantFrom(-1, 0.5).map((of) => ({ cpu: { request: { $: 'cpu', of } } })),
      },
    },
    'volumeMounts?': {
      valid: fc.constantFrom(
        [],
        [{ path: '/scratch', volume: { $: 'volume', of: { name: 'scratch', kind: 'emptyDir' } } }],
      ),
      faults: {
        'path twice': fc.constant(
          [1, 2].map(
            (i) => ({ path: '/scratch', volume: { $: 'volume', of: { name: `scratch${i}`, kind: 'emptyDir' } } }),
          ),
        ),
        'path': fc.constantFrom('', 'a:b', 'relative').map(
          (path) => [{ path, volume: { $: 'volume', of: { name: 'scratch', kind: 'emptyDir' } } }],
        ),
        'subPath': fc.constantFrom('/a', '..').map(
          (subPath) => [{ path: '/s', subPath, volume: { $: 'volume', of: { name: 'scratch', kind: 'emptyDir' } } }],
        ),
        'two sub-paths': fc.constant(
          [
            {
              path: '/s',
              subPath: 'a',
              subPathExpr: 'b',
              volume: { $: 'volume', of: { name: 'scratch', kind: 'emptyDir' } },
            },
          ],
        ),
        'propagation': fc.constantFrom('Bidirectional', 'HostToContainer', 'Sideways')
          .map(
            (
              propagation,
            ) => [{ path: '/s', propagation, volume: { $: 'volume', of: { name: 'scratch', kind: 'emptyDir' } } }],
          ),
        'alternatives': alternatives.volumes.map((volume) => [{ path: '/s', volume }]),
        'name': name.faults.capitals.map(
          (one) => [{ path: '/s', volume: { $: 'volume', of: { name: one, kind: 'emptyDir' } } }],
        ),
        'name twice': fc.constant(
          [1, 2].map(
            (
              i,
            ) => ({
              path: `/s${i}`,
              volume: { $: 'volume', of: { name: 'scratch', kind: i === 1 ? 'emptyDir' : 'hostPath' } },
            }),
          ),
        ),
      },
    },
  }),
};

/** Init containers, with what only those beside the main one can have. */
const initContainers = listOf(container, { maxLength: 1 });

/** A name, or an object of the app: of the runs' namespace, or by mistake of another. */
function orOf(maker: string, { valid: names, faults }: Drawn): Drawn {
  const [own, other] = ['ml', 'other'].map((namespace) => fc.constant({ $: maker, of: namespace }));
  return { valid: fc.oneof(names, own), faults: { ...faults, 'of another namespace': other } };
}

export const CONTAINERS: Record<string, Drawn> = {
  image,
  imagePullPolicy: pullPolicy,
  command: valid(words),
  args: valid(words),
  resources,
  secrets: {
    valid: fc.uniqueArray(configKey.valid, { maxLength: 2 }),
    faults: { ...listOf(configKey).faults, twice: fc.constant(['a', 'a']) },
  },
  envs: {
    valid: fc.uniqueArray(env.valid, { maxLength: 3, selector: (one: any) => one.name }),
    faults: { ...listOf(env).faults, twice: fc.constant([{ name: 'A', value: '1' }, { name: 'A', value: '2' }]) },
  },
  envFrom: listOf(envFrom, { maxLength: 2 }),
  runAsUser: integer(0),
  runAsGroup: integer(0),
  fsGroup: integer(0),
  security: {
    valid: fc.constantFrom(
      'restricted',
      'baseline',
      'privileged',
    ).chain((
      level,
    ) => fc.constantFrom<object>({}, { readOnlyRootFilesystem: true }, { addCapabilities: ['NET_BIND_SERVICE'] })
      .map((options) => ({ $: `security ${level}`, of: options }))),
    faults: {
      capabilities: fc.constantFrom('SYS_ADMIN', 'sys_admin', '', 'ALL').map(
        (one) => ({ $: 'security privileged', of: { addCapabilities: [one] } }),
      ),
    },
  },
  initContainers: {
    valid: initContainers.valid,
    faults: {
      ...initContainers.faults,
      'two of a name': fc.constant([{ name: 'a', image: 'x' }, { name: 'a', image: 'x' }]),
      'named as the main one': fc.constant([{ name: 'main', image: 'x' }]),
      'keeps running': fc.constantFrom('Always', 'Never').map(
        (restartPolicy) => [{ name: 'side', image: 'x', restartPolicy }],
      ),
      'probe': probe.valid.map((readiness) => [{ name: 'a', image: 'x', readiness }]),
      'ports twice': fc.constant([{ name: 'a', image: 'x', ports: [{ number: 80 }, { number: 80 }] }]),
    },
  },
  terminationGracePeriod: seconds(0),
  serviceAccount: orOf('account of', made('serviceAccount', name)),
  imagePullSecrets: listOf(orOf('secret of', made('secret', name)), { maxLength: 2 }),
};
