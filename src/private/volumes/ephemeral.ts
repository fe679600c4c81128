import * as kplus from 'cdk8s-plus-28';
import { checkAccessModes, checkReference, checkSize } from './checks';
import { RenderedVolume, VolumeContext, VolumeKind, VolumeReport } from './kind';
import { dnsSubdomain } from '../kubernetes-names';

export interface EphemeralOptions {
  readonly size?: string;
  readonly storageClass?: string;
  readonly accessModes?: readonly string[];
}

/** A claim that Kubernetes makes with the pod and deletes with it. */
export class EphemeralVolume implements VolumeKind {
  public readonly type: string = 'ephemeral';

  public constructor(private readonly options: EphemeralOptions) {
  }

  public describe(): string {
    return `size ${this.options.size ?? 'of the platform'}`;
  }

  public render(context: VolumeContext): RenderedVolume {
    const { size, storageClass, accessModes } = this.options;
    return {
      source: {
        ephemeral: {
          volumeClaimTemplate: {
            spec: {
              accessModes: [...accessModes ?? ['ReadWriteOnce']],
              storageClassName: storageClass ?? context.defaultStorageClass,
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
    checkReference('storageClass', storageClass || undefined, 'StorageClass', dnsSubdomain, report);
    checkAccessModes(accessModes ?? ['ReadWriteOnce'], report);
  }
}
