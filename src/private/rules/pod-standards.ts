import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DescribedRun } from '../describe';
import { Findings, Place } from '../finding';
import { builders, placesOfContainers } from './workload';
import { annotations } from '../options/annotations';
import { volumes, volumesOf } from '../options/fields/volumes';
import { liveness } from '../options/liveness';
import { readiness } from '../options/readiness';
import { security } from '../options/security';
import { startup } from '../options/startup';
import { MAIN } from '../pod';
import { podOf } from '../pod-of';
import { APPARMOR, Level, Violation, violations } from '../pod-standards';
import { quote } from '../text';
import { ForeignVolume } from '../volumes/from-volume';

/** Warns of what a namespace that enforces the run's level of security would not admit. */
export function checkPodStandards(run: DescribedRun, findings: Findings): void {
  const { level } = run.description.security;
  if (level === 'privileged' || !mayViolate(run)) {
    return;
  }
  const template = templateOf(run);
  if (!template) {
    return;
  }
  const places = placesOfContainers(run);
  const seen = new Set<string>();
  for (const violation of violations(level as Level, template.spec, template.metadata?.annotations ?? {}, run.context.target)) {
    const place = placeOf(violation, run, places);
    const reason = `${violation.reason.charAt(0).toUpperCase()}${violation.reason.slice(1)}, which a namespace that enforces the level ${quote(level)} does not admit.`;
    if (!seen.has(reason)) {
      seen.add(reason);
      findings.add('DH2009', place, reason, 'Leave it out, or use a more permissive level, which says so.');
    }
  }
}

/** Whether there is more than what the library itself makes, which meets the standards: to look closer costs time. */
function mayViolate(described: DescribedRun): boolean {
  const { description, run } = described;
  const workload = run.node.defaultChild as kplus.AbstractPod;
  return workload.containers.length > 1 || workload.initContainers.length > builders(described)
    || workload.volumes.length > described.derived(volumesOf).length || description.security.addedCapabilities.length > 0
    || description.podOverrides !== undefined || description.basePod !== undefined
    || [described.value(liveness), described.value(readiness), described.value(startup)]
      .some((probe) => probe && mayNameHost(probe, workload.containers[0]))
    || workload.containers[0].ports.some(({ hostPort }) => hostPort)
    || Object.keys({ ...description.annotations, ...description.metadata?.annotations }).some((key) => key.startsWith(APPARMOR))
    || described.derived(volumesOf).some((volume) => volume._kind instanceof ForeignVolume);
}

function mayNameHost(probe: kplus.Probe, container: kplus.Container): boolean {
  try {
    const { httpGet, tcpSocket } = probe._toKube(container);
    return (httpGet?.host ?? tcpSocket?.host) !== undefined;
  } catch {
    return false;
  }
}

/** The pod as it is written; undefined where it cannot be, which is reported elsewhere or ends the synthesis by itself. */
function templateOf(run: DescribedRun): { readonly spec: any; readonly metadata?: { readonly annotations?: Record<string, string> } } | undefined {
  try {
    return podOf(ApiObject.of(run.run).toJson());
  } catch {
    return undefined;
  }
}

function placeOf(violation: Violation, run: DescribedRun, places: ReadonlyMap<string, Place>): Place {
  const { annotation, container, volume } = violation;
  if (annotation !== undefined) {
    return run.decisions.keyed(annotations).get(annotation) ?? run.author(`metadata.annotations[${quote(annotation)}]`);
  }
  if (volume !== undefined) {
    return run.decisions.entries(volumes).find(({ value }) => value.name === volume) ?? run.author(`the volume ${quote(volume)} that was added`);
  }
  const { addedCapabilities } = run.description.security;
  if (container === MAIN && addedCapabilities.some((capability) => violation.reason.includes(quote(capability)))) {
    return run.decisions.single(security)!;
  }
  return places.get(container ?? '') ?? run.author(run.description.podOverrides ? 'podOverrides' : 'the main container');
}
