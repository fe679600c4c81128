import { ApiObjectMetadata, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RunEnv } from './environment';
import { RunResourceClaim, RunResources } from './resources';
import { NodeLabel } from './scheduling';
import { RunSecurity } from './security';
import { RunSource } from './source';
import { RunVolume } from './volume';

/**
 * Options of every kind of run: those of DigitalHub's `function.run(action, **options)`, and further options of
 * Kubernetes workloads.
 *
 * @see https://scc-digitalhub.github.io/docs/tasks/kubernetes-resources/
 */
export interface RunProps {
  /**
   * Image of the main container, such as `ghcr.io/acme/train:1.4.0`: a repository, with a tag, a digest or both.
   * DigitalHub Core: `image`.
   *
   * @field pod.spec.containers.image
   * @default - none; a run without an image is reported as an error when the app is synthesized
   */
  readonly image?: string;

  /**
   * When the image is pulled, and those of `initContainers` that set no policy. DigitalHub Core: `image_pull_policy`.
   *
   * @field pod.spec.containers.imagePullPolicy
   * @default - the platform's value; otherwise set by Kubernetes: Always for the tag `latest`, IfNotPresent for others
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * Command of the main container: the program, optionally followed by arguments, one per item. No shell reads it, unless
   * it is one: `['sh', '-c', 'python train.py && python report.py']`. DigitalHub Core: `command`.
   *
   * @field pod.spec.containers.command
   * @default - the image's entrypoint, or the launcher of a Python `source`
   */
  readonly command?: string[];

  /**
   * Arguments of the command, one per item. `$(NAME)` stands for a variable of the container. DigitalHub Core: `args`.
   *
   * @field pod.spec.containers.args
   * @default - the image's arguments
   */
  readonly args?: string[];

  /**
   * Resource requests and limits of the main container. DigitalHub: `resources`.
   *
   * @field pod.spec.containers.resources
   * @default - the platform's `defaultResources`, or requests of 100m CPU and 256Mi memory without limits
   */
  readonly resources?: RunResources;

  /**
   * Name of a profile that a platform offers. Its values override those of the run, unless the profile is overridable.
   * DigitalHub: `profile`.
   *
   * @default - the platform's profile named `default`, if there is one
   */
  readonly profile?: string;

  /**
   * Volumes, and the paths where they are mounted. DigitalHub: `volumes`.
   *
   * @field pod.spec.volumes pod.spec.containers.volumeMounts
   * @default - no volumes
   */
  readonly volumes?: RunVolume[];

  /**
   * Size of a memory-backed volume at `/dev/shm`, as a Kubernetes quantity such as `8Gi`. It counts towards the memory
   * limit.
   *
   * @field pod.spec.volumes.emptyDir
   * @default - set by the container runtime, commonly 64Mi
   */
  readonly sharedMemory?: string;

  /**
   * Code or data that is fetched into `/shared` before the main container starts. DigitalHub Core: `source`.
   *
   * @field pod.spec.initContainers
   * @default - nothing is fetched
   */
  readonly source?: RunSource;

  /**
   * Keys of the project's Secret `proj-secrets-<project>`, each exposed as an environment variable of the same name.
   * Requires a `project`. DigitalHub: `secrets`.
   *
   * @field pod.spec.containers.env.valueFrom.secretKeyRef
   * @default - no secrets
   */
  readonly secrets?: string[];

  /**
   * Environment variables of the main container, in this order. `$(NAME)` in a value refers to a variable before it, or
   * of a platform, profile or project; variables of the image are not visible. DigitalHub: `envs`.
   *
   * @field pod.spec.containers.env
   * @default - no environment variables
   */
  readonly envs?: RunEnv[];

  /**
   * Secrets or ConfigMaps, each of whose keys is exposed as an environment variable.
   *
   * @field pod.spec.containers.envFrom
   * @default - only those that the platform sets
   */
  readonly envFrom?: kplus.EnvFrom[];

