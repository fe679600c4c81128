import { single } from './option';
import { checkInitContainers } from '../rules/containers';
import { containerSchema } from '../schema/cdk8s-plus';
import { list, propOnly, whole } from '../schema/schema';

export const initContainers = single({
  name: 'initContainers',
  topic: 'container',
  schema: propOnly(whole(list(containerSchema))),
  show: (containers) => containers.map((container) => container.image).join(', '),
  check: (value, location, diagnostics, run) => checkInitContainers(value, location, diagnostics, run),
});
