import * as kplus from 'cdk8s-plus-28';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector, inside, OptionLocation } from '../diagnostics/diagnostic';
import { envName, hasRelaxedEnvNames, portName } from '../kubernetes/names';
import { Quantity } from '../kubernetes/quantity';
import { checkChoice } from '../options/checks/choice';
import { checkEnvFrom, checkEnvVariable } from '../options/checks/env-sources';
import { checkInteger, MAX_PORT } from '../options/checks/numbers';
import { checkHandler, checkProbe } from '../options/checks/probe';
import { ContainerParts } from '../render/pod';
import { quote, reasonOf } from '../util/string';

type Container = kplus.k8s.Container;

const NOTHING: ContainerParts = { mounts: 0, ports: 0, variables: [], envFrom: 0 };

/**
 * Checks what cdk8s-plus renders for a container: it takes nearly anything, and throws for the rest as late as this.
 *
 * @param isPrivileged Whether it is when the library has secured it.
 * @param known What the run's options say of the container, which is checked elsewhere.
 */
export function checkContainer(
  run: ResolvedRun, container: kplus.Container, isPrivileged: boolean, location: OptionLocation,
  diagnostics: DiagnosticCollector, known = NOTHING,
): void {
  let rendered: Container;
  try {
    rendered = container._toKube();
  } catch (error) {
    const why = reasonOf(error);
    // A probe of the run's own was reported already.
    if (!diagnostics.all.some(({ reason }) => reason.includes(why))) {
      diagnostics.add('DH1705', location, `cdk8s-plus cannot render the container: ${why}.`, 'Correct this value.');
    }
    return;
  }
  const relaxed = hasRelaxedEnvNames(run.context.target);
  checkVariables(rendered, relaxed, run, known, location, diagnostics);
  rendered.envFrom?.slice(known.envFrom).forEach((source, i) =>
    checkEnvFrom(source, relaxed, inside(location, `envFrom[${known.envFrom + i}]`), diagnostics));
  checkMounts(rendered, isPrivileged, known, location, diagnostics);
  checkPorts(rendered, known, location, diagnostics);
  if (known === NOTHING) {
    checkResources(rendered, location, diagnostics);
    checkProbe(() => rendered.readinessProbe, true, inside(location, 'readiness'), diagnostics);
    checkProbe(() => rendered.livenessProbe, false, inside(location, 'liveness'), diagnostics);
    checkProbe(() => rendered.startupProbe, false, inside(location, 'startup'), diagnostics);
    checkHooks(rendered, location, diagnostics);
    checkSeccomp(rendered, location, diagnostics);
  }
}

/** What runs when a container has started, and before it ends. */
function checkHooks({ lifecycle }: Container, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  for (const hook of ['postStart', 'preStop'] as const) {
    if (lifecycle?.[hook]) {
      checkHandler(lifecycle[hook], 'hook', inside(location, `lifecycle.${hook}`), diagnostics);
    }
  }
}

function checkSeccomp({ securityContext }: Container, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  const { type, localhostProfile = '' } = securityContext?.seccompProfile ?? {};
  const at = inside(location, 'securityContext.seccompProfile');
  checkChoice(type, SECCOMP_TYPES, 'a type of seccomp profile', inside(at, 'type'), diagnostics);
  if (type === kplus.SeccompProfileType.LOCALHOST && (localhostProfile === '' || /^\/|(^|\/)\.\.(\/|$)/.test(localhostProfile))) {
    diagnostics.add('DH1705', inside(at, 'localhostProfile'),
      `A profile of the type "Localhost" needs the relative path of a file; got ${quote(localhostProfile)}.`,
      'Write a path such as "profiles/audit.json", which is relative to the node\'s folder of profiles.');
  }
}

const SECCOMP_TYPES: readonly string[] = Object.values(kplus.SeccompProfileType);

function checkVariables(
  { env = [] }: Container, relaxed: boolean, run: ResolvedRun, known: ContainerParts, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  for (const { name, value, valueFrom } of env.filter((variable) => !known.variables.includes(variable.name))) {
    const at = inside(location, `envVariables[${quote(name)}]`);
    const expected = envName(relaxed)(name);
    if (expected) {
      diagnostics.add('DH1301', at,
        `${quote(name)} cannot be the name of an environment variable in Kubernetes ${run.context.target}.`,
        `Use ${expected}.`);
    }
    checkEnvVariable(value, valueFrom, at, diagnostics);
  }
}

