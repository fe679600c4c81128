import { single } from './option';
import { checkTopologySpread } from '../rules/scheduling';
import { list, whole } from '../schema';
import { spreadSchema } from '../schema-of-scheduling';

export const topologySpread = single({
  name: 'topologySpread',
  topic: 'scheduling',
  schema: whole(list(spreadSchema)),
  check: (value, place, findings) => checkTopologySpread(value, place, findings),
  render: {
    pod: (pod, constraints, { description }) => {
      const ownPods = { matchLabels: { 'app.kubernetes.io/instance': description.labels['app.kubernetes.io/instance'] } };
      pod.topologySpreadConstraints = constraints.length === 0 ? undefined
        : constraints.map((constraint) => ({ ...constraint, labelSelector: constraint.labelSelector ?? ownPods }));
    },
  },
});
