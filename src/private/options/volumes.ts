import { volumes as field } from './fields/volumes';
import { RUN_OR_PROFILE, contributing } from './option';
import { itemOf } from '../diagnostics/option-path';
import { list } from '../schema/schema';
import { runVolume } from '../volumes/schema';

export const volumes = contributing({
  name: 'volumes',
  schema: list(runVolume),
  statedBy: RUN_OR_PROFILE,
  sets: [field],
  set: (layer, given, at) => given.forEach((one, i) => layer.set(field, one, itemOf(at, i), one.name)),
});
