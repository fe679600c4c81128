import { single } from './option';
import { checkInteger } from '../rules/numbers';
import { number } from '../schema/schema';

export const runAsUser = single({
  name: 'runAsUser',
  topic: 'security',
  schema: number,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  declare: ({ securityContext }, value) => { securityContext.user = value; },
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, runAsUser: value }; } },
});
