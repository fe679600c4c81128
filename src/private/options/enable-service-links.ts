import { single } from './option';
import { boolean } from '../schema/schema';

export const enableServiceLinks = single({
  name: 'enableServiceLinks',
  schema: boolean,
  render: { pod: (pod, value) => { pod.enableServiceLinks = value; } },
});
