import { RUN_OR_PROFILE, single } from './option';
import { referenceProblem } from '../problems';
import { text } from '../schema';

export const runtimeClass = single({
  name: 'runtimeClass',
  topic: 'references',
  schema: text,
  statedBy: RUN_OR_PROFILE,
  check: (name, place, findings) => findings.addProblem(referenceProblem(name, 'RuntimeClass'), place),
  render: { pod: (pod, name) => { pod.runtimeClassName = name; } },
});
