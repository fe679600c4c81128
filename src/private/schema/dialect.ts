import { Choice, Instance, Quantity, Scalar, Schema, Struct } from './types';
import { Code } from '../diagnostics/catalogue';

/**
 * What differs between props, specs and templates: where a value is (`L`), how it may be spelled, and what it becomes
 * (`R`).
 */
export interface Dialect<L, R> {
  /**
   * Whether it is written by hand or exported by programs: one item may stand without a list around it, and all becomes
   * code.
   */
  readonly isDocument: boolean;
  /** How many mistakes were reported. */
  readonly errorCount: number;
  report(code: Code, at: L, reason: string, fix: string): void;
  /** Where an item of a list is, a field of an object, and an entry of a map. */
  item(at: L, index: number): L;
  field(at: L, key: string): L;
  entry(at: L, key: string): L;

  /** A scalar in the type that its schema wants, where it is another one that stands for it: the digits of a number. */
  convert(schema: Scalar | Quantity, value: unknown, at: L): unknown;
  /** What a value must be that is not scalar. */
  duration(value: unknown, at: L): R | undefined;
  choice(schema: Choice, value: unknown, at: L): R | undefined;
  instance(schema: Instance, value: unknown, at: L): R | undefined;

  /** The prop that a key of a struct stands for. */
  propOf(struct: Struct, key: string): string | undefined;
  /** How a prop is documented. */
  keyOf(struct: Struct, prop: string): string;
  reportUnknown(struct: Struct, key: string, at: L): void;
  reportTwice(key: string, earlier: string, at: L): void;
  /** The fields that one field becomes, where it is not read by its schema as it stands. */
  split?(prop: string, schema: Schema, value: unknown, at: L): Record<string, R> | undefined;

  /** What a value becomes that has no parts, or whose parts nobody looks into. */
  plain(value: unknown, at: L): R;
  list(items: R[], at: L): R;
  map(entries: Record<string, R>, at: L): R;
  struct(name: string, fields: Record<string, R>, at: L): R;
}
