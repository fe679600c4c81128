import { ApiObject } from 'cdk8s';
import { hashOf } from './content-hash';
import { render } from './manifest';
import { RunPod } from './pod';
import { ResolvedRun } from '../description/describe';
import { ManifestObject } from '../kubernetes/strategic-merge';
import { naming as namingOption } from '../options/naming';

/** The parts of a manifest that runs finish. */
export interface Manifest {
  readonly metadata: ManifestObject & { readonly name?: string };
  readonly spec: ManifestObject;
}

/**
 * Puts the last hands on a manifest, after the author's JSON patches: the pod's overrides, then the name.
 *
 * @param spec Gives the spec, in the types of cdk8s-plus.
 * @param finishSpec Finishes the pod inside the spec.
 */
export function finish(
  apiObject: ApiObject, spec: () => object, finishSpec: (spec: ManifestObject) => ManifestObject, run: ResolvedRun,
): void {
  const naming = run.value(namingOption);
  const { runName } = run.description;
  const stock = apiObject.toJson.bind(apiObject);
  apiObject.toJson = () => {
    const manifest = render(apiObject, spec, stock) as Manifest;
    // The author's patches may have left nothing to finish.
    if (!manifest.metadata || !manifest.spec) {
      return manifest;
    }
    const finished = finishSpec(manifest.spec);
    const suffix = naming?._hashed ? hashOf(finished, runName) : naming?._revision;
    const name = suffix === undefined || manifest.metadata.name === undefined ? manifest.metadata.name : `${manifest.metadata.name}-${suffix}`;
    return { ...manifest, metadata: name === undefined ? manifest.metadata : { ...manifest.metadata, name }, spec: finished };
  };
}

/** Finishes the pod of a spec that has a pod template: of Jobs and Deployments. */
export function finishTemplate(spec: ManifestObject, pod: RunPod): ManifestObject {
  const template = spec.template as ManifestObject & { readonly spec?: ManifestObject } | undefined;
  return !template?.spec ? spec : { ...spec, template: { ...template, spec: pod.finish(template.spec) } };
}
