import { makeChart } from './synth';
import { DigitalHubRunProps, RunSource, RunVolume } from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

type Props = Partial<DigitalHubRunProps>;

const git = (url: string, branch?: string): Props => ({ source: RunSource.git(url, { branch }) });
const several = (...sources: RunSource[]): Props => ({ source: RunSource.several(sources) });
const inline = (path: string, content = 'x'): Props => ({ source: RunSource.inline(path, content) });
const python = (options: object): Props => ({ source: RunSource.python({ handler: 'f', ...options }) });
const mounted = (mountPath: string) => ({ volumes: [RunVolume.emptyDir({ name: 'v', mountPath })] });
const data = (mount: object) => ({ source: RunSource.http('https://acme.io/data.csv'), volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/v', ...mount })] });

const GIT = 'Give a repository at "https://", the one protocol by which the builder clones, such as "https://github.com/acme/train.git".';
const PATH = 'It must be relative, its parts letters, digits and "._-+@=", none of them "." or "..", at most 189 characters, and not begin with "-".';
const LOSES = 'holds a blank, a quote, a backslash or a comma at its end, which the builder loses. Write it percent-encoded, such as "%20".';
const TAKEN = 'is the path of another file, or its folder, already. Give each file a path of its own.';
const LEAKS = 'holds a name, a password or a token before its host, which would stand in a ConfigMap.';
const SECRETS = 'Write it without, and give the run "GIT_TOKEN", or "GIT_USERNAME" and "GIT_PASSWORD", as "secrets".';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const repository = (name: string) => `https://github.com/acme/${name}.git`;

/** Mistakes in the sources of runs. */
export const SOURCE_MISTAKES: [Code, string, Props][] = [
  ['DH1921', `source.url: "git@github.com:acme/train.git" cannot be fetched as git. ${GIT}`, git('git@github.com:acme/train.git')],
  ['DH1921', `source.url: "ssh://git@github.com/acme/train.git" cannot be fetched as git. ${GIT}`, git('ssh://git@github.com/acme/train.git')],
  ['DH1921', `source.url: "git+http://acme.io/train.git" cannot be fetched as git. ${GIT}`, git('git+http://acme.io/train.git')],
  ['DH1921', `source.url: "https://github.com" cannot be fetched as git. ${GIT}`, git('https://github.com')],
  ['DH1921', `source.branch: "${COMMIT}" is a commit, and the builder checks out branches and tags alone. Give a branch or a tag.`, git(repository('a'), COMMIT)],
  ['DH1921', `source.url: "${COMMIT}" is a commit, and the builder checks out branches and tags alone. Give a branch or a tag.`, git(`git+${repository('a')}#${COMMIT}`)],
  ['DH1921', 'source.branch: "my branch" cannot be the name of a branch or tag. Write it as git does, such as "main" or "v1.4.0".', git(repository('a'), 'my branch')],
  ['DH1921', 'source.branch: "a#b" cannot be the name of a branch or tag. Write it as git does, such as "main" or "v1.4.0".', git(repository('a'), 'a#b')],
  ['DH1921', 'source.url: "" cannot be the name of a branch or tag. Write it as git does, such as "main" or "v1.4.0".', git(`${repository('a')}#`)],
  ['DH1921', 'source.branch: "v1" is to be checked out here, and "main" in the url. Keep one of them.', git(`${repository('a')}#main`, 'v1')],
  ['DH1921', `source.url: "https://acme.io/my train.git" ${LOSES}`, git('https://acme.io/my train.git')],
  ['DH1921', `source.url: "https://acme.io/\\"a\\"" ${LOSES}`, { source: RunSource.http('https://acme.io/"a"') }],
  ['DH1921', `source.url: "s3://bucket/a\\\\b" ${LOSES}`, { source: RunSource.s3('s3://bucket/a\\b') }],
  ['DH1921', `source.url: "https://acme.io/a.csv\\nhttps://acme.io/b.csv" ${LOSES}`, { source: RunSource.http('https://acme.io/a.csv\nhttps://acme.io/b.csv') }],
  ['DH1921', `source.url: "https://acme.io/a," ${LOSES}`, { source: RunSource.http('https://acme.io/a,') }],
  ['DH1921', 'source.url: "ftp://acme.io/a" cannot be fetched as http. Give an address that begins with "https://" or "http://".', { source: RunSource.http('ftp://acme.io/a') }],
  ['DH1921', 'source.url: "s3://bucket" cannot be fetched as s3. Give a key of a bucket, such as "s3://bucket/data.csv", or a folder, such as "s3://bucket/data/".', { source: RunSource.s3('s3://bucket') }],
  ['DH1921', 'source.url: "file:///train.zip" cannot be fetched as zip. Give a file at "https://", "http://" or "s3://", such as "https://acme.io/train.zip".', { source: RunSource.zip('file:///train.zip') }],
  ['DH1921', `source.url: "https://…@github.com/acme/train.git" ${LEAKS} ${SECRETS}`, git('https://ana:t0ken@github.com/acme/train.git')],
  ['DH1921', `source.url: "git+https://…@github.com/acme/train.git#main" ${LEAKS} ${SECRETS}`, git('git+https://t0ken@github.com/acme/train.git#main')],
  ['DH1921', `source.url: "https://…@acme.io/a.csv" ${LEAKS} Give an address without credentials.`, { source: RunSource.http('https://ana:p@ss word@acme.io/a.csv') }],
  ['DH1921', `source.url: "zip+http://…@acme.io/a.zip" ${LEAKS} Give an address without credentials.`, { source: RunSource.zip('zip+http://ana:secret@acme.io/a.zip') }],
  ['DH1921', 'source.url: "ftp://…@acme.io/a" cannot be fetched as http. Give an address that begins with "https://" or "http://".', { source: RunSource.http('ftp://ana:secret@acme.io/a') }],
  ['DH1921', 'source: It names nothing to fetch. Give a repository, an archive or a file, or no source.', several()],
  ['DH1921', 'source: It names nothing to fetch. Give a repository, an archive or a file, or no source.', several(RunSource.several([]))],
  ['DH1921', 'source[1].url: It is fetched into the same file as source[0].url. Give the two different names, or fetch them as archives.', several(RunSource.http('https://acme.io/a/data.csv'), RunSource.s3('s3://bucket/data.csv'))],
  ['DH1921', 'source[1].url: The builder fetches it by way of the same place as source[0].url, at the same time. Give the run the variable "PARALLELISM" with the value "1", so that it fetches one after the other.', several(RunSource.git(repository('a')), RunSource.git(repository('b')))],
  ['DH1921', 'source[1].code.url: The builder fetches it by way of the same place as source[0].url, at the same time. Give the run the variable "PARALLELISM" with the value "1", so that it fetches one after the other.', several(RunSource.zip('s3://bucket/a/code.zip'), RunSource.python({ handler: 'f', code: RunSource.zip('https://acme.io/code.zip') }))],
  ['DH1921', 'source: "/shared" is where "v" is mounted, which nothing can be fetched into. Mount it elsewhere.', { ...data({}), volumes: [RunVolume.configMap({ name: 'v', mountPath: '/shared', configMapName: 'c' })] }],
  ['DH1202', 'volumes[0].name: "shared-dir" is the name of the volume of source at "/shared". Choose another name, or mount it at "/shared".', data({ name: 'shared-dir' })],
  ['DH1202', 'volumes[0].name: "init-config-map" is the name of a volume of source already. Give each volume of a run a name of its own.', data({ name: 'init-config-map' })],
  ['DH1701', 'initContainers[0].name: "source" is the name of another container of the run. Give each container a name of its own; the run\'s own are "main" and "source".', { ...data({}), initContainers: [{ name: 'source', image: 'busybox:1' }] }],
  ['DH1001', 'initContainers[0].image: "" names no image. Write an image such as "ghcr.io/acme/train:1.4.0".', { ...data({}), initContainers: [{ image: '' }] }],
  ...['', '/etc/passwd', '../a', 'a/../b', './a', 'a//b', 'a/', 'a b', 'é', '-n', 'a,b', '..'].map((path): [Code, string, Props] =>
    ['DH1922', `source.path: ${JSON.stringify(path)} cannot be the path of an inline file. ${PATH}`, inline(path)]),
  ['DH1922', `source.path: "${'x'.repeat(190)}" cannot be the path of an inline file. ${PATH}`, inline('x'.repeat(190))],
  ['DH1922', 'source[1].path: "a.py" is the path of another file, or its folder, already. Give each file a path of its own.', several(RunSource.inline('a.py', '1'), RunSource.inline('a.py', '2'))],
  ['DH1922', 'source[0].path: "a" is the path of another file, or its folder, already. Give each file a path of its own.', several(RunSource.inline('a', '1'), RunSource.inline('a/b', '2'))],
  ['DH1922', 'source[1]: ".digitalhub/launch.py" is the path of another file, or its folder, already. Give each file a path of its own.', several(RunSource.python({ handler: 'f' }), RunSource.python({ handler: 'g' }))],
  ['DH1922', `source[1].path: "main.py" ${TAKEN}`, several(RunSource.http('https://acme.io/src/main.py'), RunSource.inline('main.py', '1'))],
  ['DH1922', `source[0].path: "main.py" ${TAKEN}`, several(RunSource.inline('main.py', '1'), RunSource.s3('s3://bucket/main.py'))],
  ['DH1922', `source[0].url: "src" ${TAKEN}`, several(RunSource.http('https://acme.io/src'), RunSource.inline('src/main.py', '1'))],
  ['DH1922', 'source.path: "data/x" lies where volumes[0] is mounted, which hides it. Choose another path, or mount "v" elsewhere.', { ...inline('data/x'), ...mounted('/shared/data') }],
  ['DH1922', 'source[1].path: "data/x" lies where volumes[0] is mounted, which hides it. Choose another path, or mount "v" elsewhere.', { ...several(RunSource.inline('database/x', '1'), RunSource.inline('data/x', '2')), ...mounted('/shared//data/') }],
  ['DH1922', 'source: ".digitalhub/launch.py" lies where volumes[0] is mounted, which hides it. Choose another path, or mount "v" elsewhere.', { ...python({}), ...mounted('/shared/.digitalhub') }],
  ['DH1923', 'source: The files take 1048586 bytes, and a ConfigMap has room for 1048576. Fetch what is large from a repository, a bucket or an address.', inline('x', `${'é'.repeat(524288)}12345`)],
  ['DH1924', 'source.handler: "train.py" names no function of a module. Write "module:function", such as "src.train:main", or the function alone if it is in "main.py".', python({ handler: 'train.py' })],
  ['DH1924', 'source.handler: "src/train:main" names no function of a module. Write "module:function", such as "src.train:main", or the function alone if it is in "main.py".', python({ handler: 'src/train:main' })],
  ['DH1924', 'source.handler: "src.train-model:my-main" names no function of a module. Write "module:function", such as "src.train:main", or the function alone if it is in "main.py".', python({ handler: 'src.train-model:my-main' })],
  ['DH1924', 'source.handler: "train : main" names no function of a module. Write "module:function", such as "src.train:main", or the function alone if it is in "main.py".', python({ handler: 'train : main' })],
  ['DH1924', 'source.initFunction: "main:init" cannot be the name of a function. Name a function of the handler\'s module.', python({ initFunction: 'main:init' })],
  ['DH1924', 'source.requirements[1]: "a\\nb" is not one requirement. Write one an item, such as "scikit-learn==1.5.2".', python({ requirements: ['numpy', 'a\nb'] })],
  ['DH1006', 'source: Expected a RunSource, but got "https://acme.io/a" (a string). Use "RunSource.git(\'https://github.com/acme/train.git\')", for example.', { source: 'https://acme.io/a' as never }],
  ['DH1006', 'source.url: It is missing. Write a string.', { source: RunSource.git(undefined as never) }],
  ['DH1006', 'source.ref: "ref" is not a key of a source. The only key is "branch".', { source: RunSource.git(repository('a'), { ref: 'main' } as never) }],
  ['DH1006', 'source.content: Expected a string, but got 5 (a number). Write "5".', inline('a', 5 as never)],
  ['DH1006', 'source: Expected a list, but got "a" (a string). Write ["a"], for example.', { source: RunSource.several('a' as never) }],
  ['DH1006', 'source[0]: Expected a RunSource, but got "a" (a string). Use "RunSource.git(\'https://github.com/acme/train.git\')", for example.', several('a' as never)],
  ['DH1006', 'source.handler: It is missing. Write a string.', { source: RunSource.python({} as never) }],
  ['DH1006', 'source: Expected an object, but got "main" (a string). Write an object, in braces.', { source: RunSource.git(repository('a'), 'main' as never) }],
  ['DH1006', 'source.code: Expected a RunSource, but got "main.py" (a string). Use "RunSource.git(\'https://github.com/acme/train.git\')", for example.', python({ code: 'main.py' })],
  ['DH1006', 'source.parameters.rate: NaN cannot be part of JSON. Write a number, or a string.', python({ parameters: { rate: NaN } })],
  ['DH1006', 'source.parameters.chart: an instance of Chart cannot be part of a manifest. Write what would stand in YAML.', python({ parameters: { chart: makeChart() } })],
  ['DH1006', 'source.init_function: "init_function" is not a key of a source. Did you mean "initFunction"?', python({ init_function: 'g' })],
  ['DH1009', 'source.content: "0o755" does not come through YAML: Kubernetes reads it as a number. Write it otherwise, or mount it as a file of a Secret or ConfigMap.', inline('mode', '0o755')],
];
