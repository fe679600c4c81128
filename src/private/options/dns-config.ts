import type { k8s } from 'cdk8s-plus-28';
import { single } from './option';
import { DiagnosticCollector, inside, OptionLocation } from '../diagnostics/diagnostic';
import { isIpAddress } from '../kubernetes/ip-address';
import { dnsSearchDomain } from '../kubernetes/names';
import type { KubernetesVersion } from '../kubernetes/version';
import { list, string, struct, whole } from '../schema/schema';
import { quote } from '../util/string';

const MAX_NAMESERVERS = 3;
const MAX_SEARCHES = 32;
const MAX_SEARCH_LENGTH = 2048;

export const dnsConfig = single({
  name: 'dnsConfig',
  schema: whole(struct<k8s.PodDnsConfig>('kplus.k8s.PodDnsConfig', {
    nameservers: list(string),
    searches: list(string),
    options: list(struct<k8s.PodDnsConfigOption>('kplus.k8s.PodDnsConfigOption', { name: string, value: string })),
  })),
  check: ({ nameservers = [], searches = [], options = [] }, location, diagnostics, { context }) => {
    checkNameservers(nameservers, inside(location, 'nameservers'), diagnostics);
    checkSearches(searches, context.target, inside(location, 'searches'), diagnostics);
    options.forEach(({ name = '' }, i) => {
      if (name === '') {
        diagnostics.add('DH1002', inside(location, `options[${i}].name`), 'The name of the option is empty.',
          'Write an option of resolv.conf, such as "ndots".');
      }
    });
  },
  render: { pod: (pod, value) => { pod.dnsConfig = value; } },
});

function checkNameservers(
  nameservers: readonly string[],
  location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  if (nameservers.length > MAX_NAMESERVERS) {
    diagnostics.add('DH1004', location, `${nameservers.length} name servers are more than ${MAX_NAMESERVERS}.`,
      `Keep at most ${MAX_NAMESERVERS}.`);
  }
  nameservers.forEach((ip, i) => {
    if (!isIpAddress(ip)) {
      diagnostics.add(
        'DH1002',
        inside(location, `[${i}]`),
        `${quote(ip)} is not an IP address.`,
        'Write an address such as "10.0.0.10".',
      );
    }
  });
}

function checkSearches(
  searches: readonly string[], target: KubernetesVersion, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const length = searches.join(' ').length;
  if (searches.length > MAX_SEARCHES || length > MAX_SEARCH_LENGTH) {
    diagnostics.add('DH1004', location, `${searches.length} search domains of ${length} characters are too many.`,
      `Keep at most ${MAX_SEARCHES} of ${MAX_SEARCH_LENGTH} characters together.`);
  }
  searches.forEach((domain, i) => {
    const expected = dnsSearchDomain(target)(domain);
    if (expected) {
      diagnostics.add('DH1002', inside(location, `[${i}]`), `${quote(domain)} cannot be a search domain.`, `Use ${expected}.`);
    }
  });
}
