import { single } from './option';
import { checkSeconds } from '../rules/numbers';
import { duration } from '../schema';
import { inSeconds, seconds } from '../seconds';

export const terminationGracePeriod = single({
  name: 'terminationGracePeriod',
  topic: 'job',
  schema: duration,
  show: inSeconds,
  check: (value, place, findings) => checkSeconds(value, place, findings),
  render: { pod: (pod, value) => { pod.terminationGracePeriodSeconds = seconds(value); } },
});
