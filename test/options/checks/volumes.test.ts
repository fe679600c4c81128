import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RunVolume } from '../../../src';
import { DiagnosticCollector } from '../../../src/private/diagnostics/diagnostic';
import { KubernetesVersion } from '../../../src/private/kubernetes/version';
import { VolumeOfRun } from '../../../src/private/options/checks/volume-sizes';
import { checkVolumes } from '../../../src/private/options/checks/volumes';
import { DNS_LABEL, textsOf } from '../../support/checks';
import { makeChart } from '../../support/synth';

const at = (volume: RunVolume, option: string, owner = ''): VolumeOfRun => ({
  volume,
  rendered: {},
  location: { option, layer: { owner } },
  context: { runName: 'train', volumeName: volume.name, defaultSize: '1Gi', target: KubernetesVersion.parse('1.28')! },
});
const reported = (volumes: VolumeOfRun[], memoryLimit?: string) => {
  const diagnostics = new DiagnosticCollector();
  checkVolumes(volumes, memoryLimit, diagnostics);
  return textsOf(diagnostics);
};
const all = (...volumes: RunVolume[]) => reported(volumes.map((volume, i) => at(volume, `volumes[${i}]`)));
const mounted = (name: string, mountPath: string, subPath?: string) =>
  RunVolume.persistentVolumeClaim({ name, mountPath, subPath });

test('a volume is reported with its owner, as is the one before it', () => {
  const own = at(mounted('a', '/a'), 'volumes[0]');
  const ofProfile = at(mounted('a', '/a'), 'volumes[1]', 'profile "gpu"');
  expect(reported([ofProfile, own])).toEqual([
    'DH1202 volumes[0].name: "a" is already the name of volumes[1] of profile "gpu". '
      + 'Give each volume of a run its own name.',
    'DH1203 volumes[0].mountPath: "/a" is already the mount path of volumes[1] of profile "gpu". '
      + 'Mount each volume of a run at its own path.',
  ]);
});

test('the first of three is the one that the others repeat', () => {
  const repeated = (i: number) => `DH1202 volumes[${i}].name: "a" is already the name of volumes[0]. `
    + 'Give each volume of a run its own name.';
  expect(all(mounted('a', '/a'), mounted('a', '/b'), mounted('a', '/c'))).toEqual([repeated(1), repeated(2)]);
});

describe('one name', () => {
  const of = (chart: Chart, id: string, mountPath: string) => RunVolume.fromVolume({
    volume: kplus.Volume.fromEmptyDir(chart, id, 'cache'), mountPath,
  });
  const repeated = [
    'DH1202 volumes[1].name: "cache" is already the name of volumes[0]. Give each volume of a run its own name.',
  ];

  test('is fine for one object of cdk8s-plus', () => {
    const volume = kplus.Volume.fromEmptyDir(makeChart(), 'a', 'cache');
    expect(all(...['/a', '/b'].map((mountPath) => RunVolume.fromVolume({ volume, mountPath })))).toEqual([]);
  });

  test('is reported for two', () => {
    const chart = makeChart();
    expect(all(of(chart, 'a', '/a'), of(chart, 'b', '/b'))).toEqual(repeated);
  });

  test('is reported for an object of cdk8s-plus and another volume', () => {
    expect(all(of(makeChart(), 'a', '/a'), mounted('cache', '/b'))).toEqual(repeated);
    expect(all(mounted('cache', '/b'), of(makeChart(), 'a', '/a'))).toEqual(repeated);
  });
});

test.each<[string, RunVolume[]]>([
  ['nothing', []],
  ['two volumes', [mounted('a', '/a'), mounted('b', '/b')]],
  ['a path with a slash at its end', [mounted('a', '/a/')]],
  ['a folder in another', [mounted('a', '/a'), mounted('b', '/a/b')]],
  ['the root', [mounted('a', '/')]],
  ['the root twice', [mounted('a', '/'), mounted('b', '//')]],
  ['a path with spaces', [mounted('a', '/a b')]],
  ['a path in the volume', [mounted('a', '/a', 'b/c..d')]],
])('%s is fine', (_what, volumes) => {
  expect(all(...volumes)).toEqual([]);
});

const relative = (path: string, fix: string): [string, RunVolume, string] => [
  `the mount path "${path}"`, mounted('a', path),
  `DH1204 volumes[0].mountPath: ${JSON.stringify(path)} is not an absolute path. ${fix}`,
];
const unusable = 'contains a colon or a line break, which container runtimes reject. Choose a path without it.';
test.each<[string, RunVolume, string]>([
  ['a name', mounted('A', '/a'), `DH1201 volumes[0].name: "A" cannot be the name of a volume. ${DNS_LABEL}`],
  relative('data', 'Write "/data", for example.'),
  relative(' /data/a ', 'Write "/data/a", for example.'),
  relative('./data', 'Write "/data", for example.'),
  relative('../.././data', 'Write "/data", for example.'),
  relative('...', 'Write "/...", for example.'),
  relative('a/../b', 'Write "/a/../b", for example.'),
  relative('', 'Write a path such as "/data".'),
  relative('C:/data', 'Write a path such as "/data".'),
  relative('a\\b', 'Write a path such as "/data".'),
  relative('a\nb', 'Write a path such as "/data".'),
  ['a colon', mounted('a', '/a:b'), `DH1204 volumes[0].mountPath: "/a:b" ${unusable}`],
  ['a line break', mounted('a', '/a\nb'), `DH1204 volumes[0].mountPath: "/a\\nb" ${unusable}`],
  ...['/a', '..', '../a', 'a/../b', 'a/..'].map((subPath): [string, RunVolume, string] => [
    `the path "${subPath}" in the volume`, mounted('a', '/a', subPath),
    `DH1205 volumes[0].subPath: "${subPath}" is not a path inside the volume. Write a relative path without "..".`,
  ]),
  [
    'an option of its kind', RunVolume.emptyDir({ name: 'a', mountPath: '/a', medium: 'Disk' }),
    'DH1210 volumes[0].medium: No node offers the medium "Disk", so the pod would never start. '
      + 'Write "Memory", "HugePages" or "HugePages-2Mi", or leave the option out for the node\'s disk.',
  ],
])('%s is reported', (_what, volume, message) => {
  expect(all(volume)).toEqual([message]);
});

test('of a volume that is derived, the option that it comes from is reported', () => {
  const volume = RunVolume.emptyDir({ name: 'a', mountPath: '/a', medium: 'Disk' });
  expect(reported([at(volume, 'resources.disk')])).toEqual([
    expect.stringMatching(/^DH1210 resources\.disk: No node offers the medium "Disk"/),
  ]);
});

test.each(['/a/', '/a//'])('%s is the folder without its last slashes', (path) => {
  const message = (i: number, other: number) => `DH2010 volumes[${i}].mountPath: "${path}" is the same folder as "/a", `
    + `where volumes[${other}] is mounted. Mount each volume of a run in its own folder.`;
  expect(all(mounted('a', '/a'), mounted('b', path))).toEqual([message(1, 0)]);
  expect(all(mounted('a', path), mounted('b', '/a'))).toEqual([message(0, 1)]);
});

test('a missing path is not the folder of the root', () => {
  expect(all(mounted('a', '/'), mounted('b', ''))).toEqual([
    'DH1204 volumes[1].mountPath: "" is not an absolute path. Write a path such as "/data".',
  ]);
});
