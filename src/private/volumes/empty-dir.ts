import * as kplus from 'cdk8s-plus-28';
import { checkSize } from './checks';
import { RenderedVolume, VolumeContext, VolumeKind, VolumeReport, SpaceOnNode, spaceOfEmptyDir } from './kind';
import { MOUNT_FIELDS } from './options';
import { EmptyDirVolumeOptions } from '../../volume-options';
import { quantity, string, struct, titled } from '../schema/schema';
import { quote } from '../util/string';

export const EMPTY_DIR = titled('a volume', struct<EmptyDirVolumeOptions>('EmptyDirVolumeOptions', {
  ...MOUNT_FIELDS, sizeLimit: quantity, medium: string,
}, 'name', 'mountPath'));

/** A directory on the node's disk or in its memory, deleted with the pod. */
export class EmptyDirVolume implements VolumeKind {
  public readonly type: string = 'empty_dir';

  public constructor(private readonly options: { readonly sizeLimit?: string; readonly medium?: string }) {
  }

  public spaceOnNode(context: VolumeContext): SpaceOnNode | undefined {
    const { sizeLimit, medium } = this.options;
    const space = spaceOfEmptyDir(medium, sizeLimit ?? context.defaultEmptyDirSize);
    return space && { ...space, option: sizeLimit === undefined ? undefined : 'sizeLimit' };
  }

  public describe(): string {
    const { sizeLimit, medium } = this.options;
    const parts = [sizeLimit && `size limit ${sizeLimit}`, medium && `in ${medium}`];
    return parts.filter(Boolean).join(' ') || 'no size limit';
  }

  public render(context: VolumeContext): RenderedVolume {
    const { sizeLimit = context.defaultEmptyDirSize, medium } = this.options;
    return {
      source: {
        emptyDir: {
          medium: medium || undefined,
          sizeLimit: sizeLimit === undefined ? undefined : kplus.k8s.Quantity.fromString(sizeLimit),
        },
      },
    };
  }

  public check(_context: VolumeContext, report: VolumeReport): void {
    const { sizeLimit, medium } = this.options;
    checkSize('sizeLimit', sizeLimit, report, true);
    if (medium && medium !== 'Memory' && !/^HugePages(-\d+[KMG]i)?$/.test(medium)) {
      report('DH1210', 'medium', `No node offers the medium ${quote(medium)}, so the pod would never start.`,
        'Write "Memory", "HugePages" or "HugePages-2Mi", or leave the option out for the node\'s disk.');
    }
  }
}
