import { RUN_OR_PLATFORM, single } from './option';
import { LayerKind } from '../contract/run';
import { boolean } from '../schema/schema';

export const enableServiceLinks = single({
  name: 'enableServiceLinks',
  schema: boolean,
  statedBy: RUN_OR_PLATFORM,
  // A Service called "vllm" would set VLLM_PORT in every pod of its namespace.
  default: () => false,
  render: {
    pod: (pod, value, run) => {
      // A platform's true leaves pods as Kubernetes has them.
      const { layer } = run.resolved.single(enableServiceLinks)!;
      pod.enableServiceLinks = value && layer.kind === LayerKind.PLATFORM ? undefined : value;
    },
  },
});
