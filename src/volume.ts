import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { checkStruct } from './private/schema/props';
import { Struct } from './private/schema/types';
import { EMPTY_DIR, EmptyDirVolume } from './private/volumes/empty-dir';
import { EPHEMERAL, EphemeralVolume } from './private/volumes/ephemeral';
import { CONFIG_MAP, ConfigMapVolume, SECRET, SecretVolume } from './private/volumes/files';
import { ExternalVolume, FROM_VOLUME } from './private/volumes/from-volume';
import { IMAGE, ImageVolume } from './private/volumes/image';
import { VolumeKind } from './private/volumes/kind';
import { CLAIM, ClaimVolume } from './private/volumes/persistent-volume-claim';
import { SHARED, SharedVolume } from './private/volumes/shared';
import {
  ConfigMapVolumeOptions, EmptyDirVolumeOptions, EphemeralVolumeOptions, FromVolumeOptions, ImageVolumeOptions,
  PersistentVolumeClaimVolumeOptions,
  RunVolumeOptions, SecretVolumeOptions, SharedVolumeOptions, VolumeMountOptions,
} from './volume-options';

/**
 * A volume of a run, and where it is mounted: DigitalHub's `{volume_type, name, mount_path, spec}`.
 *
 * A volume is a value, not a construct, and can be used by several runs. Errors in it are reported by the runs that
 * mount it.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 *
 * @example
 * import { Chart } from 'cdk8s';
 * import { DigitalHubRun, RunVolume } from 'cdk8s-digitalhub';
 *
 * declare const chart: Chart;
 *
 * new DigitalHubRun(chart, 'train', {
 *   image: 'ghcr.io/acme/train:1.4.0',
 *   volumes: [
 *     RunVolume.persistentVolumeClaim({ name: 'data', mountPath: '/data', size: '10Gi', retain: true }),
 *     RunVolume.configMap({ name: 'config', mountPath: '/etc/train', configMapName: 'train-config' }),
 *     RunVolume.emptyDir({ name: 'tmp', mountPath: '/tmp', sizeLimit: '1Gi' }),
 *   ],
 *   runAsUser: 1000,
 *   fsGroup: 1000,
 * });
 */
export class RunVolume {
  /**
   * A persistent volume claim: one that is created for the run, or an existing one if `claimName` or `claim` is set.
   *
   * DigitalHub: `persistent_volume_claim`, with `spec.size` or `spec.claim_name`.
   */
  public static persistentVolumeClaim(options: PersistentVolumeClaimVolumeOptions): RunVolume {
    return new RunVolume(options, CLAIM, (own) => new ClaimVolume(own));
  }

  /**
   * A directory on the node's disk or in its memory that is deleted with the pod. DigitalHub: `empty_dir`.
   */
  public static emptyDir(options: EmptyDirVolumeOptions): RunVolume {
    return new RunVolume(options, EMPTY_DIR, (own) => new EmptyDirVolume(own));
  }

  /**
   * A volume that a storage class provisions when the pod is created, and that is deleted with the pod. DigitalHub:
   * `ephemeral`.
   */
  public static ephemeral(options: EphemeralVolumeOptions): RunVolume {
    return new RunVolume(options, EPHEMERAL, (own) => new EphemeralVolume(own));
  }

  /**
   * The keys of a ConfigMap as files. DigitalHub: `config_map`.
   */
  public static configMap(options: ConfigMapVolumeOptions): RunVolume {
    return new RunVolume(options, CONFIG_MAP, (own) => new ConfigMapVolume(own));
  }

  /**
   * The keys of a Secret as files.
   */
  public static secret(options: SecretVolumeOptions): RunVolume {
    return new RunVolume(options, SECRET, (own) => new SecretVolume(own));
  }

  /**
   * An existing claim of the project. By default it has the name of the volume. DigitalHub Core: `shared_volume`.
   */
  public static shared(options: SharedVolumeOptions): RunVolume {
    return new RunVolume(options, SHARED, (own) => new SharedVolume(own));
  }

  /**
   * The files of an OCI image, read-only. Requires a platform whose `kubernetesVersion` is 1.35 or newer. DigitalHub
   * Core: `image`.
   */
  public static image(options: ImageVolumeOptions): RunVolume {
    return new RunVolume(options, IMAGE, (own) => new ImageVolume(own));
  }

  /**
   * Any volume of cdk8s-plus.
   */
  public static fromVolume(options: FromVolumeOptions): RunVolume {
    return new RunVolume(options, FROM_VOLUME, (own) => new ExternalVolume(own.volume), options?.volume?.name);
  }

  /** Name of the volume in the run. */
  public readonly name: string;

  /** Path in the container at which the volume is mounted. */
  public readonly mountPath: string;

  /** Path in the volume that is mounted, or undefined for its root. */
  public readonly subPath?: string;

  /** Whether the volume is mounted read-only. */
  public readonly readOnly: boolean;

  /** @internal */
  public readonly _kind: VolumeKind;

  /**
   * Whether all required options are set.
   *
   * @internal
   */
  public readonly _isComplete: boolean;

  /**
   * Diagnostics of options whose values have the wrong type.
   *
   * @internal
   */
  public readonly _invalid: readonly Diagnostic[];

  /** What is not of its option's type is reported, and left out: the volume is made of the rest. */
  private constructor(options: VolumeMountOptions, schema: Struct, kind: (options: any) => VolumeKind, name?: string) {
    const invalid = new DiagnosticCollector();
    const left = checkStruct<RunVolumeOptions>(schema, options, invalid);
    this._isComplete = left.isComplete;
    this._invalid = invalid.all;
    this.name = name ?? left.options.name ?? '';
    this.mountPath = left.options.mountPath ?? '';
    this.subPath = left.options.subPath;
    this.readOnly = left.options.readOnly ?? false;
    this._kind = kind(left.options);
  }

  /** Description of the volume, as shown by `explain()`. */
  public toString(): string {
    const mount = [
      this.mountPath, this.subPath !== undefined && `of ${this.subPath}`, this.readOnly && 'read-only',
    ].filter(Boolean).join(' ');
    return `${this._kind.type} at ${mount} (${this._kind.describe()})`;
  }
}
