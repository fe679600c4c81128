import { ApiObject, App } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/** What renders the spec of a workload: cdk8s-plus' own class of the object, and the spec in its types. */
export interface Rendering {
  /** `KubeJob.manifest` and its siblings. */
  readonly manifest: (props: any) => any;
  readonly spec: () => object;
}

/** The resolvers that every app has. */
const STANDARD_RESOLVERS = 3;

/**
 * Renders an object as its own `toJson` does, at a fraction of the cost: cdk8s asks every resolver of every value, and our values need none.
 * Where they might (the author's own resolvers, patches, or values of other classes), it is cdk8s that renders.
 */
export function render(object: ApiObject, { manifest, spec }: Rendering, stock: () => any): any {
  const { patches } = object as unknown as { readonly patches: readonly unknown[] };
  if (patches.length > 0 || App.of(object).resolvers.length !== STANDARD_RESOLVERS) {
    return stock();
  }
  try {
    return manifest({ metadata: object.metadata.toJson(), spec: plain(spec(), process.env.CDK8S_DISABLE_SORT ? unsorted : sorted) });
  } catch (error) {
    if (error === FOREIGN) {
      return stock();
    }
    throw error;
  }
}

/** Thrown where a value is none that we know. */
const FOREIGN = Symbol('foreign');

const unsorted = (object: object) => Object.keys(object);
const sorted = (object: object) => Object.keys(object).sort();

/** A value without what says nothing, its keys in order. Amounts and ports stay as cdk8s-plus' types want them. */
function plain(value: unknown, keysOf: (object: object) => string[]): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function') {
      throw FOREIGN;
    }
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => plain(item, keysOf));
  }
  if (value instanceof kplus.k8s.Quantity || value instanceof kplus.k8s.IntOrString) {
    return { value: value.value };
  }
  if (value.constructor !== Object) {
    throw FOREIGN;
  }
  const left: Record<string, unknown> = {};
  for (const key of keysOf(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner !== undefined && inner !== null) {
      left[key] = plain(inner, keysOf);
    }
  }
  return left;
}
