/**
 * How much of a resource a layer asks for: a quantity as it was written, or a word for what follows from it.
 *
 * - `FOLLOW` as a limit: the same as the request, whatever layer decides that; as a request: the same as the limit.
 * - `NONE` as a limit: a request without a limit.
 */
export type Amount = string | typeof FOLLOW | typeof NONE;

export const FOLLOW = Symbol('follow');
export const NONE = Symbol('none');

export function isQuantityText(amount: Amount | undefined): amount is string {
  return typeof amount === 'string';
}
