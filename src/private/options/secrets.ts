import { env } from './fields/env';
import { RUN_OR_PROFILE, telling } from './option';
import { itemOf } from '../option-paths';
import { key, list } from '../schema';

/** Documented before `envs`, and said before them: `$(SECRET)` can stand in a variable's value. */
export const secrets = telling({
  name: 'secrets',
  schema: list(key),
  statedBy: RUN_OR_PROFILE,
  say: (layer, keys, at) => keys.forEach((secretKey, i) => layer.say(env, { secretKey }, itemOf(at, i), secretKey)),
});
