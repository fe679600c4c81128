import * as kplus from 'cdk8s-plus-28';

/**
 * An environment variable: DigitalHub's `{name, value}`. Set exactly one of `value` and `valueFrom`.
 */
export interface RunEnv {
  /**
   * Name of the variable. It must be unique in the run.
   *
   * @field pod.spec.containers.env.name
   */
  readonly name: string;

  /**
   * Value of the variable. References of the form `$(OTHER)` are replaced by the values of preceding variables.
   *
   * @field pod.spec.containers.env.value
   * @default - required unless `valueFrom` is set
   */
  readonly value?: string;

  /**
   * Source of the value, such as a key of a Secret.
   *
   * @field pod.spec.containers.env.valueFrom
   * @default - required unless `value` is set
   */
  readonly valueFrom?: kplus.EnvValue;
}
