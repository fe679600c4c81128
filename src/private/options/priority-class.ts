import { RUN_OR_PROFILE, single } from './option';
import { referenceProblem } from '../diagnostics/problem';
import { string } from '../schema/schema';

export const priorityClass = single({
  name: 'priorityClass',
  schema: string,
  statedBy: RUN_OR_PROFILE,
  // An empty string stands for the cluster's default.
  check: (name, location, diagnostics) =>
    name === '' || diagnostics.addProblem(referenceProblem(name, 'PriorityClass'), location),
  render: { pod: (pod, name) => { pod.priorityClassName = name; } },
});
