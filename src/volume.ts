import * as kplus from 'cdk8s-plus-28';
import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { EmptyDirVolume } from './private/volumes/empty-dir';
import { EphemeralVolume } from './private/volumes/ephemeral';
import { ConfigMapVolume, SecretVolume } from './private/volumes/files';
import { ExternalVolume } from './private/volumes/from-volume';
import { ImageVolume } from './private/volumes/image';
import { VolumeKind } from './private/volumes/kind';
import { ClaimVolume } from './private/volumes/persistent-volume-claim';
import { cleanVolume, VolumeOptionShapes, volumeOptions } from './private/volumes/schema';
import { SharedVolume } from './private/volumes/shared';

/**
 * Mount options of a volume.
 */
export interface VolumeMountOptions {
  /**
   * Path in the container at which the volume is mounted: absolute, without `:`, and unique in the run.
   *
   * @field pod.spec.containers.volumeMounts.mountPath
   */
  readonly mountPath: string;

  /**
   * Path in the volume to mount instead of its root: relative, without `..`.
   *
   * @field pod.spec.containers.volumeMounts.subPath
   * @default - the root of the volume
   */
  readonly subPath?: string;

  /**
   * Whether the volume is mounted read-only.
   *
   * @field pod.spec.containers.volumeMounts.readOnly
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * Options of all kinds of volume.
 */
export interface RunVolumeOptions extends VolumeMountOptions {
  /**
   * Name of the volume: lower-case letters, digits and `-`, at most 63 characters, and unique in the run.
   *
   * @field pod.spec.volumes.name
   */
  readonly name: string;
}

/**
 * Options of volumes that are provisioned by a storage class.
 */
export interface ClaimTemplateOptions extends RunVolumeOptions {
  /**
   * Requested size, as a Kubernetes quantity such as `10Gi`.
   *
   * @field persistentvolumeclaim.spec.resources.requests
   * @default - the platform's `volumeSize`, or 2Gi
   */
  readonly size?: string;

  /**
   * Name of the storage class that provisions the volume.
   *
   * @field persistentvolumeclaim.spec.storageClassName
   * @default - the platform's `storageClass`, or the cluster's default storage class
   */
  readonly storageClass?: string;

  /**
   * Access modes: whether one or several nodes or pods can mount the volume, and whether for writing.
   *
   * @field persistentvolumeclaim.spec.accessModes
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
   * @default [PersistentVolumeAccessMode.READ_WRITE_ONCE]
   */
  readonly accessModes?: kplus.PersistentVolumeAccessMode[];
}

/**
 * Options of `RunVolume.ephemeral`.
 */
export interface EphemeralVolumeOptions extends ClaimTemplateOptions {
}

/**
 * Options of `RunVolume.persistentVolumeClaim`.
 */
export interface PersistentVolumeClaimVolumeOptions extends ClaimTemplateOptions {
  /**
   * Whether the claim is kept when it is no longer declared. Annotations prevent Argo CD, Flux and Helm from deleting
   * it.
   *
   * @field persistentvolumeclaim.metadata.annotations
   * @default false
   */
  readonly retain?: boolean;

  /**
   * Name of an existing claim. Cannot be combined with options that create a claim.
   *
   * @field pod.spec.volumes.persistentVolumeClaim.claimName
   * @default - a claim is created for the run, named `<run>-<volume>`
   */
  readonly claimName?: string;

  /**
   * A claim of this app. Cannot be combined with options that create a claim.
   *
   * @field pod.spec.volumes.persistentVolumeClaim.claimName
   * @default - a claim is created for the run, named `<run>-<volume>`
   */
  readonly claim?: kplus.IPersistentVolumeClaim;
}

/**
 * Options of `RunVolume.emptyDir`.
 */
export interface EmptyDirVolumeOptions extends RunVolumeOptions {
  /**
   * Maximum size of the volume, as a Kubernetes quantity such as `1Gi`. A pod that exceeds it is evicted.
   *
   * @field pod.spec.volumes.emptyDir.sizeLimit
   * @default - the platform's `emptyDirSize`, or limited only by the node
   */
  readonly sizeLimit?: string;

