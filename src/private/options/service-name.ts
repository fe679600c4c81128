import { checkServiceName } from './checks/service-name';
import { SERVICES } from './kinds';
import { single } from './option';
import { sanitize } from '../kubernetes/core-names';
import { string } from '../schema/schema';

export const serviceName = single({
  name: 'serviceName',
  kinds: SERVICES,
  schema: string,
  // What Core drops of a name is kept where nothing would be left, so that it is reported.
  fromSpec: (value) => typeof value === 'string' ? sanitize(value) || value : value,
  check: (_value, location, diagnostics, run) => checkServiceName(run.serviceName!, location, diagnostics, run),
});
