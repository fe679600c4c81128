import { JsonPatch } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { PlatformPriorityClass } from '../../platform-objects';
import { AttachedPlatform, attachedPlatforms, chartOf } from '../description/attached-platforms';
import { canonicalResource } from '../kubernetes/canonical-quantities';

type Quantities = Readonly<Record<string, string>>;

/** Makes the objects that a platform owns. They belong to a chart, as all objects do: outside of one there are none. */
export function makePlatformObjects(platform: AttachedPlatform): void {
  const { quota, limitRange, priorityClasses } = platform._props;
  if (!chartOf(platform)) {
    return;
  }
  const toQuantities = (quantities: Quantities | undefined) => renderQuantities(quantities, isCanonical(platform));
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

/** Whether the nearest platform that sets it asks for canonical quantities. */
function isCanonical(platform: AttachedPlatform): boolean {
  const nearest = attachedPlatforms(platform).map(({ _props }) => _props.canonicalQuantities)
    .filter((value) => value !== undefined).pop();
  return nearest ?? false;
}

function renderQuantities(
  quantities: Quantities | undefined, asCanonical: boolean,
): { [resource: string]: k8s.Quantity } | undefined {
  return quantities && Object.fromEntries(Object.entries(quantities).map(([name, quantity]) =>
    [name, k8s.Quantity.fromString(asCanonical ? canonicalResource(quantity) : quantity)]));
}
