import { ALL_KINDS } from './kinds';
import type { Field, Merging } from '../contract/run';

/** A field that several options set, or that no option is named after. */
export function field<V>() {
  return <M extends Merging>(own: Omit<Field<V, M>, 'kinds'> & Partial<Pick<Field<V, M>, 'kinds'>>): Field<V, M> => (
    { kinds: ALL_KINDS, ...own });
}
