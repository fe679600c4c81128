import { Protocol, ServicePort, ServiceType } from 'cdk8s-plus-28';
import type { DeclaredApp } from './app/declared-app';
import { conflictsOf, NODE_PORT, NameConflict } from './app/taken-names';
import { LayerKind } from '../contract/run';
import type { Assignment, ResolvedRun } from '../contract/run';
import { isFieldOf } from '../description/kinds';
import { DiagnosticCollector, inside, optionOf } from '../diagnostics/diagnostic';
import { dnsSubdomain } from '../kubernetes/names';
import { isPort } from '../options/checks/numbers';
import { externalName } from '../options/external-name';
import { hasNodePorts, portsOf, servicePorts, slotOf } from '../options/service-ports';
import { serviceType } from '../options/service-type';
import type { RunPod } from '../render/pod';
import { quote } from '../util/string';

const TYPES: readonly string[] = Object.values(ServiceType);

/** How the options of a service go together, and with what was added to it. */
export function checkService(
  run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod, app: DeclaredApp,
): void {
  if (!isFieldOf(run.kind, servicePorts)) {
    return;
  }
  const conflicts = conflictsOf(pod, app);
  checkExternalName(run, diagnostics);
  const needsPorts = run.value(serviceType) !== ServiceType.EXTERNAL_NAME || run.serviceName !== undefined;
  if (run.derived(portsOf).length === 0 && needsPorts) {
    diagnostics.add('DH1911', 'servicePorts', 'The service has no ports, so the run cannot be reached.',
      'Set "servicePorts: [{ port: 80, targetPort: 8080 }]", for example, or use a "DeploymentRun" if the run needs no '
        + 'Service.');
  }
  for (const assignment of run.resolved.entries(servicePorts)) {
    checkNodePort(run, assignment, diagnostics, conflicts);
  }
  checkBoundPorts(pod.service!.ports, run.derived(portsOf).length, diagnostics);
}

/** The range of node ports in most clusters (`--service-node-port-range`). */
const NODE_PORTS = [30000, 32767] as const;

function checkNodePort(
  run: ResolvedRun, assignment: Assignment<ServicePort>, diagnostics: DiagnosticCollector,
  conflicts: readonly NameConflict[],
): void {
  const { nodePort } = assignment.value;
  const type = run.resolved.single(serviceType)!;
  const location = inside(assignment, 'nodePort');
  if (nodePort === undefined) {
    return;
  }
  if (!hasNodePorts(run)) {
    if (TYPES.includes(type.value)) {
      const isOfProfile = type.layer.kind === LayerKind.PROFILE;
      diagnostics.add('DH1914', location,
        `A service of the type ${quote(type.value)}${isOfProfile ? `, which ${optionOf(type)} sets,` : ''} has no node `
          + 'port.',
        `Leave it out${isOfProfile ? '' : ', or set "serviceType: kplus.ServiceType.NODE_PORT"'}.`);
    }
    return;
  }
  const [first, last] = NODE_PORTS;
  if (isPort(nodePort) && (nodePort < first || nodePort > last)) {
    diagnostics.add('DH2019', location,
      `${nodePort} is outside ${first}-${last}, the node port range of most clusters.`,
      'Use a port in this range, leave it to the cluster, or acknowledge this warning if your cluster has another '
        + 'range.');
  }
  const conflict = conflicts.find(({ kind, name }) => kind === NODE_PORT && name === slotOf(assignment.value));
  if (conflict) {
    diagnostics.add('DH2015', location,
      `The node port ${nodePort} is already used by ${conflict.isRun ? 'the run ' : ''}${quote(conflict.owner)}.`,
      'Use another one, or leave it to the cluster.');
  }
}

/** Ports that were bound to the service later. */
function checkBoundPorts(ports: readonly ServicePort[], own: number, diagnostics: DiagnosticCollector): void {
  const nameOf = (one: ServicePort) => one.name ?? `port${one.port}`;
  const protocolOf = (one: ServicePort) => one.protocol ?? Protocol.TCP;
  ports.slice(own).forEach((port, i) => {
    const earlier = ports.slice(0, own + i);
    const isSame = (one: ServicePort) => one.port === port.port && protocolOf(one) === protocolOf(port);
    if (earlier.some((one) => nameOf(one) === nameOf(port) || isSame(one))) {
      diagnostics.add('DH1912', `the port ${port.port} that was bound`,
        `The port ${port.port}, or the name ${quote(nameOf(port))}, is already used by another port.`,
        'Use a different number and name for each port of a service.');
    }
  });
}

function checkExternalName(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const named = run.resolved.single(externalName);
  const type = run.resolved.single(serviceType)!;
  if (type.value !== ServiceType.EXTERNAL_NAME) {
    if (named) {
      diagnostics.add('DH1913', named,
        `A service of the type ${quote(type.value)} cannot have the external name ${quote(named.value)}.`,
        'Leave it out, or set "serviceType: kplus.ServiceType.EXTERNAL_NAME".');
    }
    return;
  }
  diagnostics.add('DH2011', type,
    'The service is an alias for an external name and does not route to the pods of the run.',
    'Use another type, or a Service of cdk8s-plus if the alias is all you need.');
  const expected = named ? dnsSubdomain(named.value.replace(/\.$/, '')) : undefined;
  if (!named) {
    diagnostics.add('DH1913', run.location('externalName'), 'The type "ExternalName" needs an external name.',
      'Set "externalName: \'db.example.com\'", for example.');
  } else if (expected) {
    diagnostics.add('DH1913', named, `${quote(named.value)} is not a DNS name.`, `Use ${expected}.`);
  }
}
