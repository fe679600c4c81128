import { readFileSync } from 'fs';
import { Diagnostic, DiagnosticCollector } from './private/diagnostics/diagnostic';
import { PROFILE_SCHEMAS } from './private/options/schemas';
import { checkKnown, optionsOfOne } from './private/schema/known-options';
import { checkOptions } from './private/schema/props';
import { readTemplate, unreadable, readConfigMap } from './private/template/read';
import { Template } from './private/template/template';
import { ProfileProps } from './profile-props';

/**
 * A named set of values that an administrator maintains and a `DigitalHubPlatform` offers to runs.
 *
 * The values of a profile override those of the run field by field, unless the profile is `overridable`. A profile is a
 * value, not a construct. Errors in it are reported by the runs that use it.
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
   * Reads a template file of DigitalHub Core without changes: the profile (`id`, `description` and its settings), and
   * optionally, in further YAML documents, a base `Job`, `CronJob` or `Deployment`, whose pod is the layer of lowest
   * precedence for runs of that kind. The run's container replaces those of the base.
   *
   * Errors in the file are reported by the platform that offers the profile.
   *
   * @param yaml The content of the file.
   */
  public static fromYaml(yaml: string): Profile {
    const { props, template } = readTemplate(yaml);
    return Profile.ofTemplate(props, template);
  }

  /**
   * Reads a template file of DigitalHub Core, as `fromYaml` does. If the file cannot be read, the platform that offers
   * the profile reports an error.
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
   * Reads the template files of a ConfigMap, one for each key, as DigitalHub Core mounts them.
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

  /** Name of the profile, as runs refer to it. */
  public readonly name: string;

  /** What the profile is for, for readers. */
  public readonly description?: string;

  /** Whether the values of a run override those of the profile. */
  public readonly overridable: boolean;

  /** @internal */
  public readonly _props: ProfileProps;

  /** @internal */
  public _template?: Template;

  /**
   * Diagnostics of options whose values have the wrong type.
   *
   * @internal
   */
  public readonly _invalid: readonly Diagnostic[];

  public constructor(props: ProfileProps) {
    const invalid = new DiagnosticCollector();
    this._props = checkOptions(PROFILE_SCHEMAS, props, invalid);
    checkKnown(props, optionsOfOne('a Profile', PROFILE_SCHEMAS), invalid);
    this._invalid = invalid.all;
    this.name = this._props.name ?? '';
    this.description = this._props.description;
    this.overridable = this._props.overridable ?? false;
  }
}
