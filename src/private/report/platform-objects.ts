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
    new k8s.KubeResourceQuota(platform, 'Quota', { spec: { hard: toQuantities(quota) } });
  }
  if (limitRange) {
    const { defaultRequests, defaultLimits, max } = limitRange;
    new k8s.KubeLimitRange(platform, 'LimitRange', {
      spec: {
        limits: [{
          type: 'Container',
          defaultRequest: toQuantities(defaultRequests),
          default: toQuantities(defaultLimits),
          max: toQuantities(max),
        }],
      },
    });
  }
  priorityClasses?.forEach((priorityClass, i) => makePriorityClass(platform, `PriorityClass${i}`, priorityClass));
}

function makePriorityClass(
  platform: AttachedPlatform, id: string, { name, value, description, preempts }: PlatformPriorityClass,
): void {
  const object = new k8s.KubePriorityClass(platform, id, {
    metadata: { name }, value, description, preemptionPolicy: preempts === false ? 'Never' : undefined,
  });
  // A chart gives its namespace to all its objects, but those that the whole cluster shares have none.
  if (object.metadata.namespace !== undefined) {
    object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
}

function toQuantities(
  quantities: { [resource: string]: string } | undefined,
): { [resource: string]: k8s.Quantity } | undefined {
  return quantities && Object.fromEntries(Object.entries(quantities).map(([name, quantity]) =>
    [name, k8s.Quantity.fromString(quantity)]));
}
