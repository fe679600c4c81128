import * as kplus from 'cdk8s-plus-28';
import { RunEnv } from './environment';
import { NodeLabel } from './scheduling';
import { RunSecurity } from './security';
import { RunServicePort } from './service-port';
import { RunVolume } from './volume';

/**
 * The resources of a profile: requests and limits by the names of the resources.
 */
export interface ProfileResources {
  /**
   * Requests by resource name (`cpu`, `memory`, `nvidia.com/gpu`).
   *
   * @default - none
   */
  readonly requests?: { [name: string]: string };

  /**
   * Limits by resource name (`cpu`, `memory`, `nvidia.com/gpu`).
   *
   * @default - none
   */
  readonly limits?: { [name: string]: string };
}

/**
 * Properties of a `Profile`. Where a profile is silent, the run's own value stands.
 */
export interface ProfileProps {
  /**
   * Name that runs call it by: `profile: '1xa100'`.
   */
  readonly name: string;

  /**
   * What it is for, for people.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Whether the profile only suggests: runs and their authors win over it.
   *
   * @default false
   */
  readonly overridable?: boolean;

  /**
   * Requests and limits. They win resource by resource.
   *
   * @default - the run's
   */
  readonly resources?: ProfileResources;

  /**
   * Environment variables. They win name by name.
   *
   * @default - none
   */
  readonly envs?: RunEnv[];

  /**
   * Keys of the project's Secret, each an environment variable.
   *
   * @default - none
   */
  readonly secrets?: string[];

  /**
   * Volumes. They win over the run's of the same name or mount path.
   *
   * @default - none
   */
  readonly volumes?: RunVolume[];

  /**
   * Labels that the node must have. They win key by key.
   *
   * @default - none
   */
  readonly nodeSelector?: NodeLabel[];

  /**
   * Affinity, joined with the run's: both hold.
   *
   * @default - none
   */
  readonly affinity?: kplus.k8s.Affinity;

  /**
   * Tolerations, joined with the run's.
   *
   * @default - none
   */
  readonly tolerations?: kplus.k8s.Toleration[];

  /**
   * Name of the RuntimeClass.
   *
   * @default - the run's
   */
  readonly runtimeClass?: string;

  /**
   * Name of the PriorityClass.
   *
   * @default - the run's
   */
  readonly priorityClass?: string;

  /**
   * When the image is pulled.
   *
   * @default - the run's
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * How often a failed run is tried again.
   *
   * @default - the run's
   */
  readonly backoffLimit?: number;

  /**
   * How many pods a service or deployment has.
   *
   * @default - the run's
   */
  readonly replicas?: number;

  /**
   * How services are reached.
   *
   * @default - the run's
   */
  readonly serviceType?: kplus.ServiceType;

  /**
   * Ports of services. They win name by name.
   *
   * @default - none
   */
  readonly servicePorts?: RunServicePort[];

  /**
   * What the containers may do on their node.
   *
   * @default - the run's
   */
  readonly security?: RunSecurity;

  /**
   * Labels. They win key by key.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}
