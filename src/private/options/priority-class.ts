import { RUN_OR_PROFILE, single } from './option';
import { referenceProblem } from '../problems';
import { text } from '../schema';

export const priorityClass = single({
  name: 'priorityClass',
  topic: 'references',
  schema: text,
  statedBy: RUN_OR_PROFILE,
  // An empty text stands for the cluster's default.
  check: (name, place, findings) => name === '' || findings.addProblem(referenceProblem(name, 'PriorityClass'), place),
  render: { pod: (pod, name) => { pod.priorityClassName = name; } },
});
