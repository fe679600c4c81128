import * as kplus from 'cdk8s-plus-28';
import { RunEnv } from './environment';
import { NodeLabel } from './scheduling';
import { RunSecurity } from './security';
import { RunServicePort } from './service-port';
import { RunStrategy } from './strategy';
import { RunVolume } from './volume';

/**
 * Requests and limits that a profile sets, by resource name.
 */
export interface ProfileResources {
  /**
   * Requests by resource name (`cpu`, `memory`, `nvidia.com/gpu`), as Kubernetes quantities.
   *
   * @default - no requests
   */
  readonly requests?: { [name: string]: string };

  /**
   * Limits by resource name (`cpu`, `memory`, `nvidia.com/gpu`), as Kubernetes quantities.
   *
   * @default - no limits
   */
  readonly limits?: { [name: string]: string };
}

/**
 * Properties of a `Profile`. For fields that a profile does not set, the run's own value applies.
 */
export interface ProfileProps {
  /**
   * Name of the profile, as runs refer to it: `profile: '1xa100'`.
   */
  readonly name: string;

  /**
   * What the profile is for, for readers.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * Whether the values of a run override those of the profile.
   *
   * @default false
   */
  readonly overridable?: boolean;

  /**
   * Requests and limits. They override those of the run resource by resource.
   *
   * @default - the run's requests and limits
   */
  readonly resources?: ProfileResources;

  /**
   * Environment variables. They override those of the run by name.
   *
   * @default - the run's environment variables
   */
  readonly envs?: RunEnv[];

  /**
   * Keys of the project's Secret, each exposed as an environment variable.
   *
   * @default - the run's secrets
   */
  readonly secrets?: string[];

  /**
   * Volumes. They replace those of the run with the same name or mount path.
   *
   * @default - the run's volumes
   */
  readonly volumes?: RunVolume[];

  /**
   * Labels that the node must have. They override those of the run by key.
   *
   * @default - the run's node selector
   */
  readonly nodeSelector?: NodeLabel[];

  /**
   * Affinity, combined with that of the run: a node must satisfy both.
   *
   * @default - the run's affinity
   */
  readonly affinity?: kplus.k8s.Affinity;

  /**
   * Tolerations, in addition to those of the run.
   *
   * @default - the run's tolerations
   */
  readonly tolerations?: kplus.k8s.Toleration[];

  /**
   * Name of the RuntimeClass.
   *
   * @default - the run's value
   */
  readonly runtimeClass?: string;

  /**
   * Name of the PriorityClass.
   *
   * @default - the run's value
   */
  readonly priorityClass?: string;

  /**
   * Image pull policy of the main container.
   *
   * @default - the run's value
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * Number of retries before a run is marked as failed.
   *
   * @default - the run's value
   */
  readonly backoffLimit?: number;

  /**
   * Number of pods of a service or deployment run.
   *
   * @default - the run's value
   */
  readonly replicas?: number;

  /**
   * How the pods of a service or deployment run are replaced when it changes.
   *
   * @default - the run's value
   */
  readonly strategy?: RunStrategy;

  /**
   * Service type of service runs.
   *
   * @default - the run's value
   */
  readonly serviceType?: kplus.ServiceType;

  /**
   * Ports of service runs. They override those of the run by name.
   *
   * @default - the run's service ports
   */
  readonly servicePorts?: RunServicePort[];

  /**
   * Security level of the containers.
   *
   * @default - the run's value
   */
  readonly security?: RunSecurity;

  /**
   * Labels. They override those of the run by key, except those of DigitalHub, such as `dhcore/project`.
   *
   * @default - the run's labels
   */
  readonly labels?: { [key: string]: string };
}
