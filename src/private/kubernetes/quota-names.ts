import { isExtended } from './resource-names';
import { nearest } from '../util/string';

/**
 * Names that the API server accepts in a quota. Of those with a slash it accepts all, and counts few.
 *
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
 */

/** The namespaced resources of Kubernetes' own groups, which `count/<resource>.<group>` can count. */
const COUNTABLE: Readonly<Record<string, readonly string[]>> = {
  '': [
    'configmaps', 'endpoints', 'events', 'limitranges', 'persistentvolumeclaims', 'pods', 'podtemplates',
    'replicationcontrollers', 'resourcequotas', 'secrets', 'serviceaccounts', 'services',
  ],
  'apps': ['controllerrevisions', 'daemonsets', 'deployments', 'replicasets', 'statefulsets'],
  'autoscaling': ['horizontalpodautoscalers'],
  'batch': ['cronjobs', 'jobs'],
  // The group of old, which has nothing left.
  'extensions': [],
  'networking.k8s.io': ['ingresses', 'networkpolicies'],
  'policy': ['poddisruptionbudgets'],
};

/** All that `count/` is known to count: `pods`, `jobs.batch`. */
const COUNTABLE_NAMES: readonly string[] = Object.entries(COUNTABLE).flatMap(([group, plurals]) =>
  plurals.map((plural) => resourceName(plural, group)));

/** Classes of storage and devices, whose own resources a quota counts. */
const OF_STORAGE_CLASS = '.storageclass.storage.k8s.io';
const CLASSES = /(?:^|\.)(?:storageclass\.storage|volumeattributesclass\.storage|deviceclass\.resource)\.(?:k8s|kubernetes)\.io$/;
const STORAGE = ['requests.storage', 'persistentvolumeclaims'];

/** Why a quota that the API server accepts counts nothing. */
export interface Uncounted {
  readonly reason: 'extended' | 'object' | 'class' | 'unknown';
  /** What was probably meant. */
  readonly meant?: string;
}

/** Whether a quota never counts what the API server accepts as a name in it. */
export function uncountedQuota(name: string): Uncounted | undefined {
  const [domain, ...rest] = name.split('/');
  if (rest.length === 0) {
    return undefined;
  }
  const last = rest.join('/');
  if (domain === 'count') {
    return uncountedObject(last);
  }
  if (CLASSES.test(domain)) {
    return domain.endsWith(OF_STORAGE_CLASS) && !STORAGE.includes(last) ? { reason: 'class' } : undefined;
  }
  const own = name.replace(/^(?:requests|limits)\./, '');
  if (!isExtended(own)) {
    return { reason: 'unknown' };
  }
  return name === `requests.${own}` ? undefined : { reason: 'extended', meant: `requests.${own}` };
}

/** Other groups than Kubernetes' own may have any resource. */
function uncountedObject(name: string): Uncounted | undefined {
  const [plural, ...domain] = name.split('.');
  const known = COUNTABLE[domain.join('.')];
  if (!known || known.includes(plural)) {
    return undefined;
  }
  const plurals = COUNTABLE_NAMES.map((other) => other.split('.')[0]);
  const meant = COUNTABLE_NAMES[plurals.indexOf(nearest(plural, plurals) ?? '')];
  return { reason: 'object', meant: meant && `count/${meant}` };
}

function resourceName(plural: string, group: string): string {
  return group === '' ? plural : `${plural}.${group}`;
}

/** The storage class of which a quota counts the claims: `fast` of `fast.storageclass.storage.k8s.io/…`. */
export function quotaOfStorageClass(storageClass: string, resource: string): string {
  return `${storageClass}${OF_STORAGE_CLASS}/${resource}`;
}
