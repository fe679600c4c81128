import { single } from './option';
import { boolean } from '../schema/schema';

export const shareProcessNamespace = single({
  name: 'shareProcessNamespace',
  schema: boolean,
  render: { pod: (pod, value) => { pod.shareProcessNamespace = value; } },
});
