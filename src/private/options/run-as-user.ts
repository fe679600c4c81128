import { checkInteger } from './checks/numbers';
import { single } from './option';
import { number } from '../schema/schema';

export const runAsUser = single({
  name: 'runAsUser',
  schema: number,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  declare: ({ securityContext }, value) => { securityContext.user = value; },
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, runAsUser: value }; } },
});
