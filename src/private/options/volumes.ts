import { volumes as field } from './fields/volumes';
import { RUN_OR_PROFILE, contributing } from './option';
import type { RunVolume } from '../../volume';
import { itemOf } from '../diagnostics/option-path';
import { object } from '../schema/schema';
import { volumes as volumesShape } from '../schema/shapes-of-pods';
import { list, volume } from '../spec/types';

export const volumes = contributing({
  name: 'volumes',
  schema: object<RunVolume[]>(volumesShape, () => list(volume)),
  statedBy: RUN_OR_PROFILE,
  sets: [field],
  set: (layer, given, at) => given.forEach((one, i) => layer.set(field, one, itemOf(at, i), one.name)),
});
