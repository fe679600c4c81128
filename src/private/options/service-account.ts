import type { IServiceAccount } from 'cdk8s-plus-28';
import { RUN_OR_PLATFORM, single } from './option';
import { referenceProblem } from '../diagnostics/problem';
import { object } from '../schema/schema';
import { serviceAccount as accountShape } from '../schema/shapes-of-pods';

export const serviceAccount = single({
  name: 'serviceAccount',
  schema: object<IServiceAccount>(accountShape),
  statedBy: RUN_OR_PLATFORM,
  show: ({ name }) => name,
  check: ({ name }, location, diagnostics) =>
    diagnostics.addProblem(referenceProblem(name, 'ServiceAccount'), location),
  declare: ({ pod }, account) => {
    pod.serviceAccount = account;
    pod.automountServiceAccountToken = true;
  },
});
