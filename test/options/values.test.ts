import type { DigitalHubRunProps } from '../../src';
import { DigitalHubPlatform } from '../../src';
import { makeChart, messagesOf } from '../support/synth';

type Props = Partial<DigitalHubRunProps>;

const OF_JOBS = ['job-name', 'controller-uid', 'batch.kubernetes.io/job-name', 'batch.kubernetes.io/controller-uid'];
const claims = (...resourceClaims: object[]): Props => ({ resourceClaims: resourceClaims as never });

/** A chart whose clusters have everything. */
function newest() {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { kubernetesVersion: '1.36' });
  return chart;
}

test.each<Props>([
  { hostname: '' },
  { hostname: 'train-1' },
  { fsGroup: 0 },
  { runAsGroup: 0 },
  { hostAliases: [{ ip: '10.0.0.7', hostnames: ['db', 'db.acme.io'] }] },
  { hostAliases: [{ ip: '10.0.0.7', hostnames: ['db'] }, { ip: 'fd00::7', hostnames: ['db'] }] },
  { annotations: { 'acme.io/owner': 'anything: at all' } },
  claims({ name: 'a', resourceClaimName: 'gpu' }, { name: 'b', resourceClaimTemplateName: 'gpu' }),
])('%j: no diagnostics', (props) => {
  expect(messagesOf(props, newest())).toEqual([]);
});

test.each<[Props, ...string[]]>([
  [
    { hostname: 'train.acme.io' },
    'DH1002 hostname: "train.acme.io" cannot be a host name. Use lower-case letters, digits and "-", starting and ending '
      + 'with a letter or digit, at most 63 characters.',
  ],
  [
    { fsGroup: -1 },
    'DH1004 fsGroup: -1 is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.',
  ],
  [
    { runAsGroup: 1.5 },
    'DH1004 runAsGroup: 1.5 is not an integer from 0 to 2147483647. Use an integer from 0 to 2147483647.',
  ],
  [
    { hostAliases: [{ ip: 'db', hostnames: ['db'] }] },
    'DH1002 hostAliases[0].ip: "db" is not an IP address. Write an address such as "10.0.0.7".',
  ],
  [
    { hostAliases: [{ ip: '10.0.0.7', hostnames: ['db', 'My DB'] }] },
    'DH1002 hostAliases[0].hostnames[1]: "My DB" cannot be a host name. Use lower-case letters, digits, "-" and ".", '
      + 'starting and ending with a letter or digit, at most 253 characters.',
  ],
  [
    { hostAliases: [{ ip: '10.0.0.7', hostnames: ['db'] }, { ip: '10.0.0.7', hostnames: ['db.acme.io'] }] },
    'DH1010 hostAliases[1].ip: "10.0.0.7" is the address of another entry, too, and server-side apply rejects an object '
      + 'with two entries of one address. Write all host names of an address in one entry.',
  ],
  [
    { hostAliases: [{ ip: 'db', hostnames: ['db'] }, { ip: 'db', hostnames: ['db'] }] },
    'DH1002 hostAliases[0].ip: "db" is not an IP address. Write an address such as "10.0.0.7".',
    'DH1002 hostAliases[1].ip: "db" is not an IP address. Write an address such as "10.0.0.7".',
  ],
  [
    { annotations: { 'a b': '' } },
    'DH1003 annotations["a b"]: "a b" cannot be the key of an annotation. Use "name" or "domain/name": the name in '
      + 'letters, digits, "-", "_" and "." (at most 63 characters), the domain in lower case.',
  ],
  [
    claims({ name: 'a' }),
    'DH1206 resourceClaims[0]: The claim must have either a "resourceClaimName" or a "resourceClaimTemplateName". Set '
      + 'one of them.',
  ],
  [
    claims({ name: 'a', resourceClaimName: 'gpu', resourceClaimTemplateName: 'gpu' }),
    'DH1206 resourceClaims[0]: The claim must have either a "resourceClaimName" or a "resourceClaimTemplateName". Set '
      + 'one of them.',
  ],
  [
    claims({ name: 'a', resourceClaimName: 'gpu' }, { name: 'a', resourceClaimName: 'fpga' }),
    'DH1002 resourceClaims[1].name: "a" is the name of another claim of the run. Give each claim its own name.',
  ],
  [
    claims({ name: 'a', resourceClaimTemplateName: 'GPU' }),
    'DH1207 resourceClaims[0].resourceClaimTemplateName: "GPU" cannot be the name of a ResourceClaimTemplate. Use '
      + 'lower-case letters, digits, "-" and ".", starting and ending with a letter or digit, at most 253 characters.',
  ],
])('%j', (props, ...messages) => {
  expect(messagesOf(props, newest())).toEqual(messages);
});

test('resource claims need a platform of Kubernetes 1.34', () => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', { kubernetesVersion: '1.33' });
  expect(messagesOf(claims({ name: 'a', resourceClaimName: 'gpu' }), chart)).toEqual([
    'DH1605 resourceClaims: Resource claims need Kubernetes 1.34, but the platform\'s "kubernetesVersion" is 1.33. Set '
      + '"kubernetesVersion" to "1.34" or newer if your clusters are, or remove the option.',
  ]);
});

test.each(OF_JOBS)('the label %s is the Job controller\'s', (label) => {
  expect(messagesOf({ labels: { [label]: 'a' } })).toEqual([
    `DH1003 labels["${label}"]: "${label}" is a label that Kubernetes itself sets on the pods of Jobs. Choose another key.`,
  ]);
});
