import { env } from './fields/env';
import { RUN_OR_PROFILE, contributing } from './option';
import type { RunEnv } from '../../environment';
import { itemOf } from '../diagnostics/option-path';
import { envValueSchema } from '../schema/cdk8s-plus';
import { key, list, string, struct } from '../schema/schema';

export const envs = contributing({
  name: 'envs',
  schema: list(struct<RunEnv>('RunEnv', { name: key, value: string, valueFrom: envValueSchema }, 'name')),
  statedBy: RUN_OR_PROFILE,
  sets: [env],
  set: (layer, variables, at) =>
    variables.forEach(({ name, value, valueFrom }, i) => layer.set(env, { value, valueFrom }, itemOf(at, i), name)),
});
