import * as kplus from 'cdk8s-plus-28';
import { checkAccessModes, checkReference, checkSize } from './checks';
import { ClaimTemplate, describeTemplate } from './claim-template';
import { RenderedVolume, VolumeContext, VolumeKind, VolumeReport } from './kind';
import { CLAIM_TEMPLATE_FIELDS, MOUNT_FIELDS } from './options';
import { PersistentVolumeClaimVolumeOptions } from '../../volume-options';
import { claimSchema } from '../schema/cdk8s-plus';
import { boolean, string, struct, titled } from '../schema/schema';
import { joinWords, quote } from '../util/string';

export const CLAIM = titled('a volume',
  struct<PersistentVolumeClaimVolumeOptions>('PersistentVolumeClaimVolumeOptions', {
    ...MOUNT_FIELDS, claimName: string, claim: claimSchema, retain: boolean, ...CLAIM_TEMPLATE_FIELDS,
  }, 'name', 'mountPath'));

export interface ClaimOptions extends ClaimTemplate {
  readonly retain?: boolean;
  readonly claimName?: string;
  readonly claim?: kplus.IPersistentVolumeClaim;
}

/** A claim that is created for the run, or an existing one. */
export class ClaimVolume implements VolumeKind {
  public readonly type: string = 'persistent_volume_claim';

  public constructor(private readonly options: ClaimOptions) {
  }

  public get object(): object | undefined {
    return this.options.claim;
  }

  public describe(): string {
    const { retain } = this.options;
    return this.existing !== undefined ? `claim ${this.existing}`
      : `${describeTemplate(this.options)}${retain ? ', retained' : ''}`;
  }

  public render(context: VolumeContext): RenderedVolume {
    const claimName = this.existing ?? `${context.runName}-${context.volumeName}`;
    const source = { persistentVolumeClaim: { claimName } };
    if (this.existing !== undefined) {
      const { accessModes } = this.options.claim as Partial<kplus.PersistentVolumeClaim> | undefined ?? {};
      return { source, accessModes };
    }
    const { size, storageClass, accessModes = ['ReadWriteOnce'], retain } = this.options;
    return {
      source,
      accessModes,
      claim: {
        name: claimName,
        size: size ?? context.defaultSize,
        storageClass: storageClass ?? context.claimStorageClass,
        accessModes,
        retain: retain ?? false,
      },
    };
  }

  public check(_context: VolumeContext, report: VolumeReport): void {
    const { size, storageClass, accessModes, retain, claimName, claim } = this.options;
    if (claimName !== undefined && claim !== undefined) {
      report('DH1206', 'claim', '"claim" and "claimName" exclude each other.', 'Keep one of them.');
    }
    if (this.existing === undefined) {
      checkSize('size', size, report);
      checkReference('storageClass', storageClass || undefined, 'StorageClass', report);
      checkAccessModes(accessModes ?? ['ReadWriteOnce'], report);
      return;
    }
    const named = claimName === undefined ? 'claim' : 'claimName';
    checkReference(named, this.existing, 'PersistentVolumeClaim', report);
    const creating = Object.entries({ size, storageClass, accessModes, retain })
      .filter(([, value]) => value !== undefined).map(([name]) => name);
    if (creating.length > 0) {
      report('DH1206', creating[0],
        `${quote(named)} mounts the claim ${quote(this.existing)}, which exists, `
        + `but ${joinWords(creating.map(quote))} would create one.`,
        `Drop ${joinWords(creating.map(quote))} to mount the claim that exists, or ${quote(named)} to create one.`);
    }
  }

  private get existing(): string | undefined {
    return this.options.claimName ?? this.options.claim?.name;
  }
}
