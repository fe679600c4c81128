import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, Profile, RunServicePort, ServiceRun, ServiceRunProps } from '../../src';
import { makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart } from '../support/synth';

const { CLUSTER_IP, EXTERNAL_NAME, LOAD_BALANCER, NODE_PORT } = kplus.ServiceType;
const { TCP, UDP } = kplus.Protocol;

type Props = Partial<ServiceRunProps>;

const service = (props: Props, scope = makeChart(), id = 'model') =>
  makeKind('ServiceRun', props, scope, id) as ServiceRun;
const nodePorts = (nodePort: number, port: Partial<RunServicePort> = {}, serviceType = NODE_PORT): Props =>
  ({ serviceType, servicePorts: [{ port: 80, nodePort, ...port }] });
const alias = (externalName?: string): Props => ({ serviceType: EXTERNAL_NAME, externalName });

const outside = (port: number) => `DH2019 servicePorts[0].nodePort: ${port} is outside 30000-32767, the node port `
  + 'range of most clusters. Use a port in this range, leave it to the cluster, or acknowledge this warning if your '
  + 'cluster has another range.';
const ALIAS = 'DH2011 serviceType: The service is an alias for an external name and does not route to the pods of the '
  + 'run. Use another type, or a Service of cdk8s-plus if the alias is all you need.';
const notDns = (name: string) => `DH1913 externalName: "${name}" is not a DNS name. Use lower-case letters, digits, `
  + '"-" and ".", starting and ending with a letter or digit, at most 253 characters.';
const NO_PORTS = 'DH1911 servicePorts: The service has no ports, so the run cannot be reached. Set "servicePorts: [{ '
  + 'port: 80, targetPort: 8080 }]", for example, or use a "DeploymentRun" if the run needs no Service.';

test.each<[string, Props, string[]]>([
  ['a service without ports', { servicePorts: [] }, [NO_PORTS]],
  ['a node port below the range', nodePorts(29999), [outside(29999)]],
  ['a node port above the range', nodePorts(32768), [outside(32768)]],
  ['the first node port', nodePorts(30000), []],
  ['the last node port', nodePorts(32767), []],
  ['a node port of zero', nodePorts(0), [
    'DH1004 servicePorts[0].nodePort: 0 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
  ]],
  ['a node port that is no port', nodePorts(70000), [
    'DH1004 servicePorts[0].nodePort: 70000 is not an integer from 1 to 65535. Use an integer from 1 to 65535.',
  ]],
  ['a node port of a load balancer', nodePorts(30000, {}, LOAD_BALANCER), []],
  ['a node port of a service that has none', nodePorts(30000, {}, CLUSTER_IP), [
    'DH1914 servicePorts[0].nodePort: A service of the type "ClusterIP" has no node port. Leave it out, or set '
      + '"serviceType: kplus.ServiceType.NODE_PORT".',
  ]],
  ['a node port of an unknown type', nodePorts(30000, {}, 'nodeport' as never), [
    'DH1502 serviceType: "nodeport" is not a type of service. Write "NodePort".',
  ]],
  ['an external name', { ...alias('db.example.com'), servicePorts: [] }, [ALIAS]],
  ['an external name that ends with a dot', alias('db.example.com.'), [ALIAS]],
  ['an external name with an empty part', alias('db..com'), [ALIAS, notDns('db..com')]],
  ['an external name of dots alone', alias('..'), [ALIAS, notDns('..')]],
  ['an external name that is missing', alias(), [
    ALIAS,
    'DH1913 externalName: The type "ExternalName" needs an external name. Set "externalName: \'db.example.com\'", for '
      + 'example.',
  ]],
  ['an external name of another type', { externalName: 'db' }, [
    'DH1913 externalName: A service of the type "ClusterIP" cannot have the external name "db". Leave it out, or set '
      + '"serviceType: kplus.ServiceType.EXTERNAL_NAME".',
  ]],
])('%s', (_, props, expected) => {
  expect(reportedIn(service(props))).toEqual(expected);
});

test('a node port beside the type of a profile', () => {
  const scope = makeChart();
  new DigitalHubPlatform(scope, 'platform', { profiles: [new Profile({ name: 'inner', serviceType: CLUSTER_IP })] });
  expect(reportedIn(service({ profile: 'inner', servicePorts: [{ port: 80, nodePort: 30000 }] }, scope))).toEqual([
    'DH1914 servicePorts[0].nodePort: A service of the type "ClusterIP", which serviceType of profile "inner" of '
      + '"churn/platform" sets, has no node port. Leave it out.',
  ]);
});

describe('node ports of two runs', () => {
  const taken = 'DH2015 servicePorts[0].nodePort: The node port 30000 is already used by the run "churn/model". Use '
    + 'another one, or leave it to the cluster.';

  test.each<[string, Props, string[]]>([
    ['of one number', nodePorts(30000), [taken]],
    ['of one number and protocol', nodePorts(30000, { protocol: TCP }, LOAD_BALANCER), [taken]],
    ['of two numbers', nodePorts(30001), []],
    ['of two protocols', nodePorts(30000, { protocol: UDP }), []],
  ])('%s', (_, props, expected) => {
    const scope = makeChart();
    expect(reportedIn(service(nodePorts(30000), scope))).toEqual([]);
    expect(reportedIn(service(props, scope, 'other'))).toEqual(expected);
  });

  test('are told apart from names and from each other', () => {
    const scope = makeChart();
    const metadata = { name: 'same' };
    const servicePorts = [{ port: 80, nodePort: 30000 }, { port: 81, nodePort: 30001 }];
    service({ ...nodePorts(30001), metadata }, scope);
    expect(reportedIn(service({ serviceType: NODE_PORT, servicePorts, metadata }, scope, 'other')).sort()).toEqual([
      ...['Deployment', 'Service'].map((kind) => `DH2015 metadata.name: The ${kind} "same" is also created by the run `
        + '"churn/model", and one of the two replaces the other. Rename one of the runs, or its volume.'),
      taken.replace('[0]', '[1]').replace('30000', '30001'),
    ]);
  });
});

describe('ports that were bound', () => {
  const PROTOCOLS = 'DH2025 the port 80 that was bound: The port 80 is used for TCP and UDP. Client-side "kubectl apply" '
    + 'identifies ports by their numbers alone, so a later change of one of them can change the other. Use server-side '
    + 'apply ("kubectl apply --server-side", "ServerSideApply=true" in Argo CD), or different numbers.';
  const used = (port: number, name: string) => `DH1912 the port ${port} that was bound: The port ${port}, or the name `
    + `"${name}", is already used by another port. Use a different number and name for each port of a service.`;

  test.each<[string, [number, kplus.ServiceBindOptions?][], string[]]>([
    ['of other numbers', [[81], [82]], []],
    ['of other names', [[81, { name: 'a' }], [82, { name: 'b' }]], []],
    ['of another protocol', [[80, { name: 'a', protocol: UDP }]], [PROTOCOLS]],
    ['of the same number', [[80, { name: 'a' }]], [used(80, 'a')]],
    ['of the same number and protocol', [[80, { name: 'a', protocol: TCP }]], [used(80, 'a')]],
    ['of the same name', [[81, { name: 'port80' }]], [used(81, 'port80')]],
    ['twice', [[81], [82], [81, { name: 'a' }]], [used(81, 'a')]],
    ['of the name that another gets', [[81], [82, { name: 'port81' }]], [used(82, 'port81')]],
  ])('%s', (_, ports, expected) => {
    const run = service({});
    ports.forEach(([port, options]) => run.service.bind(port, options));
    expect(reportedIn(run)).toEqual(expected);
  });
});
