import * as kplus from 'cdk8s-plus-28';
import { Code } from '../diagnostics/catalogue';
import { KubernetesVersion } from '../kubernetes/version';

/** The context of a volume: its run and the defaults of the platform. */
export interface VolumeContext {
  readonly runName: string;
  readonly volumeName: string;
  /** Size of claims and ephemeral volumes that set none. */
  readonly defaultSize: string;
  readonly defaultStorageClass?: string;
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

/** Reports an error in an option of the volume (`size`), or in the volume as a whole (empty string). */
export type VolumeReport = (code: Code, option: string, reason: string, fix: string) => void;

/** A kind of volume. Each is defined in a file of this folder. */
export interface VolumeKind {
  /** The documented `volume_type`. */
  readonly type: string;
  /** The construct of the object that it mounts, where the author gave one. */
  readonly object?: object;
  /** The size limit, if there is one. */
  readonly limit?: string;
  /** Describes the options in which two volumes of the kind can differ. */
  describe(): string;
  render(context: VolumeContext): RenderedVolume;
  check(context: VolumeContext, report: VolumeReport): void;
}
