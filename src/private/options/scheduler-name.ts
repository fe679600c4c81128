import { single } from './option';
import { string } from '../schema/schema';

export const schedulerName = single({
  name: 'schedulerName',
  schema: string,
  render: { pod: (pod, value) => { pod.schedulerName = value; } },
});
