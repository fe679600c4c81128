import { ImagePullPolicy, PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { amount, boolean, choice, Field, fieldsOf, integer, list, SpecType, text } from './types';
import { RunVolume } from '../../volume';

/** A documented `volume_type`. */
export interface VolumeType {
  /** The function of RunVolume that makes it. */
  readonly method: string;
  readonly make: (options: never) => RunVolume;
  /** The fields of its `spec`. */
  readonly fields: readonly Field[];
  /** The prop that is the volume's name where the spec does not say it: DigitalHub calls objects as their volumes. */
  readonly named?: string;
  /** A field of its `spec` that it cannot do without. */
  readonly required?: string;
}

/** Fields that every volume has, beside its type and its spec. */
export const VOLUME_FIELDS: readonly Field[] = fieldsOf({ name: text, mount_path: text, sub_path: text, read_only: boolean });

const accessModes = list(choice('kplus.PersistentVolumeAccessMode', PersistentVolumeAccessMode));
const template: Readonly<Record<string, SpecType>> = { size: amount, storage_class: text, access_modes: accessModes };
const files: Readonly<Record<string, SpecType>> = { mode: integer, optional: boolean };

const TYPES: Readonly<Record<string, VolumeType>> = {
  persistent_volume_claim: {
    method: 'persistentVolumeClaim',
    make: RunVolume.persistentVolumeClaim,
    fields: fieldsOf({ claim_name: text, retain: boolean, ...template }),
  },
  empty_dir: { method: 'emptyDir', make: RunVolume.emptyDir, fields: fieldsOf({ size_limit: amount, medium: text }) },
  ephemeral: { method: 'ephemeral', make: RunVolume.ephemeral, fields: fieldsOf(template) },
  config_map: {
    method: 'configMap',
    make: RunVolume.configMap,
    fields: fieldsOf({ name: text, ...files }, { name: 'configMapName' }),
    named: 'configMapName',
  },
  secret: { method: 'secret', make: RunVolume.secret, fields: fieldsOf({ secret_name: text, ...files }), named: 'secretName' },
  shared_volume: { method: 'shared', make: RunVolume.shared, fields: fieldsOf({ claim_name: text }) },
  image: { method: 'image', make: RunVolume.image, required: 'reference', fields: fieldsOf({ image: text, reference: text, pull_policy: choice('kplus.ImagePullPolicy', ImagePullPolicy) }, { image: 'reference' }) },
};

/** By their documented names. Where a volume's folder is mounted from may stand in its `spec`, too, where DigitalHub Core reads it. */
export const VOLUME_TYPES: Readonly<Record<string, VolumeType>> = Object.fromEntries(
  Object.entries(TYPES).map(([name, type]) => [name, { ...type, fields: [...type.fields, ...fieldsOf({ sub_path: text })] }]));
