import { RunVolume } from '../../volume';
import { DescribedRun } from '../describe';
import { Findings, inside, optionOf, Place } from '../finding';
import { dnsLabel } from '../kubernetes-names';
import { Statement } from '../layer';
import { amountsOf } from '../options/fields/amounts';
import { volumes } from '../options/fields/volumes';
import { Quantity } from '../quantity';
import { quote } from '../text';
import { ForeignVolume } from '../volumes/from-volume';

export function checkVolumes(run: DescribedRun, findings: Findings): void {
  const names = new Map<string, Mounted>();
  const paths = new Map<string, Mounted>();
  for (const statement of run.decisions.entries(volumes)) {
    const volume = statement.value;
    checkUnique(volume.name, names, statement, (earlier) => isSameObject(volume, earlier.value) || findings.add('DH1202', inside(statement, 'name'),
      `${quote(volume.name)} is the name of ${optionOf(earlier)} already.`, 'Give each volume of a run a name of its own.'));
    checkUnique(volume.mountPath, paths, statement, (earlier) => findings.add('DH1203', inside(statement, 'mountPath'),
      `${quote(volume.mountPath)} is where ${optionOf(earlier)} is mounted already.`, 'Mount each volume of a run at a path of its own.'));
    checkMount(volume, statement, findings);
    volume._kind.check(run.volumeContext(volume), (code, option, reason, fix) =>
      findings.add(code, isMadeOf(statement) ? statement : inside(statement, option), reason, fix));
  }
  checkSameFolder(paths, findings);
  checkSharedMemory(run, findings);
}

/** Whether a volume stands for an option that is its size, so that its own options are not what the author wrote. */
function isMadeOf(place: Place): boolean {
  return !place.option.startsWith('volumes[');
}

type Mounted = Statement<RunVolume>;

/** Whether two volumes are one object of cdk8s-plus, which can be mounted at several paths. */
function isSameObject(a: RunVolume, b: RunVolume): boolean {
  return a._kind instanceof ForeignVolume && b._kind instanceof ForeignVolume && a._kind.volume === b._kind.volume;
}

function checkUnique(key: string, seen: Map<string, Mounted>, place: Mounted, report: (earlier: Mounted) => void): void {
  const earlier = seen.get(key);
  if (earlier) {
    report(earlier);
  } else {
    seen.set(key, place);
  }
}

function checkMount(volume: RunVolume, place: Place, findings: Findings): void {
  const nameMust = dnsLabel(volume.name);
  if (nameMust) {
    findings.add('DH1201', inside(place, 'name'), `${quote(volume.name)} cannot be the name of a volume.`, `It must ${nameMust}.`);
  }
  const { mountPath, subPath } = volume;
  const meant = `/${mountPath.trim().replace(/^(\.\.?\/)+/, '').replace(/^\//, '')}`;
  if (!mountPath.startsWith('/')) {
    findings.add('DH1204', inside(place, 'mountPath'), `${quote(mountPath)} is not an absolute path.`, isPath(meant) ? `Write ${quote(meant)}, say.` : 'Write a path such as "/data".');
  } else if (/[:\n]/.test(mountPath)) {
    findings.add('DH1204', inside(place, 'mountPath'), `${quote(mountPath)} holds a colon or a line break, with which no container starts.`, 'Choose a path without it.');
  }
  if (subPath !== undefined && (subPath.startsWith('/') || subPath.split('/').includes('..'))) {
    findings.add('DH1205', inside(place, 'subPath'), `${quote(subPath)} is not a path inside the volume.`, 'Write a relative path without "..".');
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

function checkSameFolder(paths: ReadonlyMap<string, Place>, findings: Findings): void {
  for (const [path, place] of paths) {
    const plain = withoutLastSlashes(path);
    const other = paths.get(plain);
    if (plain !== '' && plain !== path && other) {
      findings.add('DH2010', inside(place, 'mountPath'), `${quote(path)} is the same folder as ${quote(plain)}, where ${optionOf(other)} is mounted.`,
        'Mount each volume of a run in a folder of its own.');
    }
  }
}

function checkSharedMemory(run: DescribedRun, findings: Findings): void {
  const statement = [...run.decisions.keyed(volumes).values()].find(({ option }) => option === 'sharedMemory');
  const limit = run.derived(amountsOf).limits.get('memory')?.text;
  const size = statement?.value._kind.limit;
  if (!statement || limit === undefined || size === undefined) {
    return;
  }
  const [asked, allowed] = [Quantity.parse(size), Quantity.parse(limit)];
  if (asked && allowed && asked.compare(allowed) > 0) {
    findings.add('DH2006', statement, `${quote(size)} is more than the memory limit ${quote(limit)}, towards which it counts.`,
      `Ask for at most ${quote(limit)}, or raise "resources.memLimit".`);
  }
}
