import { createHash } from 'crypto';

/** Length of the hashes that are appended to names. */
export const HASH_LENGTH = 8;

/** The beginning of a string's SHA-256, in lower-case hexadecimal digits. */
export function shortHash(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, HASH_LENGTH);
}
