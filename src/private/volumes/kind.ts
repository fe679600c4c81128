import * as kplus from 'cdk8s-plus-28';
import { Code } from '../diagnostics/catalogue';
import { KubernetesVersion } from '../kubernetes/version';

/** What a volume needs to know of its run. */
export interface VolumeContext {
  readonly runName: string;
  readonly volumeName: string;
  /** Size of claims and ephemeral volumes that name none. */
  readonly defaultSize: string;
  readonly defaultStorageClass?: string;
  /** Size limit of `emptyDir`s that name none. */
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

/** What a volume becomes. */
export interface RenderedVolume {
  /** The volume's source, in the shape of cdk8s-plus' L1 types. */
  readonly source?: Omit<kplus.k8s.Volume, 'name'>;
  /** A source that cdk8s-plus' types do not know, as in the manifest. */
  readonly manifestSource?: Record<string, unknown>;
  /** A volume that exists as a construct already. */
  readonly volume?: kplus.Volume;
  /** A claim to create for the volume. */
  readonly claim?: ClaimDescription;
}

/** Reports a mistake in one of the volume's options (`size`), or in the volume as a whole (empty). */
export type VolumeReport = (code: Code, option: string, reason: string, fix: string) => void;

/** One kind of volume: a file each in this folder. */
export interface VolumeKind {
  /** The documented `volume_type`. */
  readonly type: string;
  /** The size that it must not exceed, where there is one. */
  readonly limit?: string;
  /** What distinguishes it from others of its kind, for people. */
  describe(): string;
  render(context: VolumeContext): RenderedVolume;
  check(context: VolumeContext, report: VolumeReport): void;
}
