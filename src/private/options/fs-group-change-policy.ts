import { FsGroupChangePolicy } from 'cdk8s-plus-28';
import { checkChoice } from './checks/choice';
import { single } from './option';
import { choice } from '../schema/schema';

export const fsGroupChangePolicy = single({
  name: 'fsGroupChangePolicy',
  schema: choice('kplus.FsGroupChangePolicy', () => FsGroupChangePolicy),
  check: (value, location, diagnostics) =>
    checkChoice(value, ['OnRootMismatch', 'Always'], 'a policy for changing ownership', location, diagnostics),
  render: { pod: (pod, value) => { pod.securityContext = { ...pod.securityContext, fsGroupChangePolicy: value }; } },
});
