import * as kplus from 'cdk8s-plus-28';
import { objectsIn, templateOf } from './rendered-template';
import { builders, locationsOfContainers } from './workload';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector, OptionLocation } from '../diagnostics/diagnostic';
import { APPARMOR, Level, Violation, violations } from '../kubernetes/pod-standards';
import { annotations } from '../options/annotations';
import { volumes, volumesOf } from '../options/fields/volumes';
import { liveness } from '../options/liveness';
import { readiness } from '../options/readiness';
import { security } from '../options/security';
import { startup } from '../options/startup';
import type { RunPod } from '../render/pod';
import { quote } from '../util/string';
import { ExternalVolume } from '../volumes/from-volume';

/** Warns of what a namespace that enforces the run's level of security would not admit. */
export function checkPodStandards(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const { level } = run.value(security)!;
  if (level === 'privileged' || !mayViolate(run, pod)) {
    return;
  }
  const template = templateOf(pod);
  if (!template) {
    return;
  }
  const locations = locationsOfContainers(run, pod.workload);
  const seen = new Set<string>();
  const podAnnotations = template.metadata?.annotations ?? {};
  const spec = run.podOverrides ? withoutIncomplete(template.spec, pod) : template.spec;
  for (const violation of violations(level as Level, spec, podAnnotations, run.context.target)) {
    const location = locationOf(violation, run, locations);
    const reason = `${violation.reason.charAt(0).toUpperCase()}${violation.reason.slice(1)}, `
      + `which a namespace that enforces the level ${quote(level)} does not admit.`;
    if (!seen.has(reason)) {
      seen.add(reason);
      diagnostics.add('DH2009', location, reason, 'Leave it out, or use a more permissive security level.');
    }
  }
}

/**
 * The pod without the items of overrides that are no whole containers, of which an error says so: they would count as
 * containers that secure nothing.
 */
function withoutIncomplete(spec: any, { workload: { containers, initContainers } }: RunPod): any {
  const known = new Set([...containers, ...initContainers].map(({ name }) => name));
  const whole = (list: unknown) => objectsIn(list).filter(({ name, image }) =>
    typeof name === 'string' && (known.has(name) || image));
  return { ...spec, containers: whole(spec.containers), initContainers: whole(spec.initContainers) };
}

/** Whether there is more than what the library itself makes, which meets the standards: to look closer costs time. */
function mayViolate(run: ResolvedRun, { workload }: RunPod): boolean {
  return workload.containers.length > 1 || workload.initContainers.length > builders(run)
    || workload.volumes.length > run.derived(volumesOf).length || run.value(security)!.addedCapabilities.length > 0
    || run.podOverrides !== undefined || run.basePod !== undefined
    || [run.value(liveness), run.value(readiness), run.value(startup)]
      .some((probe) => probe && mayNameHost(probe, workload.containers[0]))
    || workload.containers[0].ports.some(({ hostPort }) => hostPort)
    || Object.keys({ ...run.annotations, ...run.metadata?.annotations }).some((key) => key.startsWith(APPARMOR))
    || run.derived(volumesOf).some(({ volume }) => volume._kind instanceof ExternalVolume);
}

function mayNameHost(probe: kplus.Probe, container: kplus.Container): boolean {
  try {
    const { httpGet, tcpSocket } = probe._toKube(container);
    return (httpGet?.host ?? tcpSocket?.host) !== undefined;
  } catch {
    return false;
  }
}

function locationOf(
  violation: Violation, run: ResolvedRun, locations: ReadonlyMap<string, OptionLocation>,
): OptionLocation {
  const { annotation, container, volume } = violation;
  if (annotation !== undefined) {
    return run.resolved.keyed(annotations).get(annotation)
      ?? run.location(`metadata.annotations[${quote(annotation)}]`);
  }
  if (volume !== undefined) {
    return run.resolved.entries(volumes).find(({ value }) =>
      value.name === volume) ?? run.location(`the volume ${quote(volume)} that was added`);
  }
  // The other containers have the run's capabilities, too.
  const { addedCapabilities } = run.value(security)!;
  if (addedCapabilities.some((capability: string) =>
    violation.reason.includes(quote(capability)))) {
    return run.resolved.single(security)!;
  }
  return locations.get(container ?? '') ?? run.location(run.podOverrides ? 'podOverrides' : 'the main container');
}
