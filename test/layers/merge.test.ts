import * as fc from 'fast-check';
import { Field, LayerKind } from '../../src/private/contract/run';
import { Layer } from '../../src/private/layers/layer';
import { merge } from '../../src/private/layers/merge';
import { volumes as volumesField } from '../../src/private/options/fields/volumes';
import { labels as labelsOption } from '../../src/private/options/labels';
import { runtimeClass } from '../../src/private/options/runtime-class';
import { tolerations } from '../../src/private/options/tolerations';
import { RunVolume } from '../../src/volume';

const STRENGTH = [LayerKind.LIBRARY, LayerKind.PLATFORM, LayerKind.SUGGESTION, LayerKind.RUN, LayerKind.PROFILE];

interface GivenOption {
  readonly single?: string;
  readonly labels: Record<string, string>;
  readonly toleration?: string;
}

const said = fc.record({
  single: fc.option(fc.string(), { nil: undefined }),
  labels: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.string()),
  toleration: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
});

function layerOf(kind: LayerKind, { single, labels, toleration }: GivenOption): Layer {
  const layer = new Layer(kind, kind);
  layer.set(runtimeClass, single);
  Object.entries(labels).forEach(([key, value]) => layer.set(labelsOption, value, `labels["${key}"]`, key));
  layer.set(tolerations, toleration === undefined ? undefined : { key: toleration }, 'tolerations[0]');
  return layer;
}

const layers = fc.tuple(said, said, said, said, said).map((all) => all.map((one, i) => layerOf(STRENGTH[i], one)));

test('the winner is always the strongest layer that has a value', () => {
  fc.assert(fc.property(layers, (all) => {
    const resolved = merge(all);
    const strongest = [...all].reverse();
    const singles = strongest.flatMap(
      ({ assignments }) => assignments.filter(({ field }) => field.merge === 'strongest'),
    );
    expect(resolved.single(runtimeClass)?.layer).toBe(singles[0]?.layer);
    for (const key of ['a', 'b', 'c']) {
      const assignment = strongest.flatMap(({ assignments }) => assignments).find((one) => one.key === key);
      expect(resolved.keyed(labelsOption).get(key)?.value).toBe(assignment?.value);
    }
  }));
});

test('no layer\'s value disappears: what did not win is among the lost, strongest first', () => {
  fc.assert(fc.property(layers, (all) => {
    const resolved = merge(all);
    const kept = resolved.all().filter(({ field }) => field !== tolerations).flatMap(
      (resolvedValue) => [resolvedValue, ...resolvedValue.lost],
    );
    const given = all.flatMap((layer) => layer.assignments.filter(({ field }) => field.merge !== 'joined'));
    const order = (field: Field, key?: string) => kept.filter((one) => one.field === field && one.key === key)
      .map(({ layer }) => STRENGTH.indexOf(layer.kind));
    expect(kept).toHaveLength(given.length);
    kept.forEach(({ field, key }) => expect(order(field, key)).toEqual(order(field, key).sort((a, b) => b - a)));
  }));
});

test('lists are joined, without duplicates', () => {
  fc.assert(fc.property(layers, (all) => {
    const given = all.flatMap(
      (
        { assignments },
      ) => assignments.filter(({ field }) => field.merge === 'joined').map(
        ({ value }) => (value as { key: string }).key,
      ),
    );
    expect(merge(all).joined(tolerations).map(({ value }) => value.key)).toEqual([...new Set(given)]);
  }));
});

test('the order in which layers come does not matter, but among layers of one kind, where the later wins', () => {
  fc.assert(fc.property(layers, fc.nat(), (all, seed) => {
    const location = ({ source }: Layer) => (STRENGTH.indexOf(source.kind) * (seed + 1)) % 7;
    const shuffled = [...all].sort((a, b) => location(a) - location(b));
    const values = (
      resolved: ReturnType<typeof merge>,
    ) => resolved.all().map(({ field, key, value }) => [field, key, value]);
    expect(values(merge(shuffled))).toEqual(values(merge(all)));
  }));
  const [outer, inner] = ['outer', 'inner'].map((single) => layerOf(LayerKind.PLATFORM, { single, labels: {} }));
  expect(merge([outer, inner]).value(runtimeClass)).toBe('inner');
});

test('merging twice is merging once', () => {
  fc.assert(fc.property(layers, (all) => {
    expect(merge([...all, ...all]).all().map(({ field, key, value }) => [field, key, value])).toEqual(
      merge(all).all().map(({ field, key, value }) => [field, key, value]));
  }));
});

describe('volumes', () => {
  const volume = (name: string, mountPath: string) => RunVolume.emptyDir({ name, mountPath });
  const layer = (kind: LayerKind, ...volumes: RunVolume[]) => {
    const made = new Layer(kind, kind);
    volumes.forEach((one, i) => made.set(volumesField, one, `volumes[${i}]`, one.name));
    return made;
  };
  const mounted = (...all: Layer[]) => [...merge(all).keyed(volumesField).values()].map(({ value, lost }) =>
    `${value.name} at ${value.mountPath}, not ${lost.map((other) => (other.value as RunVolume).name).join()}`);

  test('of a stronger layer win by name and by mount path', () => {
    const run = layer(LayerKind.RUN, volume('data', '/data'), volume('scratch', '/scratch'), volume('own', '/own'));
    const profile = layer(LayerKind.PROFILE, volume('data', '/fast'), volume('nvme', '/scratch'));
    expect(mounted(run, profile)).toEqual(
      ['data at /fast, not data', 'own at /own, not ', 'nvme at /scratch, not scratch'],
    );
  });

  test('of one layer at one path are both kept, to be reported', () => {
    expect(mounted(layer(LayerKind.RUN, volume('a', '/x'), volume('b', '/x')))).toEqual(
      ['a at /x, not ', 'b at /x, not '],
    );
  });

  test('of one name and one path win once', () => {
    const run = layer(LayerKind.RUN, volume('a', '/a'));
    expect(mounted(run, layer(LayerKind.PROFILE, volume('a', '/a')))).toEqual(['a at /a, not a']);
  });

  test('one volume can beat two: by its name and by its path', () => {
    const run = layer(LayerKind.RUN, volume('a', '/a'), volume('b', '/b'));
    expect(mounted(run, layer(LayerKind.PROFILE, volume('a', '/b')))).toEqual(['a at /b, not a,b']);
  });
});

test('what a layer says twice counts once, and is remembered', () => {
  const layer = new Layer(LayerKind.RUN, '');
  layer.set(labelsOption, '1', 'labels[0]', 'a');
  layer.set(labelsOption, '2', 'labels[1]', 'a');
  const resolved = merge([layer]);
  expect(resolved.keyed(labelsOption).get('a')?.value).toBe('1');
  expect(resolved.repeated.map(({ value, option }) => [value, option])).toEqual([['2', 'labels[1]']]);
});

test('a layer sets nothing to null or undefined, and its values have overridden nothing yet', () => {
  const layer = new Layer(LayerKind.RUN, 'run');
  layer.set(runtimeClass, undefined);
  layer.set(runtimeClass, null as never);
  layer.set(runtimeClass, 'kata');
  expect(layer.assignments.map(({ value, lost }) => [value, lost])).toEqual([['kata', []]]);
});
