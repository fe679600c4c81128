import * as kplus from 'cdk8s-plus-28';
import { checkSize } from './checks';
import { RenderedVolume, VolumeContext, VolumeKind, VolumeReport } from './kind';
import { MOUNT_FIELDS } from './options';
import { EmptyDirVolumeOptions } from '../../volume-options';
import { quantity, string, struct, titled } from '../schema/schema';
import { quote } from '../util/string';

export const EMPTY_DIR = titled('a volume', struct<EmptyDirVolumeOptions>('EmptyDirVolumeOptions', {
  ...MOUNT_FIELDS, sizeLimit: quantity, medium: string,
}, 'name', 'mountPath'));

/** Room on the node, or in its memory, that lives as long as the pod. */
export class EmptyDirVolume implements VolumeKind {
  public readonly type: string = 'empty_dir';

  public constructor(private readonly options: { readonly sizeLimit?: string; readonly medium?: string }) {
  }

  public get limit(): string | undefined {
    return this.options.sizeLimit;
  }

  public describe(): string {
    const { sizeLimit, medium } = this.options;
    return [sizeLimit && `size limit ${sizeLimit}`, medium && `in ${medium}`].filter(Boolean).join(' ')
      || 'no size limit';
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
