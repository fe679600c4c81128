import { single } from './option';
import { checkInteger } from '../rules/numbers';
import { number } from '../schema';

export const runAsGroup = single({
  name: 'runAsGroup',
  topic: 'security',
  schema: number,
  check: (value, place, findings) => checkInteger(value, place, findings),
  declare: ({ securityContext }, value) => { securityContext.group = value; },
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, runAsGroup: value }; } },
});
