import { checkServiceName } from './checks/service-name';
import { SERVICES } from './kinds';
import { single } from './option';
import { string } from '../schema/schema';

export const serviceName = single({
  name: 'serviceName',
  kinds: SERVICES,
  schema: string,
  check: (_value, location, diagnostics, run) => checkServiceName(run.serviceName!, location, diagnostics, run),
});
