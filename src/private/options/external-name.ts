import { SERVICES } from './kinds';
import { single } from './option';
import { string } from '../schema/schema';

export const externalName = single({
  name: 'externalName',
  kinds: SERVICES,
  schema: string,
  render: { service: (service, value) => { service.externalName = value; } },
});
