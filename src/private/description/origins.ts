import type { Origin } from '../contract/run';

/** The specs that props were read from. Whoever reads a spec registers its props here. */
export const ORIGINS = new WeakMap<object, Origin>();
