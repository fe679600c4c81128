import { DnsPolicy } from 'cdk8s-plus-28';
import { checkChoice } from './checks/choice';
import { dnsConfig } from './dns-config';
import { single } from './option';
import { choice } from '../schema/schema';

export const dnsPolicy = single({
  name: 'dnsPolicy',
  schema: choice('kplus.DnsPolicy', () => DnsPolicy),
  check: (value, location, diagnostics, run) => {
    checkChoice(
      value,
      ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
      'a DNS policy',
      location,
      diagnostics,
    );
    const isOverridden = ['dnsPolicy', 'dnsConfig'].some((field) => field in (run.podOverrides ?? {}));
    if (value === DnsPolicy.NONE && !isOverridden && (run.value(dnsConfig)?.nameservers ?? []).length === 0) {
      diagnostics.add(
        'DH1502',
        location,
        'The policy "None" needs at least one name server.',
        'Set "dnsConfig.nameservers".',
      );
    }
  },
  render: { pod: (pod, value) => { pod.dnsPolicy = value; } },
});
