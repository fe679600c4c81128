import type { ApiObject } from 'cdk8s';
import { hashOf } from './content-hash';
import { render } from './manifest';
import type { RunPod } from './pod';
import type { ManifestObject } from '../kubernetes/strategic-merge';
import { naming as namingOption } from '../options/naming';

interface Manifest {
  readonly metadata?: ManifestObject & { readonly name?: string };
  readonly spec?: ManifestObject;
}

/** Where the spec of a workload holds the spec of its pod. */
export type PodPath = readonly string[];

export const IN_TEMPLATE: PodPath = ['template', 'spec'];
export const IN_JOB_TEMPLATE: PodPath = ['jobTemplate', 'spec', 'template', 'spec'];
export const ITSELF: PodPath = [];

/**
 * Completes a manifest after the author's JSON patches: the pod's fields that cdk8s-plus does not know, its overrides,
 * canonical quantities, then the name's suffix.
 *
 * @param spec Returns the spec, in the L1 types of cdk8s-plus.
 */
export function finish(apiObject: ApiObject, spec: () => object, path: PodPath, pod: RunPod): void {
  const { run } = pod;
  const stock = apiObject.toJson.bind(apiObject);
  const patched = (): Manifest => render(apiObject, spec, stock);
  apiObject.toJson = () => {
    const manifest = patched();
    // The author's patches can remove either.
    if (!manifest.metadata || !manifest.spec) {
      return manifest;
    }
    const own = at(manifest.spec, path);
    const finished = own ? replaced(manifest.spec, path, pod.finish(own)) : manifest.spec;
    const naming = run.value(namingOption);
    const suffix = naming?._hashed ? hashOf(finished, run.runName) : naming?._revision;
    const { name } = manifest.metadata;
    const metadata = suffix === undefined || name === undefined
      ? manifest.metadata
      : { ...manifest.metadata, name: `${name}-${suffix}` };
    return { ...manifest, metadata, spec: finished };
  };
  pod.withoutOverrides = () => {
    const own = at(patched().spec, path);
    return own && pod.toManifest(own);
  };
}

function at(object: ManifestObject | undefined, path: PodPath): ManifestObject | undefined {
  return path.reduce((inner, key) => inner?.[key] as ManifestObject | undefined, object);
}

function replaced(object: ManifestObject, [key, ...rest]: PodPath, value: ManifestObject): ManifestObject {
  return key === undefined ? value : { ...object, [key]: replaced(object[key] as ManifestObject, rest, value) };
}
