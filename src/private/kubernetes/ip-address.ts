import { isIP } from 'net';

/**
 * Whether the API server takes a string as an IP address: without a zone. Go's parser in Kubernetes takes leading zeros
 * in IPv4 addresses, for
 * compatibility.
 */
export function isIpAddress(text: string): boolean {
  const withoutZeros = text.includes(':') ? text : text.replace(/(?<![0-9])0+(?=[0-9])/g, '');
  return !text.includes('%') && isIP(withoutZeros) !== 0;
}
