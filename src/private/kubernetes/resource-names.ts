import { isAccelerator } from './accelerators';
import { qualifiedName } from './names';
import { Quantity } from './quantity';

/** The names of the resources that containers request and quotas count. */

const COUNTED = [
  'pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'configmaps', 'persistentvolumeclaims',
  'services.nodeports', 'services.loadbalancers',
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

/** What a resource is measured in, where that tells how quantities of it are written. */
export type Measure = 'cores' | 'bytes' | 'devices';

/** The measure of a resource by the name that a container or a quota gives it. */
export function measureOf(name: string): Measure | undefined {
  const resource = withoutUse(name);
  if (resource === 'cpu') {
    return 'cores';
  }
  if (['memory', 'ephemeral-storage', 'storage'].includes(resource) || name.endsWith('/requests.storage')) {
    return 'bytes';
  }
  return isAccelerator(resource) ? 'devices' : undefined;
}

/** `cpu` of `requests.cpu`. */
function withoutUse(name: string): string {
  return name.replace(/^(requests|limits)\./, '');
}

/** Whether a container can request it. */
export function isContainerResource(name: string): boolean {
  return COMPUTE.includes(name) || isContainerExtra(name);
}

/** Whether a container can request it, beside cpu, memory and ephemeral storage. */
export function isContainerExtra(name: string): boolean {
  const isNamespaced = name.includes('/') && (isNative(name) || isExtended(name));
  return qualifiedName(name) === undefined && (hugePageSize(name) !== undefined || isNamespaced);
}

/** The page size of huge pages; undefined for other resources and invalid sizes. */
export function hugePageSize(name: string): Quantity | undefined {
  const size = name.startsWith('hugepages-') ? Quantity.parse(name.slice('hugepages-'.length)) : undefined;
  return size && size.isWhole && size.isWholeIn64Bits && !size.isZero && !size.isNegative ? size : undefined;
}

/**
 * Whether a resource has whole numbers, and requests that equal limits: extended resources such as GPUs, huge pages.
 */
export function isWhole(resource: string): boolean {
  return !isNative(resource) || resource.startsWith('hugepages-');
}

/** Whether it is one of Kubernetes' own. */
function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

/** Whether it is an extended resource, such as `nvidia.com/gpu`. */
export function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && qualifiedName(`requests.${name}`) === undefined;
}
