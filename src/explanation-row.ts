/**
 * A value that lost to a stronger layer's.
 */
export interface LostValue {
  /** The value, as text. */
  readonly value: string;

  /** The layer that said it, such as `run` or `platform`. */
  readonly layer: string;

  /** Who said it, and in which option. */
  readonly source: string;
}

/**
 * One field of a run: its value, who decided it, and whom it was decided against.
 */
export interface ExplanationRow {
  /** The field, such as `requests.cpu` or `env.EPOCHS`. */
  readonly field: string;

  /** The value, as text. */
  readonly value: string;

  /** The layer that won: `library`, `platform`, `suggestion` (an overridable profile), `run` or `profile`. */
  readonly layer: string;

  /** Who decided it, in which option, and from what it was derived. */
  readonly source: string;

  /** The values that lost, the strongest first. */
  readonly lost: LostValue[];
}
