import { SERVICES } from './kinds';
import { single } from './option';
import { checkServiceName } from '../rules/service';
import { text } from '../schema';

export const serviceName = single({
  name: 'serviceName',
  topic: 'ports',
  kinds: SERVICES,
  schema: text,
  check: (_value, place, findings, run) => checkServiceName(place, findings, run),
});
