import { joined, RUN_OR_PLATFORM } from './option';
import { referenceProblem } from '../diagnostics/problem';
import { secretSchema } from '../schema/cdk8s-plus';
import { list } from '../schema/schema';

export const imagePullSecrets = joined({
  name: 'imagePullSecrets',
  schema: list(secretSchema),
  statedBy: RUN_OR_PLATFORM,
  show: ({ name }) => name,
  check: ({ name }, location, diagnostics) => diagnostics.addProblem(referenceProblem(name, 'Secret'), location),
  render: {
    pod: (pod, secrets) => {
      const names = new Set(secrets.map(({ name }) => name));
      pod.imagePullSecrets = [...names].map((name) => ({ name }));
    },
  },
});
