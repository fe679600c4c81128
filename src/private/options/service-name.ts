import { SERVICES } from './kinds';
import { single } from './option';
import { checkServiceName } from '../rules/service';
import { string } from '../schema/schema';

export const serviceName = single({
  name: 'serviceName',
  topic: 'ports',
  kinds: SERVICES,
  schema: string,
  check: (_value, location, diagnostics, run) => checkServiceName(location, diagnostics, run),
});
