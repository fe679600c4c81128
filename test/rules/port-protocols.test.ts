import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, Profile, ServiceRun } from '../../src';
import { KindName, makeKind } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart } from '../support/synth';

const { SCTP, TCP, UDP } = kplus.Protocol;

const reported = (location: string, what: string, protocols = 'TCP and UDP') => [
  `DH2025 ${location}: The ${what} is used for ${protocols}. Client-side "kubectl apply" identifies ports by their numbers `
    + 'alone, so a later change of one of them can change the other. Use server-side apply ("kubectl apply '
    + '--server-side", "ServerSideApply=true" in Argo CD), or different numbers.',
];

test.each<[string, object[], string[]]>([
  ['of one number', [{ port: 53 }, { port: 53, protocol: UDP }], reported('servicePorts[1].port', 'port 53')],
  ['of one number, with other container ports',
    [{ port: 53, targetPort: 5353 }, { port: 53, targetPort: 5354, protocol: UDP }],
    reported('servicePorts[1].port', 'port 53')],
  ['of three protocols', [{ port: 9, protocol: SCTP }, { port: 8 }, { port: 9 }, { port: 9, protocol: UDP }],
    reported('servicePorts[2].port', 'port 9', 'SCTP and TCP')],
  ['of one container port', [{ port: 80, targetPort: 8080 }, { port: 81, targetPort: 8080, protocol: UDP }],
    reported('servicePorts[1].targetPort', 'container port 8080')],
  ['of one container port by default', [{ port: 80, targetPort: 8080 }, { port: 8080, protocol: UDP }],
    reported('servicePorts[1].port', 'container port 8080')],
  ['of one container port and protocol', [{ port: 80, targetPort: 8080 }, { port: 81, targetPort: 8080 }], []],
  ['of several numbers', [{ port: 80 }, { port: 53, protocol: UDP }, { port: 443, protocol: TCP }], []],
])('ports of a service %s', (_what, servicePorts, expected) => {
  expect(reportedIn(makeKind('ServiceRun', { servicePorts }))).toEqual(expected);
});

test('ports of a profile', () => {
  const scope = makeChart();
  const servicePorts = [{ port: 80, name: 'quic', protocol: UDP }];
  new DigitalHubPlatform(scope, 'platform', { profiles: [new Profile({ name: 'quic', servicePorts })] });
  expect(reportedIn(makeKind('ServiceRun', { profile: 'quic' }, scope)))
    .toEqual(reported('servicePorts[0].port of profile "quic" of "churn/platform"', 'port 80'));
});

test('ports that were bound', () => {
  const run = makeKind('ServiceRun') as ServiceRun;
  run.service.bind(80, { name: 'quic', protocol: UDP });
  expect(reportedIn(run)).toEqual(reported('the port 80 that was bound', 'port 80'));
});

describe('a service that is an alias', () => {
  const alias = { serviceType: kplus.ServiceType.EXTERNAL_NAME, externalName: 'db.example.com' };
  const servicePorts = [{ port: 53, targetPort: 1053 }, { port: 53, targetPort: 2053, protocol: UDP }];
  const codes = (props: object) => reportedIn(makeKind('ServiceRun', { ...alias, servicePorts, ...props }))
    .map((message) => message.split(':')[0]);

  test('has no ports', () => {
    expect(codes({})).toEqual(['DH2011 serviceType']);
  });

  test('has some in its second service', () => {
    expect(codes({ serviceName: 'stable' })).toEqual(['DH2011 serviceType', 'DH2025 servicePorts[1].port']);
  });
});

/** Ports of containers, of the kinds whose pods change in place, and of the others. */
describe('ports of containers', () => {
  const initContainers = [{ image: 'a:1', name: 'dns', ports: [{ number: 53 }, { number: 53, protocol: UDP }] }];
  const containers = [{ name: 'main', ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }] }];
  const fine = [{ name: 'main', ports: [{ containerPort: 53 }, { containerPort: 54, protocol: 'UDP' }] }];

  test.each<[string, KindName, object, string[]]>([
    ['init containers', 'DeploymentRun', { initContainers }, reported('initContainers[0].ports', 'container port 53')],
    ['init containers', 'ScheduledRun', { initContainers }, reported('initContainers[0].ports', 'container port 53')],
    ['init containers', 'DigitalHubRun', { initContainers }, []],
    ['init containers', 'PodRun', { initContainers }, []],
    ['podOverrides', 'DeploymentRun', { podOverrides: { containers } }, reported('podOverrides', 'container port 53')],
    ['podOverrides', 'ScheduledRun', { podOverrides: { containers } }, reported('podOverrides', 'container port 53')],
    ['podOverrides', 'DigitalHubRun', { podOverrides: { containers } }, []],
    ['podOverrides without', 'DeploymentRun', { podOverrides: { containers: fine } }, []],
    ['podOverrides beside init containers', 'DeploymentRun', { podOverrides: { containers: fine }, initContainers },
      reported('initContainers[0].ports', 'container port 53')],
    ['podOverrides beside a service', 'ServiceRun',
      { podOverrides: { containers: [{ name: 'main', ports: [{ containerPort: 80, protocol: 'UDP' }] }] } },
      reported('podOverrides', 'container port 80')],
  ])('%s of a %s', (_what, kind, props, expected) => {
    expect(reportedIn(makeKind(kind, props as never))).toEqual(expected);
  });

  test('that were added to the main container', () => {
    const run = makeKind('ServiceRun') as ServiceRun;
    run.deployment.containers[0].addPort({ number: 80, protocol: UDP });
    expect(reportedIn(run)).toEqual(reported('the main container.ports', 'container port 80'));
  });

  test('of a template', () => {
    const scope = makeChart();
    const base = [
      'id: dns', '---', 'apiVersion: apps/v1', 'kind: Deployment', 'metadata: {name: dns}', 'spec: {template: {spec: '
        + '{initContainers: [{name: dns, ports: [{containerPort: 53}, {containerPort: 53, protocol: UDP}]}]}}}',
    ].join('\n');
    new DigitalHubPlatform(scope, 'platform', { profiles: [Profile.fromYaml(base)] });
    expect(reportedIn(makeKind('DeploymentRun', { profile: 'dns' }, scope)))
      .toEqual(expect.arrayContaining(reported('base.initContainers', 'container port 53')));
  });

  test.each([{ containers: 'x' }, { containers: [null, 1, { name: 'main', ports: 'x' }] }, { initContainers: {} }])(
    'podOverrides of another shape: %j', (podOverrides) => {
      expect(reportedIn(makeKind('DeploymentRun', { podOverrides: podOverrides as never })).join())
        .not.toContain('DH2025');
    },
  );
});
