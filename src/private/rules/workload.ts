import * as kplus from 'cdk8s-plus-28';
import { checkImage, checkPullPolicy } from './containers';
import { checkInteger } from './numbers';
import { checkContainer } from './rendered-container';
import { DescribedRun } from '../describe';
import { Findings, inside, Place } from '../finding';
import { dnsLabel } from '../kubernetes-names';
import { initContainers as initOption } from '../options/init-containers';
import { source as sourceOption } from '../options/source';
import { MAIN, RunPod } from '../pod';
import { SOURCE } from '../source/builder';
import { list, quote } from '../text';

/**
 * Checks the containers beside the main one, and what was added to the main one after construction: cdk8s-plus takes nearly anything.
 */
export function checkWorkload(run: DescribedRun, findings: Findings, pod: RunPod): void {
  const workload = run.run.node.defaultChild as kplus.AbstractPod;
  const [main] = workload.containers;
  const names = new Set([main.name]);
  const volumes = new Map<string, kplus.Volume>();
  const ofMain = run.author('the main container');
  const { own } = pod;
  const isPrivileged = run.description.security.level === 'privileged';
  checkVolumeNames(main, ofMain, volumes, findings, own.mounts);
  const isAddedTo = main.mounts.length > own.mounts || main.ports.length > own.ports || main.env.sources.length > own.envFrom
    || Object.keys(main.env.variables).length > own.variables.length;
  if (isAddedTo) {
    checkContainer(run, main, isPrivileged, ofMain, findings, own);
  }
  const ofLibrary = builders(run);
  const declared = ofLibrary + (run.value(initOption)?.length ?? 0);
  const others = othersOf(run);
  for (const [i, [container, place]] of others.entries()) {
    checkName(container.name, names, ofLibrary > 0 ? [MAIN, SOURCE] : [MAIN], place, findings);
    checkVolumeNames(container, place, volumes, findings);
    if (i < ofLibrary) {
      continue;
    }
    const ofRun = run.value(initOption)?.at(i - ofLibrary);
    checkContainer(run, container, ofRun ? ofRun.securityContext?.privileged ?? isPrivileged : container.securityContext.privileged, place, findings);
    checkSecurity(run, container, place, findings);
  }
  for (const [container, place] of others.slice(declared)) {
    checkImage(container.image, inside(place, 'image'), findings);
    checkPullPolicy(container.imagePullPolicy, inside(place, 'imagePullPolicy'), findings);
  }
  const initContainers = workload.initContainers.length;
  others.slice(0, initContainers).forEach((container) => checkHostPorts([container], findings));
  checkHostPorts([[main, ofMain], ...others.slice(initContainers)], findings);
  workload.initContainers.slice(declared).forEach((container) => checkSidecar(run, container, findings));
  checkVolumes(workload, volumes, findings);
}

/** How many init containers fetch the run's source: they come first, and have nothing that is not the main one's. */
export function builders(run: DescribedRun): number {
  return run.value(sourceOption) ? 1 : 0;
}

/** The containers beside the main one, and where they were given: init containers first. */
function othersOf(run: DescribedRun): (readonly [kplus.Container, Place])[] {
  const { containers, initContainers } = run.run.node.defaultChild as kplus.AbstractPod;
  const ofLibrary = builders(run);
  const declared = (run.value(initOption) ?? []).map((_, i) => inside(run.author('initContainers'), `[${i}]`));
  const places = [...Array.from({ length: ofLibrary }, () => run.author('source')), ...declared];
  return [
    ...initContainers.map((container, i) => [
      container, places.at(i) ?? run.author(`the init container ${quote(container.name)} that was added`),
    ] as const),
    ...containers.slice(1).map((container) => [container, run.author(`the container ${quote(container.name)} that was added`)] as const),
  ];
}

/** Where the containers beside the main one were given, by their names. */
export function placesOfContainers(run: DescribedRun): ReadonlyMap<string, Place> {
  return new Map(othersOf(run).map(([{ name }, place]) => [name, place]));
}

