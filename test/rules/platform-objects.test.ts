import { DigitalHubPlatform, DigitalHubPlatformProps } from '../../src';
import { reportedIn } from '../support/reports';
import { makeChart } from '../support/synth';
import { makeApp } from '../support/temporary';

type Props = DigitalHubPlatformProps;

const priority = (value: number, name = 'high'): Props => ({ priorityClasses: [{ name, value }] });
const notPriority = (value: number) => `DH1004 priorityClasses[0].value: ${value} is not an integer from -2147483648 `
  + 'to 1000000000. Set it to 1000, for example.';
const limits = (limitRange: Props['limitRange']): Props => ({ limitRange });
const notComparable = (location: string, text: string) => `DH1103 limitRange.${location} limitRange.${text}`;
const GPU = 'nvidia.com/gpu';

test.each<[Props, string[]]>([
  [priority(1_000_000_001), [notPriority(1_000_000_001)]],
  [priority(-2_147_483_649), [notPriority(-2_147_483_649)]],
  [priority(0.5), [notPriority(0.5)]],
  [priority(1, 'High'), [
    'DH1207 priorityClasses[0].name: "High" cannot be the name of a PriorityClass. Use lower-case letters, digits, "-" '
      + 'and ".", starting and ending with a letter or digit, at most 253 characters.',
  ]],
  [priority(1, 'system-high'), [
    'DH1002 priorityClasses[0].name: "system-high" starts with "system-", which is reserved for the cluster itself. '
      + 'Choose another name.',
  ]],
  [{ quota: { podz: '1' } }, [
    'DH1106 quota["podz"]: "podz" is not a resource that a quota can count. Did you mean "pods"?',
  ]],
  [{ quota: { 'a-resource-of-its-own': '1' } }, [
    'DH1106 quota["a-resource-of-its-own"]: "a-resource-of-its-own" is not a resource that a quota can count. Use a '
      + 'resource such as "requests.cpu", "pods" or "requests.nvidia.com/gpu".',
  ]],
  [{ quota: { pods: 'many' } }, [
    'DH1101 quota["pods"]: "many" is not a valid Kubernetes quantity. Write a quantity such as "10" or "64Gi".',
  ]],
  [{ quota: { pods: '1.5' } }, ['DH1104 quota["pods"]: "1.5" is not a whole number, but "pods" counts objects. Use a '
    + 'whole number.']],
  [{ quota: { 'nvidia.com/gpu': '2' } }, [
    'DH1106 quota["nvidia.com/gpu"]: Kubernetes accepts "nvidia.com/gpu" in a quota, but never counts it: of extended '
      + 'resources, a quota counts the requests alone. Write "requests.nvidia.com/gpu".',
  ]],
  [{ quota: { 'count/deployments': '2' } }, [
    'DH1106 quota["count/deployments"]: Kubernetes accepts "count/deployments" in a quota, but never counts it: it is '
      + 'not the name of a resource of Kubernetes with its group. Write "count/deployments.apps".',
  ]],
  [{ quota: { 'fast.storageclass.storage.k8s.io/storage': '1Ti' } }, [
    'DH1106 quota["fast.storageclass.storage.k8s.io/storage"]: Kubernetes accepts '
      + '"fast.storageclass.storage.k8s.io/storage" in a quota, but never counts it: of a storage class, a quota counts '
      + '"requests.storage" and "persistentvolumeclaims" alone. Leave it out, or name a resource that it counts.',
  ]],
  [{ quota: { 'kubernetes.io/batch-cpu': '2' } }, [
    'DH1106 quota["kubernetes.io/batch-cpu"]: Kubernetes accepts "kubernetes.io/batch-cpu" in a quota, but never counts '
      + 'it: a quota does not count resources of this domain. Leave it out, or name a resource that it counts.',
  ]],
  [limits({ max: { cpu: '-1' } }), ['DH1102 limitRange.max["cpu"]: "-1" is negative. Use zero or more.']],
  [limits({ max: { pods: '1' } }), [
    'DH1106 limitRange.max["pods"]: "pods" is not a resource that a container can request. Use "cpu", "memory", '
      + '"ephemeral-storage", or an extended resource as "domain/name".',
  ]],
  [limits({ defaultRequests: { cpu: '2' }, max: { cpu: '1' } }), [
    notComparable('defaultRequests["cpu"]: "2" is more than "1", the value of', 'max. Use at most "1".'),
  ]],
  [limits({ defaultRequests: { cpu: '2' }, defaultLimits: { cpu: '1' } }), [
    notComparable('defaultRequests["cpu"]: "2" is more than "1", the value of', 'defaultLimits. Use at most "1".'),
  ]],
  [limits({ defaultRequests: { [GPU]: '1' }, defaultLimits: { [GPU]: '2' } }), [
    notComparable(
      `defaultRequests["${GPU}"]: "1" is less than "2", the value of`, 'defaultLimits. Use the same value.',
    ),
  ]],
  [limits({ defaultLimits: { [GPU]: '2' }, max: { [GPU]: '1' } }), [
    notComparable(`defaultLimits["${GPU}"]: "2" is more than "1", the value of`, 'max. Use at most "1".'),
  ]],
])('%j: %j', (props, expected) => {
  expect(reportedIn(new DigitalHubPlatform(makeChart(), 'platform', props))).toEqual(expected);
});

test.each<Props>([
  priority(1_000_000_000),
  priority(-2_147_483_648),
  priority(0, 'my-system-high'),
  { quota: { 'pods': '0', 'requests.cpu': '1.5', [`requests.${GPU}`]: '4' } },
  { quota: { 'count/jobs.batch': '5', 'count/widgets.acme.io': '1', 'services.nodeports': '0' } },
  { quota: { 'fast.storageclass.storage.k8s.io/requests.storage': '1Ti', 'hugepages-2Mi': '1Gi' } },
  limits({}),
  limits({ defaultRequests: { cpu: '0' }, defaultLimits: { cpu: '1000m' }, max: { cpu: '1' } }),
  limits({ defaultRequests: { cpu: '1', [GPU]: '1' }, max: { memory: '1Gi', [GPU]: '2' } }),
  limits({ defaultRequests: { [GPU]: '1' }, defaultLimits: { [GPU]: '1' }, max: { [GPU]: '4' } }),
])('%j is right', (props) => {
  expect(reportedIn(new DigitalHubPlatform(makeChart(), 'platform', props))).toEqual([]);
});

test.each<[Props, string[]]>([
  [{}, []],
  ...(['quota', 'limitRange', 'priorityClasses'] as const).map((option): [Props, string[]] => [
    { [option]: option === 'priorityClasses' ? [] : {} },
    [`DH1608 ${option}: The platform is not in a chart, so the objects that it creates would belong to none. Declare `
      + 'it in a chart, or leave the option out.'],
  ]),
])('%j outside of a chart', (props, expected) => {
  expect(reportedIn(new DigitalHubPlatform(makeApp(), 'platform', props))).toEqual(expected);
});
