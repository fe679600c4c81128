import type { EnvFrom } from 'cdk8s-plus-28';
import { checkEnvFrom } from './checks/env-sources';
import { joined, RUN_OR_PLATFORM } from './option';
import { hasRelaxedEnvNames } from '../kubernetes/names';
import { object } from '../schema/schema';
import { envFrom as envFromShape } from '../schema/shapes-of-pods';

export const envFrom = joined({
  name: 'envFrom',
  schema: object<EnvFrom[]>(envFromShape),
  statedBy: RUN_OR_PLATFORM,
  show: () => 'all keys of a ConfigMap or Secret',
  check: (value, location, diagnostics, run) =>
    checkEnvFrom(value._toKube(), hasRelaxedEnvNames(run.context.target), location, diagnostics),
  declare: ({ main }, values) => { main.envFrom = [...values]; },
});
