import { ImagePullPolicy } from 'cdk8s-plus-28';
import { checkPullPolicy } from './checks/containers';
import { ANY_LAYER, single } from './option';
import { choice } from '../schema/schema';

export const imagePullPolicy = single({
  name: 'imagePullPolicy',
  schema: choice('kplus.ImagePullPolicy', () => ImagePullPolicy),
  statedBy: ANY_LAYER,
  check: (value, location, diagnostics) => checkPullPolicy(value, location, diagnostics),
  render: { main: (main, value) => { main.imagePullPolicy = value; } },
});
