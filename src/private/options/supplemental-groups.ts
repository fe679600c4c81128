import { checkInteger } from './checks/numbers';
import { single } from './option';
import { inside } from '../diagnostics/diagnostic';
import { list, number, whole } from '../schema/schema';

export const supplementalGroups = single({
  name: 'supplementalGroups',
  schema: whole(list(number)),
  check: (groups, location, diagnostics) => {
    groups.forEach((group, i) => checkInteger(group, inside(location, `[${i}]`), diagnostics));
  },
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, supplementalGroups: value }; } },
});
