import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { RunClaim } from './claim';
import { ConflictingVolume, conflictingVolume } from './conflicting-volume';
import type { ResolvedRun } from '../contract/run';
import { canonicalResource } from '../kubernetes/canonical-quantities';
import { makeVolume } from '../kubernetes/cdk8s-plus-values';
import { canonicalQuantities } from '../options/fields/platform';
import { volumesOf } from '../options/fields/volumes';

/** The volumes of a run's pod as constructs. */
export interface MountedVolumes {
  readonly mounts: kplus.VolumeMount[];
  readonly claims: RunClaim[];
  /** Volumes of which cdk8s-plus would refuse the name. */
  readonly conflicting: readonly ConflictingVolume[];
}

/** @param known Volumes that the pod has already, by name. */
export function mountVolumes(
  scope: Construct, run: ResolvedRun, known: ReadonlyMap<string, kplus.Volume>,
): MountedVolumes {
  const named = new Map(known);
  const mounts: kplus.VolumeMount[] = [];
  const claims: RunClaim[] = [];
  const conflicting: ConflictingVolume[] = [];
  run.derived(volumesOf).forEach(({ volume, rendered }, i) => {
    const earlier = named.get(volume.name);
    if (earlier && earlier !== rendered.volume) {
      conflicting.push(conflictingVolume(volume, rendered));
      return;
    }
    const mounted = rendered.volume ?? makeVolume(scope, `volume-${i}`, volume.name, rendered.source ?? {});
    named.set(volume.name, mounted);
    const { mountPath, subPath, readOnly } = volume;
    mounts.push({ path: mountPath, volume: mounted, subPath, readOnly: readOnly || undefined });
    if (rendered.claim) {
      const { labels, annotations, metadata } = run;
      const { size } = rendered.claim;
      const claim = { ...rendered.claim, size: run.value(canonicalQuantities) ? canonicalResource(size) : size };
      claims.push(new RunClaim(scope, `claim-${i}`, {
        claim, namespace: metadata?.namespace, labels: { ...labels }, annotations: { ...annotations },
      }));
    }
  });
  return { mounts, claims, conflicting };
}
