import * as kplus from 'cdk8s-plus-28';
import type { DigitalHubRunProps } from '../../src';
import { makeRun, messagesOf, podSpecOf } from '../support/synth';

const domains = (count: number, length: number) => Array.from({ length: count }, () => 'a'.repeat(length));

/** Domains that are, with spaces between them, so many characters. */
const characters = (length: number) => [...domains(31, 63), 'b'.repeat(length - 31 * 64)];

describe('dnsConfig', () => {
  test.each<[string, kplus.k8s.PodDnsConfig]>([
    ['three name servers', { nameservers: ['10.0.0.1', '10.0.0.2', 'fd00::1'] }],
    ['32 search domains', { searches: domains(32, 1) }],
    ['2,048 characters', { searches: characters(2048) }],
    ['an option with a value, and one without', { options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }] }],
  ])('%s: no diagnostics', (_what, dnsConfig) => {
    expect(messagesOf({ dnsConfig })).toEqual([]);
  });

  test.each<[kplus.k8s.PodDnsConfig, string]>([
    [
      { nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] },
      'DH1004 dnsConfig.nameservers: 4 name servers are more than 3. Keep at most 3.',
    ],
    [
      { nameservers: ['10.0.0.1', 'dns.acme.io'] },
      'DH1002 dnsConfig.nameservers[1]: "dns.acme.io" is not an IP address. Write an address such as "10.0.0.10".',
    ],
    [
      { searches: domains(33, 1) },
      'DH1004 dnsConfig.searches: 33 search domains of 65 characters are too many. Keep at most 32 of 2048 characters '
        + 'together.',
    ],
    [
      { searches: characters(2049) },
      'DH1004 dnsConfig.searches: 32 search domains of 2049 characters are too many. Keep at most 32 of 2048 '
        + 'characters together.',
    ],
    [
      { options: [{ name: 'ndots' }, { name: '' }] },
      'DH1002 dnsConfig.options[1].name: The name of the option is empty. Write an option of resolv.conf, such as '
        + '"ndots".',
    ],
  ])('%#', (dnsConfig, message) => {
    expect(messagesOf({ dnsConfig })).toEqual([message]);
  });
});

describe('dnsPolicy', () => {
  const NONE = kplus.DnsPolicy.NONE;

  test.each(['ClusterFirst', 'ClusterFirstWithHostNet', 'Default'])('%s: no diagnostics', (dnsPolicy) => {
    expect(messagesOf({ dnsPolicy: dnsPolicy as kplus.DnsPolicy })).toEqual([]);
  });

  test.each<[string, Partial<DigitalHubRunProps>]>([
    ['a name server', { dnsConfig: { nameservers: ['10.0.0.10'] } }],
    ['a policy in podOverrides', { podOverrides: { dnsPolicy: 'Default' } }],
    ['a configuration in podOverrides', { podOverrides: { dnsConfig: { nameservers: ['10.0.0.10'] } } }],
  ])('"None" with %s: no diagnostics', (_what, props) => {
    expect(messagesOf({ dnsPolicy: NONE, ...props })).toEqual([]);
  });

  test.each<[string, Partial<DigitalHubRunProps>]>([
    ['nothing else', {}],
    ['a configuration without name servers', { dnsConfig: { searches: ['acme.io'] } }],
    ['other overrides', { podOverrides: { hostname: 'a' } }],
  ])('"None" with %s needs a name server', (_what, props) => {
    expect(messagesOf({ dnsPolicy: NONE, ...props })).toEqual([
      'DH1502 dnsPolicy: The policy "None" needs at least one name server. Set "dnsConfig.nameservers".',
    ]);
  });

  test('is rendered with the configuration', () => {
    const dnsConfig = { nameservers: ['10.0.0.10'], options: [{ name: 'ndots', value: '2' }] };
    expect(podSpecOf(makeRun({ dnsPolicy: NONE, dnsConfig }))).toMatchObject({ dnsPolicy: 'None', dnsConfig });
  });
});
