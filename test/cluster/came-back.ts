/** Whether the server kept what it was sent. */
import { isDeepStrictEqual } from 'util';
import { Quantity } from '../../src/private/kubernetes/quantity';
import { Manifest } from '../support/synth';

/** The fields that were sent and are not in what came back, or are there with another value. */
export function lostFields(sent: Manifest, returned: Manifest, path = ''): string[] {
  if (typeof sent !== 'object' || sent === null) {
    const isLost = !isKept(sent, returned) && !(sent === 0 && PROBE.test(path));
    return isLost ? [`${path}: ${JSON.stringify(sent)} became ${JSON.stringify(returned)}`] : [];
  }
  if (typeof returned !== 'object' || returned === null || Array.isArray(sent) !== Array.isArray(returned)) {
    return isDeepStrictEqual(sent, {}) || isDeepStrictEqual(sent, []) ? [] : [`${path} is lost`];
  }
  // A list may have more items than were sent: the server adds some of its own.
  return Object.keys(sent).flatMap((key) => lostFields(sent[key], returned[key], path === '' ? key : `${path}.${key}`));
}

/** In a probe, 0 means "not set". */
const PROBE = /Probe\.\w+$/;

/** A quantity may be kept in another notation, in thousandths, and what is empty, zero or false as the default. */
function isKept(sent: Manifest, returned: Manifest): boolean {
  if (sent === returned || sent === '' || !sent && returned === undefined) {
    return true;
  }
  const [one, other] = [sent, returned].map((value) => (
    ['string', 'number'].includes(typeof value) ? Quantity.parse(String(value)) : undefined));
  return one !== undefined && other !== undefined && one.compare(other) === 0;
}
