import { single } from './option';
import { checkTopologySpread } from '../rules/scheduling';
import { spreadSchema } from '../schema/scheduling';
import { list, whole } from '../schema/schema';

export const topologySpread = single({
  name: 'topologySpread',
  topic: 'scheduling',
  schema: whole(list(spreadSchema)),
  check: (value, location, diagnostics) => checkTopologySpread(value, location, diagnostics),
  render: {
    pod: (pod, constraints, { description }) => {
      const ownPods = { matchLabels: { 'app.kubernetes.io/instance': description.labels['app.kubernetes.io/instance'] } };
      pod.topologySpreadConstraints = constraints.length === 0 ? undefined
        : constraints.map((constraint) => ({ ...constraint, labelSelector: constraint.labelSelector ?? ownPods }));
    },
  },
});
