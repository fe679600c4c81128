import type { IServiceAccount } from 'cdk8s-plus-28';
import { RUN_OR_PLATFORM, single } from './option';
import { referenceProblem } from '../problems';
import { object } from '../schema';
import { serviceAccount as accountShape } from '../shapes-of-pods';

export const serviceAccount = single({
  name: 'serviceAccount',
  topic: 'references',
  schema: object<IServiceAccount>(accountShape),
  statedBy: RUN_OR_PLATFORM,
  show: ({ name }) => name,
  check: ({ name }, place, findings) => findings.addProblem(referenceProblem(name, 'ServiceAccount'), place),
  declare: ({ pod }, account) => {
    pod.serviceAccount = account;
    pod.automountServiceAccountToken = true;
  },
});
