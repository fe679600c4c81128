import * as kplus from 'cdk8s-plus-28';

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
   * Requested size, as a Kubernetes quantity such as `10Gi`. Of a claim that exists, Kubernetes rejects a smaller size;
   * a larger one needs a claim that is bound, and a storage class with `allowVolumeExpansion`.
   *
   * @field persistentvolumeclaim.spec.resources.requests
   * @default - the platform's `volumeSize`, or 2Gi
   */
  readonly size?: string;

  /**
   * Name of the storage class that provisions the volume. Kubernetes rejects another one for a claim that exists.
   *
   * @field persistentvolumeclaim.spec.storageClassName
   * @default - the platform's `storageClass`, or the cluster's default storage class
   */
  readonly storageClass?: string;

  /**
   * Access modes: whether one or several nodes or pods can mount the volume, and whether for writing. Kubernetes
   * rejects others for a claim that exists.
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
   * Maximum size of the volume, as a Kubernetes quantity such as `1Gi`. A pod that exceeds it is evicted. A volume in
   * memory counts towards the memory limit, and others towards the limit of ephemeral storage.
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
   * Permissions of the files, such as `0o440`: a number in octal, of which 440 is another one. The files belong to root;
   * with `fsGroup`, Kubernetes lets the group read them in any case.
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
