import { SourceParts } from './parts';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { having, ownInstance, Schema } from '../schema/schema';

/** What this folder knows of a RunSource, whose class is made of what is here. */
interface AnySource {
  readonly _parts: SourceParts;
  readonly _invalid: readonly Diagnostic[];
}

/** A RunSource. */
export const runSource = <T extends AnySource>(): Schema<T> => ownInstance<T>({
  what: 'a RunSource', example: 'RunSource.git(\'https://github.com/acme/train.git\')', matches: having('_parts'),
});
