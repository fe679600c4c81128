import type { HostAlias } from 'cdk8s-plus-28';
import { single } from './option';
import { inside } from '../diagnostics/diagnostic';
import { isIpAddress } from '../kubernetes/ip-address';
import { dnsSubdomain } from '../kubernetes/names';
import { list, string, struct, whole } from '../schema/schema';
import { quote } from '../util/string';

export const hostAliases = single({
  name: 'hostAliases',
  schema: whole(list(struct<HostAlias>('kplus.HostAlias', { ip: string, hostnames: list(string) }, 'ip', 'hostnames'))),
  check: (aliases, location, diagnostics) => {
    aliases.forEach(({ ip, hostnames }, i) => {
      const alias = inside(location, `[${i}]`);
      if (!isIpAddress(ip)) {
        diagnostics.add(
          'DH1002',
          inside(alias, 'ip'),
          `${quote(ip)} is not an IP address.`,
          'Write an address such as "10.0.0.7".',
        );
      } else if (aliases.findIndex((other) => other.ip === ip) < i) {
        diagnostics.add(
          'DH1010',
          inside(alias, 'ip'),
          `${quote(ip)} is the address of another entry, too, and server-side apply rejects an object with two entries `
            + 'of one address.',
          'Write all host names of an address in one entry.',
        );
      }
      hostnames.forEach((hostname, j) => {
        const must = dnsSubdomain(hostname);
        if (must) {
          diagnostics.add(
            'DH1002',
            inside(alias, `hostnames[${j}]`),
            `${quote(hostname)} cannot be a host name.`,
            `Use ${must}.`,
          );
        }
      });
    });
  },
  render: { pod: (pod, aliases) => { pod.hostAliases = aliases; } },
});
