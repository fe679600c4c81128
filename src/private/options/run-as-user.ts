import { single } from './option';
import { checkInteger } from '../rules/numbers';
import { number } from '../schema';

export const runAsUser = single({
  name: 'runAsUser',
  topic: 'security',
  schema: number,
  check: (value, place, findings) => checkInteger(value, place, findings),
  declare: ({ securityContext }, value) => { securityContext.user = value; },
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, runAsUser: value }; } },
});
