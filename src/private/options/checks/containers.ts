import * as kplus from 'cdk8s-plus-28';
import { checkChoice } from './choice';
import type { ResolvedRun } from '../../contract/run';
import { DiagnosticCollector, inside, OptionLocation } from '../../diagnostics/diagnostic';
import { imageProblem } from '../../diagnostics/problem';
import { isProfileWithoutUse } from '../../kubernetes/cdk8s-plus-values';
import { samePort } from '../../kubernetes/container-port';
import { KubernetesVersion } from '../../kubernetes/version';
import { PULL_POLICIES } from '../../volumes/image';

const PROBES = ['readiness', 'liveness', 'startup'] as const;

export function checkInitContainers(
  containers: readonly kplus.ContainerProps[], at: OptionLocation, diagnostics: DiagnosticCollector, run: ResolvedRun,
): void {
  containers.forEach((container, i) => {
    const location = inside(at, `[${i}]`);
    checkImage(container.image, inside(location, 'image'), diagnostics);
    checkPullPolicy(container.imagePullPolicy, inside(location, 'imagePullPolicy'), diagnostics);
    checkInitContainer(container, location, run.context.target, diagnostics);
  });
}

export function checkImage(
  image: string | undefined, location: OptionLocation | string, diagnostics: DiagnosticCollector,
): void {
  diagnostics.addProblem(imageProblem(typeof image === 'string' ? image : undefined), location);
}

export function checkPullPolicy(
  policy: string | undefined, location: OptionLocation | undefined, diagnostics: DiagnosticCollector,
): void {
  checkChoice(policy, PULL_POLICIES, 'a pull policy', location, diagnostics);
}

function checkInitContainer(
  container: kplus.ContainerProps, location: OptionLocation, target: KubernetesVersion,
  diagnostics: DiagnosticCollector,
): void {
  checkPorts(container, location, diagnostics);
  if (isProfileWithoutUse(container)) {
    diagnostics.add('DH1705', inside(location, 'securityContext.seccompProfile.localhostProfile'),
      'Only a profile of the type "Localhost" has a file.', 'Leave it out, or use "kplus.SeccompProfileType.LOCALHOST".');
  }
  if (container.restartPolicy !== undefined) {
    if (!target.isAtLeast(1, 29)) {
      diagnostics.add('DH1703', inside(location, 'restartPolicy'),
        `A sidecar container needs Kubernetes 1.29, but the platform targets ${target}.`,
        'Set the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters run it, or leave the option out.');
    }
    return;
  }
  for (const probe of PROBES.filter((option) => container[option] !== undefined)) {
    diagnostics.add('DH1702', inside(location, probe),
      'An init container ends before the run starts, so it cannot have a probe.', 'Leave the probe out.');
  }
  if (container.lifecycle !== undefined) {
    diagnostics.add('DH1702', inside(location, 'lifecycle'),
      'An init container ends before the run starts, so it cannot have lifecycle hooks.', 'Leave them out.');
  }
}

/** cdk8s-plus throws for ports that are given twice; they are left out there. */
function checkPorts(
  { port, portNumber, ports = [] }: kplus.ContainerProps, location: OptionLocation, diagnostics: DiagnosticCollector,
): void {
  if (port !== undefined && portNumber !== undefined) {
    diagnostics.add('DH1912', inside(location, 'port'),
      'Both "port" and "portNumber" are set, but they are the same option.', 'Keep "portNumber".');
  }
  const own = portNumber === undefined ? [] : [{ number: portNumber }];
  ports.forEach((one, i) => {
    if ([...own, ...ports.slice(0, i)].some((other) => samePort(one, other))) {
      diagnostics.add('DH1912', inside(location, `ports[${i}]`),
        `The port ${one.number}, or its name, is declared twice.`, 'Declare each port of a container once.');
    }
  });
}
