import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { hashJob } from './content-hash';
import { RunDescription } from './description';
import { RunPod } from './pod';
import { WireObject } from './strategic-merge';

/** A cdk8s-plus Job that renders what a run's description says beyond cdk8s-plus. */
export class OverlayJob extends kplus.Job {
  public constructor(scope: Construct, id: string, props: kplus.JobProps,
    private readonly pod: RunPod, private readonly description: RunDescription) {
    super(scope, id, props);
    finish(this.apiObject, pod, description);
  }

  /** @internal */
  public override _toPodSpec(): kplus.k8s.PodSpec {
    return this.pod.overlay(super._toPodSpec());
  }

  /** @internal */
  public override _toKube(): kplus.k8s.JobSpec {
    const { backoffLimit, activeDeadlineSeconds, ttlSeconds, suspend } = this.description;
    return { ...super._toKube(), backoffLimit, activeDeadlineSeconds, ttlSecondsAfterFinished: ttlSeconds, suspend };
  }
}

/** The last hands on the manifest: after the author's JSON patches come the pod's overrides, then the name. */
function finish(apiObject: ApiObject, pod: RunPod, description: RunDescription): void {
  const render = apiObject.toJson.bind(apiObject);
  apiObject.toJson = () => {
    const manifest = render() as JobManifest;
    const spec = { ...manifest.spec, template: { ...manifest.spec.template, spec: pod.finish(manifest.spec.template.spec) } };
    return { ...manifest, metadata: { ...manifest.metadata, name: nameOf(manifest.metadata.name, spec, description) }, spec };
  };
}

interface JobManifest {
  readonly metadata: WireObject & { readonly name: string };
  readonly spec: WireObject & { readonly template: WireObject & { readonly spec: WireObject } };
}

function nameOf(name: string, spec: WireObject, { naming, runName }: RunDescription): string {
  const suffix = naming?._hashed ? hashJob(spec, runName) : naming?._revision;
  return suffix === undefined ? name : `${name}-${suffix}`;
}
