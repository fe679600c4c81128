import { checkPlatformObjects } from './platform-objects';
import type { AttachedPlatform } from '../description/attached-platforms';
import { isRun } from '../description/run-marker';
import { Diagnostic, DiagnosticCollector } from '../diagnostics/diagnostic';
import { referenceProblem } from '../diagnostics/problem';
import { sizeProblem } from '../diagnostics/quantity-problem';
import { dnsLabel, qualifiedName } from '../kubernetes/names';
import { KubernetesVersion } from '../kubernetes/version';
import { checkImage } from '../options/checks/containers';
import { joinWords, quote } from '../util/string';

/** A larger factor is a typo. */
const MAX_FACTOR = 100;

/**
 * Checks a platform as it is declared.
 *
 * @param earlier The platform that already applies to its scope.
 */
export function checkPlatform(
  platform: AttachedPlatform, earlier: AttachedPlatform | undefined,
): readonly Diagnostic[] {
  const diagnostics = new DiagnosticCollector();
  checkPlace(platform, earlier, diagnostics);
  checkProfiles(platform, diagnostics);
  checkOffer(platform, diagnostics);
  checkVolumeDefaults(platform, diagnostics);
  checkPlatformObjects(platform, diagnostics);
  checkImages(platform, diagnostics);
  const { gpuResource, kubernetesVersion, coreNamespace, memoryLimitFactor } = platform._props;
  if (gpuResource !== undefined && (!gpuResource.includes('/') || qualifiedName(gpuResource) !== undefined)) {
    diagnostics.add('DH1106', 'gpuResource', `${quote(gpuResource)} is not the name of an extended resource.`,
      'Write it as "domain/name", such as "nvidia.com/gpu".');
  }
  if (memoryLimitFactor !== undefined && !(memoryLimitFactor >= 1 && memoryLimitFactor <= MAX_FACTOR)) {
    diagnostics.add('DH1004', 'memoryLimitFactor', `${memoryLimitFactor} is not a number from 1 to ${MAX_FACTOR}.`,
      'Set it to 1.1, for example.');
  }
  const expectedNamespace = coreNamespace === undefined ? undefined : dnsLabel(coreNamespace);
  if (expectedNamespace) {
    diagnostics.add('DH1002', 'coreNamespace', `${quote(coreNamespace)} cannot be the name of a namespace.`,
      `Use ${expectedNamespace}.`);
  }
  if (kubernetesVersion !== undefined && !KubernetesVersion.parse(kubernetesVersion)?.isAtLeast(1, 28)) {
    diagnostics.add('DH1605', 'kubernetesVersion',
      `${quote(kubernetesVersion)} is not a Kubernetes version of ${KubernetesVersion.OLDEST} or newer.`,
      'Write a minor version, such as "1.31".');
  }
  return diagnostics.all;
}

function checkPlace(
  platform: AttachedPlatform, earlier: AttachedPlatform | undefined, diagnostics: DiagnosticCollector,
): void {
  const scope = platform.node.scope!;
  const where = scope.node.path === '' ? 'the app' : quote(scope.node.path);
  if (earlier) {
    diagnostics.add('DH1603', 'the platform', `The platform ${quote(earlier.node.path)} already applies to ${where}.`,
      'Merge the two, or declare one of them in its own scope.');
    return;
  }
  const runs = scope.node.findAll().filter(isRun).map((run) => quote(run.node.path));
  if (runs.length > 0) {
    diagnostics.add('DH1602', 'the platform',
      `${joinWords(runs)} in ${where} ${runs.length === 1 ? 'was' : 'were'} declared before it.`,
      'Declare the platform before the runs that it applies to.');
  }
}

function checkProfiles(platform: AttachedPlatform, diagnostics: DiagnosticCollector): void {
  const names = platform.profiles.map(({ name }) => name);
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) {
      diagnostics.add('DH1604', `profiles[${i}]`,
        `${quote(name)} is already the name of profiles[${names.indexOf(name)}].`, 'Give each profile its own name.');
    }
  });
}

/** What is wrong with the profiles themselves, or with the files that they were read from. */
function checkOffer(platform: AttachedPlatform, diagnostics: DiagnosticCollector): void {
  for (const { name, _template, _invalid } of platform.profiles) {
    const report = (all: readonly Diagnostic[], what: string) => all.forEach(({ code, option, reason, fix }) =>
      diagnostics.add(code, `${option} of the ${what} ${quote(name)}`, reason, fix));
    report(_invalid, 'profile');
    report(_template?.diagnostics ?? [], 'template');
  }
}

function checkImages(platform: AttachedPlatform, diagnostics: DiagnosticCollector): void {
  const { builderImage, pythonImages = {} } = platform._props;
  const images = [['builderImage', builderImage], ...Object.entries(pythonImages)
    .map(([version, image]) => [`pythonImages[${quote(version)}]`, image])] as const;
  images.filter(([, image]) =>
    image !== undefined).forEach(([option, image]) => checkImage(image, option!, diagnostics));
}

function checkVolumeDefaults(platform: AttachedPlatform, diagnostics: DiagnosticCollector): void {
  const { volumeSize, emptyDirSize, storageClass, claimStorageClass, ephemeralStorageClass } = platform._props;
  diagnostics.addProblem(
    volumeSize === undefined ? undefined : sizeProblem(volumeSize, 'a quantity such as "10Gi"', false),
    'volumeSize',
  );
  diagnostics.addProblem(
    emptyDirSize === undefined ? undefined : sizeProblem(emptyDirSize, 'a quantity such as "1Gi"', true),
    'emptyDirSize',
  );
  for (const [option, name] of Object.entries({ storageClass, claimStorageClass, ephemeralStorageClass })) {
    diagnostics.addProblem(name ? referenceProblem(name, 'StorageClass') : undefined, option);
  }
}
