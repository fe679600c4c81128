import type { ISecret } from 'cdk8s-plus-28';
import { joined, RUN_OR_PLATFORM } from './option';
import { object } from '../schema/schema';
import { imagePullSecrets as secretsShape } from '../schema/shapes-of-pods';

export const imagePullSecrets = joined({
  name: 'imagePullSecrets',
  schema: object<ISecret[]>(secretsShape),
  statedBy: RUN_OR_PLATFORM,
  show: ({ name }) => name,
  render: {
    pod: (pod, secrets) => {
      const names = new Set(secrets.map(({ name }) => name));
      pod.imagePullSecrets = [...names].map((name) => ({ name }));
    },
  },
});