function checkMounts(
  { volumeMounts = [] }: Container, isPrivileged: boolean, known: ContainerParts, location: OptionLocation,
  diagnostics: DiagnosticCollector,
): void {
  const paths = new Set<string>();
  volumeMounts.forEach(({ mountPath, mountPropagation, subPath, subPathExpr }, i) => {
    const at = inside(location, `volumeMounts[${i}]`);
    if (i >= known.mounts && paths.has(mountPath)) {
      diagnostics.add('DH1203', at, `${quote(mountPath)} is already the mount path of another volume.`,
        'Mount each volume of a container at its own path.');
    }
    if (i >= known.mounts && (typeof mountPath !== 'string' || !mountPath.startsWith('/') || /[:\n]/.test(mountPath))) {
      diagnostics.add('DH1204', at, `${quote(mountPath)} is not an absolute path, or contains a colon or a line break.`,
        'Use a path such as "/data".');
    }
    for (const path of [subPath, subPathExpr]) {
      if (i >= known.mounts && path !== undefined && (path.startsWith('/') || path.split('/').includes('..'))) {
        diagnostics.add('DH1205', at, `${quote(path)} is not a path inside the volume.`,
          'Write a relative path without "..".');
      }
    }
    if (subPath && subPathExpr) {
      diagnostics.add('DH1205', at, '"subPath" and "subPathExpr" exclude each other.', 'Keep one of them.');
    }
    checkPropagation(mountPropagation, isPrivileged, at, diagnostics);
    paths.add(mountPath);
  });
}

const PROPAGATIONS: readonly string[] = Object.values(kplus.MountPropagation);

function checkPropagation(
  propagation: string | undefined, isPrivileged: boolean, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  checkChoice(propagation, PROPAGATIONS, 'a mount propagation mode', inside(location, 'propagation'), diagnostics);
  if (propagation === kplus.MountPropagation.BIDIRECTIONAL && !isPrivileged) {
    diagnostics.add('DH1205', inside(location, 'propagation'),
      'Only privileged containers can use bidirectional mount propagation.',
      'Write "HostToContainer", or make the container privileged.');
  }
}

function checkPorts(
  { ports = [] }: Container, known: ContainerParts, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  ports.slice(known.ports).forEach(({ containerPort, hostPort, name }, i) => {
    const at = inside(location, `ports[${known.ports + i}]`);
    const expected = name === undefined ? undefined : portName(name);
    if (expected) {
      diagnostics.add('DH1912', inside(at, 'name'), `${quote(name)} cannot be the name of a port.`, `Use ${expected}.`);
    }
    checkInteger(containerPort ?? NaN, inside(at, 'number'), diagnostics, 1, MAX_PORT);
    checkInteger(hostPort, inside(at, 'hostPort'), diagnostics, 0, MAX_PORT);
  });
}

/** The options of cdk8s-plus for the resources that it knows. */
const RESOURCES = { 'cpu': 'cpu', 'memory': 'memory', 'ephemeral-storage': 'ephemeralStorage' };

function checkResources({ resources }: Container, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  for (const [name, option] of Object.entries(RESOURCES)) {
    const [request, limit] = [resources?.requests?.[name], resources?.limits?.[name]]
      .map((quantity) => quantity && String(quantity.value));
    const [asked, allowed] = [request, limit].map((value) => value === undefined ? undefined : Quantity.parse(value));
    const at = inside(location, `resources.${option}`);
    for (const [value, quantity] of [[request, asked], [limit, allowed]] as const) {
      if (value !== undefined && (!quantity || quantity.isNegative)) {
        diagnostics.add(quantity ? 'DH1102' : 'DH1101', at,
          `${quote(value)} is ${quantity ? 'negative' : 'not a valid Kubernetes quantity'}.`, 'Use zero or more.');
      }
    }
    if (asked && allowed && asked.compare(allowed) > 0) {
      diagnostics.add('DH1103', at, `${quote(request)} is more than the limit ${quote(limit)}.`,
        'Request at most the limit.');
    }
  }
}
