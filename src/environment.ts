import * as kplus from 'cdk8s-plus-28';

/**
 * An environment variable: DigitalHub's `{name, value}`. Exactly one of `value` and `valueFrom` is given.
 */
export interface RunEnv {
  /**
   * Name of the variable, given to one variable of the run alone.
   */
  readonly name: string;

  /**
   * Its value. `$(OTHER)` stands for a variable that comes before it.
   *
   * @default - `valueFrom`
   */
  readonly value?: string;

  /**
   * Where its value comes from.
   *
   * @default - `value`
   */
  readonly valueFrom?: kplus.EnvValue;
}
