import { BlockList, isIP } from 'net';

/** IPv6 addresses that stand for IPv4 addresses, such as `::ffff:10.0.0.7`. */
let MAPPED: BlockList | undefined;

/**
 * Whether API servers of all supported versions take a string as an IP address: newer ones refuse leading zeros, zones,
 * and IPv6 addresses that stand for IPv4 addresses.
 */
export function isIpAddress(text: string): boolean {
  const family = text.includes('%') ? 0 : isIP(text);
  return family === 4 || (family === 6 && !isMapped(text));
}

function isMapped(address: string): boolean {
  if (!MAPPED) {
    MAPPED = new BlockList();
    MAPPED.addSubnet('::ffff:0:0', 96, 'ipv6');
  }
  return MAPPED.check(address, 'ipv6');
}