  /**
   * Storage medium: `Memory`, or `HugePages` with its Kubernetes name.
   *
   * @field pod.spec.volumes.emptyDir.medium
   * @default - the node's disk
   */
  readonly medium?: string;
}

/**
 * Options of volumes whose files come from a ConfigMap or Secret.
 */
export interface FilesVolumeOptions extends RunVolumeOptions {
  /**
   * The keys to mount, and the file path of each.
   *
   * @field pod.spec.volumes.configMap.items pod.spec.volumes.secret.items
   * @default - all keys, each as a file with the name of the key
   */
  readonly items?: { [key: string]: kplus.PathMapping };

  /**
   * Permissions of the files, such as `0o440`.
   *
   * @field pod.spec.volumes.configMap.defaultMode pod.spec.volumes.secret.defaultMode
   * @default 0o644
   */
  readonly mode?: number;

  /**
   * Whether the pod starts if the object or its keys do not exist.
   *
   * @field pod.spec.volumes.configMap.optional pod.spec.volumes.secret.optional
   * @default false
   */
  readonly optional?: boolean;
}

/**
 * Options of `RunVolume.configMap`. Set exactly one of `configMapName` and `configMap`.
 */
export interface ConfigMapVolumeOptions extends FilesVolumeOptions {
  /**
   * Name of an existing ConfigMap.
   *
   * @field pod.spec.volumes.configMap.name
   * @default - required unless `configMap` is set
   */
  readonly configMapName?: string;

  /**
   * A ConfigMap of this app.
   *
   * @field pod.spec.volumes.configMap.name
   * @default - required unless `configMapName` is set
   */
  readonly configMap?: kplus.IConfigMap;
}

/**
 * Options of `RunVolume.secret`. Set exactly one of `secretName` and `secret`.
 */
export interface SecretVolumeOptions extends FilesVolumeOptions {
  /**
   * Name of an existing Secret.
   *
   * @field pod.spec.volumes.secret.secretName
   * @default - required unless `secret` is set
   */
  readonly secretName?: string;

  /**
   * A Secret of this app.
   *
   * @field pod.spec.volumes.secret.secretName
   * @default - required unless `secretName` is set
   */
  readonly secret?: kplus.ISecret;
}

/**
 * Options of `RunVolume.shared`.
 */
export interface SharedVolumeOptions extends RunVolumeOptions {
  /**
   * Name of the claim.
   *
   * @field pod.spec.volumes.persistentVolumeClaim.claimName
   * @default - the name of the volume
   */
  readonly claimName?: string;
}

/**
 * Options of `RunVolume.image`.
 */
export interface ImageVolumeOptions extends RunVolumeOptions {
  /**
   * Reference of the image whose files are mounted, such as `ghcr.io/acme/model:1.4.0`.
   *
   * @field pod.spec.volumes.image.reference
   */
  readonly reference: string;

  /**
   * When the image is pulled.
   *
   * @field pod.spec.volumes.image.pullPolicy
   * @default - Always for the tag `latest`, IfNotPresent for others
   */
  readonly pullPolicy?: kplus.ImagePullPolicy;
}

/**
 * Options of `RunVolume.fromVolume`.
 */
export interface FromVolumeOptions extends VolumeMountOptions {
  /**
   * The volume of cdk8s-plus. Its name is the name of the volume in the run.
   */
  readonly volume: kplus.Volume;
}

const NAMED = ['name', 'mountPath'];
const OF_NEW_CLAIM = ['size', 'storageClass', 'accessModes'];
const OF_FILES = ['items', 'mode', 'optional'];

const CLAIM = volumeOptions(NAMED, [...OF_NEW_CLAIM, 'retain', 'claimName', 'claim']);
const EMPTY_DIR = volumeOptions(NAMED, ['sizeLimit', 'medium']);
const EPHEMERAL = volumeOptions(NAMED, OF_NEW_CLAIM);
const CONFIG_MAP = volumeOptions(NAMED, [...OF_FILES, 'configMapName', 'configMap']);
const SECRET = volumeOptions(NAMED, [...OF_FILES, 'secretName', 'secret']);
const SHARED = volumeOptions(NAMED, ['claimName']);
const IMAGE = volumeOptions([...NAMED, 'reference'], ['pullPolicy']);
const EXTERNAL = volumeOptions(['mountPath', 'volume'], []);

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
 * });
 */
