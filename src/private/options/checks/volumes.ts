import { checkVolumeSizes, isDerived, VolumeOfRun } from './volume-sizes';
import { RunVolume } from '../../../volume';
import { DiagnosticCollector, inside, optionOf, OptionLocation } from '../../diagnostics/diagnostic';
import { dnsLabel } from '../../kubernetes/names';
import { quote } from '../../util/string';
import { ExternalVolume } from '../../volumes/from-volume';

/**
 * @param memoryLimit The run's memory limit, towards which volumes in memory count.
 * @param storageLimit Its limit of ephemeral storage, towards which those on the node's disk count.
 */
export function checkVolumes(
  volumes: readonly VolumeOfRun[], memoryLimit: string | undefined, diagnostics: DiagnosticCollector,
  storageLimit?: string,
): void {
  const names = new Map<string, VolumeOfRun>();
  const paths = new Map<string, VolumeOfRun>();
  for (const one of volumes) {
    const { volume, context, location } = one;
    checkUnique(volume.name, names, one, (earlier) =>
      isSameObject(volume, earlier.volume) || diagnostics.add('DH1202', inside(location, 'name'),
        `${quote(volume.name)} is already the name of ${optionOf(earlier.location)}.`,
        'Give each volume of a run its own name.'));
    checkUnique(volume.mountPath, paths, one, (earlier) =>
      diagnostics.add('DH1203', inside(location, 'mountPath'),
        `${quote(volume.mountPath)} is already the mount path of ${optionOf(earlier.location)}.`,
        'Mount each volume of a run at its own path.'));
    checkMount(volume, location, diagnostics);
    volume._kind.check(context, (code, option, reason, fix) =>
      diagnostics.add(code, isDerived(location) ? location : inside(location, option), reason, fix));
  }
  checkSameFolder(paths, diagnostics);
  checkVolumeSizes(volumes, { memory: memoryLimit, disk: storageLimit }, diagnostics);
}

/** Whether two volumes are one object of cdk8s-plus, which can be mounted at several paths. */
function isSameObject(a: RunVolume, b: RunVolume): boolean {
  return a._kind instanceof ExternalVolume && b._kind instanceof ExternalVolume && a._kind.volume === b._kind.volume;
}

function checkUnique(
  key: string, seen: Map<string, VolumeOfRun>, one: VolumeOfRun, report: (earlier: VolumeOfRun) => void,
): void {
  const earlier = seen.get(key);
  if (earlier) {
    report(earlier);
  } else {
    seen.set(key, one);
  }
}

function checkMount(volume: RunVolume, location: OptionLocation, diagnostics: DiagnosticCollector): void {
  const expectedName = dnsLabel(volume.name);
  if (expectedName) {
    diagnostics.add('DH1201', inside(location, 'name'), `${quote(volume.name)} cannot be the name of a volume.`,
      `Use ${expectedName}.`);
  }
  const { mountPath, subPath } = volume;
  const meant = `/${mountPath.trim().replace(/^(\.\.?\/)+/, '').replace(/^\//, '')}`;
  if (!mountPath.startsWith('/')) {
    diagnostics.add('DH1204', inside(location, 'mountPath'), `${quote(mountPath)} is not an absolute path.`,
      isPath(meant) ? `Write ${quote(meant)}, for example.` : 'Write a path such as "/data".');
  } else if (/[:\n]/.test(mountPath)) {
    diagnostics.add('DH1204', inside(location, 'mountPath'),
      `${quote(mountPath)} contains a colon or a line break, which container runtimes reject.`,
      'Choose a path without it.');
  }
  if (subPath !== undefined && (subPath.startsWith('/') || subPath.split('/').includes('..'))) {
    diagnostics.add('DH1205', inside(location, 'subPath'), `${quote(subPath)} is not a path inside the volume.`,
      'Write a relative path without "..".');
  }
}

/** Whether it can be suggested. */
function isPath(path: string): boolean {
  return /^\/[^:\\\n]+$/.test(path);
}

function withoutLastSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') {
    end--;
  }
  return path.slice(0, end);
}

function checkSameFolder(paths: ReadonlyMap<string, VolumeOfRun>, diagnostics: DiagnosticCollector): void {
  for (const [path, { location }] of paths) {
    const plain = withoutLastSlashes(path);
    const other = paths.get(plain);
    if (plain !== '' && plain !== path && other) {
      diagnostics.add('DH2010', inside(location, 'mountPath'),
        `${quote(path)} is the same folder as ${quote(plain)}, where ${optionOf(other.location)} is mounted.`,
        'Mount each volume of a run in its own folder.');
    }
  }
}
