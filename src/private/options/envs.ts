import type { EnvValue } from 'cdk8s-plus-28';
import { env } from './fields/env';
import { RUN_OR_PROFILE, contributing } from './option';
import type { RunEnv } from '../../environment';
import { itemOf } from '../diagnostics/option-path';
import { key, list, object, struct, text } from '../schema/schema';
import { envValue } from '../schema/shapes-of-pods';

export const envs = contributing({
  name: 'envs',
  schema: list(struct<RunEnv>('RunEnv', { name: key, value: text, valueFrom: object<EnvValue>(envValue) }, 'name')),
  statedBy: RUN_OR_PROFILE,
  sets: [env],
  set: (layer, variables, at) =>
    variables.forEach(({ name, value, valueFrom }, i) => layer.set(env, { value, valueFrom }, itemOf(at, i), name)),
});