  /**
   * User ID of the containers' processes, from 0 to 2147483647. DigitalHub: `run_as_user`.
   *
   * @field pod.spec.securityContext.runAsUser
   * @default - the image's user, which must be numeric and not 0 unless `security` allows root
   */
  readonly runAsUser?: number;

  /**
   * Group ID of the containers' processes, from 0 to 2147483647. DigitalHub: `run_as_group`.
   *
   * @field pod.spec.securityContext.runAsGroup
   * @default - the image's group
   */
  readonly runAsGroup?: number;

  /**
   * Group ID of the files in the volumes, from 0 to 2147483647. Without it, a new volume of most storage classes belongs
   * to root, and a run that is not root cannot write to it. DigitalHub: `fs_group`.
   *
   * @field pod.spec.securityContext.fsGroup
   * @default - the ownership of the files is not changed
   */
  readonly fsGroup?: number;

  /**
   * Security level of the containers.
   *
   * @field pod.spec.securityContext pod.spec.containers.securityContext
   * @default - the platform's value, or RunSecurity.restricted()
   */
  readonly security?: RunSecurity;

  /**
   * Labels that the node must have. DigitalHub: `node_selector`.
   *
   * @field pod.spec.nodeSelector
   * @default - any node
   */
  readonly nodeSelector?: NodeLabel[];

  /**
   * Node affinity, and affinity and anti-affinity to other pods. DigitalHub: `affinity`.
   *
   * @field pod.spec.affinity
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
   * @default - no affinity
   */
  readonly affinity?: kplus.k8s.Affinity;

  /**
   * Node taints that the pods tolerate. DigitalHub: `tolerations`.
   *
   * @field pod.spec.tolerations
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   * @default - no tolerations
   */
  readonly tolerations?: kplus.k8s.Toleration[];

  /**
   * How the run's pods are spread across nodes and zones. A constraint without a label selector selects the run's own
   * pods. Nodes with taints that the pods do not tolerate are counted, too, as empty ones: with `DoNotSchedule`, pods
   * can stay pending because of them, unless the constraint has `nodeTaintsPolicy: 'Honor'`.
   *
   * @field pod.spec.topologySpreadConstraints
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
   * @default - no constraints
   */
  readonly topologySpread?: kplus.k8s.TopologySpreadConstraint[];

  /**
   * Name of the RuntimeClass. DigitalHub: `runtime_class`.
   *
   * @field pod.spec.runtimeClassName
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/
   * @default - the cluster's default container runtime
   */
  readonly runtimeClass?: string;

  /**
   * Name of the PriorityClass. DigitalHub: `priority_class`.
   *
   * @field pod.spec.priorityClassName
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
   * @default - the cluster's default priority
   */
  readonly priorityClass?: string;

  /**
   * The DigitalHub project that the run belongs to. DigitalHub Core: `project`.
   *
   * @default - the platform's project, or none
   */
  readonly project?: string;

  /**
   * Name of the DigitalHub function that is executed.
   *
   * @default - no function; the label `app.kubernetes.io/name` is the construct's ID
   */
  readonly functionName?: string;

  /**
   * Labels of all objects of the run, and of its pods. Those of DigitalHub, such as `dhcore/project`, cannot be replaced.
   *
   * @field pod.metadata.labels
   * @default - only the standard labels and those of the platform
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of all objects of the run, and of its pods.
   *
   * @field pod.metadata.annotations
   * @default - no annotations
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Metadata of the workload object only, such as its name. `labels` and `annotations` also apply to the pods. A
   * Deployment with a `name` selects its pods by it, so that the run can be moved to another place in the app.
   *
   * @default - a name derived from the construct's path, and the chart's namespace
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Service account of the pods. Its token is mounted only if a service account is set, here or in the platform.
   *
   * @field pod.spec.serviceAccountName
   * @default - the platform's `serviceAccount`, or the namespace's default service account, without a token
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * Secrets of the registries that the image is pulled from, in addition to the platform's.
   *
   * @field pod.spec.imagePullSecrets
   * @default - the platform's image pull secrets
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * Containers that run to completion, one after the other, before the main container starts. They have the security
   * settings of the run unless they set their own, and only the resources that they set.
   *
   * @field pod.spec.initContainers
   * @default - no init containers
   */
  readonly initContainers?: kplus.ContainerProps[];

