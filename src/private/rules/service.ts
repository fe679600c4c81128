import { Protocol, Service, ServicePort, ServiceType } from 'cdk8s-plus-28';
import { checkChoice } from './choice';
import { checkInteger, MAX_PORT } from './numbers';
import { reserveName } from './reserved-names';
import { ResolvedRun } from '../description/describe';
import { DiagnosticCollector, inside, optionOf, OptionLocation } from '../diagnostics/diagnostic';
import { dnsLabel, dnsSubdomain, qualifiedName, serviceName } from '../kubernetes/names';
import { LayerKind } from '../layers/layer';
import { externalName } from '../options/external-name';
import { portsOf, servicePorts } from '../options/service-ports';
import { serviceType } from '../options/service-type';
import { quote } from '../util/string';

const TYPES: readonly string[] = Object.values(ServiceType);
const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];
const MAX_SERVICE_NAME = 63;

export function checkPorts(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const needsPorts = run.value(serviceType) !== ServiceType.EXTERNAL_NAME || run.description.serviceName !== undefined;
  if (run.derived(portsOf).length === 0 && needsPorts) {
    diagnostics.add('DH1911', 'servicePorts', 'No port is given, so nothing can lead to the run.',
      'Give "servicePorts: [{ port: 80, targetPort: 8080 }]", say, or use a "DeploymentRun" if nothing shall.');
  }
  checkEach(run, diagnostics);
  checkBound({ run: run.run, derived: run.derived(portsOf).length }, diagnostics);
}

/** The name of the additional service. */
export function checkServiceName(location: OptionLocation, diagnostics: DiagnosticCollector, { description, context }: ResolvedRun): void {
  if (description.serviceName === description.runName) {
    diagnostics.add('DH1915', location, `${quote(description.serviceName)} is the name of the run's own Service already.`, 'Choose another name.');
  }
  const must = serviceName(MAX_SERVICE_NAME, context.target.isAtLeast(1, 34))(description.serviceName!);
  if (must) {
    diagnostics.add('DH1915', location, `${quote(description.serviceName)} cannot be the name of a Service.`, `It must ${must}.`);
  }
}

function checkEach(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const names = new Map<string, string>();
  const numbers = new Map<string, string>();
  const nodePorts = new Map<string, string>();
  const hasNodePorts = ([ServiceType.NODE_PORT, ServiceType.LOAD_BALANCER] as string[]).includes(run.value(serviceType)!);
  for (const assignment of run.resolved.entries(servicePorts)) {
    const { port, targetPort, nodePort, protocol, appProtocol } = assignment.value;
    const name = assignment.key!;
    const unique = (seen: Map<string, string>, key: string, what: string) => {
      const earlier = seen.get(key);
      if (earlier !== undefined) {
        diagnostics.add('DH1912', assignment, `${what} is that of ${earlier} already.`, 'Give each port of a service its own; ports of a profile are those of the same name.');
      }
      seen.set(key, earlier ?? optionOf(assignment));
    };
    checkInteger(port, inside(assignment, 'port'), diagnostics, 1, MAX_PORT);
    checkInteger(targetPort, inside(assignment, 'targetPort'), diagnostics, 1, MAX_PORT);
    checkInteger(nodePort, inside(assignment, 'nodePort'), diagnostics, 1, MAX_PORT);
    checkChoice(protocol, PROTOCOLS, 'a protocol', inside(assignment, 'protocol'), diagnostics);
    unique(names, name, `The name ${quote(name)}`);
    unique(numbers, `${port}/${protocol ?? 'TCP'}`, `The port ${port}`);
    if (nodePort !== undefined) {
      unique(nodePorts, `${nodePort}/${protocol ?? 'TCP'}`, `The nodes' port ${nodePort}`);
    }
    if (nodePort && hasNodePorts) {
      checkNodePort(run, nodePort, protocol, inside(assignment, 'nodePort'), diagnostics);
    }
    const nameMust = dnsLabel(name);
    if (nameMust) {
      diagnostics.add('DH1912', inside(assignment, 'name'), `${quote(name)} cannot be the name of a port.`, `It must ${nameMust}.`);
    }
    const protocolMust = appProtocol === undefined ? undefined : qualifiedName(appProtocol);
    if (protocolMust) {
      diagnostics.add('DH1912', inside(assignment, 'appProtocol'), `${quote(appProtocol)} cannot be the name of a protocol.`, `It must ${protocolMust}.`);
    }
    if (nodePort !== undefined && !hasNodePorts && TYPES.includes(run.value(serviceType)!)) {
      const type = run.resolved.single(serviceType)!;
      const byOther = type.layer.kind === LayerKind.PROFILE;
      diagnostics.add('DH1914', inside(assignment, 'nodePort'),
        `A service of the type ${quote(type.value)}${byOther ? `, which ${optionOf(type)} sets,` : ''} has no port of the nodes.`,
        `Leave it out${byOther ? '' : ', or give "serviceType: kplus.ServiceType.NODE_PORT"'}.`);
    }
  }
}

