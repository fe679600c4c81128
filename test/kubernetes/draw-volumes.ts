/** Volumes of every kind. */
import * as fc from 'fast-check';
import { image } from './draw-containers';
import { VOLUMES_OF_SOURCES } from './draw-sources';
import { Drawn, integer, made, name, nameOf, quantity, record, valid } from './values';

const mountPath: Drawn = {
  valid: fc.constantFrom('/data', '/models', '/mnt/a', '/x y', '/a/', '/é'),
  faults: {
    'relative': fc.constantFrom('data', './data', '../data', ''),
    'colon': fc.constantFrom('/a:b', '/a\nb'),
    'root': fc.constantFrom('/', '//', '/..'),
    'not a text': fc.constantFrom<unknown>(1, true, [], {}),
  },
};

const subPath: Drawn = {
  valid: fc.constantFrom('a', 'a/b', 'a b', '.', ''),
  faults: {
    absolute: fc.constantFrom('/a', '/'),
    backsteps: fc.constantFrom('..', 'a/../b', '../a', 'a/..'),
    anything: fc.string({ maxLength: 6 }),
  },
};

const mount = {
  'name': nameOf('data', 'models', 'v1'),
  mountPath,
  'subPath?': subPath,
  'readOnly?': valid(fc.boolean()),
};

const accessModes: Drawn = {
  valid: fc.constantFrom(['ReadWriteOnce'], ['ReadWriteMany'], ['ReadOnlyMany', 'ReadWriteOnce'], ['ReadWriteOncePod']),
  faults: {
    unknown: fc.constantFrom(['RWO'], ['readWriteOnce'], ['']),
    empty: fc.constant([]),
    excluding: fc.constant(['ReadWriteOncePod', 'ReadWriteOnce']),
  },
};

const claim = {
  'size?': quantity,
  'storageClass?': { ...name, valid: fc.constantFrom('fast', '', 'a.b') },
  'accessModes?': accessModes,
};

const items: Drawn = {
  valid: fc.constantFrom({}, { key: { path: 'file' } }, { 'a.b': { path: 'a/b', mode: 0o440 }, 'c_D': { path: 'c' } }),
  faults: {
    'key': fc.constantFrom(
      { 'a b': { path: 'f' } },
      { '..': { path: 'f' } },
      { 'a/b': { path: 'f' } },
      { '': { path: 'f' } },
    ),
    'path': fc.constantFrom(
      { a: { path: '/f' } },
      { a: { path: '../f' } },
      { a: { path: '' } },
      { a: { path: 'a/../b' } },
    ),
    'mode': fc.constantFrom(
      { a: { path: 'f', mode: 512 } },
      { a: { path: 'f', mode: -1 } },
      { a: { path: 'f', mode: 1.5 } },
    ),
    'decimal mode': fc.constantFrom({ a: { path: 'f', mode: 400 } }, { a: { path: 'f', mode: 440 } }),
    'path twice': fc.constant({ a: { path: 'f' }, b: { path: 'f' } }),
    'shape': fc.constantFrom({ a: 'f' }, { a: {} }, { a: { path: 1 } }),
  },
};

const files = { ...mount, 'items?': items, 'mode?': integer(0, 0o777), 'optional?': valid(fc.boolean()) };

const of = (kind: string, parts: Record<string, Drawn>) => made(`volume ${kind}`, record(parts));

const either = (option: string, other: string, kind: string): Drawn['faults'] => ({
  [`${kind}: neither`]: fc.constant({ $: `volume ${kind}`, of: { name: 'v', mountPath: '/v' } }),
  [`${kind}: both`]: fc.constant(
    { $: `volume ${kind}`, of: { name: 'v', mountPath: '/v', [option]: 'a', [other]: { $: other, of: 'a' } } },
  ),
});

export const VOLUME_KINDS: Record<string, Drawn> = {
  claim: of('persistentVolumeClaim', { ...mount, ...claim, 'retain?': valid(fc.boolean()) }),
  existing: of('persistentVolumeClaim', { ...mount, claimName: name }),
  existingConstruct: of('persistentVolumeClaim', { ...mount, claim: made('claim', name) }),
  ephemeral: of('ephemeral', { ...mount, ...claim }),
  emptyDir: of('emptyDir', {
    ...mount,
    'sizeLimit?': quantity,
    'medium?': {
      valid: fc.constantFrom('', 'Memory', 'HugePages', 'HugePages-2Mi'),
      faults: { unknown: fc.constantFrom('memory', 'Disk', 'HugePages-3', 'HugePages-') },
    },
  }),
  configMap: of('configMap', { ...files, configMapName: name }),
  configMapConstruct: of('configMap', { ...files, configMap: made('configMap', name) }),
  secret: of('secret', { ...files, secretName: name }),
  secretConstruct: of('secret', { ...files, secret: made('secret', name) }),
  shared: of('shared', { ...mount, 'claimName?': name }),
  image: of('image', {
    ...mount,
    'reference': image,
    'pullPolicy?': {
      valid: fc.constantFrom('Always', 'Never', 'IfNotPresent'),
      faults: { unknown: fc.constantFrom('always', '') },
    },
  }),
  foreign: of(
    'fromVolume',
    { volume: made('volume', record({ name, kind: valid(fc.constantFrom('emptyDir', 'hostPath')) })), mountPath },
  ),
};

const one = (kind: string) => VOLUME_KINDS[kind].valid;
const two = (
  over: object,
) => fc.tuple(
  fc.constant(over),
  fc.constantFrom('emptyDir', 'ephemeral', 'persistentVolumeClaim'),
).map(([options, kind]) => [
  {
    $: 'volume emptyDir',
    of: { name: 'a', mountPath: '/a' },
  }, { $: `volume ${kind}`, of: { name: 'b', mountPath: '/b', ...options } },
]);

/** A list of volumes, with names and paths of their own but where that is the fault. */
export const VOLUMES: Record<string, Drawn> = {
  volumes: {
    valid: fc.uniqueArray(fc.oneof(...Object.keys(VOLUME_KINDS).map(one)), {
      maxLength: 3,
      comparator: (
        a: any,
        b: any,
      ) => (a.of.name ?? a.of.volume.of.name) === (b.of.name ?? b.of.volume.of.name) || a.of.mountPath === b.of.mountPath,
    }),
    faults: {
      ...Object.fromEntries(Object.entries(VOLUME_KINDS).flatMap(([kind, drawn]) =>
        Object.entries(drawn.faults).map(([fault, value]) => [`${kind} ${fault}`, value.map((volume) => [volume])]))),
      'name: bad': name.faults.anything.map((bad) => [{ $: 'volume emptyDir', of: { name: bad, mountPath: '/a' } }]),
      'two of a name': two({ name: 'a' }),
      'two of a path': two({ mountPath: '/a' }),
      'two of nearly a path': two({ mountPath: '/a/' }),
      ...Object.fromEntries(Object.entries(
        { ...either('configMapName', 'configMap', 'configMap'), ...either('secretName', 'secret', 'secret') },
      )
        .map(([fault, value]) => [fault, value.map((volume) => [volume])])),
      ...VOLUMES_OF_SOURCES,
      'claim and size': fc.constant(
        [{ $: 'volume persistentVolumeClaim', of: { name: 'v', mountPath: '/v', claimName: 'c', size: '1Gi' } }],
      ),
      'claim twice': fc.constant(
        [
          {
            $: 'volume persistentVolumeClaim',
            of: { name: 'v', mountPath: '/v', claimName: 'c', claim: { $: 'claim', of: 'd' } },
          },
        ],
      ),
    },
  },
  sharedMemory: quantity,
};
