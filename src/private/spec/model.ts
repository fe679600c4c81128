import { KindName } from '../contract/kind';
import { LocatedDiagnostic } from '../schema/located-diagnostics';
import { DocumentLocation } from '../schema/location';
import { Fields, Literal } from '../schema/term';

/** What is known of a run before it is read: the options of its entities, and what they are called. */
export interface SpecInput {
  /** The options, the strongest first: an option of one is not looked for in the next. */
  readonly layers: readonly SpecLayer[];
  readonly runtime?: string;
  readonly action?: string;
  /** Where the entity is, and where its options are. */
  readonly whole: DocumentLocation;
  readonly root: DocumentLocation;
  /** What the entities are called, for options that do not name it. */
  readonly names: { readonly project?: Literal; readonly function?: Literal };
  /** How many layers are the function's: the first ones. */
  readonly ofFunction?: number;
  /** How many are the entity's own: the next ones. */
  readonly own?: number;
  /** The function of the run, where its entity was not found, and versions of it that were. */
  readonly missing?: { readonly text: string; readonly others: readonly string[] };
  /** The construct that it is in any case. */
  readonly kind?: KindName;
  /** What is wrong with the entities. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

export interface SpecLayer {
  readonly options: object;
  readonly at: DocumentLocation;
}

/** A value of an option. */
export interface GivenOption {
  /** As it is spelled. */
  readonly key: string;
  readonly value: unknown;
  readonly at: DocumentLocation;
}

/** By their documented names. */
export type GivenOptions = ReadonlyMap<string, GivenOption>;

/** A spec as it was understood. */
export interface SpecReading {
  readonly kind: KindName;
  readonly fields: Fields;
  /** Where the options are. */
  readonly root: DocumentLocation;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Props that are not there for a reason that was found. */
  readonly explained: readonly string[];
  /** What names the run, where the spec does. */
  readonly named?: DocumentLocation;
}
