import { Protocol, ServicePort, ServiceType } from 'cdk8s-plus-28';
import { checkServicePorts } from './checks/service-ports';
import { SERVICES } from './kinds';
import { keyed, RUN_OR_PROFILE } from './option';
import { serviceType } from './service-type';
import type { RunServicePort } from '../../service-port';
import type { ResolvedRun } from '../contract/run';
import { itemOf } from '../diagnostics/option-path';
import { choice, list, number, struct, string } from '../schema/schema';

export interface NamedPort extends RunServicePort {
  readonly name: string;
  readonly targetPort: number;
}

/**
 * Ports are identified by their names; one without a name is called after its number, as DigitalHub Core does, and
 * after its protocol, too, where an earlier one has that number.
 */
export const servicePorts = keyed({
  name: 'servicePorts',
  kinds: SERVICES,
  schema: list(struct<RunServicePort>('RunServicePort', {
    port: number,
    targetPort: number,
    name: string,
    protocol: choice('kplus.Protocol', () => Protocol),
    appProtocol: string,
    nodePort: number,
  }, 'port')),
  statedBy: RUN_OR_PROFILE,
  entries: (ports, at) => ports.flatMap((port, i) => {
    const isSecond = ports.slice(0, i)
      .some((earlier) => earlier.port === port.port && earlier.protocol !== port.protocol);
    const name = `port${port.port}${isSecond ? `-${(port.protocol ?? Protocol.TCP).toLowerCase()}` : ''}`;
    return [[port.name ?? name, port, itemOf(at, i)] as const];
  }),
  checkAll: (run, diagnostics) => {
    checkServicePorts(run.resolved.entries(servicePorts), diagnostics);
  },
  /**
   * The container's ports. Probes that name no port take the first of TCP. cdk8s-plus throws for a port that is given
   * twice.
   */
  declare: ({ main }, _value, run) => {
    const ports = new Map(run.derived(portsOf).map(({ targetPort, protocol }) => [
      `${targetPort}/${protocol || Protocol.TCP}`, { number: targetPort, protocol },
    ]));
    const all = [...ports.values()];
    const first = all.find(({ protocol }) => (protocol ?? Protocol.TCP) === Protocol.TCP);
    main.portNumber = first?.number;
    main.ports = all.filter((port) => port !== first);
  },
  render: {
    // Ports after these were added to the service.
    service: (service, _value, run) => {
      const own = run.derived(portsOf);
      service.ports = service.ports?.map((port, i) => ({ ...port, appProtocol: own.at(i)?.appProtocol }));
    },
  },
});

/** The ports; of two with one name, both. */
export function portsOf({ resolved }: ResolvedRun): readonly NamedPort[] {
  return resolved.entries(servicePorts)
    .map(({ value, key }) => ({ ...value, name: key!, targetPort: value.targetPort ?? value.port }));
}

/** Whether the run's Service has node ports. */
export function hasNodePorts(run: ResolvedRun): boolean {
  return hasTypeOfNodePorts(run.value(serviceType));
}

/** Whether Services of a type have node ports. */
export function hasTypeOfNodePorts(type: string | undefined): boolean {
  return type === ServiceType.NODE_PORT || type === ServiceType.LOAD_BALANCER;
}

/** The node ports that the run asks for: `30080/TCP`. */
export function nodePortsOf(run: ResolvedRun): string[] {
  return hasNodePorts(run) ? run.derived(portsOf).filter(({ nodePort }) => nodePort).map(slotOf) : [];
}

/** A node port, of which each protocol has its own: `30080/TCP`. */
export function slotOf({ nodePort, protocol = Protocol.TCP }: Pick<ServicePort, 'nodePort' | 'protocol'>): string {
  return `${nodePort}/${protocol}`;
}
