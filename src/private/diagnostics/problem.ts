import { Code } from './catalogue';
import { imageFault } from '../kubernetes/image-fault';
import { dnsSubdomain } from '../kubernetes/names';
import { memoize } from '../util/memoize';
import { quote } from '../util/string';

/** What is wrong with a value, wherever it stands. */
export interface Problem {
  readonly code: Code;
  readonly reason: string;
  readonly fix: string;
}

const faultOf = memoize(imageFault);

const EXAMPLE_IMAGE = 'Set it to an image such as "ghcr.io/acme/train:1.4.0".';

/** There is no image. */
export const NO_IMAGE: Problem = { code: 'DH1001', reason: 'The image is missing.', fix: EXAMPLE_IMAGE };

/** There is no schedule. */
export const NO_SCHEDULE: Problem = {
  code: 'DH1901',
  reason: 'The schedule is missing.',
  fix: 'Write five fields, such as "0 3 * * *" (every day at 03:00), or "@daily".',
};

/** What is wrong with the name of an image. */
export function imageProblem(image: string | undefined): Problem | undefined {
  if (image === undefined) {
    return NO_IMAGE;
  }
  const trimmed = image.trim();
  if (trimmed === '') {
    return { code: 'DH1001', reason: `${quote(image)} is not an image name.`, fix: EXAMPLE_IMAGE };
  }
  const fault = faultOf(trimmed);
  if (fault) {
    return { code: 'DH1001', ...fault };
  }
  return image !== trimmed
    ? { code: 'DH1001', reason: `${quote(image)} starts or ends with a space.`, fix: `Write ${quote(trimmed)}.` }
    : undefined;
}

/** What is wrong with the name of an object that must exist in the cluster. */
export function referenceProblem(name: string, what: string): Problem | undefined {
  const expected = dnsSubdomain(name);
  return expected === undefined
    ? undefined
    : { code: 'DH1207', reason: `${quote(name)} cannot be the name of a ${what}.`, fix: `Use ${expected}.` };
}
