import { checkInteger } from './checks/numbers';
import { single } from './option';
import { number } from '../schema/schema';

export const runAsGroup = single({
  name: 'runAsGroup',
  schema: number,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  declare: ({ securityContext }, value) => { securityContext.group = value; },
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, runAsGroup: value }; } },
});
