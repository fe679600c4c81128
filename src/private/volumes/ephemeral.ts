import * as kplus from 'cdk8s-plus-28';
import { checkAccessModes, checkReference, checkSize } from './checks';
import { ClaimTemplate, describeTemplate } from './claim-template';
import { RenderedVolume, VolumeContext, VolumeKind, VolumeReport } from './kind';
import { CLAIM_TEMPLATE_FIELDS, MOUNT_FIELDS } from './options';
import { EphemeralVolumeOptions } from '../../volume-options';
import { struct, titled } from '../schema/schema';

export const EPHEMERAL = titled('a volume', struct<EphemeralVolumeOptions>('EphemeralVolumeOptions', {
  ...MOUNT_FIELDS, ...CLAIM_TEMPLATE_FIELDS,
}, 'name', 'mountPath'));

/** A claim that Kubernetes creates and deletes with the pod. */
export class EphemeralVolume implements VolumeKind {
  public readonly type: string = 'ephemeral';

  public constructor(private readonly options: ClaimTemplate) {
  }

  public describe(): string {
    return describeTemplate(this.options);
  }

  public render(context: VolumeContext): RenderedVolume {
    const { size, storageClass, accessModes } = this.options;
    return {
      source: {
        ephemeral: {
          volumeClaimTemplate: {
            spec: {
              accessModes: [...accessModes ?? ['ReadWriteOnce']],
              storageClassName: storageClass ?? context.ephemeralStorageClass,
              resources: { requests: { storage: kplus.k8s.Quantity.fromString(size ?? context.defaultSize) } },
            },
          },
        },
      },
    };
  }

  public check(_context: VolumeContext, report: VolumeReport): void {
    const { size, storageClass, accessModes } = this.options;
    checkSize('size', size, report);
    checkReference('storageClass', storageClass || undefined, 'StorageClass', report);
    checkAccessModes(accessModes ?? ['ReadWriteOnce'], report);
  }
}
