import { checkReference } from './checks';
import { RenderedVolume, VolumeContext, VolumeKind, VolumeReport } from './kind';
import { MOUNT_FIELDS } from './options';
import { SharedVolumeOptions } from '../../volume-options';
import { string, struct, titled } from '../schema/schema';

export const SHARED = titled('a volume', struct<SharedVolumeOptions>('SharedVolumeOptions', {
  ...MOUNT_FIELDS, claimName: string,
}, 'name', 'mountPath'));

/** An existing claim of the project. By default it has the name of the volume. */
export class SharedVolume implements VolumeKind {
  public readonly type: string = 'shared_volume';

  public constructor(private readonly options: { readonly claimName?: string }) {
  }

  public describe(): string {
    return `claim ${this.options.claimName ?? 'of the same name'}`;
  }

  public render(context: VolumeContext): RenderedVolume {
    return { source: { persistentVolumeClaim: { claimName: this.options.claimName ?? context.volumeName } } };
  }

  public check(_context: VolumeContext, report: VolumeReport): void {
    checkReference('claimName', this.options.claimName, 'PersistentVolumeClaim', report);
  }
}
