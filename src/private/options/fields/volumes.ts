import type { Volume } from 'cdk8s-plus-28';
import type { RunVolume } from '../../../volume';
import type { ResolvedRun } from '../../description/describe';
import { makeVolume } from '../../kubernetes/cdk8s-plus-values';
import { checkVolumes } from '../../rules/volumes';
import { RunClaim } from '../../volumes/claim';
import { conflictingVolume } from '../../volumes/conflicting-volume';
import { field } from '../field';

/** Volumes by name, of `volumes`, `sharedMemory`, `resources.disk` and `source`. A profile's takes the place of the run's at the same path. */
export const volumes = field<RunVolume>()({
  name: 'volumes',
  topic: 'volumes',
  merge: 'byKey',
  rivals: (volume, other) => volume.mountPath === other.mountPath,
  show: String,
  checkAll: (run, diagnostics) => checkVolumes(run, diagnostics),
  declare: ({ scope, main, claims, conflictingVolumes, manifestVolumes, builder }, _value, run) => {
    const known = new Map<string, Volume>(builder && [[builder.volume.name, builder.volume]]);
    const mounts = [];
    for (const [i, volume] of run.derived(volumesOf).entries()) {
      const rendered = volume._kind.render(run.volumeContext(volume));
      const earlier = known.get(volume.name);
      if (earlier && earlier !== rendered.volume) {
        conflictingVolumes.push(conflictingVolume(volume, rendered));
        continue;
      }
      const mounted = rendered.volume ?? makeVolume(scope, `volume-${i}`, volume.name, rendered.source ?? {});
      known.set(volume.name, mounted);
      mounts.push({ path: volume.mountPath, volume: mounted, subPath: volume.subPath, readOnly: volume.readOnly || undefined });
      if (rendered.manifestSource) {
        manifestVolumes.push({ name: volume.name, ...rendered.manifestSource });
      }
      if (rendered.claim) {
        const { labels, annotations, metadata } = run.description;
        claims.push(new RunClaim(scope, `claim-${i}`, {
          claim: rendered.claim, namespace: metadata?.namespace, labels: { ...labels }, annotations: { ...annotations },
        }));
      }
    }
    main.volumeMounts = mounts;
  },
});

/** The volumes; of two with one name, both. */
export function volumesOf({ resolved }: ResolvedRun): readonly RunVolume[] {
  return resolved.entries(volumes).map(({ value }) => value);
}
