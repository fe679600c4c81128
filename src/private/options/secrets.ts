import { env } from './fields/env';
import { RUN_OR_PROFILE, contributing } from './option';
import { itemOf } from '../diagnostics/option-path';
import { key, list } from '../schema/schema';

/** Documented before `envs`, and set before them, so that the value of a variable can refer to `$(SECRET)`. */
export const secrets = contributing({
  name: 'secrets',
  schema: list(key),
  statedBy: RUN_OR_PROFILE,
  sets: [env],
  set: (layer, keys, at) => keys.forEach((secretKey, i) => layer.set(env, { secretKey }, itemOf(at, i), secretKey)),
});
