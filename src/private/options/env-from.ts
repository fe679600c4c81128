import { joined, RUN_OR_PLATFORM } from './option';
import { checkEnvFrom } from '../rules/env-sources';
import { envFromSchema } from '../schema/cdk8s-plus';
import { list } from '../schema/schema';

export const envFrom = joined({
  name: 'envFrom',
  topic: 'environment',
  schema: list(envFromSchema),
  statedBy: RUN_OR_PLATFORM,
  show: () => 'all keys of a ConfigMap or Secret',
  check: (value, location, diagnostics, run) => checkEnvFrom(value._toKube(), run.context.hasRelaxedEnvNames, location, diagnostics),
  declare: ({ main }, values) => { main.envFrom = [...values]; },
});
