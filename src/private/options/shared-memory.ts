import { volumes } from './fields/volumes';
import { contributing } from './option';
import { RunVolume } from '../../volume';
import { quantity } from '../schema/schema';

export const sharedMemory = contributing({
  name: 'sharedMemory',
  schema: quantity,
  first: true,
  sets: [volumes],
  set: (layer, sizeLimit, at) => {
    const memory = RunVolume.emptyDir({ name: 'shared-memory', mountPath: '/dev/shm', sizeLimit, medium: 'Memory' });
    layer.set(volumes, memory, at, memory.name);
  },
});
