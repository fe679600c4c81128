import { Duration } from 'cdk8s';
import { DiagnosticCollector, OptionLocation } from '../../diagnostics/diagnostic';
import type { Problem } from '../../diagnostics/problem';
import { seconds } from '../../util/duration';
import { quote } from '../../util/string';

export const MAX_INT32 = 2147483647;
export const MAX_PORT = 65535;

export function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MAX_PORT;
}

/** Checks an integer from `min` to `max`. */
export function checkInteger(
  value: number | undefined, location: OptionLocation | undefined, diagnostics: DiagnosticCollector, min = 0,
  max = MAX_INT32,
): void {
  if (value !== undefined && location && !(Number.isInteger(value) && value >= min && value <= max)) {
    diagnostics.add('DH1004', location, `${quote(value)} is not an integer from ${min} to ${max}.`,
      `Use an integer from ${min} to ${max}.`);
  }
}

/**
 * Checks a duration that Kubernetes counts in seconds.
 *
 * @param ofZero What zero would do, and what to write instead, where zero is of no use.
 */
export function checkSeconds(
  value: Duration | undefined, location: OptionLocation | undefined, diagnostics: DiagnosticCollector,
  max = Number.MAX_SAFE_INTEGER, ofZero?: Omit<Problem, 'code'>,
): void {
  const length = seconds(value);
  if (length === undefined || !location) {
    return;
  }
  if (length === 0 && ofZero) {
    diagnostics.addProblem({ code: 'DH1005', ...ofZero }, location);
  } else if (!Number.isInteger(length)) {
    diagnostics.add('DH1005', location, `${length} seconds is not a whole number of seconds.`,
      `Set it to ${Math.ceil(length)} second${length > 1 ? 's' : ''}, for example.`);
  } else if (length > max) {
    diagnostics.add('DH1005', location, `${length} seconds is too long.`, `Use at most ${max} seconds.`);
  }
}
