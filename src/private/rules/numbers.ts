import { Duration } from 'cdk8s';
import { Findings, Place } from '../finding';
import { seconds } from '../seconds';
import { quote } from '../text';

export const MAX_INT32 = 2147483647;
export const MAX_PORT = 65535;

/** Checks an integer from `min` to `max`. */
export function checkInteger(value: number | undefined, place: Place | undefined, findings: Findings, min = 0, max = MAX_INT32): void {
  if (value !== undefined && place && !(Number.isInteger(value) && value >= min && value <= max)) {
    findings.add('DH1004', place, `${quote(value)} is not an integer from ${min} to ${max}.`, `Give an integer from ${min} to ${max}.`);
  }
}

/** Checks a duration that Kubernetes counts in seconds. */
export function checkSeconds(value: Duration | undefined, place: Place | undefined, findings: Findings, max = Number.MAX_SAFE_INTEGER): void {
  const length = seconds(value);
  if (length === undefined || !place) {
    return;
  }
  if (!Number.isInteger(length)) {
    findings.add('DH1005', place, `${length} seconds are not whole seconds.`, `Give ${Math.ceil(length)} second${length > 1 ? 's' : ''}, say.`);
  } else if (length > max) {
    findings.add('DH1005', place, `${length} seconds are too long.`, `Give at most ${max} seconds.`);
  }
}
