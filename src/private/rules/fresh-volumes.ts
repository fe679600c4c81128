import { identityOf } from './identity';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import type { VolumeOfRun } from '../options/checks/volume-sizes';
import { volumesOf } from '../options/fields/volumes';
import { source } from '../options/source';
import { FOLDER } from '../source/parts';

/**
 * Warns of volumes that are made for the run and that its user cannot write to: the file system of a new block device
 * belongs to root, unless the pod has a group for its volumes.
 */
export function checkFreshVolumes(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const fresh = run.derived(volumesOf).filter((one) => isOnBlockDevice(one) && isWrittenTo(one, run));
  if (fresh.length === 0) {
    return;
  }
  const { user, isNotRoot, fsGroup } = identityOf(run);
  if (!isNotRoot || fsGroup !== undefined) {
    return;
  }
  for (const { volume, location } of fresh) {
    const cannot = isOfSource(volume.mountPath, run)
      ? 'fetch the source into it, or write to it' : 'write to it';
    diagnostics.add('DH2028', location,
      `On most storage classes a new volume belongs to root, so ${user === undefined ? 'the user of the run' : `user ${user}`}`
        + ` cannot ${cannot}: "fsGroup" is not set.`,
      `Set "fsGroup: ${user ?? 1000}", for example, which gives the volume to this group, or acknowledge this warning if `
        + 'all users can write to volumes of the storage class.');
  }
}

/** Whether a volume is made for the run, and for one node at a time, as block devices are. */
function isOnBlockDevice({ rendered: { claim, source: rendered } }: VolumeOfRun): boolean {
  const accessModes = claim?.accessModes ?? rendered?.ephemeral?.volumeClaimTemplate?.spec.accessModes ?? [];
  return accessModes.length > 0 && accessModes.every((mode) => mode.startsWith('ReadWriteOnce'));
}

function isWrittenTo({ volume }: VolumeOfRun, run: ResolvedRun): boolean {
  return !volume.readOnly || isOfSource(volume.mountPath, run);
}

function isOfSource(mountPath: string, run: ResolvedRun): boolean {
  return mountPath === FOLDER && run.value(source) !== undefined;
}