export class RunVolume {
  /**
   * A persistent volume claim: one that is created for the run, or an existing one if `claimName` or `claim` is set.
   *
   * DigitalHub: `persistent_volume_claim`, with `spec.size` or `spec.claim_name`.
   */
  public static persistentVolumeClaim(options: PersistentVolumeClaimVolumeOptions): RunVolume {
    return new RunVolume(options, CLAIM, (given) => new ClaimVolume(given));
  }

  /**
   * A directory on the node's disk or in its memory that is deleted with the pod. DigitalHub: `empty_dir`.
   */
  public static emptyDir(options: EmptyDirVolumeOptions): RunVolume {
    return new RunVolume(options, EMPTY_DIR, (given) => new EmptyDirVolume(given));
  }

  /**
   * A volume that a storage class provisions when the pod is created, and that is deleted with the pod. DigitalHub:
   * `ephemeral`.
   */
  public static ephemeral(options: EphemeralVolumeOptions): RunVolume {
    return new RunVolume(options, EPHEMERAL, (given) => new EphemeralVolume(given));
  }

  /**
   * The keys of a ConfigMap as files. DigitalHub: `config_map`.
   */
  public static configMap(options: ConfigMapVolumeOptions): RunVolume {
    return new RunVolume(options, CONFIG_MAP, (given) => new ConfigMapVolume(given));
  }

  /**
   * The keys of a Secret as files.
   */
  public static secret(options: SecretVolumeOptions): RunVolume {
    return new RunVolume(options, SECRET, (given) => new SecretVolume(given));
  }

  /**
   * An existing claim of the project. By default it has the name of the volume. DigitalHub Core: `shared_volume`.
   */
  public static shared(options: SharedVolumeOptions): RunVolume {
    return new RunVolume(options, SHARED, (given) => new SharedVolume(given));
  }

  /**
   * The files of an OCI image, read-only. Requires a platform whose `kubernetesVersion` is 1.35 or newer. DigitalHub
   * Core: `image`.
   */
  public static image(options: ImageVolumeOptions): RunVolume {
    return new RunVolume(options, IMAGE, (given) => new ImageVolume(given));
  }

  /**
   * Any volume of cdk8s-plus.
   */
  public static fromVolume(options: FromVolumeOptions): RunVolume {
    return new RunVolume(options, EXTERNAL, (given) => new ExternalVolume(given.volume), options?.volume?.name);
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
  private constructor(options: VolumeMountOptions, shapes: VolumeOptionShapes, kind: (given: any) => VolumeKind, name?: string) {
    const invalid = new DiagnosticCollector();
    const given = cleanVolume(options as Partial<RunVolumeOptions>, shapes, invalid);
    this._isComplete = shapes.required.every((option) => option in given);
    this._invalid = invalid.all;
    this.name = name ?? given.name ?? '';
    this.mountPath = given.mountPath ?? '';
    this.subPath = given.subPath;
    this.readOnly = given.readOnly ?? false;
    this._kind = kind(given);
  }

  /** Description of the volume, as shown by `explain()`. */
  public toString(): string {
    const subPath = this.subPath === undefined ? undefined : `of ${this.subPath}`;
    const mount = [this.mountPath, subPath, this.readOnly && 'read-only'].filter(Boolean).join(' ');
    return `${this._kind.type} at ${mount} (${this._kind.describe()})`;
  }
}
