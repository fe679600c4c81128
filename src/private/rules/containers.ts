import * as kplus from 'cdk8s-plus-28';
import { checkChoice } from './choice';
import { DescribedRun } from '../describe';
import { Findings, inside, Place } from '../finding';
import { samePort } from '../init-container';
import { KubernetesVersion } from '../kubernetes-version';
import { imageProblem } from '../problems';
import { PULL_POLICIES } from '../volumes/image';

const PROBES = ['readiness', 'liveness', 'startup'] as const;

export function checkInitContainers(containers: readonly kplus.ContainerProps[], at: Place, findings: Findings, run: DescribedRun): void {
  containers.forEach((container, i) => {
    const place = inside(at, `[${i}]`);
    checkImage(container.image, inside(place, 'image'), findings);
    checkPullPolicy(container.imagePullPolicy, inside(place, 'imagePullPolicy'), findings);
    checkInitContainer(container, place, run.context.target, findings);
  });
}

export function checkImage(image: string | undefined, place: Place | string, findings: Findings): void {
  findings.addProblem(imageProblem(typeof image === 'string' ? image : undefined), place);
}

export function checkPullPolicy(policy: string | undefined, place: Place | undefined, findings: Findings): void {
  checkChoice(policy, PULL_POLICIES, 'a pull policy', place, findings);
}

function checkInitContainer(container: kplus.ContainerProps, place: Place, target: KubernetesVersion, findings: Findings): void {
  checkPorts(container, place, findings);
  if (container.restartPolicy !== undefined) {
    if (!target.isAtLeast(1, 29)) {
      findings.add('DH1703', inside(place, 'restartPolicy'), `A container that keeps running beside the main one needs Kubernetes 1.29, and the platform promises ${target}.`,
        'Set the platform\'s "kubernetesVersion" to "1.29" or newer if your clusters are, or leave the option out.');
    }
    return;
  }
  for (const probe of PROBES.filter((option) => container[option] !== undefined)) {
    findings.add('DH1702', inside(place, probe), 'An init container ends before the run begins, and has no use for a probe.', 'Leave the probe out.');
  }
}

/** cdk8s-plus throws for ports that are given twice; they are left out there. */
function checkPorts({ port, portNumber, ports = [] }: kplus.ContainerProps, place: Place, findings: Findings): void {
  if (port !== undefined && portNumber !== undefined) {
    findings.add('DH1912', inside(place, 'port'), 'Both "port" and "portNumber" are given, which are one option.', 'Keep "portNumber".');
  }
  ports.forEach((one, i) => {
    const earlier = ports.slice(0, i).some((other) => samePort(one, other));
    if (earlier || one.number === portNumber) {
      findings.add('DH1912', inside(place, `ports[${i}]`), `The port ${one.number}, or its name, is given already.`, 'Give each port of a container once.');
    }
  });
}
