import { EMPTY_DIR } from './empty-dir';
import { EPHEMERAL } from './ephemeral';
import { CONFIG_MAP, SECRET } from './files';
import { IMAGE } from './image';
import { MOUNT_FIELDS } from './options';
import { CLAIM } from './persistent-volume-claim';
import { SHARED } from './shared';
import { RunVolume } from '../../volume';
import { RunVolumeOptions } from '../../volume-options';
import { having, ownInstance, struct, titled } from '../schema/schema';
import { Struct, TaggedSort } from '../schema/types';
import { memoizeValue } from '../util/memoize';

/** What documents have of all volumes, beside the type. */
const MOUNT = titled('a volume', struct<RunVolumeOptions>('RunVolumeOptions', MOUNT_FIELDS, 'name', 'mountPath'));

type KeysOfDocuments = Struct['documentKeys'];

/** What a type of volume has alone is in its `spec`, and so may be the `sub_path`, where DigitalHub Core reads it. */
function sort(
  method: string, make: (options: any) => RunVolume, options: Struct, named?: string, documentKeys?: KeysOfDocuments,
): TaggedSort {
  const { name: _name, mountPath: _mountPath, readOnly: _readOnly, subPath, ...own } = options.fields;
  const required = options.required.filter((option) => !MOUNT.required.includes(option as never));
  return { method, make, named, spec: { ...options, fields: { ...own, subPath }, required, documentKeys } };
}

/** The documented types of volumes. DigitalHub calls objects as their volumes, unless the spec names them. */
const volumeTypes = memoizeValue((): Readonly<Record<string, TaggedSort>> => {
  const types = {
    persistent_volume_claim: sort('persistentVolumeClaim', RunVolume.persistentVolumeClaim, CLAIM),
    empty_dir: sort('emptyDir', RunVolume.emptyDir, EMPTY_DIR),
    ephemeral: sort('ephemeral', RunVolume.ephemeral, EPHEMERAL),
    config_map: sort('configMap', RunVolume.configMap, CONFIG_MAP, 'configMapName', { configMapName: ['name'] }),
    secret: sort('secret', RunVolume.secret, SECRET, 'secretName'),
    // DigitalHub's SDK has a size of it, and Core does nothing with it.
    shared_volume: { ...sort('shared', RunVolume.shared, SHARED), idle: ['size'] },
    image: sort('image', RunVolume.image, IMAGE, undefined, { reference: ['image', 'reference'] }),
  };
  return Object.fromEntries(Object.entries(types).map(([type, own]) =>
    [type, { ...own, spec: { ...own.spec, title: `the spec of "${type}"` } }]));
});

/** A volume of a run. In documents, it is DigitalHub's `{volume_type, name, mount_path, spec}`. */
export const runVolume = ownInstance<RunVolume>({
  what: 'a RunVolume',
  example: 'RunVolume.persistentVolumeClaim({ name: \'data\', mountPath: \'/data\' })',
  matches: having('_kind'),
  isComplete: (volume: RunVolume) => volume._isComplete,
  written: {
    form: 'tag',
    of: 'RunVolume',
    tag: 'volume_type',
    title: 'a volume',
    sort: 'a type of volume',
    shared: MOUNT,
    sorts: volumeTypes,
  },
});
