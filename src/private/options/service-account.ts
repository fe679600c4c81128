import { RUN_OR_PLATFORM, single } from './option';
import { referenceProblem } from '../diagnostics/problem';
import { serviceAccountSchema } from '../schema/cdk8s-plus';

export const serviceAccount = single({
  name: 'serviceAccount',
  schema: serviceAccountSchema,
  statedBy: RUN_OR_PLATFORM,
  show: ({ name }) => name,
  check: ({ name }, location, diagnostics) =>
    diagnostics.addProblem(referenceProblem(name, 'ServiceAccount'), location),
  declare: ({ pod }, account) => {
    pod.serviceAccount = account;
    pod.automountServiceAccountToken = true;
  },
});
