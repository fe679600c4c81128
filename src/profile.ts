import { readFileSync } from 'fs';
import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { PROFILE_SCHEMAS } from './private/options/schemas';
import { checkKnown } from './private/schema/known-options';
import { checkOptions } from './private/schema/props';
import { readTemplate, unreadable, readConfigMap } from './private/template/read';
import { Template } from './private/template/template';
import { ProfileProps } from './profile-props';

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
   * Reads a template file of DigitalHub Core, as it is: the profile (`id`, `description`, and the settings), and
   * optionally in further YAML documents a base `Job`, `CronJob` or `Deployment`, whose pod is the weakest layer of the
   * runs of that kind.
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
   * Reads a template file of DigitalHub Core, as `fromYaml` does. A file that cannot be read is reported by the
   * platform that offers the profile.
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
    this._props = checkOptions(PROFILE_SCHEMAS, props, invalid);
    checkKnown(props, PROFILE_SCHEMAS, 'a Profile', invalid);
    this._invalid = invalid.all;
    this.name = this._props.name ?? '';
    this.description = this._props.description;
    this.overridable = this._props.overridable ?? false;
  }
}
