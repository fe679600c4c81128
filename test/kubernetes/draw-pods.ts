/** Options of the pod that concern neither its containers nor where it runs. */
import * as fc from 'fast-check';
import { Drawn, integer, listOf, name, record, valid } from './values';

const ip: Drawn = {
  valid: fc.constantFrom('10.0.0.7', '::1', 'fd00::7'),
  faults: {
    address: fc.constantFrom(
      '', '10.0.0', '10.0.0.256', 'fe80::1%eth0', 'localhost',
      '1.2.3.4/24', '010.0.0.1', '::ffff:10.0.0.7',
    ),
  },
};

const hostName: Drawn = {
  valid: fc.constantFrom('db', 'db.example.com'),
  faults: { sign: fc.constantFrom('', 'DB', 'a_b', '.', 'a.', 'a..b', '-a') },
};

const searchDomain: Drawn = {
  valid: fc.constantFrom('example.com', 'svc.cluster.local.'),
  faults: { ...hostName.faults, relaxed: fc.constantFrom('.', '_sip.example.com', 'a_b', 'a._b.c', '_', 'a_') },
};

const hostAlias = record({ ip, hostnames: listOf(hostName) });

export const PODS: Record<string, Drawn> = {
  workingDir: valid(fc.constantFrom('/app', 'app', '')),
  supplementalGroups: listOf(integer(0)),
  fsGroupChangePolicy: {
    valid: fc.constantFrom('Always', 'OnRootMismatch'),
    faults: { unknown: fc.constantFrom('always', '', 'Never') },
  },
  enableServiceLinks: valid(fc.boolean()),
  schedulerName: valid(fc.constantFrom('volcano', 'default-scheduler', 'My Scheduler')),
  shareProcessNamespace: valid(fc.boolean()),
  hostname: {
    valid: fc.constantFrom('trainer', 'a-1', ''),
    faults: { sign: fc.constantFrom('A', 'a.b', 'a_b', '-a', 'x'.repeat(64)) },
  },
  hostAliases: {
    valid: fc.uniqueArray(hostAlias.valid, { maxLength: 3, selector: (alias: any) => alias.ip }),
    faults: {
      ...listOf(hostAlias).faults,
      'two of one address': fc.tuple(ip.valid, hostAlias.valid).map(([one, other]: [unknown, any]) =>
        [{ ip: one, hostnames: ['db'] }, other, { ip: one, hostnames: ['db.example.com'] }]),
    },
  },
  dnsPolicy: {
    valid: fc.constantFrom('ClusterFirst', 'ClusterFirstWithHostNet', 'Default'),
    faults: { 'unknown': fc.constantFrom('', 'clusterFirst'), 'no name server': fc.constant('None') },
  },
  dnsConfig: {
    ...record({
      'nameservers?': { ...listOf(ip), valid: fc.constantFrom([], ['10.0.0.10'], ['10.0.0.10', '::1']) },
      'searches?': listOf(searchDomain),
      'options?': listOf(record({
        'name': { valid: fc.constantFrom('ndots', 'timeout'), faults: { empty: fc.constant('') } },
        'value?': valid(fc.constantFrom('2', '')),
      })),
    }),
  },
  resourceClaims: listOf({
    ...record({
      name: { ...name, valid: fc.constantFrom('gpu', 'nic') },
      resourceClaimName: { ...name, valid: fc.constantFrom('shared-gpu', 'a.b') },
    }),
  }, { maxLength: 1 }),
};
