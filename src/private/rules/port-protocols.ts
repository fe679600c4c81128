import { Protocol, ServiceType } from 'cdk8s-plus-28';
import { objectsIn, templateOf } from './rendered-template';
import { locationsOfContainers } from './workload';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector, inside, OptionLocation } from '../diagnostics/diagnostic';
import { MAIN } from '../kubernetes/container-names';
import { portsOf, servicePorts } from '../options/service-ports';
import { serviceType } from '../options/service-type';
import type { RunPod } from '../render/pod';

/** A number that two ports have, of different protocols. */
interface SharedNumber {
  readonly number: number;
  readonly protocols: readonly string[];
  /** The second port. */
  readonly index: number;
}

/**
 * Warns of ports that differ in their protocol alone: client-side apply merges ports by number. Once for each run,
 * since the ports of the Service are those of the container as well.
 */
export function checkPortProtocols(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  if (!checkServicePorts(run, diagnostics, pod)) {
    checkContainerPorts(run, diagnostics, pod);
  }
}

function checkServicePorts(run: ResolvedRun, diagnostics: DiagnosticCollector, { service }: RunPod): boolean {
  const hasPorts = run.value(serviceType) !== ServiceType.EXTERNAL_NAME || run.serviceName !== undefined;
  const ports = service && hasPorts ? service.ports : [];
  const shared = sharedNumber(ports.map(({ port, protocol }) => [port, protocol]));
  if (shared) {
    // Ports after the run's own were bound later.
    const location = run.resolved.entries(servicePorts).at(shared.index);
    const bound = `the port ${shared.number} that was bound`;
    report(location ? inside(location, 'port') : bound, 'port', shared, diagnostics);
  }
  return shared !== undefined;
}

/** Of pods that change in place; a changed Job or Pod is another object. */
const CHANGING = ['Deployment', 'CronJob'];

function checkContainerPorts(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const { containers, initContainers } = pod.workload;
  const isSuspect = run.podOverrides !== undefined || run.basePod !== undefined
    || [...containers, ...initContainers].some(({ ports }) => ports.length > 1);
  const spec = isSuspect && CHANGING.includes(run.kind.kind) ? templateOf(pod)?.spec : undefined;
  for (const { name, ports } of [...objectsIn(spec?.containers), ...objectsIn(spec?.initContainers)]) {
    const shared = sharedNumber(objectsIn(ports).map(({ containerPort, protocol }) => [containerPort, protocol]));
    if (shared) {
      report(locationOf(name, shared, run, pod), 'container port', shared, diagnostics);
      return;
    }
  }
}

function locationOf(container: string, { number }: SharedNumber, run: ResolvedRun, pod: RunPod): OptionLocation {
  const { podOverrides } = run;
  const { containers, initContainers } = pod.workload;
  const ofService = run.resolved.entries(servicePorts)
    .filter((_, i) => container === MAIN && run.derived(portsOf)[i].targetPort === number);
  if (ofService.length > 1) {
    return inside(ofService[1], ofService[1].value.targetPort === undefined ? 'port' : 'targetPort');
  }
  const declared = [...containers, ...initContainers].find(({ name }) => name === container)?.ports ?? [];
  if (declared.filter((port) => port.number === number).length > 1) {
    const location = locationsOfContainers(run, pod.workload).get(container);
    return inside(location ?? run.location('the main container'), 'ports');
  }
  const isOverridden = podOverrides?.containers !== undefined || podOverrides?.initContainers !== undefined;
  return run.location(isOverridden ? 'podOverrides' : 'base.initContainers');
}

function report(
  location: OptionLocation | string, what: string, { number, protocols }: SharedNumber,
  diagnostics: DiagnosticCollector,
): void {
  diagnostics.add('DH2025', location,
    `The ${what} ${number} is used for ${protocols.join(' and ')}. Client-side "kubectl apply" identifies ports by `
      + 'their numbers alone, so a later change of one of them can change the other.',
    'Use server-side apply ("kubectl apply --server-side", "ServerSideApply=true" in Argo CD), or different numbers.');
}

const PROTOCOLS: readonly string[] = Object.values(Protocol);

function sharedNumber(ports: readonly [number: number, protocol?: string][]): SharedNumber | undefined {
  const known = new Map<number, string>();
  for (const [index, [number, given]] of ports.entries()) {
    const protocol = given || Protocol.TCP;
    const earlier = known.get(number);
    if (earlier !== undefined && earlier !== protocol && PROTOCOLS.includes(protocol)) {
      return { number, protocols: [earlier, protocol], index };
    }
    if (PROTOCOLS.includes(protocol)) {
      known.set(number, protocol);
    }
  }
  return undefined;
}
