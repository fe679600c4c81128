import { DEPLOYMENTS } from './kinds';
import { RUN_OR_PROFILE, single } from './option';
import { checkShared } from '../rules/deployment';
import { checkInteger } from '../rules/numbers';
import { number } from '../schema/schema';

export const replicas = single({
  name: 'replicas',
  topic: 'deployment',
  kinds: DEPLOYMENTS,
  schema: number,
  statedBy: RUN_OR_PROFILE,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  checkAll: (run, diagnostics) => checkShared(run, diagnostics),
  declare: (workload, value) => { workload.replicas = value; },
  render: { deployment: (deployment, value) => { deployment.replicas = value; } },
});
