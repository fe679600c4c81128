import * as kplus from 'cdk8s-plus-28';
import { Code } from '../diagnostics/catalogue';
import { KubernetesVersion } from '../kubernetes/version';

/** The context of a volume: its run and the defaults of the platform. */
export interface VolumeContext {
  readonly runName: string;
  readonly volumeName: string;
  /** Size of claims and ephemeral volumes that set none. */
  readonly defaultSize: string;
  /** Storage class of claims that set none, and of ephemeral volumes. */
  readonly claimStorageClass?: string;
  readonly ephemeralStorageClass?: string;
  /** Size limit of `emptyDir` volumes that set none. */
  readonly defaultEmptyDirSize?: string;
  readonly target: KubernetesVersion;
}

/** A claim to create. */
export interface ClaimDescription {
  readonly name: string;
  readonly size: string;
  readonly storageClass?: string;
  readonly accessModes: readonly string[];
  readonly retain: boolean;
}

/** A rendered volume. */
export interface RenderedVolume {
  /** The source of the volume, with the L1 types of cdk8s-plus. */
  readonly source?: Omit<kplus.k8s.Volume, 'name'>;
  /** A source that the L1 types do not include, as in the manifest. */
  readonly manifestSource?: Record<string, unknown>;
  /** An existing construct. */
  readonly volume?: kplus.Volume;
  /** How its claim can be mounted, as far as the app says. */
  readonly accessModes?: readonly string[];
  /** A claim to create for the volume. */
  readonly claim?: ClaimDescription;
}

/** Space that a pod takes of its node. */
export interface SpaceOnNode {
  readonly medium: 'memory' | 'disk';
  /** As a quantity; undefined where nothing limits it. */
  readonly size?: string;
  /** The option of the volume that limits it. */
  readonly option?: string;
}

/** Where an `emptyDir` takes space that counts towards the limits of its pod. */
export function spaceOfEmptyDir(medium: string | undefined, size: string | undefined): SpaceOnNode | undefined {
  if (medium === 'Memory') {
    return { medium: 'memory', size };
  }
  return medium ? undefined : { medium: 'disk', size };
}

/** Reports an error in an option of the volume (`size`), or in the volume as a whole (empty string). */
export type VolumeReport = (code: Code, option: string, reason: string, fix: string) => void;

/** A kind of volume. Each is defined in a file of this folder. */
export interface VolumeKind {
  /** The documented `volume_type`. */
  readonly type: string;
  /** The construct of the object that it mounts, where the author gave one. */
  readonly object?: object;
  /** What it can take of its node's memory or disk; nothing for storage of its own. */
  spaceOnNode?(context: VolumeContext): SpaceOnNode | undefined;
  /** Describes the options in which two volumes of the kind can differ. */
  describe(): string;
  render(context: VolumeContext): RenderedVolume;
  check(context: VolumeContext, report: VolumeReport): void;
}
