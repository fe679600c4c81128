import { checkTopologySpread } from './checks/scheduling';
import { single } from './option';
import { spreadSchema } from '../schema/scheduling';
import { list, whole } from '../schema/schema';

export const topologySpread = single({
  name: 'topologySpread',
  schema: whole(list(spreadSchema)),
  check: (value, location, diagnostics) => checkTopologySpread(value, location, diagnostics),
  render: {
    pod: (pod, constraints, { labels }) => {
      const ownPods = { matchLabels: { 'app.kubernetes.io/instance': labels['app.kubernetes.io/instance'] } };
      pod.topologySpreadConstraints = constraints.length === 0 ? undefined
        : constraints.map((constraint) => ({ ...constraint, labelSelector: constraint.labelSelector ?? ownPods }));
    },
  },
});
