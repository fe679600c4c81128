/** Services lead to the pods of their own run, on the ports that the containers listen on. */
import * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import { DigitalHubPlatform, DeploymentRun, ServiceRun } from '../../../src';
import { Manifest, manifestOf } from '../../support/synth';
import { How, HOWS } from '../kubectl';
import { Scenario } from '../scenario';
import { Suite } from '../suite';

const WEB = { image: 'acme/serve:1', runAsUser: 1000 };

export async function services(suite: Suite): Promise<void> {
  const scenario = await Scenario.start(suite, {
    name: 'services',
    build: (chart) => {
      new DigitalHubPlatform(chart, 'platform', { project: 'churn' });
      return {
        web: new ServiceRun(chart, 'web', {
          ...WEB, replicas: 2, servicePorts: [{ port: 80, targetPort: 8080, name: 'http' }],
        }),
        plain: new ServiceRun(chart, 'plain', { ...WEB, servicePorts: [{ port: 9000 }] }),
        several: new ServiceRun(chart, 'several', {
          ...WEB,
          servicePorts: [
            { port: 53, targetPort: 5353, protocol: kplus.Protocol.UDP, name: 'dns' },
            { port: 443, targetPort: 8443, name: 'https' },
          ],
        }),
        named: new ServiceRun(chart, 'named', {
          ...WEB, functionName: 'scores', serviceName: 'api', servicePorts: [{ port: 80, targetPort: 8080 }],
        }),
        node: new ServiceRun(chart, 'node', {
          ...WEB,
          serviceType: kplus.ServiceType.NODE_PORT,
          servicePorts: [{ port: 80, targetPort: 8080, nodePort: 30023 }],
        }),
        balanced: new ServiceRun(chart, 'balanced', {
          ...WEB, serviceType: kplus.ServiceType.LOAD_BALANCER, servicePorts: [{ port: 80, targetPort: 8080 }],
        }),
        worker: new DeploymentRun(chart, 'worker', { ...WEB, replicas: 3 }),
      };
    },
  });
  const { web, plain, several, named, node, balanced, worker } = scenario.runs;
  const all = [web, plain, several, named, node, balanced, worker];
  await Promise.all(all.map((run) => scenario.comesTo(run, 'Available')));
  const endpoints = async (run: ServiceRun, service: IConstruct = run.service) => {
    const { metadata } = manifestOf(service);
    const slices = await scenario.select(`kubernetes.io/service-name=${metadata.name}`, 'endpointslices');
    const pods = (await scenario.podsOf(run)).map(({ status }) => status.podIP).sort();
    const addresses = slices.flatMap((slice) => slice.endpoints)
      .filter(({ conditions }) => conditions.ready).flatMap((endpoint) => endpoint.addresses).sort();
    return {
      ports: slices.flatMap(({ ports }) => ports).map(({ port, protocol }: Manifest) => `${port}/${protocol}`).sort(),
      addresses: addresses.length,
      areItsPods: JSON.stringify(addresses) === JSON.stringify(pods),
    };
  };
  const eight = { ports: ['8080/TCP'], addresses: 1, areItsPods: true };
  await Promise.all([
    scenario.eventually('endpoints of two replicas', () => endpoints(web), { ...eight, addresses: 2 }),
    scenario.eventually('endpoints of one port', () => endpoints(plain), { ...eight, ports: ['9000/TCP'] }),
    scenario.eventually('endpoints of several ports', () => endpoints(several),
      { ...eight, ports: ['5353/UDP', '8443/TCP'] }),
    scenario.eventually('endpoints of the service of a run', () => endpoints(named), eight),
    scenario.eventually('endpoints of the service with a name', () => endpoints(named, named.namedService!), eight),
    scenario.eventually('endpoints of a node port', () => endpoints(node), eight),
    scenario.eventually('endpoints of a load balancer', () => endpoints(balanced), eight),
  ]);
  const service = async (run: ServiceRun) => (await scenario.read(run.service)).spec;
  scenario.check('the node port', (await service(node)).ports[0].nodePort, 30023);
  scenario.check('the port of the balanced service', (await service(balanced)).ports[0].port, 80);
  scenario.check('whether a load balancer has a node port', (await service(balanced)).ports[0].nodePort >= 30000, true);
  const { metadata } = await scenario.read(named.namedService!);
  scenario.check('the name of the named service', metadata.name, 'churn-scores-api');
  scenario.check('pods of the deployment', (await scenario.podsOf(worker)).length, 3);
}

/** An autoscaler decides how many replicas a run has, whoever applies the run again. */
export async function autoscalers(suite: Suite): Promise<void> {
  await Promise.all(HOWS.map((how) => isLeftAlone(suite, how)));
}

async function isLeftAlone(suite: Suite, how: How): Promise<void> {
  const scenario = await Scenario.start(suite, {
    name: `autoscalers-${how}`,
    how,
    build: (chart) => {
      const run = new ServiceRun(chart, 'web', { ...WEB, servicePorts: [{ port: 80 }], resources: { cpu: '1' } });
      new kplus.HorizontalPodAutoscaler(chart, 'scaler', {
        target: run.deployment,
        minReplicas: 3,
        maxReplicas: 8,
        metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
      });
      return { run, byHand: new DeploymentRun(chart, 'by-hand', WEB) };
    },
  });
  const { run, byHand } = scenario.runs;
  const replicas = async (one: ServiceRun | DeploymentRun) => (await scenario.read(one.deployment)).spec.replicas;
  await scenario.eventually('replicas of the autoscaler', () => replicas(run), 3);
  await suite.kubectl.must(['scale', 'deployment', byHand.runName, '-n', scenario.name, '--replicas=5']);
  await scenario.apply(how);
  scenario.check('replicas of the autoscaler, applied again', await replicas(run), 3);
  scenario.check('replicas that were set by hand, applied again', await replicas(byHand), 5);
  await Promise.all([scenario.comesTo(run, 'Available'), scenario.comesTo(byHand, 'Available')]);
}
