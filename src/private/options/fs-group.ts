import { checkInteger } from './checks/numbers';
import { single } from './option';
import { number } from '../schema/schema';

export const fsGroup = single({
  name: 'fsGroup',
  schema: number,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  declare: ({ securityContext }, value) => { securityContext.fsGroup = value; },
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, fsGroup: value }; } },
});
