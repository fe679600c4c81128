/**
 * A value that was overridden by a layer of higher precedence.
 */
export interface LostValue {
  /** The value, as a string. */
  readonly value: string;

  /** The layer that set it, such as `run` or `platform`. */
  readonly layer: string;

  /** What set it, and in which option. */
  readonly source: string;
}

/**
 * A field of a run: its value, where the value comes from, and the values that it overrides.
 */
export interface ExplanationRow {
  /** The field, such as `requests.cpu` or `env.EPOCHS`. */
  readonly field: string;

  /** The value, as a string. */
  readonly value: string;

  /** The layer that set the value: `library`, `platform`, `suggestion` (an overridable profile), `run` or `profile`. */
  readonly layer: string;

  /** What set the value, in which option, and the values that it was derived from. */
  readonly source: string;

  /** The values that were overridden, in descending order of precedence. */
  readonly lost: LostValue[];
}
