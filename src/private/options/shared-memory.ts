import { volumes } from './fields/volumes';
import { telling } from './option';
import { RunVolume } from '../../volume';
import { amount } from '../schema';

export const sharedMemory = telling({
  name: 'sharedMemory',
  schema: amount,
  first: true,
  say: (layer, sizeLimit, at) => {
    const memory = RunVolume.emptyDir({ name: 'shared-memory', mountPath: '/dev/shm', sizeLimit, medium: 'Memory' });
    layer.say(volumes, memory, at, memory.name);
  },
});
