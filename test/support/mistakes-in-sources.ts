import { makeChart } from './synth';
import { DigitalHubRunProps, RunSource, RunVolume } from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

type Props = Partial<DigitalHubRunProps>;

const git = (url: string, branch?: string): Props => ({ source: RunSource.git(url, { branch }) });
const several = (...sources: RunSource[]): Props => ({ source: RunSource.several(sources) });
const inline = (path: string, content = 'x'): Props => ({ source: RunSource.inline(path, content) });
const python = (options: object): Props => ({ source: RunSource.python({ handler: 'f', ...options }) });
const mounted = (mountPath: string) => ({ volumes: [RunVolume.emptyDir({ name: 'v', mountPath })] });
const data = (
  mount: object,
) => ({
  source: RunSource.http('https://acme.io/data.csv'),
  volumes: [RunVolume.emptyDir({ name: 'v', mountPath: '/v', ...mount })],
});

const GIT = 'Use the URL of a repository that begins with "https://", the only protocol that the builder clones, '
  + 'such as "https://github.com/acme/train.git".';
const PATH = 'Use a relative path of at most 189 characters that does not begin with "-", whose segments consist of '
  + 'letters, digits and "._-+@=" and are not "." or "..".';
const UNSUPPORTED = 'contains whitespace, a quote, a backslash or a trailing comma, which the builder does not '
  + 'support. Percent-encode it, such as "%20" for a space.';
const TAKEN = 'is already the path of another file or its folder. Give each file its own path.';
const LEAKS = 'contains a user name, a password or a token, which would be stored in a ConfigMap.';
const SECRETS = 'Remove it, and provide "GIT_TOKEN", or "GIT_USERNAME" and "GIT_PASSWORD", in "secrets".';
const HTTP = 'Use a URL that begins with "https://" or "http://".';
const BRANCH = 'is not a valid name of a branch or tag. Use a name such as "main" or "v1.4.0".';
const HANDLER = 'is not a valid handler. Use "module:function", such as "src.train:main", or only the name of a '
  + 'function in "main.py".';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const repository = (name: string) => `https://github.com/acme/${name}.git`;

