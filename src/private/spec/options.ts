import type { KindName } from '../contract/kind';
import type { Option } from '../contract/option';
import { OPTIONS } from '../options';
import { canBeWritten, DocumentField } from '../schema/document-fields';
import { snakeCase } from '../util/string';

export type { KindName };

/** An option of `function.run(...)`, and the kinds that have it. */
export interface SpecOption extends DocumentField {
  readonly kinds: readonly KindName[];
  readonly option: Option;
}

/** Every option that a spec can hold, by its documented name. */
export const SPEC_OPTIONS: readonly SpecOption[] = OPTIONS.filter(({ schema, inSpecs }) =>
  canBeWritten(schema) && inSpecs !== false)
  .map((option) =>
    ({ key: snakeCase(option.name), prop: option.name, schema: option.schema, kinds: option.kinds.names, option }));
