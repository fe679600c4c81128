import { ApiObject, App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { sortedKeys } from '../util/sort-keys';

/** The resolvers that every app has: none of them has anything to do in our specs. */
const STANDARD_RESOLVERS: readonly unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * Renders an object as its own `toJson` does, at a fraction of the cost: cdk8s asks every resolver of every value, and
 * copies what it renders type by type, of which our values need nothing but their keys in order. Where they might need
 * more (the author's own resolvers, patches, values of other classes, or fields that are spelled otherwise in
 * manifests), it is cdk8s that renders.
 *
 * @param spec The spec, in the types of cdk8s-plus.
 */
export function render(object: ApiObject, spec: () => object, stock: () => any): any {
  const { patches } = object as unknown as { readonly patches: readonly unknown[] };
  if (patches.length > 0 || !isStandard(App.of(object)) || process.env.CDK8S_DISABLE_SORT) {
    return stock();
  }
  try {
    const { apiVersion, kind, metadata } = object;
    return toManifest({ apiVersion, kind, metadata: metadata.toJson(), spec: spec() });
  } catch {
    // cdk8s reports the error with the construct's path.
    return stock();
  }
}

/** Whether the author has no resolvers. Where there is no app, cdk8s reports it. */
function isStandard({ resolvers }: App): boolean {
  return resolvers?.length === STANDARD_RESOLVERS.length && resolvers.every(({ constructor }) =>
    STANDARD_RESOLVERS.includes(constructor));
}

/** What metadata commonly holds. It can hold anything, of which cdk8s-plus writes what Kubernetes knows. */
const METADATA = ['annotations', 'labels', 'name', 'namespace'];

/**
 * Fields of cdk8s-plus' types, of all objects, whose names in manifests are others. All the rest are the same, and in
 * order there.
 */
export const RENAMED = new Set([
  'clientIp', 'clusterIp', 'datasetUuid', 'diskUri', 'downwardApi', 'externalId', 'hostIp', 'hostIpc', 'hostPid',
  'insecureSkipTlsVerify',
  'loadBalancerIp', 'nodeId', 'nonResourceUrLs', 'openApiv3Schema', 'pdId', 'podCidr', 'podCidRs', 'providerId', 'ref',
  'scaleIo', 'schema',
  'setHostnameAsFqdn', 'storagePolicyId', 'targetCpuUtilizationPercentage', 'targetWwNs', 'volumeId',
  'xKubernetesEmbeddedResource',
  'xKubernetesIntOrString', 'xKubernetesListMapKeys', 'xKubernetesListType', 'xKubernetesMapType',
  'xKubernetesPreserveUnknownFields',
  'xKubernetesValidations',
]);

/** Thrown where a value is none that we know. */
const UNSUPPORTED = Symbol('unsupported');

/** A value as in a manifest: without empty values, its keys in order. */
function toManifest(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function') {
      throw UNSUPPORTED;
    }
    return value ?? undefined;
  }
  if (Array.isArray(value)) {
    return value.map(toManifest);
  }
  if (value.constructor !== Object) {
    if (value instanceof kplus.k8s.Quantity || value instanceof kplus.k8s.IntOrString) {
      return value.value;
    }
    throw UNSUPPORTED;
  }
  const keys = sortedKeys(value);
  if (keys.length === 1 && keys[0] === 'value') {
    // A quantity or port that is none of cdk8s-plus' classes.
    throw UNSUPPORTED;
  }
  const left: Record<string, unknown> = {};
  for (const key of keys) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined || inner === null) {
      continue;
    }
    if (RENAMED.has(key) || (key === 'metadata' && !Object.keys(inner).every((one) => METADATA.includes(one)))) {
      throw UNSUPPORTED;
    }
    left[key] = toManifest(inner);
  }
  return left;
}
