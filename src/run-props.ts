import { ApiObjectMetadata, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RunEnv } from './environment';
import { RunResources } from './resources';
import { NodeLabel } from './scheduling';
import { RunSecurity } from './security';
import { RunSource } from './source';
import { RunVolume } from './volume';

/**
 * The options that every kind of run has: those of DigitalHub's `function.run(action, **options)`, and what users of run systems
 * expect beside them.
 *
 * @see https://scc-digitalhub.github.io/docs/tasks/kubernetes-resources/
 */
export interface RunProps {
  /**
   * Image of the main container, such as `ghcr.io/acme/train:1.4.0`. DigitalHub Core: `image`.
   *
   * @field pod.spec.containers.image
   * @default - none; a run without an image is reported as an error when the app is synthesized
   */
  readonly image?: string;

  /**
   * When the image is pulled. DigitalHub Core: `image_pull_policy`.
   *
   * @field pod.spec.containers.imagePullPolicy
   * @default - the platform's, or Kubernetes' own rule: Always for the tag `latest`, IfNotPresent for others
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * The program to run and its first arguments, word by word. DigitalHub Core: `command`.
   *
   * @field pod.spec.containers.command
   * @default - the image's entrypoint, or the launcher of a Python `source`
   */
  readonly command?: string[];

  /**
   * Arguments of the program. DigitalHub Core: `args`.
   *
   * @field pod.spec.containers.args
   * @default - the image's
   */
  readonly args?: string[];

  /**
   * What the run asks of its node. DigitalHub: `resources`.
   *
   * @field pod.spec.containers.resources
   * @default - the platform's `defaultResources`, or requests of 100m and 256Mi without limits
   */
  readonly resources?: RunResources;

  /**
   * Name of a profile that a platform offers. What it sets has priority over the run's own options. DigitalHub: `profile`.
   *
   * @default - the platform's profile named `default`, if there is one
   */
  readonly profile?: string;

  /**
   * Volumes and where they are mounted. DigitalHub: `volumes`.
   *
   * @field pod.spec.volumes pod.spec.containers.volumeMounts
   * @default - none
   */
  readonly volumes?: RunVolume[];

  /**
   * Size of a memory-backed volume at `/dev/shm`, as a Kubernetes quantity such as `8Gi`. It counts towards the memory limit.
   *
   * @field pod.spec.volumes.emptyDir
   * @default - the container runtime's 64Mi
   */
  readonly sharedMemory?: string;

  /**
   * Code or data that is fetched into `/shared` before the run begins. DigitalHub Core: `source`.
   *
   * @field pod.spec.initContainers
   * @default - none
   */
  readonly source?: RunSource;

  /**
   * Keys of the project's Secret `proj-secrets-<project>`, each an environment variable of that name. Needs a `project`.
   * DigitalHub: `secrets`.
   *
   * @field pod.spec.containers.env.valueFrom.secretKeyRef
   * @default - none
   */
  readonly secrets?: string[];

  /**
   * Environment variables, in this order. DigitalHub: `envs`.
   *
   * @field pod.spec.containers.env
   * @default - none
   */
  readonly envs?: RunEnv[];

  /**
   * Whole Secrets or ConfigMaps as environment variables.
   *
   * @field pod.spec.containers.envFrom
   * @default - none
   */
  readonly envFrom?: kplus.EnvFrom[];

  /**
   * User id of the containers' processes, from 0 to 2147483647. DigitalHub: `run_as_user`.
   *
   * @field pod.spec.securityContext.runAsUser
   * @default - the image's user, which must be a number other than 0 unless `security` allows root
   */
  readonly runAsUser?: number;

  /**
   * Group id of the containers' processes, from 0 to 2147483647. DigitalHub: `run_as_group`.
   *
   * @field pod.spec.securityContext.runAsGroup
   * @default - the image's group
   */
  readonly runAsGroup?: number;

  /**
   * Group id that owns the files of the volumes, from 0 to 2147483647. DigitalHub: `fs_group`.
   *
   * @field pod.spec.securityContext.fsGroup
   * @default - none
   */
  readonly fsGroup?: number;

  /**
   * What the containers may do on their node.
   *
   * @field pod.spec.securityContext pod.spec.containers.securityContext
   * @default - the platform's, or RunSecurity.restricted()
   */
  readonly security?: RunSecurity;

  /**
   * Labels that the node must have. DigitalHub: `node_selector`.
   *
   * @field pod.spec.nodeSelector
   * @default - none
   */
  readonly nodeSelector?: NodeLabel[];

  /**
   * Rules about the nodes and the other pods that the run wants near or far. DigitalHub: `affinity`.
   *
   * @field pod.spec.affinity
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
   * @default - none
   */
  readonly affinity?: kplus.k8s.Affinity;

  /**
   * Taints of nodes that do not keep the run away. DigitalHub: `tolerations`.
   *
   * @field pod.spec.tolerations
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   * @default - none
   */
  readonly tolerations?: kplus.k8s.Toleration[];

  /**
   * How the run's pods spread over nodes and zones. Constraints without a selector count the run's own pods.
   *
   * @field pod.spec.topologySpreadConstraints
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
   * @default - none
   */
  readonly topologySpread?: kplus.k8s.TopologySpreadConstraint[];

  /**
   * Name of the RuntimeClass. DigitalHub: `runtime_class`.
   *
   * @field pod.spec.runtimeClassName
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/
   * @default - the cluster's default
   */
  readonly runtimeClass?: string;

  /**
   * Name of the PriorityClass. DigitalHub: `priority_class`.
   *
   * @field pod.spec.priorityClassName
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
   * @default - the cluster's default
   */
  readonly priorityClass?: string;

  /**
   * The DigitalHub project that the run belongs to. DigitalHub Core: `project`.
   *
   * @default - the platform's, or none
   */
  readonly project?: string;

  /**
   * Name of the DigitalHub function that runs.
   *
   * @default - none; the label `app.kubernetes.io/name` is the construct's id
   */
  readonly functionName?: string;

  /**
   * Labels of all objects of the run, and of its pods.
   *
   * @field pod.metadata.labels
   * @default - none but the standard ones
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of all objects of the run, and of its pods.
   *
   * @field pod.metadata.annotations
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Metadata of the workload object alone: its name, say. `labels` and `annotations` reach the pods, too.
   *
   * @default - a name from the construct's path, and the chart's namespace
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The account that the run acts as. Its token is mounted only when it is given.
   *
   * @field pod.spec.serviceAccountName
   * @default - the namespace's default account, without a token
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * Secrets of the registries that the image is pulled from, beside the platform's.
   *
   * @field pod.spec.imagePullSecrets
   * @default - none
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * Containers that run, one after the other, before the main one. They are secured as the run is, unless they say otherwise,
   * and ask for the resources that they name alone.
   *
   * @field pod.spec.initContainers
   * @default - none
   */
  readonly initContainers?: kplus.ContainerProps[];

  /**
   * How long the run may take to end when it is asked to.
   *
   * @field pod.spec.terminationGracePeriodSeconds
   * @default - Kubernetes' own 30 seconds
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * A part of a PodSpec, spelled as in YAML, that is merged into the rendered one at the very end: for the field that nobody
   * foresaw. Lists of named things merge by name; `null` removes a field.
   *
   * In languages other than TypeScript, `null` in a dictionary is lost on the way: there, `JsonPatch.remove` does it.
   *
   * @default - none
   * @field pod.spec
   */
  readonly podOverrides?: { [key: string]: any };
}
