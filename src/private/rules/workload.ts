import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { checkInteger } from './numbers';
import { checkProbesOf } from './probes';
import { DescribedRun } from '../describe';
import { Findings, inside, Place } from '../finding';
import { dnsLabel, envName, portName } from '../kubernetes-names';
import { MAIN } from '../pod';
import { quote } from '../text';

const MAX_PORT = 65535;

/**
 * Checks the containers beside the main one, and what was added to the main one after construction: cdk8s-plus takes nearly anything.
 */
export function checkWorkload(run: DescribedRun, findings: Findings): void {
  const workload = run.run.node.defaultChild as kplus.AbstractPod;
  const [main, ...added] = workload.containers;
  const names = new Set([main.name]);
  const volumes = new Map<string, kplus.Volume>();
  checkMounts(main, run.author('the main container'), volumes, findings, run.description.volumes.length);
  checkPorts(main, run.author('the main container'), findings, run.description.servicePorts.length);
  checkEnv(run, main, run.author('the main container'), findings);
  const declared = run.description.initContainers.length;
  const others = [
    ...workload.initContainers.map((container, i): [kplus.Container, Place] =>
      [container, i < declared ? inside(run.author('initContainers'), `[${i}]`) : run.author(`the init container ${quote(container.name)} that was added`)]),
    ...added.map((container): [kplus.Container, Place] => [container, run.author(`the container ${quote(container.name)} that was added`)]),
  ];
  for (const [container, place] of others) {
    checkName(container.name, names, place, findings);
    checkMounts(container, place, volumes, findings);
    checkPorts(container, place, findings);
    checkResources(container, place, findings);
    checkEnv(run, container, place, findings);
    checkSecurity(run, container, place, findings);
    checkProbesOf(container, place, findings);
  }
  workload.initContainers.slice(declared).forEach((container) => checkSidecar(run, container, findings));
  checkVolumes(workload, volumes, findings);
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

function checkName(name: string, names: Set<string>, place: Place, findings: Findings): void {
  const must = dnsLabel(name);
  if (must) {
    findings.add('DH1701', inside(place, 'name'), `${quote(name)} cannot be the name of a container.`, `It must ${must}.`);
  } else if (names.has(name)) {
    findings.add('DH1701', inside(place, 'name'), `${quote(name)} is the name of another container of the run.`,
      'Give each container a name of its own; the run\'s own is "main".');
  }
  names.add(name);
}

/** @param known How many mounts are the run's volumes, which are checked elsewhere. */
function checkMounts(container: kplus.Container, place: Place, volumes: Map<string, kplus.Volume>, findings: Findings, known = 0): void {
  const paths = new Set<string>();
  container.mounts.forEach(({ path, volume, subPath }, i) => {
    const at = inside(place, `volumeMounts[${i}]`);
    if (i >= known && paths.has(path)) {
      findings.add('DH1203', at, `${quote(path)} is where another volume is mounted already.`, 'Mount each volume of a container at a path of its own.');
    }
    if (i >= known && subPath !== undefined && (subPath.startsWith('/') || subPath.split('/').includes('..'))) {
      findings.add('DH1205', at, `${quote(subPath)} is not a path inside the volume.`, 'Write a relative path without "..".');
    }
    if ((volumes.get(volume.name) ?? volume) !== volume) {
      findings.add('DH1202', at, `${quote(volume.name)} is the name of another volume of the run.`, 'Give each volume of a run a name of its own.');
    }
    paths.add(path);
    volumes.set(volume.name, volume);
  });
}

/** @param known How many ports are the run's services', which are checked elsewhere. */
function checkPorts(container: kplus.Container, place: Place, findings: Findings, known = 0): void {
  container.ports.slice(known).forEach((port, i) => {
    const at = inside(place, `ports[${known + i}]`);
    const must = port.name === undefined ? undefined : portName(port.name);
    if (must) {
      findings.add('DH1912', inside(at, 'name'), `${quote(port.name)} cannot be the name of a port.`, `It must ${must}.`);
    }
    checkInteger(port.number, inside(at, 'number'), findings, 1, MAX_PORT);
    checkInteger(port.hostPort, inside(at, 'hostPort'), findings, 1, MAX_PORT);
  });
}

function checkResources({ resources }: kplus.Container, place: Place, findings: Findings): void {
  const cpu = resources?.cpu;
  const [asked, allowed] = [cpu?.request, cpu?.limit].map((amount) => amount && cores(amount.amount));
  if (asked !== undefined && allowed !== undefined && asked > allowed) {
    findings.add('DH1103', inside(place, 'resources.cpu'), `${quote(cpu!.request!.amount)} is more than the limit ${quote(cpu!.limit!.amount)}.`, 'Ask for at most the limit.');
  }
  const { request, limit } = resources?.memory ?? {};
  if (request && limit && mebibytes(request) > mebibytes(limit)) {
    findings.add('DH1103', inside(place, 'resources.memory'), `${mebibytes(request)}Mi are more than the limit of ${mebibytes(limit)}Mi.`, 'Ask for at most the limit.');
  }
}

function cores(amount: string): number {
  return amount.endsWith('m') ? Number(amount.slice(0, -1)) / 1000 : Number(amount);
}

function mebibytes(size: Size): number {
  return size.toKibibytes() / 1024;
}

function checkEnv(run: DescribedRun, container: kplus.Container, place: Place, findings: Findings): void {
  const check = envName(run.context.target.isAtLeast(1, 34));
  const known = new Set(container.name === MAIN ? run.description.env.map(({ name }) => name) : []);
  for (const name of Object.keys(container.env.variables).filter((one) => !known.has(one))) {
    const must = check(name);
    if (must) {
      findings.add('DH1301', inside(place, `envVariables[${quote(name)}]`), `${quote(name)} cannot be the name of an environment variable in Kubernetes ${run.context.target}.`, `It must ${must}.`);
    }
  }
}

function checkSecurity(run: DescribedRun, { securityContext }: kplus.Container, place: Place, findings: Findings): void {
  const { security } = run.description;
  const at = inside(place, 'securityContext');
  checkInteger(securityContext.user, inside(at, 'user'), findings);
  checkInteger(securityContext.group, inside(at, 'group'), findings);
  if (security.nonRoot && securityContext.ensureNonRoot && securityContext.user === 0) {
    findings.add('DH1501', inside(at, 'user'), `User 0 is root, and the security level ${quote(security.level)} forbids root.`, 'Give another user, such as 1000.');
  }
  if (security.level !== 'privileged' && securityContext.privileged) {
    findings.add('DH2009', inside(at, 'privileged'),
      `The container is privileged, which a namespace that enforces the level ${quote(security.level)} does not admit.`,
      'Leave it out, or use a more permissive level, which says so.');
  }
}