  /**
   * How long a pod may take to terminate before it is killed, in whole seconds.
   *
   * @field pod.spec.terminationGracePeriodSeconds
   * @default - 30 seconds, the default of Kubernetes
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * Working directory of the main container: an absolute path.
   *
   * @field pod.spec.containers.workingDir
   * @default - the image's working directory
   */
  readonly workingDir?: string;

  /**
   * Ids of groups that the processes of all containers belong to, in addition to `runAsGroup` and `fsGroup`: integers
   * from 0 to 2147483647.
   *
   * @field pod.spec.securityContext.supplementalGroups
   * @default - no additional groups
   */
  readonly supplementalGroups?: number[];

  /**
   * When the ownership of volumes is changed to `fsGroup`: always, or only if the root of a volume has another owner,
   * which starts pods with large volumes faster.
   *
   * @field pod.spec.securityContext.fsGroupChangePolicy
   * @default - set by Kubernetes: Always
   */
  readonly fsGroupChangePolicy?: kplus.FsGroupChangePolicy;

  /**
   * Whether Kubernetes adds environment variables for each Service of the namespace, such as `MODEL_SERVICE_HOST`. A
   * Service named `vllm` then sets `VLLM_PORT`, which vLLM reads as its own option.
   *
   * @field pod.spec.enableServiceLinks
   * @default - set by the platform, otherwise false
   */
  readonly enableServiceLinks?: boolean;

  /**
   * Name of the scheduler that places the pods, such as `volcano`.
   *
   * @field pod.spec.schedulerName
   * @default - set by Kubernetes: the default scheduler
   */
  readonly schedulerName?: string;

  /**
   * Entries of the pods' `/etc/hosts`: host names of IP addresses that DNS does not know.
   *
   * @field pod.spec.hostAliases
   * @default - no entries
   */
  readonly hostAliases?: kplus.HostAlias[];

  /**
   * Name servers, search domains and resolver options of the pods, added to those of `dnsPolicy`. At most 3 name
   * servers and 32 search domains.
   *
   * @field pod.spec.dnsConfig
   * @default - those of `dnsPolicy`
   */
  readonly dnsConfig?: kplus.k8s.PodDnsConfig;

  /**
   * Which DNS servers the pods use: those of the cluster, those of their node, or with `NONE` only those of
   * `dnsConfig`.
   *
   * @field pod.spec.dnsPolicy
   * @default - set by Kubernetes: ClusterFirst
   */
  readonly dnsPolicy?: kplus.DnsPolicy;

  /**
   * Host name of the pods: lower-case letters, digits and `-`, at most 63 characters.
   *
   * @field pod.spec.hostname
   * @default - the name of the pod
   */
  readonly hostname?: string;

  /**
   * Whether the containers of a pod see and can signal each other's processes.
   *
   * @field pod.spec.shareProcessNamespace
   * @default - set by Kubernetes: false
   */
  readonly shareProcessNamespace?: boolean;

  /**
   * Claims to devices (dynamic resource allocation), for the main container. Needs Kubernetes 1.34: an error if the
   * platform's `kubernetesVersion` is older.
   *
   * @field pod.spec.resourceClaims
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
   * @default - no claims
   */
  readonly resourceClaims?: RunResourceClaim[];

  /**
   * A part of a PodSpec, spelled as in YAML, that is merged into the rendered one last: for fields without an option.
   * Lists of named items are merged by name (the run's own container is `main`); `null` removes a field. Where an object
   * can have one of several fields, such as `value` and `valueFrom`, the override's one replaces the others. A
   * `serviceAccountName` mounts the account's token, as `serviceAccount` does, unless `automountServiceAccountToken` is
   * false.
   *
   * In languages other than TypeScript, `null` values in a dictionary are lost. Use `JsonPatch.remove` there.
   *
   * @default - no overrides
   * @field pod.spec
   */
  readonly podOverrides?: { [key: string]: any };
}
