import type { Volume } from 'cdk8s-plus-28';
import type { RunVolume } from '../../../volume';
import { RunClaim } from '../../claim';
import type { DescribedRun } from '../../describe';
import { makeVolume } from '../../kplus-values';
import { checkVolumes } from '../../rules/volumes';
import { strayOf } from '../../volumes/stray';
import { field } from '../field';

/** Volumes by name, of `volumes`, `sharedMemory`, `resources.disk` and `source`. A profile's takes the place of the run's at the same path. */
export const volumes = field<RunVolume>()({
  name: 'volumes',
  topic: 'volumes',
  merge: 'byKey',
  rivals: (volume, other) => volume.mountPath === other.mountPath,
  show: String,
  checkAll: (run, findings) => checkVolumes(run, findings),
  declare: ({ scope, main, claims, strays, wireVolumes, builder }, _value, run) => {
    const known = new Map<string, Volume>(builder && [[builder.volume.name, builder.volume]]);
    const mounts = [];
    for (const [i, volume] of run.derived(volumesOf).entries()) {
      const rendered = volume._kind.render(run.volumeContext(volume));
      const earlier = known.get(volume.name);
      if (earlier && earlier !== rendered.volume) {
        strays.push(strayOf(volume, rendered));
        continue;
      }
      const mounted = rendered.volume ?? makeVolume(scope, `volume-${i}`, volume.name, rendered.source ?? {});
      known.set(volume.name, mounted);
      mounts.push({ path: volume.mountPath, volume: mounted, subPath: volume.subPath, readOnly: volume.readOnly || undefined });
      if (rendered.wireSource) {
        wireVolumes.push({ name: volume.name, ...rendered.wireSource });
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
export function volumesOf({ decisions }: DescribedRun): readonly RunVolume[] {
  return decisions.entries(volumes).map(({ value }) => value);
}
