import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { boolean, choice, list, quantity, string, whole } from '../schema/schema';

/** The schemas of options that several kinds of volume have. */

/** Those of all volumes. */
export const MOUNT_FIELDS = { name: string, mountPath: string, subPath: string, readOnly: boolean };

/** Those of volumes that a storage class provides. */
export const CLAIM_TEMPLATE_FIELDS = {
  size: quantity,
  storageClass: string,
  accessModes: whole(list(choice('kplus.PersistentVolumeAccessMode', () => PersistentVolumeAccessMode))),
};
