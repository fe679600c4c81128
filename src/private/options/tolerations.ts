import { joined, RUN_OR_PROFILE } from './option';
import { checkToleration } from '../rules/scheduling';
import { list } from '../schema';
import { tolerationSchema } from '../schema-of-scheduling';

export const tolerations = joined({
  name: 'tolerations',
  topic: 'nodes',
  schema: list(tolerationSchema),
  statedBy: RUN_OR_PROFILE,
  check: (value, place, findings) => checkToleration(value, place, findings),
  render: { pod: (pod, values) => { pod.tolerations = [...values, ...pod.tolerations ?? []]; } },
});
