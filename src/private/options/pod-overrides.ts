import { contributing } from './option';
import { manifest } from '../schema/schema';

/** Merged into the manifest by itself: no layer sets it. */
export const podOverrides = contributing({
  name: 'podOverrides',
  schema: manifest,
  set: () => undefined,
});
