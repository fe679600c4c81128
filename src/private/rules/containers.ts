import * as kplus from 'cdk8s-plus-28';
import { checkChoice } from './choice';
import { DescribedRun } from '../describe';
import { Findings, inside, Place } from '../finding';
import { dnsLabel } from '../kubernetes-names';
import { KubernetesVersion } from '../kubernetes-version';
import { MAIN } from '../pod';
import { quote } from '../text';

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
const PROBES = ['readiness', 'liveness', 'startup'] as const;

export function checkContainers(run: DescribedRun, findings: Findings): void {
  const { decisions } = run;
  checkImage(decisions.value('image'), decisions.single('image') ?? run.author('image'), findings);
  checkChoice(decisions.value('imagePullPolicy'), PULL_POLICIES, 'a pull policy', decisions.single('imagePullPolicy'), findings);
  const init = decisions.single('initContainers');
  const names = new Set([MAIN]);
  init?.value.forEach((container, i) => {
    const place = inside(init, `[${i}]`);
    checkImage(container.image, inside(place, 'image'), findings);
    checkChoice(container.imagePullPolicy, PULL_POLICIES, 'a pull policy', inside(place, 'imagePullPolicy'), findings);
    checkContainerName(container.name ?? `init-${i}`, names, inside(place, 'name'), findings);
    checkInitContainer(container, place, run.context.target, findings);
  });
}

function checkImage(image: string | undefined, place: Place, findings: Findings): void {
  if (image === undefined || image.trim() === '') {
    findings.add('DH1001', place, `${quote(image)} names no image.`, 'Write an image such as "ghcr.io/acme/train:1.4.0".');
  }
}

function checkContainerName(name: string, names: Set<string>, place: Place, findings: Findings): void {
  const must = dnsLabel(name);
  if (must) {
    findings.add('DH1701', place, `${quote(name)} cannot be the name of a container.`, `It must ${must}.`);
  } else if (names.has(name)) {
    findings.add('DH1701', place, `${quote(name)} is the name of another container of the run.`, `Give each container a name of its own; the run's own is ${quote(MAIN)}.`);
  }
  names.add(name);
}

function checkInitContainer(container: kplus.ContainerProps, place: Place, target: KubernetesVersion, findings: Findings): void {
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
