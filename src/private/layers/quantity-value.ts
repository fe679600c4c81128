/**
 * The request or limit of a resource in a layer: a quantity as it was written, or a marker.
 *
 * - `FOLLOW` as a limit: the same as the request, whatever layer sets that; as a request: the same as the limit.
 * - `NONE` as a limit: a request without a limit.
 */
export type QuantityValue = string | typeof FOLLOW | typeof NONE;

export const FOLLOW = Symbol('follow');
export const NONE = Symbol('none');

export function isQuantity(value: QuantityValue | undefined): value is string {
  return typeof value === 'string';
}
