import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { DigitalHubPlatform, DigitalHubPlatformProps, DigitalHubRunProps, Profile, RunSource, RunVolume } from '../../../src';
import { makeChart, messagesOf } from '../../support/synth';

type Props = Partial<DigitalHubRunProps>;

const dir = (name: string, sizeLimit?: string, medium?: string) =>
  RunVolume.emptyDir({ name, mountPath: `/${name}`, sizeLimit, medium });
const inMemory = (name: string, sizeLimit?: string) => dir(name, sizeLimit, 'Memory');
const foreign = (options: kplus.EmptyDirVolumeOptions) => {
  const volume = kplus.Volume.fromEmptyDir(makeChart(), 'f', 'foreign', options);
  return (mountPath: string) => RunVolume.fromVolume({ volume, mountPath });
};
const ofKplus = foreign({ medium: kplus.EmptyDirMedium.MEMORY, sizeLimit: Size.gibibytes(3) });
const reported = (props: Props, platform: DigitalHubPlatformProps = {}) => {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', platform);
  return messagesOf(props, chart);
};

const MORE = 'is more than the memory limit "4Gi", which it counts towards. Use at most "4Gi", or raise '
  + '"resources.memLimit".';
const ALL = 'which is more than the memory limit "4Gi", which they count towards. Make them smaller, or raise '
  + '"resources.memLimit".';
const DISK = 'limit of ephemeral storage "4Gi", which';
const mem = { resources: { mem: '4Gi' } };
const storage = { resources: { ephemeralStorage: '4Gi' } };

test.each<[string, Props, string[]]>([
  ['shared memory', { ...mem, sharedMemory: '8Gi' }, [`DH2006 sharedMemory: "8Gi" ${MORE}`]],
  ['one volume', { ...mem, volumes: [inMemory('a', '8Gi')] }, [`DH2006 volumes[0].sizeLimit: "8Gi" ${MORE}`]],
  [
    'each of two',
    { ...mem, sharedMemory: '5Gi', volumes: [inMemory('a', '1Gi'), inMemory('b', '8Gi')] },
    [`DH2006 sharedMemory: "5Gi" ${MORE}`, `DH2006 volumes[1].sizeLimit: "8Gi" ${MORE}`],
  ],
  [
    'two together',
    { ...mem, volumes: [inMemory('a', '3Gi'), inMemory('b', '2Gi')] },
    [`DH2006 volumes[1].sizeLimit: The volumes in memory can hold "5Gi" ("3Gi" of volumes[0] and "2Gi" of volumes[1]), ${ALL}`],
  ],
  [
    'shared memory and others',
    { ...mem, sharedMemory: '2Gi', volumes: [inMemory('a', '2Gi'), inMemory('b', '1Mi')] },
    ['DH2006 volumes[1].sizeLimit: The volumes in memory can hold "4097Mi" ("2Gi" of sharedMemory, "2Gi" of volumes[0] '
      + `and "1Mi" of volumes[1]), ${ALL}`],
  ],
  [
    'a volume of cdk8s-plus',
    { ...mem, sharedMemory: '2Gi', volumes: [ofKplus('/a'), ofKplus('/b')] },
    ['DH2006 volumes[1]: The volumes in memory can hold "5Gi" ("2Gi" of sharedMemory and "3072Mi" of volumes[1]), '
      + ALL],
  ],
  [
    'a volume on the disk',
    { ...storage, volumes: [dir('a', '5Gi')] },
    [`DH2006 volumes[0].sizeLimit: "5Gi" is more than the ${DISK} it counts towards. Use at most "4Gi", or raise `
      + '"resources.ephemeralStorageLimit".'],
  ],
  [
    'two on the disk, of which one is that of the source',
    { ...storage, source: RunSource.git('https://github.com/acme/a.git'), volumes: [dir('a', '4Gi')] },
    ['DH2006 volumes[0].sizeLimit: The volumes on the node\'s disk can hold "4196Mi" ("100Mi" of source and "4Gi" of '
      + `volumes[0]), which is more than the ${DISK} they count towards. Make them smaller, or raise `
      + '"resources.ephemeralStorageLimit".'],
  ],
])('%s: what can be more than the limit is reported', (_what, props, expected) => {
  expect(reported(props).filter((one) => one.startsWith('DH2006'))).toEqual(expected);
});

test.each<[string, Props]>([
  ['all of the memory', { ...mem, sharedMemory: '4096Mi' }],
  ['all of it together', { ...mem, sharedMemory: '1Gi', volumes: [inMemory('a', '3Gi')] }],
  ['no limit', { resources: { memRequest: '4Gi' }, volumes: [inMemory('a', '8Gi')] }],
  ['no size', { ...mem, volumes: [inMemory('a'), inMemory('b', '4Gi')] }],
  ['huge pages', { ...mem, volumes: [dir('a', '8Gi', 'HugePages')] }],
  ['the disk, and a limit of memory', { ...mem, volumes: [dir('a', '8Gi')] }],
  ['memory, and a limit of storage', { ...storage, volumes: [inMemory('a', '8Gi')] }],
  ['a claim', { ...storage, volumes: [RunVolume.persistentVolumeClaim({ name: 'a', mountPath: '/a', size: '8Gi' })] }],
  ['one volume of cdk8s-plus at two paths', { ...mem, volumes: [ofKplus('/a'), ofKplus('/b')] }],
])('%s is fine', (_what, props) => {
  expect(reported({ fsGroup: 1000, ...props })).toEqual([]);
});

test('sizes that are no quantities are reported as such alone', () => {
  expect(reported({ ...mem, sharedMemory: 'much' })).toEqual([
    expect.stringMatching(/^DH1101 sharedMemory: "much" is not a valid Kubernetes quantity\. /),
  ]);
});

test('the size that a platform sets counts, and a limit of a profile', () => {
  const platform = {
    emptyDirSize: '3Gi', profiles: [new Profile({ name: 'p', resources: { limits: { memory: '2Gi' } } })],
  };
  expect(reported({ profile: 'p', volumes: [inMemory('a')] }, platform)).toEqual([
    'DH2006 volumes[0]: "3Gi" is more than the memory limit "2Gi", which it counts towards. Use at most "2Gi", or '
      + 'raise "resources.memLimit".',
  ]);
});
