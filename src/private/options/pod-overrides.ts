import { telling } from './option';
import { inSpecs, object } from '../schema';
import { podOverrides as overridesShape } from '../shapes-of-pods';
import { anything } from '../spec/types';

/** Merged into the manifest by itself: no layer says anything of it. */
export const podOverrides = telling({
  name: 'podOverrides',
  schema: inSpecs(object<{ [key: string]: any }>(overridesShape), () => anything),
  say: () => undefined,
});
