import { readFileSync } from 'fs';
import * as kplus from 'cdk8s-plus-28';
import { RunEnv } from './environment';
import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { PROFILE_SHAPES } from './private/options/schemas';
import { checkKnown } from './private/schema/known-options';
import { clean } from './private/schema/shapes';
import { readTemplate, unreadable, readConfigMap } from './private/template/read';
import { Template } from './private/template/template';
import { NodeLabel } from './scheduling';
import { RunSecurity } from './security';
import { RunServicePort } from './service-port';
import { RunVolume } from './volume';

/**
 * What a profile says of resources: requests and limits by the names of the resources.
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

/**
 * A named bundle of settings that an administrator owns, offered to runs by a `DigitalHubPlatform`.
 *
 * What it sets has priority over the run's own settings, field by field, unless it is `overridable`.
 * A profile is a value; mistakes in it are reported by the runs that use it.
 *
 * @example
 * import { Profile } from 'cdk8s-digitalhub';
 *
 * const a100 = new Profile({
 *   name: '1xa100',
 *   resources: { requests: { memory: '64Gi' }, limits: { 'nvidia.com/gpu': '1' } },
 *   nodeSelector: [{ key: 'nvidia.com/gpu.product', value: 'NVIDIA-A100-SXM4-40GB' }],
 * });
 */
export class Profile {
  /**
   * Reads a template file of DigitalHub Core, as it is: the profile (`id`, `description`, and the settings), and optionally in further YAML documents
   * a base `Job`, `CronJob` or `Deployment`, whose pod is the weakest layer of the runs of that kind.
   *
   * What is wrong with the text is reported by the platform that offers the profile.
   *
   * @param yaml The text of the file.
   */
  public static fromYaml(yaml: string): Profile {
    const { props, template } = readTemplate(yaml);
    return Profile.ofTemplate(props, template);
  }

  /**
   * Reads a template file of DigitalHub Core, as `fromYaml` does. A file that cannot be read is reported by the platform that offers the profile.
   *
   * @param path Path of the file.
   */
  public static fromFile(path: string): Profile {
    try {
      return Profile.fromYaml(readFileSync(path, 'utf8'));
    } catch (error) {
      return Profile.ofTemplate({ name: String(path) }, unreadable(path, (error as Error).message));
    }
  }

  /**
   * Reads the template files that a ConfigMap holds, one a key, as DigitalHub Core mounts them.
   *
   * @param yaml The manifest of the ConfigMap.
   */
  public static fromConfigMap(yaml: string): Profile[] {
    return readConfigMap(yaml).map(({ props, template }) => Profile.ofTemplate(props, template));
  }

  private static ofTemplate(props: ProfileProps, template: Template): Profile {
    const profile = new Profile(props);
    profile._template = template;
    return profile;
  }

  /** Name that runs call it by. */
  public readonly name: string;

  /** What it is for, for people. */
  public readonly description?: string;

  /** Whether the profile only suggests. */
  public readonly overridable: boolean;

  /** @internal */
  public readonly _props: ProfileProps;

  /** @internal */
  public _template?: Template;

  /**
   * What was given that is not of its option's type.
   *
   * @internal
   */
  public readonly _invalid: readonly Diagnostic[];

  public constructor(props: ProfileProps) {
    const invalid = new DiagnosticCollector();
    this._props = clean(PROFILE_SHAPES, props, invalid);
    checkKnown(props, PROFILE_SHAPES, 'a Profile', invalid);
    this._invalid = invalid.all;
    this.name = this._props.name ?? '';
    this.description = this._props.description;
    this.overridable = this._props.overridable ?? false;
  }
}