/** What most clusters give (`--service-node-port-range`). */
const NODE_PORTS = [30000, 32767] as const;

function checkNodePort(run: ResolvedRun, nodePort: number, protocol: Protocol = Protocol.TCP, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  const [first, last] = NODE_PORTS;
  if (nodePort < first || nodePort > last) {
    diagnostics.add('DH2019', location, `${nodePort} is not from ${first} to ${last}, the ports of the nodes that most clusters give.`,
      'Give one of these, leave it to the cluster, or acknowledge this if yours gives others.');
  }
  const owner = reserveName(run.run, 'port of the nodes', undefined, `${nodePort}/${protocol}`);
  if (owner) {
    diagnostics.add('DH2015', location, `The nodes' port ${nodePort} is that of the run ${quote(owner.node.path)}, too, and a cluster gives it once.`, 'Give another, or leave it to the cluster.');
  }
}

/** Ports that were bound to the service later. */
function checkBound({ run, derived }: Pick<ResolvedRun, 'run'> & { readonly derived: number }, diagnostics: DiagnosticCollector): void {
  const { ports } = run.node.findChild('Service') as Service;
  ports.slice(derived).forEach((port, i) => {
    const nameOf = (one: ServicePort) => one.name ?? `port${one.port}`;
    const protocolOf = (one: ServicePort) => one.protocol ?? Protocol.TCP;
    const earlier = ports.slice(0, derived + i);
    if (earlier.some((one) => nameOf(one) === nameOf(port) || (one.port === port.port && protocolOf(one) === protocolOf(port)))) {
      diagnostics.add('DH1912', `the port ${port.port} that was bound`, `The port ${port.port}, or the name ${quote(nameOf(port))}, is that of another port already.`,
        'Give each port of a service its own.');
    }
  });
}

export function checkExternalName({ resolved, author }: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const named = resolved.single(externalName);
  const type = resolved.single(serviceType)!;
  if (type.value !== ServiceType.EXTERNAL_NAME) {
    if (named) {
      diagnostics.add('DH1913', named, `A service of the type ${quote(type.value)} does not stand for the name ${quote(named.value)}.`,
        'Leave it out, or give "serviceType: kplus.ServiceType.EXTERNAL_NAME".');
    }
    return;
  }
  diagnostics.add('DH2011', type, 'The service is an alias of another name: it does not lead to the pods of the run.',
    'Use another type, or a service of cdk8s-plus beside the run if that is all you need.');
  const must = named ? dnsSubdomain(named.value.replace(/\.$/, '')) : undefined;
  if (!named) {
    diagnostics.add('DH1913', author('externalName'), 'The type "ExternalName" stands for a name, but none is given.', 'Give "externalName: \'db.example.com\'", say.');
  } else if (must) {
    diagnostics.add('DH1913', named, `${quote(named.value)} is not a DNS name.`, `It must ${must}.`);
  }
}
