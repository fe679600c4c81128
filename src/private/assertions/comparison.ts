/** One thing that is not as expected. */
export interface Mismatch {
  /** Where it is, such as `spec.template.spec.containers[0].image`. Empty for the whole. */
  readonly path: string;
  /** A sentence: what was expected, and what was found. */
  readonly text: string;
  /** How much of what was expected is missed, to tell which object is the closest. */
  readonly cost: number;
}

/** What a value must be. */
export interface Pattern {
  /** As it is shown to people. */
  readonly text: string;
  /** How many values it asks for. */
  readonly size: number;
  /** What is not as expected; nothing where the value matches. */
  compare(actual: unknown, path: string): Mismatch[];
  /** The part of a value that the pattern speaks of. */
  partOf(actual: unknown): unknown;
}
