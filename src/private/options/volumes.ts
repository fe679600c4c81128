import { volumes as field } from './fields/volumes';
import { RUN_OR_PROFILE, telling } from './option';
import type { RunVolume } from '../../volume';
import { itemOf } from '../option-paths';
import { object } from '../schema';
import { volumes as volumesShape } from '../shapes-of-pods';
import { list, volume } from '../spec/types';

export const volumes = telling({
  name: 'volumes',
  schema: object<RunVolume[]>(volumesShape, () => list(volume)),
  statedBy: RUN_OR_PROFILE,
  say: (layer, given, at) => given.forEach((one, i) => layer.say(field, one, itemOf(at, i), one.name)),
});
