import * as kplus from 'cdk8s-plus-28';

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
   * Name of the volume in the run: lower-case letters, digits and `-`, at most 63 characters, given to one volume of
   * the run alone.
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
