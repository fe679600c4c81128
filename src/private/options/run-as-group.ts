import { single } from './option';
import { checkInteger } from '../rules/numbers';
import { number } from '../schema/schema';

export const runAsGroup = single({
  name: 'runAsGroup',
  topic: 'security',
  schema: number,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  declare: ({ securityContext }, value) => { securityContext.group = value; },
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, runAsGroup: value }; } },
});
