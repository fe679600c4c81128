import { ImagePullPolicy } from 'cdk8s-plus-28';
import { ANY_LAYER, single } from './option';
import { checkPullPolicy } from '../rules/containers';
import { choice } from '../schema';

export const imagePullPolicy = single({
  name: 'imagePullPolicy',
  topic: 'container',
  schema: choice('kplus.ImagePullPolicy', () => ImagePullPolicy),
  statedBy: ANY_LAYER,
  check: (value, place, findings) => checkPullPolicy(value, place, findings),
  render: { main: (main, value) => { main.imagePullPolicy = value; } },
});
