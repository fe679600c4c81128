import { ServiceType } from 'cdk8s-plus-28';
import { checkChoice } from './checks/choice';
import { SERVICES } from './kinds';
import { ANY_LAYER, single } from './option';
import { choice } from '../schema/schema';

export const serviceType = single({
  name: 'serviceType',
  kinds: SERVICES,
  schema: choice('kplus.ServiceType', () => ServiceType),
  statedBy: ANY_LAYER,
  default: () => ServiceType.CLUSTER_IP,
  check: (value, location, diagnostics) =>
    checkChoice(value, Object.values(ServiceType), 'a type of service', location, diagnostics),
  render: { service: (service, value) => { service.type = value; } },
});
