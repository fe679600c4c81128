import { qualifiedName } from './names';
import { Quantity } from './quantity';

/** The names of what containers ask for, and of what quotas count. */

const COUNTED = [
  'pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'configmaps', 'persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers',
];

const COMPUTE = ['cpu', 'memory', 'ephemeral-storage'];

/** What a quota can count by a name without a domain, huge pages aside. */
export const QUOTA_RESOURCES: readonly string[] = [
  ...COMPUTE, ...COMPUTE.flatMap((name) => [`requests.${name}`, `limits.${name}`]), 'requests.storage', ...COUNTED,
];

/** Whether a quota can count it. */
export function isQuotaResource(name: string): boolean {
  const isStandard = QUOTA_RESOURCES.includes(name) || /^(requests\.)?hugepages-/.test(name);
  return qualifiedName(name) === undefined && (name.includes('/') || isStandard);
}

/** Whether a quota counts it in whole numbers. */
export function isCounted(name: string): boolean {
  return COUNTED.includes(name) || isExtended(name);
}

/** Whether a container can ask for it. */
export function isContainerResource(name: string): boolean {
  return COMPUTE.includes(name) || isContainerExtra(name);
}

/** Whether a container can ask for it, beside cpu, memory and ephemeral storage. */
export function isContainerExtra(name: string): boolean {
  return qualifiedName(name) === undefined && (hugePageSize(name) !== undefined || (name.includes('/') && (isNative(name) || isExtended(name))));
}

/** The size of the pages that a resource is, or undefined where it is no huge pages, or of no size. */
export function hugePageSize(name: string): Quantity | undefined {
  const size = name.startsWith('hugepages-') ? Quantity.parse(name.slice('hugepages-'.length)) : undefined;
  return size && size.isWhole && !size.isZero && !size.isNegative ? size : undefined;
}

/** Whether a resource comes in whole numbers, of which the request must equal the limit: GPUs and other extended resources, huge pages. */
export function isWhole(resource: string): boolean {
  return !isNative(resource) || resource.startsWith('hugepages-');
}

/** Names with this are Kubernetes' own. */
function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && qualifiedName(`requests.${name}`) === undefined;
}
