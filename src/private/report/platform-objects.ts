import { JsonPatch } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { PlatformPriorityClass } from '../../platform-objects';
import { AttachedPlatform, chartOf } from '../description/attached-platforms';

/** Makes the objects that a platform owns. They belong to a chart, as all objects do: outside of one there are none. */
export function makePlatformObjects(platform: AttachedPlatform): void {
  const { quota, limitRange, priorityClasses } = platform._props;
  if (!chartOf(platform)) {
    return;
  }
  if (quota) {
    new k8s.KubeResourceQuota(platform, 'Quota', { spec: { hard: quantities(quota) } });
  }
  if (limitRange) {
    const { defaultRequests, defaultLimits, max } = limitRange;
    new k8s.KubeLimitRange(platform, 'LimitRange', {
      spec: { limits: [{ type: 'Container', defaultRequest: quantities(defaultRequests), default: quantities(defaultLimits), max: quantities(max) }] },
    });
  }
  priorityClasses?.forEach((priorityClass, i) => makePriorityClass(platform, `PriorityClass${i}`, priorityClass));
}

function makePriorityClass(platform: AttachedPlatform, id: string, { name, value, description, preempts }: PlatformPriorityClass): void {
  const object = new k8s.KubePriorityClass(platform, id, {
    metadata: { name }, value, description, preemptionPolicy: preempts === false ? 'Never' : undefined,
  });
  // A chart gives its namespace to all its objects, but those that the whole cluster shares have none.
  if (object.metadata.namespace !== undefined) {
    object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
}

function quantities(amounts: { [resource: string]: string } | undefined): { [resource: string]: k8s.Quantity } | undefined {
  return amounts && Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, k8s.Quantity.fromString(amount)]));
}
