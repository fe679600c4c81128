import type { ContainerProps } from 'cdk8s-plus-28';
import { checkInitContainers } from './checks/containers';
import { single } from './option';
import { object } from '../schema/schema';
import { initContainers as containersShape } from '../schema/shapes-of-pods';

export const initContainers = single({
  name: 'initContainers',
  schema: object<ContainerProps[]>(containersShape),
  show: (containers) => containers.map((container) => container.image).join(', '),
  check: (value, location, diagnostics, run) => checkInitContainers(value, location, diagnostics, run),
});
