import type { EnvFrom } from 'cdk8s-plus-28';
import { joined, RUN_OR_PLATFORM } from './option';
import { checkEnvFrom } from '../rules/env-sources';
import { object } from '../schema';
import { envFrom as envFromShape } from '../shapes-of-pods';

export const envFrom = joined({
  name: 'envFrom',
  topic: 'environment',
  schema: object<EnvFrom[]>(envFromShape),
  statedBy: RUN_OR_PLATFORM,
  show: () => 'all keys of a ConfigMap or Secret',
  check: (value, place, findings, run) => checkEnvFrom(value._toKube(), run.context.hasRelaxedEnvNames, place, findings),
  declare: ({ main }, values) => { main.envFrom = [...values]; },
});
