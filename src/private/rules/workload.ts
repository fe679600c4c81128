import * as kplus from 'cdk8s-plus-28';
import { checkContainer } from './rendered-container';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector, inside, OptionLocation } from '../diagnostics/diagnostic';
import { MAIN } from '../kubernetes/container-names';
import { dnsLabel } from '../kubernetes/names';
import { checkImage, checkPullPolicy } from '../options/checks/containers';
import { checkInteger } from '../options/checks/numbers';
import { initContainers as initOption } from '../options/init-containers';
import { security as securityOption } from '../options/security';
import { source as sourceOption } from '../options/source';
import { RunPod } from '../render/pod';
import { SOURCE } from '../render/source-builder';
import { joinWords, quote } from '../util/string';
import { kindsProblem } from '../volumes/checks';

/**
 * Checks the containers beside the main one, and what was added to the main one after construction: cdk8s-plus takes
 * nearly anything.
 */
export function checkWorkload(run: ResolvedRun, diagnostics: DiagnosticCollector, pod: RunPod): void {
  const { workload } = pod;
  const [main] = workload.containers;
  const names = new Set([main.name]);
  const volumes = new Map<string, kplus.Volume>();
  const ofMain = run.location('the main container');
  const { own } = pod;
  const isPrivileged = run.value(securityOption)!.level === 'privileged';
  checkVolumeNames(main, ofMain, volumes, diagnostics, own.mounts);
  const isAddedTo = main.mounts.length > own.mounts || main.ports.length > own.ports
    || main.env.sources.length > own.envFrom
    || Object.keys(main.env.variables).length > own.variables.length;
  if (isAddedTo) {
    checkContainer(run, main, isPrivileged, ofMain, diagnostics, own);
  }
  const ofLibrary = builders(run);
  const declared = ofLibrary + (run.value(initOption)?.length ?? 0);
  const others = othersOf(run, workload);
  for (const [i, [container, location]] of others.entries()) {
    checkName(container.name, names, ofLibrary > 0 ? [MAIN, SOURCE] : [MAIN], location, diagnostics);
    checkVolumeNames(container, location, volumes, diagnostics);
    if (i < ofLibrary) {
      continue;
    }
    const ofRun = run.value(initOption)?.at(i - ofLibrary);
    checkContainer(
      run, container, ofRun ? ofRun.securityContext?.privileged ?? isPrivileged : container.securityContext.privileged,
      location, diagnostics,
    );
    checkSecurity(run, container, location, diagnostics);
  }
  for (const [container, location] of others.slice(declared)) {
    checkImage(container.image, inside(location, 'image'), diagnostics);
    checkPullPolicy(container.imagePullPolicy, inside(location, 'imagePullPolicy'), diagnostics);
  }
  const initContainers = workload.initContainers.length;
  others.slice(0, initContainers).forEach((container) => checkHostPorts([container], diagnostics));
  checkHostPorts([[main, ofMain], ...others.slice(initContainers)], diagnostics);
  workload.initContainers.slice(declared).forEach((container) => checkAddedInit(run, container, diagnostics));
  checkVolumes(workload, volumes, diagnostics);
}

/** How many init containers fetch the run's source: they come first, and have nothing that is not the main one's. */
export function builders(run: ResolvedRun): number {
  return run.value(sourceOption) ? 1 : 0;
}

/** The containers beside the main one, and where they were given: init containers first. */
export function othersOf(
  run: ResolvedRun, { containers, initContainers }: kplus.AbstractPod,
): (readonly [kplus.Container, OptionLocation])[] {
  const ofLibrary = builders(run);
  const declared = (run.value(initOption) ?? []).map((_, i) => inside(run.location('initContainers'), `[${i}]`));
  const locations = [...Array.from({ length: ofLibrary }, () => run.location('source')), ...declared];
  return [
    ...initContainers.map((container, i) => [
      container, locations.at(i) ?? run.location(`the init container ${quote(container.name)} that was added`),
    ] as const),
    ...containers.slice(1).map((container) =>
      [container, run.location(`the container ${quote(container.name)} that was added`)] as const),
  ];
}

/** Where the containers beside the main one were given, by their names. */
export function locationsOfContainers(
  run: ResolvedRun, workload: kplus.AbstractPod,
): ReadonlyMap<string, OptionLocation> {
  return new Map(othersOf(run, workload).map(([{ name }, location]) => [name, location]));
}

/**
 * Ports of the node, of which each leads to one container: those of init containers do not meet, since these run one
 * after the other.
 */
