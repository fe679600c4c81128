import type { Assignment } from '../contract/run';
import { sortKeys } from '../util/sort-keys';

/** A value for people. */
export function show({ field, value }: Assignment): string {
  if (field.show) {
    return field.show(value);
  }
  return typeof value === 'string' ? value : JSON.stringify(sortKeys(value));
}
