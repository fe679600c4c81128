import { checkSeconds } from './checks/numbers';
import { single } from './option';
import { duration } from '../schema/schema';
import { inSeconds, seconds } from '../util/duration';

export const terminationGracePeriod = single({
  name: 'terminationGracePeriod',
  schema: duration,
  show: inSeconds,
  check: (value, location, diagnostics) => checkSeconds(value, location, diagnostics),
  render: { pod: (pod, value) => { pod.terminationGracePeriodSeconds = seconds(value); } },
});