function checkHostPorts(
  containers: readonly (readonly [kplus.Container, OptionLocation])[], diagnostics: DiagnosticCollector,
): void {
  const reserved = new Set<string>();
  for (const [{ ports }, location] of containers) {
    for (const { hostIp = '', hostPort, protocol = kplus.Protocol.TCP } of ports.filter((port) => port.hostPort)) {
      const slot = `${protocol}/${hostIp}/${hostPort}`;
      if (reserved.has(slot)) {
        diagnostics.add('DH1912', inside(location, 'ports'), `The host port ${hostPort} is used twice.`,
          'Use each host port once.');
      }
      reserved.add(slot);
    }
  }
}

/** An init container that was added to the workload, which may keep running beside the main one. */
function checkAddedInit(run: ResolvedRun, container: kplus.Container, diagnostics: DiagnosticCollector): void {
  if (container.restartPolicy === undefined && hasHooks(container)) {
    diagnostics.add('DH1702', `the init container ${quote(container.name)} that was added.lifecycle`,
      'An init container ends before the run starts, so it cannot have lifecycle hooks.', 'Leave them out.');
  }
  if (container.restartPolicy !== undefined && !run.context.target.isAtLeast(1, 29)) {
    diagnostics.add('DH1703', `the init container ${quote(container.name)} that was added`,
      `A sidecar container needs Kubernetes 1.29, but the platform targets ${run.context.target}.`,
      'Set the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters run it, or add it without a restart '
        + 'policy.');
  }
}

function hasHooks(container: kplus.Container): boolean {
  try {
    return container._toKube().lifecycle !== undefined;
  } catch {
    return false;
  }
}

/** Volumes that were added to the workload, mounted or not. */
function checkVolumes(
  workload: kplus.AbstractPod, mounted: ReadonlyMap<string, kplus.Volume>, diagnostics: DiagnosticCollector,
): void {
  for (const volume of workload.volumes) {
    const location = `the volume ${quote(volume.name)} that was added`;
    const expected = dnsLabel(volume.name);
    if (expected) {
      diagnostics.add('DH1201', location, `${quote(volume.name)} cannot be the name of a volume.`, `Use ${expected}.`);
    }
    if ((mounted.get(volume.name) ?? volume) !== volume) {
      diagnostics.add('DH1202', location, `${quote(volume.name)} is the name of another volume of the run.`,
        'Give each volume of a run its own name.');
    }
    if (mounted.get(volume.name) !== volume) {
      diagnostics.addProblem(kindsProblem(volume), location);
    }
  }
}

/** @param own Names that the run itself gives. */
function checkName(
  name: string, names: Set<string>, own: readonly string[], location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const expected = dnsLabel(name);
  if (expected) {
    diagnostics.add('DH1701', inside(location, 'name'), `${quote(name)} cannot be the name of a container.`,
      `Use ${expected}.`);
  } else if (names.has(name)) {
    diagnostics.add('DH1701', inside(location, 'name'), `${quote(name)} is the name of another container of the run.`,
      `Give each container its own name; the run itself uses ${joinWords(own.map(quote))}.`);
  }
  names.add(name);
}

/**
 * One name of a volume stands for one volume, whoever mounts it.
 *
 * @param known How many mounts are the run's volumes, which are checked elsewhere.
 */
function checkVolumeNames(
  container: kplus.Container, location: OptionLocation, volumes: Map<string, kplus.Volume>,
  diagnostics: DiagnosticCollector, known = 0,
): void {
  container.mounts.forEach(({ volume }, i) => {
    const expected = i < known ? undefined : dnsLabel(volume.name);
    if (expected) {
      diagnostics.add('DH1201', inside(location, `volumeMounts[${i}]`),
        `${quote(volume.name)} cannot be the name of a volume.`, `Use ${expected}.`);
    }
    if ((volumes.get(volume.name) ?? volume) !== volume) {
      diagnostics.add('DH1202', inside(location, `volumeMounts[${i}]`),
        `${quote(volume.name)} is the name of another volume of the run.`, 'Give each volume of a run its own name.');
    }
    if (i >= known && volumes.get(volume.name) !== volume) {
      diagnostics.addProblem(kindsProblem(volume), inside(location, `volumeMounts[${i}].volume`));
    }
    volumes.set(volume.name, volume);
  });
}

function checkSecurity(
  run: ResolvedRun, { securityContext }: kplus.Container, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  const { level, nonRoot } = run.value(securityOption)!;
  const at = inside(location, 'securityContext');
  checkInteger(securityContext.user, inside(at, 'user'), diagnostics);
  checkInteger(securityContext.group, inside(at, 'group'), diagnostics);
  if (nonRoot && securityContext.ensureNonRoot && securityContext.user === 0) {
    diagnostics.add('DH1501', inside(at, 'user'),
      `User 0 is root, and the security level ${quote(level)} forbids root.`, 'Use another user, such as 1000.');
  }
}
