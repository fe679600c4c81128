import { single } from './option';
import { checkSeconds } from '../rules/numbers';
import { duration } from '../schema/schema';
import { inSeconds, seconds } from '../util/duration';

export const terminationGracePeriod = single({
  name: 'terminationGracePeriod',
  topic: 'job',
  schema: duration,
  show: inSeconds,
  check: (value, location, diagnostics) => checkSeconds(value, location, diagnostics),
  render: { pod: (pod, value) => { pod.terminationGracePeriodSeconds = seconds(value); } },
});
