import { checkInteger } from './checks/numbers';
import { DEPLOYMENTS } from './kinds';
import { RUN_OR_PROFILE, single } from './option';
import { number } from '../schema/schema';

export const replicas = single({
  name: 'replicas',
  kinds: DEPLOYMENTS,
  schema: number,
  statedBy: RUN_OR_PROFILE,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  declare: (workload, value) => { workload.replicas = value; },
  render: { deployment: (deployment, value) => { deployment.replicas = value; } },
});
