import type { EnvFrom } from 'cdk8s-plus-28';
import { joined, RUN_OR_PLATFORM } from './option';
import { checkEnvFrom } from '../rules/env-sources';
import { object } from '../schema/schema';
import { envFrom as envFromShape } from '../schema/shapes-of-pods';

export const envFrom = joined({
  name: 'envFrom',
  topic: 'environment',
  schema: object<EnvFrom[]>(envFromShape),
  statedBy: RUN_OR_PLATFORM,
  show: () => 'all keys of a ConfigMap or Secret',
  check: (value, location, diagnostics, run) => checkEnvFrom(value._toKube(), run.context.hasRelaxedEnvNames, location, diagnostics),
  declare: ({ main }, values) => { main.envFrom = [...values]; },
});
