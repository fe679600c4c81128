import { Diagnostic } from '../diagnostics/diagnostic';

/** What the options of a run were read from, if no author wrote them as props. */
export interface Origin {
  /** All diagnostics: those of the reading, and a run's own in the words of what was read. */
  translate(diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
  /** An option of the author's, as it is called there. */
  optionOf(option: string): string;
}

/** Props that were read, and what is known of where they come from. */
export const ORIGINS = new WeakMap<object, Origin>();
