import { Diagnostic } from '../diagnostics/diagnostic';
import { ManifestObject } from '../kubernetes/strategic-merge';

/** What a template file of DigitalHub Core holds beside a profile's settings. */
export interface Template {
  /** Pod specs without containers that are the weakest layer of all, by the kind of object that they are for. */
  readonly basePods: ReadonlyMap<string, ManifestObject>;
  /** What is wrong with the file. */
  readonly diagnostics: readonly Diagnostic[];
}
