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
 * Where and how a volume is mounted.
 */
export interface VolumeMountOptions {
  /**
   * Path in the container at which the volume appears: absolute, without `:`, given to one volume of the run alone.
   *
   * @field pod.spec.containers.volumeMounts.mountPath
   */
  readonly mountPath: string;

  /**
   * A folder of the volume to mount instead of its root: relative, without `..`.
   *
   * @field pod.spec.containers.volumeMounts.subPath
   * @default - the volume's root
   */
  readonly subPath?: string;

  /**
   * Whether the container can only read the volume.
   *
   * @field pod.spec.containers.volumeMounts.readOnly
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * Options of every kind of volume.
 */
export interface RunVolumeOptions extends VolumeMountOptions {
  /**
   * Name of the volume in the run: lower-case letters, digits and `-`, at most 63 characters, given to one volume of the run alone.
   *
   * @field pod.spec.volumes.name
   */
  readonly name: string;
}

/**
 * Options of a volume that a storage class provides.
 */
export interface ClaimTemplateOptions extends RunVolumeOptions {
  /**
   * How much room to ask for, as a Kubernetes quantity such as `10Gi`.
   *
   * @field persistentvolumeclaim.spec.resources.requests
   * @default - the platform's `volumeSize`, or 2Gi
   */
  readonly size?: string;

  /**
   * The storage class that provides the volume.
   *
   * @field persistentvolumeclaim.spec.storageClassName
   * @default - the platform's `storageClass`, or the cluster's default class
   */
  readonly storageClass?: string;

  /**
   * How many nodes or pods may mount the volume, and how.
   *
   * @field persistentvolumeclaim.spec.accessModes
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
   * @default - ReadWriteOnce
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
   * Whether the claim survives when it is no longer declared: annotations keep Argo CD, Flux and Helm from deleting it.
   *
   * @field persistentvolumeclaim.metadata.annotations
   * @default false
   */
  readonly retain?: boolean;

  /**
   * Name of a claim that exists. Excludes every option that would create one.
   *
   * @field pod.spec.volumes.persistentVolumeClaim.claimName
   * @default - a claim is created for the run, named `<run>-<volume>`
   */
  readonly claimName?: string;

  /**
   * A claim of this app. Excludes every option that would create one.
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
   * How much the volume may hold before the pod is evicted, as a Kubernetes quantity such as `1Gi`.
   *
   * @field pod.spec.volumes.emptyDir.sizeLimit
   * @default - no limit but the node's
   */
  readonly sizeLimit?: string;

  /**
   * Where the volume lives: `Memory`, or `HugePages` by its Kubernetes name.
   *
   * @field pod.spec.volumes.emptyDir.medium
   * @default - the node's disk
   */
  readonly medium?: string;
}

/**
 * Options of the volumes that hold files.
 */
export interface FilesVolumeOptions extends RunVolumeOptions {
  /**
   * The keys to mount, and the file that each becomes.
   *
   * @field pod.spec.volumes.configMap.items pod.spec.volumes.secret.items
   * @default - all keys, each as a file of its name
   */
  readonly items?: { [key: string]: kplus.PathMapping };

  /**
   * Mode of the files, such as `0o440`.
   *
   * @field pod.spec.volumes.configMap.defaultMode pod.spec.volumes.secret.defaultMode
   * @default 0o644
   */
  readonly mode?: number;

  /**
   * Whether the pod starts without the object or its keys.
   *
   * @field pod.spec.volumes.configMap.optional pod.spec.volumes.secret.optional
   * @default false
   */
  readonly optional?: boolean;
}

/**
 * Options of `RunVolume.configMap`: exactly one of `configMapName` and `configMap`.
 */
export interface ConfigMapVolumeOptions extends FilesVolumeOptions {
  /**
   * Name of a ConfigMap that exists.
   *
   * @field pod.spec.volumes.configMap.name
   * @default - `configMap`
   */
  readonly configMapName?: string;

  /**
   * A ConfigMap of this app.
   *
   * @field pod.spec.volumes.configMap.name
   * @default - `configMapName`
   */
  readonly configMap?: kplus.IConfigMap;
}

/**
 * Options of `RunVolume.secret`: exactly one of `secretName` and `secret`.
 */
export interface SecretVolumeOptions extends FilesVolumeOptions {
  /**
   * Name of a Secret that exists.
   *
   * @field pod.spec.volumes.secret.secretName
   * @default - `secret`
   */
  readonly secretName?: string;

  /**
   * A Secret of this app.
   *
   * @field pod.spec.volumes.secret.secretName
   * @default - `secretName`
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
   * @default - the volume's name
   */
  readonly claimName?: string;
}

/**
 * Options of `RunVolume.image`.
 */
export interface ImageVolumeOptions extends RunVolumeOptions {
  /**
   * The image whose files to mount, such as `ghcr.io/acme/model:1.4.0`.
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
   * The volume. Its name is the volume's name in the run.
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
 * A volume is a value; one may be given to several runs. Mistakes in it are reported by the runs that mount it.
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
   * A persistent volume claim: one that is created for the run, or with `claimName` or `claim` one that exists.
   *
   * DigitalHub: `persistent_volume_claim`, with `spec.size` or `spec.claim_name`.
   */
  public static persistentVolumeClaim(options: PersistentVolumeClaimVolumeOptions): RunVolume {
    return new RunVolume(options, CLAIM, (given) => new ClaimVolume(given));
  }

  /**
   * Room on the node, or in its memory, that lives as long as the pod. DigitalHub: `empty_dir`.
   */
  public static emptyDir(options: EmptyDirVolumeOptions): RunVolume {
    return new RunVolume(options, EMPTY_DIR, (given) => new EmptyDirVolume(given));
  }

  /**
   * A volume that a storage class makes with the pod and deletes with it. DigitalHub: `ephemeral`.
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
   * A claim of the project that exists, by default one of the volume's name. DigitalHub Core: `shared_volume`.
   */
  public static shared(options: SharedVolumeOptions): RunVolume {
    return new RunVolume(options, SHARED, (given) => new SharedVolume(given));
  }

  /**
   * The files of an OCI image, read-only. DigitalHub Core: `image`. Needs a platform whose `kubernetesVersion` is 1.35 or newer.
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

  /** Path in the container at which the volume appears. */
  public readonly mountPath: string;

  /** The folder of the volume that is mounted, or undefined for its root. */
  public readonly subPath?: string;

  /** Whether the container can only read the volume. */
  public readonly readOnly: boolean;

  /** @internal */
  public readonly _kind: VolumeKind;

  /**
   * Whether it has all that a volume must have.
   *
   * @internal
   */
  public readonly _isComplete: boolean;

  /**
   * What was given that is not of its option's type.
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

  /** The volume in words, as `explain()` shows it. */
  public toString(): string {
    const mount = [this.mountPath, this.subPath !== undefined && `of ${this.subPath}`, this.readOnly && 'read-only'].filter(Boolean).join(' ');
    return `${this._kind.type} at ${mount} (${this._kind.describe()})`;
  }
}
