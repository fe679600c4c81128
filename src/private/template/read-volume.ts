import { RunVolume } from '../../volume';
import { list, nearest, quote } from '../text';

/** A volume as DigitalHub writes it. Both spellings of every key are taken. */
export interface VolumeText {
  readonly name: string;
  readonly volume_type?: string;
  readonly volumeType?: string;
  readonly mount_path?: string;
  readonly mountPath?: string;
  readonly spec?: Readonly<Record<string, string>>;
}

interface Parts {
  readonly name: string;
  readonly mountPath: string;
  readonly subPath?: string;
  readonly spec: (snake: string, camel?: string) => string | undefined;
}

/** The documented types, and the volume that each becomes. */
const TYPES: Record<string, (parts: Parts) => RunVolume> = {
  persistent_volume_claim: ({ spec, ...mount }) => RunVolume.persistentVolumeClaim({
    ...mount, claimName: spec('claim_name', 'claimName'), size: spec('size'), storageClass: spec('storage_class', 'storageClass'),
  }),
  empty_dir: ({ spec, ...mount }) => RunVolume.emptyDir({ ...mount, sizeLimit: spec('size_limit', 'sizeLimit'), medium: spec('medium') }),
  ephemeral: ({ spec, ...mount }) => RunVolume.ephemeral({ ...mount, size: spec('size'), storageClass: spec('storage_class', 'storageClass') }),
  config_map: ({ spec, ...mount }) => RunVolume.configMap({ ...mount, configMapName: spec('name') ?? mount.name }),
  secret: ({ spec, ...mount }) => RunVolume.secret({ ...mount, secretName: spec('secret_name', 'secretName') ?? mount.name }),
  shared_volume: ({ spec, ...mount }) => RunVolume.shared({ ...mount, claimName: spec('claim_name', 'claimName') }),
  image: ({ spec, ...mount }) => RunVolume.image({ ...mount, reference: spec('image', 'reference') ?? '' }),
};

/** The volume, or why there is none: two sentences. */
export function readVolume(text: VolumeText): RunVolume | { readonly reason: string; readonly fix: string } {
  const type = text.volume_type ?? text.volumeType ?? '';
  const make = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!make) {
    const near = nearest(type, Object.keys(TYPES));
    return {
      reason: `${quote(type)} is not a type of volume.`,
      fix: near ? `Did you mean ${quote(near)}?` : `Write ${list(Object.keys(TYPES).map(quote), 'or')}.`,
    };
  }
  const spec = (snake: string, camel = snake): string | undefined => {
    const value = text.spec?.[snake] ?? text.spec?.[camel];
    return value === undefined ? undefined : String(value);
  };
  return make({ name: text.name, mountPath: text.mount_path ?? text.mountPath ?? '', subPath: spec('sub_path', 'subPath'), spec });
}
