import { checkEnvFrom } from './checks/env-sources';
import { joined, RUN_OR_PLATFORM } from './option';
import { hasRelaxedEnvNames } from '../kubernetes/names';
import { envFromSchema } from '../schema/cdk8s-plus';
import { list } from '../schema/schema';

export const envFrom = joined({
  name: 'envFrom',
  schema: list(envFromSchema),
  statedBy: RUN_OR_PLATFORM,
  show: () => 'all keys of a ConfigMap or Secret',
  check: (value, location, diagnostics, run) =>
    checkEnvFrom(value._toKube(), hasRelaxedEnvNames(run.context.target), location, diagnostics),
  declare: ({ main }, values) => { main.envFrom = [...values]; },
});
