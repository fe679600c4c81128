import { single } from './option';
import { checkInteger } from '../rules/numbers';
import { number } from '../schema/schema';

export const fsGroup = single({
  name: 'fsGroup',
  topic: 'security',
  schema: number,
  check: (value, location, diagnostics) => checkInteger(value, location, diagnostics),
  declare: ({ securityContext }, value) => { securityContext.fsGroup = value; },
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, fsGroup: value }; } },
});
