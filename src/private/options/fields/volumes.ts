import { claimStorageClass, emptyDirSize, ephemeralStorageClass, storageClass, volumeSize } from './platform';
import { quantitiesOf } from './quantities';
import type { RunVolume } from '../../../volume';
import type { ResolvedRun } from '../../contract/run';
import { mergeStrategically } from '../../kubernetes/strategic-merge';
import type { VolumeContext } from '../../volumes/kind';
import type { VolumeOfRun } from '../checks/volume-sizes';
import { checkVolumes } from '../checks/volumes';
import { field } from '../field';

/**
 * Volumes by name, set by `volumes`, `sharedMemory`, `resources.disk` and `source`. A profile's volume replaces the
 * run's at the same path.
 */
export const volumes = field<RunVolume>()({
  name: 'volumes',
  merge: 'byKey',
  rivals: (volume, other) => volume.mountPath === other.mountPath,
  show: String,
  checkAll: (run, diagnostics) => {
    const { limits } = run.derived(quantitiesOf);
    const limitOf = (resource: string) => limits.get(resource)?.value;
    checkVolumes(run.derived(volumesOf), limitOf('memory'), diagnostics, limitOf('ephemeral-storage'));
  },
  render: {
    podManifest: (pod, _value, run) => {
      const added = run.derived(volumesOf).flatMap(({ volume, rendered: { manifestSource } }) => (
        manifestSource ? { name: volume.name, ...manifestSource } : []));
      if (added.length > 0) {
        Object.assign(pod, mergeStrategically(pod, { volumes: added }));
      }
    },
  },
});

/** The volumes; of two with one name, both. */
export function volumesOf(run: ResolvedRun): readonly VolumeOfRun[] {
  return run.resolved.entries(volumes).map((location) => {
    const context = volumeContextOf(run, location.value);
    return { volume: location.value, context, rendered: location.value._kind.render(context), location };
  });
}

/** What a volume needs to know of its run. */
function volumeContextOf(run: ResolvedRun, volume: RunVolume): VolumeContext {
  return {
    runName: run.runName,
    volumeName: volume.name,
    defaultSize: run.value(volumeSize)!,
    claimStorageClass: run.value(claimStorageClass) ?? run.value(storageClass),
    ephemeralStorageClass: run.value(ephemeralStorageClass) ?? run.value(storageClass),
    defaultEmptyDirSize: run.value(emptyDirSize),
    target: run.context.target,
  };
}
