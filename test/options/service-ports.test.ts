import * as kplus from 'cdk8s-plus-28';
import { RunServicePort, ServiceRun } from '../../src';
import { makeChart, MINIMAL, synth } from '../support/synth';

const { UDP } = kplus.Protocol;

/** The ports of the container and of the Service, each in a line. */
function portsOf(...servicePorts: RunServicePort[]) {
  const chart = makeChart();
  new ServiceRun(chart, 'model', { ...MINIMAL, servicePorts });
  const [deployment, service] = synth(chart);
  return {
    container: deployment.spec.template.spec.containers[0].ports
      .map(({ containerPort, protocol = 'TCP' }: any) => `${containerPort}/${protocol}`),
    service: service.spec.ports.map(({ name, port, targetPort, protocol = 'TCP', appProtocol }: any) =>
      [`${name} ${port}->${targetPort}/${protocol}`, ...appProtocol ? [appProtocol] : []].join(' ')),
  };
}

test.each<[RunServicePort[], string[], string[]]>([
  [[{ port: 80 }], ['80/TCP'], ['port80 80->80/TCP']],
  [[{ port: 80, name: 'http', targetPort: 8080 }], ['8080/TCP'], ['http 80->8080/TCP']],
  [[{ port: 80 }, { port: 443 }], ['80/TCP', '443/TCP'], ['port80 80->80/TCP', 'port443 443->443/TCP']],
  [[{ port: 53 }, { port: 53, protocol: UDP }], ['53/TCP', '53/UDP'], ['port53 53->53/TCP', 'port53-udp 53->53/UDP']],
  [[{ port: 53, protocol: UDP }, { port: 53 }], ['53/TCP', '53/UDP'], ['port53 53->53/UDP', 'port53-tcp 53->53/TCP']],
  [[{ port: 53, protocol: UDP }], ['53/UDP'], ['port53 53->53/UDP']],
  [
    [{ port: 80, targetPort: 8080 }, { port: 81, targetPort: 8080 }],
    ['8080/TCP'],
    ['port80 80->8080/TCP', 'port81 81->8080/TCP'],
  ],
  [
    [{ port: 80, appProtocol: 'kubernetes.io/h2c' }, { port: 81 }],
    ['80/TCP', '81/TCP'],
    ['port80 80->80/TCP kubernetes.io/h2c', 'port81 81->81/TCP'],
  ],
])('%j', (servicePorts, container, service) => {
  const ports = portsOf(...servicePorts);
  expect(ports.container.sort()).toEqual([...container].sort());
  expect(ports.service).toEqual(service);
});