/** Mistakes in the sources of runs. */
export const SOURCE_MISTAKES: [Code, string, Props][] = [
  [
    'DH1921',
    `source.url: "git@github.com:acme/train.git" is not a valid git source. ${GIT}`,
    git('git@github.com:acme/train.git'),
  ],
  [
    'DH1921',
    `source.url: "ssh://git@github.com/acme/train.git" is not a valid git source. ${GIT}`,
    git('ssh://git@github.com/acme/train.git'),
  ],
  [
    'DH1921',
    `source.url: "git+http://acme.io/train.git" is not a valid git source. ${GIT}`,
    git('git+http://acme.io/train.git'),
  ],
  ['DH1921', `source.url: "https://github.com" is not a valid git source. ${GIT}`, git('https://github.com')],
  [
    'DH1921',
    `source.branch: "${COMMIT}" is a commit, but the builder checks out only branches and tags. Use a branch or a tag.`,
    git(repository('a'), COMMIT),
  ],
  [
    'DH1921',
    `source.url: "${COMMIT}" is a commit, but the builder checks out only branches and tags. Use a branch or a tag.`,
    git(`git+${repository('a')}#${COMMIT}`),
  ],
  ['DH1921', `source.branch: "my branch" ${BRANCH}`, git(repository('a'), 'my branch')],
  ['DH1921', `source.branch: "a#b" ${BRANCH}`, git(repository('a'), 'a#b')],
  ['DH1921', `source.url: "" ${BRANCH}`, git(`${repository('a')}#`)],
  [
    'DH1921',
    'source.branch: The branch is "v1" here, but "main" in the URL. Keep one of them.',
    git(`${repository('a')}#main`, 'v1'),
  ],
  ['DH1921', `source.url: "https://acme.io/my train.git" ${UNSUPPORTED}`, git('https://acme.io/my train.git')],
  ['DH1921', `source.url: "https://acme.io/\\"a\\"" ${UNSUPPORTED}`, { source: RunSource.http('https://acme.io/"a"') }],
  ['DH1921', `source.url: "s3://bucket/a\\\\b" ${UNSUPPORTED}`, { source: RunSource.s3('s3://bucket/a\\b') }],
  [
    'DH1921',
    `source.url: "https://acme.io/a.csv\\nhttps://acme.io/b.csv" ${UNSUPPORTED}`,
    { source: RunSource.http('https://acme.io/a.csv\nhttps://acme.io/b.csv') },
  ],
  ['DH1921', `source.url: "https://acme.io/a," ${UNSUPPORTED}`, { source: RunSource.http('https://acme.io/a,') }],
  [
    'DH1921',
    `source.url: "ftp://acme.io/a" is not a valid http source. ${HTTP}`,
    { source: RunSource.http('ftp://acme.io/a') },
  ],
  [
    'DH1921',
    'source.url: "s3://bucket" is not a valid s3 source. Use the URL of an object, such as "s3://bucket/data.csv", or '
      + 'of a folder, such as "s3://bucket/data/".',
    { source: RunSource.s3('s3://bucket') },
  ],
  [
    'DH1921',
    'source.url: "file:///train.zip" is not a valid zip source. Use the URL of an archive that begins with "https://", '
      + '"http://" or "s3://", such as "https://acme.io/train.zip".',
    { source: RunSource.zip('file:///train.zip') },
  ],
  [
    'DH1921',
    `source.url: "https://…@github.com/acme/train.git" ${LEAKS} ${SECRETS}`,
    git('https://ana:t0ken@github.com/acme/train.git'),
  ],
  [
    'DH1921',
    `source.url: "git+https://…@github.com/acme/train.git#main" ${LEAKS} ${SECRETS}`,
    git('git+https://t0ken@github.com/acme/train.git#main'),
  ],
  [
    'DH1921',
    `source.url: "https://…@acme.io/a.csv" ${LEAKS} Use a URL without credentials.`,
    { source: RunSource.http('https://ana:p@ss word@acme.io/a.csv') },
  ],
  [
    'DH1921',
    `source.url: "zip+http://…@acme.io/a.zip" ${LEAKS} Use a URL without credentials.`,
    { source: RunSource.zip('zip+http://ana:secret@acme.io/a.zip') },
  ],
  [
    'DH1921',
    `source.url: "ftp://…@acme.io/a" is not a valid http source. ${HTTP}`,
    { source: RunSource.http('ftp://ana:secret@acme.io/a') },
  ],
  [
    'DH1921',
    'source: The source has nothing to fetch. Add a repository, an archive or a file, or leave the source out.',
    several(),
  ],
  [
    'DH1921',
    'source: The source has nothing to fetch. Add a repository, an archive or a file, or leave the source out.',
    several(RunSource.several([])),
  ],
  [
    'DH1921',
    'source[1].url: It is fetched into the same file as source[0].url. Use different file names, or fetch them as '
      + 'archives.',
    several(RunSource.http('https://acme.io/a/data.csv'), RunSource.s3('s3://bucket/data.csv')),
  ],
  [
    'DH1921',
    'source[1].url: The builder fetches it through the same temporary path as source[0].url, at the same time. Set the '
      + 'variable "PARALLELISM" of the run to "1", so that the builder fetches one after the other.',
    several(RunSource.git(repository('a')), RunSource.git(repository('b'))),
  ],
  [
    'DH1921',
    'source[1].code.url: The builder fetches it through the same temporary path as source[0].url, at the same time. '
      + 'Set the variable "PARALLELISM" of the run to "1", so that the builder fetches one after the other.',
    several(
      RunSource.zip('s3://bucket/a/code.zip'),
      RunSource.python({ handler: 'f', code: RunSource.zip('https://acme.io/code.zip') }),
    ),
  ],
  [
    'DH1921',
    'source: The source is fetched into "/shared", where the read-only volume "v" is mounted. Mount it elsewhere.',
    { ...data({}), volumes: [RunVolume.configMap({ name: 'v', mountPath: '/shared', configMapName: 'c' })] },
  ],
  [
    'DH1202',
    'volumes[0].name: "shared-dir" is the name of the volume of source at "/shared". Choose another name, or mount it '
      + 'at "/shared".',
    data({ name: 'shared-dir' }),
  ],
  [
    'DH1202',
    'volumes[0].name: "init-config-map" is already the name of a volume of source. Give each volume of a run its own '
      + 'name.',
    data({ name: 'init-config-map' }),
  ],
  [
    'DH1701',
    'initContainers[0].name: "source" is the name of another container of the run. Give each container its own name; '
      + 'the run itself uses "main" and "source".',
    { ...data({}), initContainers: [{ name: 'source', image: 'busybox:1' }] },
  ],
  [
    'DH1001',
    'initContainers[0].image: "" is not an image name. Set it to an image such as "ghcr.io/acme/train:1.4.0".',
    { ...data({}), initContainers: [{ image: '' }] },
  ],
  ...[
    '',
    '/etc/passwd',
    '../a',
    'a/../b',
    './a',
    'a//b',
    'a/',
    'a b',
    'é',
    '-n',
    'a,b',
    '..',
  ].map((path): [Code, string, Props] =>
    ['DH1922', `source.path: ${JSON.stringify(path)} is not a valid path of an inline file. ${PATH}`, inline(path)]),
  [
    'DH1922',
    `source.path: "${'x'.repeat(190)}" is not a valid path of an inline file. ${PATH}`,
    inline('x'.repeat(190)),
  ],
  [
    'DH1922',
    'source[1].path: "a.py" is already the path of another file or its folder. Give each file its own path.',
    several(RunSource.inline('a.py', '1'), RunSource.inline('a.py', '2')),
  ],
  [
    'DH1922',
    'source[0].path: "a" is already the path of another file or its folder. Give each file its own path.',
    several(RunSource.inline('a', '1'), RunSource.inline('a/b', '2')),
  ],
  [
    'DH1922',
    'source[1]: ".digitalhub/launch.py" is already the path of another file or its folder. Give each file its own path.',
    several(RunSource.python({ handler: 'f' }), RunSource.python({ handler: 'g' })),
  ],
  [
    'DH1922',
    `source[1].path: "main.py" ${TAKEN}`,
    several(RunSource.http('https://acme.io/src/main.py'), RunSource.inline('main.py', '1')),
  ],
  [
    'DH1922',
    `source[0].path: "main.py" ${TAKEN}`,
    several(RunSource.inline('main.py', '1'), RunSource.s3('s3://bucket/main.py')),
  ],
  [
    'DH1922',
    `source[0].url: "src" ${TAKEN}`,
    several(RunSource.http('https://acme.io/src'), RunSource.inline('src/main.py', '1')),
  ],
  [
    'DH1922',
    'source.path: "data/x" is hidden by volumes[0], which is mounted over it. Choose another path, or mount "v" '
      + 'elsewhere.',
    { ...inline('data/x'), ...mounted('/shared/data') },
  ],
  [
    'DH1922',
    'source[1].path: "data/x" is hidden by volumes[0], which is mounted over it. Choose another path, or mount "v" '
      + 'elsewhere.',
    { ...several(RunSource.inline('database/x', '1'), RunSource.inline('data/x', '2')), ...mounted('/shared//data/') },
  ],
  [
    'DH1922',
    'source: ".digitalhub/launch.py" is hidden by volumes[0], which is mounted over it. Choose another path, or mount '
      + '"v" elsewhere.',
    { ...python({}), ...mounted('/shared/.digitalhub') },
  ],
  [
    'DH1923',
    'source: The files have 1048586 bytes, but the limit of a ConfigMap is 1048576 bytes. Fetch large files from a '
      + 'repository, a bucket or a URL.',
    inline('x', `${'é'.repeat(524288)}12345`),
  ],
  [
    'DH2034',
    'source: "kubectl apply" keeps a copy of the ConfigMap in an annotation, with which its annotations have 300456 '
      + 'bytes; the limit is 262144. Apply it on the server, by "kubectl apply --server-side" or the option '
      + '"ServerSideApply=true" of Argo CD, or fetch large files from a repository, a bucket or a URL.',
    inline('data.csv', 'x'.repeat(300000)),
  ],
  ['DH1924', `source.handler: "train.py" ${HANDLER}`, python({ handler: 'train.py' })],
  ['DH1924', `source.handler: "src/train:main" ${HANDLER}`, python({ handler: 'src/train:main' })],
  ['DH1924', `source.handler: "src.train-model:my-main" ${HANDLER}`, python({ handler: 'src.train-model:my-main' })],
  ['DH1924', `source.handler: "train : main" ${HANDLER}`, python({ handler: 'train : main' })],
  [
    'DH1924',
    'source.initFunction: "main:init" is not a valid function name. Use the name of a function in the module of the '
      + 'handler.',
    python({ initFunction: 'main:init' }),
  ],
  [
    'DH1924',
    'source.requirements[1]: "a\\nb" is not a single requirement. Use one requirement per item, such as '
      + '"scikit-learn==1.5.2".',
    python({ requirements: ['numpy', 'a\nb'] }),
  ],
  [
    'DH1006',
    'source: Expected a RunSource, but got "https://acme.io/a" (a string). Use '
      + '"RunSource.git(\'https://github.com/acme/train.git\')", for example.',
    { source: 'https://acme.io/a' as never },
  ],
  ['DH1006', 'source.url: It is missing. Write a string.', { source: RunSource.git(undefined as never) }],
  [
    'DH1006',
    'source.ref: "ref" is not a key of a source. The only key is "branch".',
    { source: RunSource.git(repository('a'), { ref: 'main' } as never) },
  ],
  ['DH1006', 'source.content: Expected a string, but got 5 (a number). Write "5".', inline('a', 5 as never)],
  [
    'DH1006',
    'source: Expected a list, but got "a" (a string). Write ["a"], for example.',
    { source: RunSource.several('a' as never) },
  ],
  [
    'DH1006',
    'source[0]: Expected a RunSource, but got "a" (a string). Use '
      + '"RunSource.git(\'https://github.com/acme/train.git\')", for example.',
    several('a' as never),
  ],
  ['DH1006', 'source.handler: It is missing. Write a string.', { source: RunSource.python({} as never) }],
  [
    'DH1006',
    'source: Expected an object, but got "main" (a string). Write an object, in braces.',
    { source: RunSource.git(repository('a'), 'main' as never) },
  ],
  [
    'DH1006',
    'source.code: Expected a RunSource, but got "main.py" (a string). Use '
      + '"RunSource.git(\'https://github.com/acme/train.git\')", for example.',
    python({ code: 'main.py' }),
  ],
  [
    'DH1006',
    'source.parameters.rate: NaN cannot be part of JSON. Write a number, or a string.',
    python({ parameters: { rate: NaN } }),
  ],
  [
    'DH1006',
    'source.parameters.chart: an instance of Chart cannot be part of a manifest. Write what would stand in YAML.',
    python({ parameters: { chart: makeChart() } }),
  ],
  [
    'DH1006',
    'source.init_function: "init_function" is not a key of a source. Did you mean "initFunction"?',
    python({ init_function: 'g' }),
  ],
  [
    'DH1009',
    'source.content: "0o755" does not come through YAML: Kubernetes reads it as a number. Write it otherwise, or mount '
      + 'it as a file of a Secret or ConfigMap.',
    inline('mode', '0o755'),
  ],
];
