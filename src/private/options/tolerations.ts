import { checkToleration } from './checks/scheduling';
import { joined, RUN_OR_PROFILE } from './option';
import { tolerationSchema } from '../schema/scheduling';
import { list } from '../schema/schema';

export const tolerations = joined({
  name: 'tolerations',
  schema: list(tolerationSchema),
  statedBy: RUN_OR_PROFILE,
  check: (value, location, diagnostics) => checkToleration(value, location, diagnostics),
  render: { pod: (pod, values) => { pod.tolerations = [...values, ...pod.tolerations ?? []]; } },
});
