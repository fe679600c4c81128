import { checkInitContainers } from './checks/containers';
import { single } from './option';
import { containerSchema } from '../schema/cdk8s-plus';
import { list, propOnly, whole } from '../schema/schema';

export const initContainers = single({
  name: 'initContainers',
  schema: propOnly(whole(list(containerSchema))),
  show: (containers) => containers.map((container) => container.image).join(', '),
  check: (value, location, diagnostics, run) => checkInitContainers(value, location, diagnostics, run),
});
