import * as kplus from 'cdk8s-plus-28';

/**
 * An environment variable: DigitalHub's `{name, value}`. Exactly one of `value` and `valueFrom` is given.
 */
export interface RunEnv {
  /**
   * Name of the variable, given to one variable of the run alone.
   *
   * @field pod.spec.containers.env.name
   */
  readonly name: string;

  /**
   * Its value. `$(OTHER)` stands for a variable that comes before it.
   *
   * @field pod.spec.containers.env.value
   * @default - `valueFrom`
   */
  readonly value?: string;

  /**
   * Where its value comes from.
   *
   * @field pod.spec.containers.env.valueFrom
   * @default - `value`
   */
  readonly valueFrom?: kplus.EnvValue;
}
