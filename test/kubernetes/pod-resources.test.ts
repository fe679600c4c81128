import { completedLimits, withDefaults } from '../../src/private/kubernetes/limit-range';
import { completed, ContainerResources, resourcesOfPod } from '../../src/private/kubernetes/pod-resources';
import { Quantity } from '../../src/private/kubernetes/quantity';

type Amounts = Record<string, string>;

const quantities = (amounts: Amounts) =>
  new Map(Object.entries(amounts).map(([name, amount]) => [name, Quantity.parse(amount)!]));
const amounts = (map: ReadonlyMap<string, Quantity>) =>
  Object.fromEntries([...map].map(([name, quantity]) => [name, quantity.toString()]));
const container = (requests: Amounts, limits: Amounts = {}): ContainerResources =>
  ({ requests: quantities(requests), limits: quantities(limits) });
const init = (requests: Amounts) => ({ ...container(requests), isSidecar: false });
const sidecar = (requests: Amounts) => ({ ...container(requests), isSidecar: true });

test.each<[string, Amounts[], ReturnType<typeof init>[], Amounts]>([
  ['nothing', [], [], {}],
  ['the sum of containers', [{ cpu: '1' }, { cpu: '500m', memory: '1Gi' }], [], { cpu: '1500m', memory: '1Gi' }],
  ['a smaller init container', [{ cpu: '2' }], [init({ cpu: '1' })], { cpu: '2' }],
  ['a larger init container', [{ cpu: '2' }], [init({ cpu: '4' })], { cpu: '4' }],
  ['the largest of several', [{ cpu: '1' }], [init({ cpu: '2' }), init({ cpu: '3' }), init({ cpu: '2' })], { cpu: '3' }],
  ['each resource by itself', [{ cpu: '2', memory: '1Gi' }], [init({ cpu: '1', memory: '2Gi' })], {
    cpu: '2', memory: '2Gi',
  }],
  ['a resource of an init container alone', [{ cpu: '1' }], [init({ memory: '1Gi' })], { cpu: '1', memory: '1Gi' }],
  ['a sidecar', [{ cpu: '2' }], [sidecar({ cpu: '1' })], { cpu: '3' }],
  ['an init container after a sidecar', [{ cpu: '1' }], [sidecar({ cpu: '1' }), init({ cpu: '4' })], { cpu: '5' }],
  ['an init container before a sidecar', [{ cpu: '1' }], [init({ cpu: '4' }), sidecar({ cpu: '1' })], { cpu: '4' }],
  ['several sidecars', [{ cpu: '1' }], [sidecar({ cpu: '1' }), sidecar({ cpu: '2' })], { cpu: '4' }],
])('a pod needs %s', (_what, containers, initContainers, expected) => {
  const { requests, limits } = resourcesOfPod(containers.map((requested) => container(requested)), initContainers);
  expect([amounts(requests), amounts(limits)]).toEqual([expected, {}]);
});

test('limits are counted as requests are', () => {
  const { limits } = resourcesOfPod([container({}, { cpu: '1' }), container({}, { cpu: '1' })], []);
  expect(amounts(limits)).toEqual({ cpu: '2' });
});

test('requests follow limits', () => {
  const { requests } = completed(container({ cpu: '1' }, { cpu: '2', memory: '1Gi' }));
  expect(amounts(requests)).toEqual({ cpu: '1', memory: '1Gi' });
});

const range = (defaultRequests: Amounts, defaultLimits: Amounts, max: Amounts) => completedLimits({
  defaultRequests: quantities(defaultRequests), defaultLimits: quantities(defaultLimits), max: quantities(max),
});

test.each<[string, ReturnType<typeof range>, ReturnType<typeof container>, Amounts, Amounts]>([
  ['both defaults', range({ cpu: '1' }, { cpu: '2' }, {}), container({}), { cpu: '1' }, { cpu: '2' }],
  ['a default request alone', range({ cpu: '1' }, {}, {}), container({}), { cpu: '1' }, {}],
  ['a default limit, which is the default request', range({}, { cpu: '2' }, {}), container({}), { cpu: '2' }, { cpu: '2' }],
  ['a maximum, which is the default limit', range({}, {}, { cpu: '4' }), container({}), { cpu: '4' }, { cpu: '4' }],
  ['a maximum beside a default', range({}, { cpu: '2' }, { cpu: '4' }), container({}), { cpu: '2' }, { cpu: '2' }],
  ['a request of its own', range({ cpu: '1' }, { cpu: '2' }, {}), container({ cpu: '3' }), { cpu: '3' }, { cpu: '2' }],
  ['a limit of its own', range({ cpu: '1' }, { cpu: '2' }, {}), completed(container({}, { cpu: '8' })), { cpu: '8' }, {
    cpu: '8',
  }],
])('a container gets %s', (_what, limits, own, requests, expected) => {
  const admitted = withDefaults(own, limits);
  expect([amounts(admitted.requests), amounts(admitted.limits)]).toEqual([requests, expected]);
});
