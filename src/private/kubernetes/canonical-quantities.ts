import { Quantity } from './quantity';
import type { ManifestObject } from './strategic-merge';

/**
 * A quantity of a resource (a request, a limit, the size of a claim, a quota) as the API server writes it back. What it
 * would refuse, or has no canonical form, stays as it is.
 */
export function canonicalResource(value: string): string {
  return Quantity.parse(value)?.roundedUp().toCanonical() ?? value;
}

/** The same of other quantities, which the server does not round to thousandths. */
function canonicalQuantity(value: string): string {
  return Quantity.parse(value)?.toCanonical() ?? value;
}

/** A path in a manifest; `*` stands for all items of a list or entries of a map. */
type Path = readonly string[];

const path = (text: string): Path => text.split('.');
const of = (parents: readonly string[], paths: readonly string[]): Path[] =>
  parents.flatMap((parent) => paths.map((inner) => path(`${parent}${inner}`)));

const CONTAINERS = ['containers.*.', 'initContainers.*.', 'ephemeralContainers.*.'];

/** Where a pod has resources. */
const RESOURCES = [
  ...of(['', ...CONTAINERS, 'volumes.*.ephemeral.volumeClaimTemplate.spec.'],
    ['resources.requests.*', 'resources.limits.*']),
  path('overhead.*'),
];

/** Where it has other quantities. */
const OTHERS = [
  path('volumes.*.emptyDir.sizeLimit'),
  ...of(CONTAINERS, ['env.*.valueFrom.resourceFieldRef.divisor']),
  ...of(['volumes.*.', 'volumes.*.projected.sources.*.'], ['downwardAPI.items.*.resourceFieldRef.divisor']),
];

/** A pod's spec with all its quantities as the API server writes them back. Changes nothing in place. */
export function withCanonicalQuantities(pod: ManifestObject): ManifestObject {
  const resources = RESOURCES.reduce<unknown>((spec, at) => replaceAt(spec, at, canonicalResource), pod);
  return OTHERS.reduce((spec, at) => replaceAt(spec, at, canonicalQuantity), resources) as ManifestObject;
}

function replaceAt(value: unknown, [key, ...rest]: Path, canonical: (quantity: string) => string): unknown {
  if (key === undefined) {
    return typeof value === 'string' || typeof value === 'number' ? canonical(String(value)) : value;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const replace = (inner: unknown) => replaceAt(inner, rest, canonical);
  if (Array.isArray(value)) {
    return key === '*' ? value.map(replace) : value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) =>
    [name, key === '*' || name === key ? replace(inner) : inner]));
}
