import { RUN_OR_PROFILE, single } from './option';
import { referenceProblem } from '../diagnostics/problem';
import { string } from '../schema/schema';

export const runtimeClass = single({
  name: 'runtimeClass',
  schema: string,
  statedBy: RUN_OR_PROFILE,
  check: (name, location, diagnostics) => diagnostics.addProblem(referenceProblem(name, 'RuntimeClass'), location),
  render: { pod: (pod, name) => { pod.runtimeClassName = name; } },
});