/** Ports of the node, of which each leads to one container: those of init containers do not meet, since these run one after the other. */
function checkHostPorts(containers: readonly (readonly [kplus.Container, Place])[], findings: Findings): void {
  const taken = new Set<string>();
  for (const [{ ports }, place] of containers) {
    for (const { hostIp = '', hostPort, protocol = kplus.Protocol.TCP } of ports.filter((port) => port.hostPort)) {
      const slot = `${protocol}/${hostIp}/${hostPort}`;
      if (taken.has(slot)) {
        findings.add('DH1912', inside(place, 'ports'), `The port ${hostPort} of the node is given twice.`, 'Give each port of the node once.');
      }
      taken.add(slot);
    }
  }
}

/** A container that keeps running beside the main one, and was added to the workload. */
function checkSidecar(run: DescribedRun, container: kplus.Container, findings: Findings): void {
  if (container.restartPolicy !== undefined && !run.context.target.isAtLeast(1, 29)) {
    findings.add('DH1703', `the init container ${quote(container.name)} that was added`,
      `A container that keeps running beside the main one needs Kubernetes 1.29, and the platform promises ${run.context.target}.`,
      'Set the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters are, or add it without a restart policy.');
  }
}

/** Volumes that were added to the workload, mounted or not. */
function checkVolumes(workload: kplus.AbstractPod, mounted: ReadonlyMap<string, kplus.Volume>, findings: Findings): void {
  for (const volume of workload.volumes) {
    const place = `the volume ${quote(volume.name)} that was added`;
    const must = dnsLabel(volume.name);
    if (must) {
      findings.add('DH1201', place, `${quote(volume.name)} cannot be the name of a volume.`, `It must ${must}.`);
    }
    if ((mounted.get(volume.name) ?? volume) !== volume) {
      findings.add('DH1202', place, `${quote(volume.name)} is the name of another volume of the run.`, 'Give each volume of a run a name of its own.');
    }
  }
}

/** @param own Names that the run itself gives. */
function checkName(name: string, names: Set<string>, own: readonly string[], place: Place, findings: Findings): void {
  const must = dnsLabel(name);
  if (must) {
    findings.add('DH1701', inside(place, 'name'), `${quote(name)} cannot be the name of a container.`, `It must ${must}.`);
  } else if (names.has(name)) {
    findings.add('DH1701', inside(place, 'name'), `${quote(name)} is the name of another container of the run.`,
      `Give each container a name of its own; the run's own ${own.length > 1 ? 'are' : 'is'} ${list(own.map(quote))}.`);
  }
  names.add(name);
}

/**
 * One name of a volume stands for one volume, whoever mounts it.
 *
 * @param known How many mounts are the run's volumes, which are checked elsewhere.
 */
function checkVolumeNames(container: kplus.Container, place: Place, volumes: Map<string, kplus.Volume>, findings: Findings, known = 0): void {
  container.mounts.forEach(({ volume }, i) => {
    const must = i < known ? undefined : dnsLabel(volume.name);
    if (must) {
      findings.add('DH1201', inside(place, `volumeMounts[${i}]`), `${quote(volume.name)} cannot be the name of a volume.`, `It must ${must}.`);
    }
    if ((volumes.get(volume.name) ?? volume) !== volume) {
      findings.add('DH1202', inside(place, `volumeMounts[${i}]`), `${quote(volume.name)} is the name of another volume of the run.`, 'Give each volume of a run a name of its own.');
    }
    volumes.set(volume.name, volume);
  });
}

function checkSecurity(run: DescribedRun, { securityContext }: kplus.Container, place: Place, findings: Findings): void {
  const { security } = run.description;
  const at = inside(place, 'securityContext');
  checkInteger(securityContext.user, inside(at, 'user'), findings);
  checkInteger(securityContext.group, inside(at, 'group'), findings);
  if (security.nonRoot && securityContext.ensureNonRoot && securityContext.user === 0) {
    findings.add('DH1501', inside(at, 'user'), `User 0 is root, and the security level ${quote(security.level)} forbids root.`, 'Give another user, such as 1000.');
  }
}
