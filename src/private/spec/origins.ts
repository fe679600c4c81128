import type { Origin } from './origin';

/** Props that were read from specs, and what is known of where they come from. */
export const ORIGINS = new WeakMap<object, Origin>();
