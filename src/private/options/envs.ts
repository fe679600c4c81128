import type { EnvValue } from 'cdk8s-plus-28';
import { env } from './fields/env';
import { RUN_OR_PROFILE, telling } from './option';
import type { RunEnv } from '../../environment';
import { itemOf } from '../option-paths';
import { key, list, object, struct, text } from '../schema';
import { envValue } from '../shapes-of-pods';

export const envs = telling({
  name: 'envs',
  schema: list(struct<RunEnv>('RunEnv', { name: key, value: text, valueFrom: object<EnvValue>(envValue) }, 'name')),
  statedBy: RUN_OR_PROFILE,
  say: (layer, variables, at) => variables.forEach(({ name, value, valueFrom }, i) => layer.say(env, { value, valueFrom }, itemOf(at, i), name)),
});
