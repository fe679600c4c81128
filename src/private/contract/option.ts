import type { KindName, Kinds } from './kind';
import type { Field } from './run';
import type { Problem } from '../diagnostics/problem';
import type { Schema } from '../schema/schema';

/** The layers that can set an option by its own name. */
export type Setter = 'run' | 'profile' | 'platform';

/** Some of them; the type names exactly them. */
export interface Setters<S extends Setter = Setter> {
  readonly names: readonly Setter[];
  readonly _exactly?: (name: S) => S;
}

/** Takes the values of one layer. Undefined values (and null, in plain JavaScript) are ignored. */
export interface LayerBuilder {
  /** @param key In fields that have several entries. */
  set<V>(field: Field<V>, value: NoInfer<V> | undefined, option?: string, key?: string): void;
}

/** What the meaning of a value can depend on. */
export interface AssignmentContext {
  readonly gpuResource: string;
}

/**
 * One option: what its values look like, who may set it, which kinds of run have it, and which fields it sets. `P` is
 * the type of its prop.
 */
export interface Option<P = any, K extends KindName = any, S extends Setter = any> {
  readonly name: string;
  readonly kinds: Kinds<K>;
  readonly statedBy: Setters<S>;
  readonly schema: Schema<P>;
  /** False keeps it out of specs. By default, specs have every option whose values can be written in one. */
  readonly inSpecs?: false;
  /** The problem of a run that lacks it, in options that are required. */
  readonly needed?: Problem;
  /**
   * Sets its fields before options that are documented earlier: where several options set one key, the first counts.
   */
  readonly first?: true;
  /** The fields that it sets, in options that are no field themselves. */
  readonly sets?: readonly Field[];
  /** A problem of a value in a spec that the schema does not know. */
  specProblem?(value: unknown): Problem | undefined;
  /** What a value in a spec means, where DigitalHub Core changes it. */
  fromSpec?(value: unknown): unknown;
  /** Whether a value in a spec is DigitalHub's own and means nothing for the option. */
  isIdleInSpecs?(value: unknown): boolean;
  /** Sets the fields of a layer to what the option's value means. */
  set(layer: LayerBuilder, value: P, option: string, context: AssignmentContext): void;
  /** Sets the library's default. */
  setDefault?(library: LayerBuilder): void;
}
