/** Sources of every kind. */
import * as fc from 'fast-check';
import { anyText, Drawn, made } from './values';

const source = (
  kind: string,
  valid: fc.Arbitrary<unknown>,
  faults: Drawn['faults'] = {},
): Drawn => made(`source ${kind}`, { valid, faults });

const several = (...sources: object[]) => ({ $: 'source several', of: sources });
const git = (url: string, branch?: string) => ({ $: 'source git', of: { url, branch } });
const inline = (path: string, content: string) => ({ $: 'source inline', of: { path, content } });
const python = (options: object) => ({ $: 'source python', of: { handler: 'src.train:main', ...options } });

const path = fc.constantFrom(
  'main.py',
  'src/train.py',
  '.hidden',
  'a/b/c.txt',
  'data@1=x+y',
  `${'x'.repeat(94)}/${'y'.repeat(94)}`,
);

const KINDS: Record<string, Drawn> = {
  git: source('git', fc.constantFrom(
    { url: 'https://github.com/acme/train.git' },
    { url: 'git+https://acme.io/a/b#main' },
    { url: 'https://github.com/acme/train.git', branch: 'v1.4.0' },
  ), {
    protocol: fc.constantFrom(
      'git@github.com:a/b.git',
      'ssh://a/b',
      'git://a/b',
      'http://a/b',
      '',
      'https://',
      's3://a/b',
    ).map((url) => ({ url })),
    commit: fc.constant({ url: 'https://a/b', branch: '0123456789abcdef0123456789abcdef01234567' }),
    branch: fc.constantFrom('', 'a b', 'a#b', '-a', 'a"b').map((branch) => ({ url: 'https://a/b', branch })),
    twice: fc.constant({ url: 'https://a/b#main', branch: 'main' }),
  }),
  http: source('http', fc.constantFrom('https://acme.io/data.csv', 'http://acme.io/a,b?c=d'), {
    shell: fc.constantFrom(
      'https://a/b c',
      'https://a/"b"',
      'https://a/b\\c',
      'https://a/b\nhttps://c',
      'https://a/b,',
    ),
    protocol: fc.constantFrom('ftp://a/b', 'data.csv', ''),
  }),
  s3: source(
    's3',
    fc.constantFrom('s3://bucket/a', 's3://bucket/a/', 's3://bucket/'),
    { protocol: fc.constantFrom('s3://bucket', 's3a://b/c', 'bucket/a') },
  ),
  zip: source(
    'zip',
    fc.constantFrom('https://acme.io/a.zip', 's3://bucket/a.zip', 'zip+s3://bucket/a.zip'),
    { protocol: fc.constantFrom('a.zip', 'git+https://a/b', 'zip+https://') },
  ),
  inline: source('inline', fc.record({ path, content: anyText.valid }), {
    path: fc.constantFrom(
      '',
      '/a',
      '../a',
      'a/../b',
      './a',
      'a//b',
      'a/',
      'a b',
      'é',
      '-n',
      'a,b',
      'x'.repeat(190),
    ).map((one) => ({ path: one, content: 'x' })),
    large: fc.constantFrom(1048565, 1048566, 1048567, 1048576, 2000000).map(
      (length) => ({ path: 'main.py', content: 'x'.repeat(length) }),
    ),
  }),
  python: source('python', fc.constantFrom(
    {
      handler: 'main',
    }, {
      handler: 'src.train:main',
      parameters: { a: [1, null, 'x'] },
      requirements: ['numpy'],
    }, { handler: 'main:f', code: git('https://a/b'), initFunction: 'init' },
  ), {
    handler: fc.constantFrom('', 'train.py', 'a:b:c', 'a/b:c', '1a', 'a b').map((handler) => ({ handler })),
    init: fc.constantFrom('', 'a:b', 'a.b').map((initFunction) => ({ handler: 'f', initFunction })),
    requirements: fc.constantFrom([''], ['a\nb'], [' ']).map((requirements) => ({ handler: 'f', requirements })),
  }),
};

/** A source, alone or among others. */
export const SOURCES: Record<string, Drawn> = {
  source: {
    valid: fc.oneof(...Object.values(KINDS).map(({ valid }) => valid), fc.constantFrom(
      several(), several(
        git('https://a.io/b'),
        inline('a.txt', 'x'),
      ), several(python({}), inline('main.py', 'x')), python({ code: several(inline('src/train.py', 'x')) }),
    )),
    faults: {
      ...Object.fromEntries(
        Object.entries(KINDS).flatMap(
          ([kind, { faults }]) => Object.entries(faults).map(([fault, value]) => [`${kind} ${fault}`, value]),
        ),
      ),
      'path twice': fc.constantFrom(
        several(inline('a', 'x'), inline('a', 'y')),
        several(inline('a', 'x'), inline('a/b', 'y')),
        several(python({}), python({})),
      ),
      'one place for two': fc.constantFrom(
        several(git('https://github.com/acme/a.git'), git('https://github.com/acme/b.git')),
        several({ $: 'source http', of: 'https://a/b.csv' }, { $: 'source s3', of: 's3://a/b.csv' })),
      'large for client-side apply': fc.constant(inline('a', 'x'.repeat(300000))),
      'large together': fc.constant(several(inline('a', 'x'.repeat(600000)), inline('b', 'é'.repeat(300000)))),
    },
  },
};

const emptyDir = (name: string, mountPath: string) => ({ $: 'volume emptyDir', of: { name, mountPath } });

/** Volumes that meet those of a source. */
export const VOLUMES_OF_SOURCES: Drawn['faults'] = {
  'shared directory': fc.constantFrom(
    [emptyDir('shared-dir', '/shared')],
    [emptyDir('shared-dir', '/a')],
    [emptyDir('a', '/shared')],
    [emptyDir('a', '/shared/')],
  ),
  'volume of the source': fc.constant([emptyDir('init-config-map', '/a')]),
  'files where the source goes': fc.constant(
    [{ $: 'volume configMap', of: { name: 'c', mountPath: '/shared', configMapName: 'c' } }],
  ),
};
