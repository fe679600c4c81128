import { SERVICES } from './kinds';
import { single } from './option';
import { text } from '../schema/schema';

export const externalName = single({
  name: 'externalName',
  kinds: SERVICES,
  schema: text,
  render: { service: (service, value) => { service.externalName = value; } },
});
