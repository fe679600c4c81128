import { checkImage } from './containers';
import { checkPlatformObjects } from './platform-objects';
import type { DigitalHubPlatform } from '../../platform';
import { Finding, Findings } from '../finding';
import { dnsLabel, qualifiedName } from '../kubernetes-names';
import { KubernetesVersion } from '../kubernetes-version';
import { quantityProblem, referenceProblem } from '../problems';
import { isRun } from '../run-marker';
import { list, quote } from '../text';

/** Beyond this, a factor is a slip. */
const MAX_FACTOR = 100;

/**
 * Checks a platform as it is declared.
 *
 * @param earlier The platform that governs its scope already.
 */
export function checkPlatform(platform: DigitalHubPlatform, earlier: DigitalHubPlatform | undefined): readonly Finding[] {
  const findings = new Findings();
  checkPlace(platform, earlier, findings);
  checkProfiles(platform, findings);
  checkOffer(platform, findings);
  checkVolumeDefaults(platform, findings);
  checkPlatformObjects(platform, findings);
  checkImages(platform, findings);
  const { gpuResource, kubernetesVersion, coreNamespace, memoryLimitFactor } = platform._props;
  if (gpuResource !== undefined && (!gpuResource.includes('/') || qualifiedName(gpuResource) !== undefined)) {
    findings.add('DH1106', 'gpuResource', `${quote(gpuResource)} is not the name of an extended resource.`, 'Write it as "domain/name", such as "nvidia.com/gpu".');
  }
  if (memoryLimitFactor !== undefined && !(memoryLimitFactor >= 1 && memoryLimitFactor <= MAX_FACTOR)) {
    findings.add('DH1004', 'memoryLimitFactor', `${memoryLimitFactor} is not a number from 1 to ${MAX_FACTOR}.`, 'Give 1.1, say.');
  }
  const namespaceMust = coreNamespace === undefined ? undefined : dnsLabel(coreNamespace);
  if (namespaceMust) {
    findings.add('DH1002', 'coreNamespace', `${quote(coreNamespace)} cannot be the name of a namespace.`, `It must ${namespaceMust}.`);
  }
  if (kubernetesVersion !== undefined && !KubernetesVersion.parse(kubernetesVersion)?.isAtLeast(1, 28)) {
    findings.add('DH1605', 'kubernetesVersion', `${quote(kubernetesVersion)} is not a version of Kubernetes from ${KubernetesVersion.OLDEST} on.`,
      'Write a minor version, such as "1.31".');
  }
  return findings.all;
}

function checkPlace(platform: DigitalHubPlatform, earlier: DigitalHubPlatform | undefined, findings: Findings): void {
  const scope = platform.node.scope!;
  const where = scope.node.path === '' ? 'the app' : quote(scope.node.path);
  if (earlier) {
    findings.add('DH1603', 'the platform', `${where} is governed by the platform ${quote(earlier.node.path)} already.`,
      'Join the two, or declare one of them in a scope of its own.');
    return;
  }
  const runs = scope.node.findAll().filter(isRun).map((run) => quote(run.node.path));
  if (runs.length > 0) {
    findings.add('DH1602', 'the platform', `${list(runs)} in ${where} ${runs.length === 1 ? 'was' : 'were'} described without it.`,
      'Declare the platform before the runs that it governs.');
  }
}

function checkProfiles(platform: DigitalHubPlatform, findings: Findings): void {
  const names = platform.profiles.map(({ name }) => name);
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) {
      findings.add('DH1604', `profiles[${i}]`, `${quote(name)} is the name of profiles[${names.indexOf(name)}] already.`, 'Give each profile a name of its own.');
    }
  });
}

/** What is wrong with the profiles themselves, or with the files that they were read from. */
function checkOffer(platform: DigitalHubPlatform, findings: Findings): void {
  for (const { name, _template, _misshapen } of platform.profiles) {
    const report = (all: readonly Finding[], what: string) => all.forEach(({ code, option, reason, fix }) =>
      findings.add(code, `${option} of the ${what} ${quote(name)}`, reason, fix));
    report(_misshapen, 'profile');
    report(_template?.findings ?? [], 'template');
  }
}

function checkImages(platform: DigitalHubPlatform, findings: Findings): void {
  const { builderImage, pythonImages = {} } = platform._props;
  const images = [['builderImage', builderImage], ...Object.entries(pythonImages).map(([version, image]) => [`pythonImages[${quote(version)}]`, image])] as const;
  images.filter(([, image]) => image !== undefined).forEach(([option, image]) => checkImage(image, option!, findings));
}

function checkVolumeDefaults(platform: DigitalHubPlatform, findings: Findings): void {
  const { volumeSize, emptyDirSize, storageClass } = platform._props;
  findings.addProblem(volumeSize === undefined ? undefined : quantityProblem(volumeSize, 'something like "10Gi"', false), 'volumeSize');
  findings.addProblem(emptyDirSize === undefined ? undefined : quantityProblem(emptyDirSize, 'something like "1Gi"', true), 'emptyDirSize');
  findings.addProblem(storageClass ? referenceProblem(storageClass, 'StorageClass') : undefined, 'storageClass');
}
