/** Whether the server kept what it was sent. */
import { isDeepStrictEqual } from 'util';
import { Quantity } from '../../src/private/kubernetes/quantity';
import { Manifest } from '../support/synth';

/** The fields that were sent and are not in what came back, or are there with another value. */
export function lostFields(sent: Manifest, returned: Manifest, path = ''): string[] {
  if (typeof sent !== 'object' || sent === null) {
    return isDefault(sent, path) || isKept(sent, returned)
      ? []
      : [`${path}: ${JSON.stringify(sent)} became ${JSON.stringify(returned)}`];
  }
  if (typeof returned !== 'object' || returned === null || Array.isArray(sent) !== Array.isArray(returned)) {
    return isDeepStrictEqual(sent, {}) || isDeepStrictEqual(sent, []) ? [] : [`${path} is lost`];
  }
  // A list may have more items than were sent: the server adds some of its own.
  return Object.keys(sent).flatMap((key) => lostFields(sent[key], returned[key], path === '' ? key : `${path}.${key}`));
}

/** In a probe, 0 means "not set". */
const PROBE = /Probe\.\w+$/;

/** Whether the server leaves a value out, or sets what it stands for. */
function isDefault(sent: Manifest, path: string): boolean {
  return sent === '' || (!sent && LEFT_OUT.has(path.split('.').pop()!)) || (sent === 0 && PROBE.test(path));
}

/** Fields whose zero or false is left out. */
const LEFT_OUT = new Set([
  'hostIPC', 'hostNetwork', 'hostPID', 'hostPort', 'initialDelaySeconds', 'minReadySeconds', 'nodePort', 'readOnly',
]);

/** A quantity may be kept in another notation, in thousandths. */
function isKept(sent: Manifest, returned: Manifest): boolean {
  if (sent === returned) {
    return true;
  }
  const [one, other] = [sent, returned].map((value) => (
    ['string', 'number'].includes(typeof value) ? Quantity.parse(String(value)) : undefined));
  return one !== undefined && other !== undefined && one.compare(other) === 0;
}
