import { contributing } from './option';
import { inSpecs, object } from '../schema/schema';
import { podOverrides as overridesShape } from '../schema/shapes-of-pods';
import { anything } from '../spec/types';

/** Merged into the manifest by itself: no layer sets it. */
export const podOverrides = contributing({
  name: 'podOverrides',
  schema: inSpecs(object<{ [key: string]: any }>(overridesShape), () => anything),
  set: () => undefined,
});
