import { RunSource, RunVolume } from '../../src';
import { messagesOf } from '../support/synth';

const inline = (path: string) => RunSource.inline(path, 'x');
const git = (host: string) => RunSource.git(`https://${host}/acme/train.git`);
const zip = (path: string) => RunSource.zip(`https://acme.io/${path}`);
const s3 = (path: string) => RunSource.s3(`s3://${path}`);
const http = (path: string) => RunSource.http(`https://acme.io/${path}`);
const variable = (name: string, value: string) => ({ envs: [{ name, value }] });
const mounted = (...paths: string[]) => ({
  volumes: paths.map((mountPath, i) => RunVolume.emptyDir(at(mountPath, `v${i}`))),
});
const at = (mountPath: string, name = 'v') => ({ name, mountPath });
const LONGEST = 'a'.repeat(189);

const takes = (path: string, i: number) => `DH1922 source[${i}].path: "${path}" is already the path of another file or `
  + 'its folder. Give each file its own path.';
const hidden = (path: string, i: number) => `DH1922 source[0].path: "${path}" is hidden by volumes[${i}], which is `
  + `mounted over it. Choose another path, or mount "v${i}" elsewhere.`;
const AT_ONCE = 'DH1921 source[1].url: The builder fetches it through the same temporary path as source[0].url, at the '
  + 'same time. Set the variable "PARALLELISM" of the run to "1", so that the builder fetches one after the other.';
const SAME_FILE = 'DH1921 source[1].url: It is fetched into the same file as source[0].url. Use different file names, '
  + 'or fetch them as archives.';
const READ_ONLY = 'DH1921 source: The source is fetched into "/shared", where the read-only volume "v" is mounted. '
  + 'Mount it elsewhere.';

test.each<[string, RunSource[], object, string[]]>([
  ['one file', [inline('main.py')], {}, []],
  ['a reference and a file', [http('a.csv'), inline('main.py')], {}, []],
  ['nothing', [], {}, [
    'DH1921 source: The source has nothing to fetch. Add a repository, an archive or a file, or leave the source out.',
  ]],

  ['one path twice', [inline('a/b'), inline('a/b')], {}, [takes('a/b', 1)]],
  ['the longest path twice', [inline(LONGEST), inline(LONGEST)], {}, [takes(LONGEST, 1)]],
  ['the folder of a folder', [inline('a/b/c'), inline('a')], {}, [takes('a', 1)]],
  ['the folder of a file', [inline('a/b/c'), inline('a/b')], {}, [takes('a/b', 1)]],
  ['files of one folder', [inline('a/b'), inline('a/c'), inline('ab')], {}, []],
  ['a file that is fetched', [inline('data.csv'), http('a/data.csv')], {}, [takes('data.csv', 0)]],
  ['an archive of a similar name', [zip('code.zip'), inline('ode.zip'), inline('code.zip')], {}, []],

  ['a volume over a file', [inline('data/a.csv'), inline('b')], mounted('/v', '/shared/data'), [
    hidden('data/a.csv', 1),
  ]],
  ['a volume in place of a file', [inline('data'), inline('b')], mounted('/shared/data/'), [hidden('data', 0)]],
  ['a volume beside a file', [inline('database/a.csv')], mounted('/shared/data'), []],
  ['a volume elsewhere', [inline('data/a.csv')], mounted('/data', '/sharedness'), []],
  ['a volume in place of the source\'s', [inline('a'), http('b')], mounted('/v', '/shared'), []],

  ['two repositories of one beginning', [git('a-long-host-name.io'), git('a-long-host-name.io')], {}, [AT_ONCE]],
  ['two repositories of two hosts', [git('a.io'), git('b.io')], {}, []],
  ['a repository, an archive and a file of one name', [git('a.io'), zip('train.git'), http('train.git')], {}, []],
  ['two archives of one name', [zip('a/code.zip'), zip('b/code.zip')], {}, [AT_ONCE]],
  ['two archives of one name with a slash', [zip('a/code.zip/'), zip('b/code.zip')], {}, [AT_ONCE]],
  ['two archives of two names with slashes', [zip('a.zip/'), zip('b.zip/')], {}, []],
  ['two archives, one at a time', [zip('a/code.zip'), zip('b/code.zip')], variable('PARALLELISM', '1'), []],
  ['two archives, two at a time', [zip('a/code.zip'), zip('b/code.zip')], variable('PARALLELISM', '2'), [AT_ONCE]],
  ['two archives and another variable', [zip('a/code.zip'), zip('b/code.zip')], variable('A', '1'), [AT_ONCE]],
  ['two files of one name', [s3('a/x.csv'), s3('b/x.csv')], variable('PARALLELISM', '1'), [SAME_FILE]],
  ['two folders of one name', [s3('a/x/'), s3('b/x/')], {}, []],

  ['a volume of its own name', [http('a')], { volumes: [RunVolume.emptyDir(at('/v', 'init-config-map'))] }, [
    'DH1202 volumes[0].name: "init-config-map" is already the name of a volume of source. Give each volume of a run '
      + 'its own name.',
  ]],
  ['a volume of its other name', [http('a')], {
    volumes: [RunVolume.emptyDir(at('/v')), RunVolume.emptyDir(at('/w', 'shared-dir'))],
  }, ['DH1202 volumes[1].name: "shared-dir" is the name of the volume of source at "/shared". Choose another name, or '
    + 'mount it at "/shared".']],
  ['a volume of its name in its place', [http('a')], {
    volumes: [RunVolume.emptyDir(at('/shared', 'shared-dir'))],
  }, []],
  ['a Secret in its place', [http('a')], {
    volumes: [RunVolume.secret({ ...at('/shared'), secretName: 's' })],
  }, [READ_ONLY]],
  ['a ConfigMap in its place', [http('a')], {
    volumes: [RunVolume.configMap({ ...at('/shared'), configMapName: 'c' })],
  }, [READ_ONLY]],
])('%s', (_, sources, props, expected) => {
  expect(messagesOf({ source: RunSource.several(sources), ...props })).toEqual(expected);
});

test('an image in the place of the source', () => {
  const volumes = [RunVolume.image({ ...at('/shared'), reference: 'a:1' })];
  expect(messagesOf({ source: http('a'), volumes })).toContain(READ_ONLY);
});
