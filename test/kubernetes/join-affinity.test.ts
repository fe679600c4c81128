import { joinAffinities } from '../../src/private/kubernetes/join-affinity';

const pods = (key: string) => ({
  requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: key }],
  preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: { topologyKey: key } }],
});
const expression = (key: string) => ({ key, operator: 'Exists' });
const nodes = (...keys: string[]) => ({
  requiredDuringSchedulingIgnoredDuringExecution: {
    nodeSelectorTerms: keys.map((key) => ({
      matchExpressions: [expression(key)], matchFields: [expression(`field-${key}`)],
    })),
  },
  preferredDuringSchedulingIgnoredDuringExecution: keys
    .map((key) => ({ weight: 1, preference: { matchExpressions: [expression(key)] } })),
});
const joinedPods = (a: string, b: string) => ({
  requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a }, { topologyKey: b }],
  preferredDuringSchedulingIgnoredDuringExecution: [
    { weight: 1, podAffinityTerm: { topologyKey: a } }, { weight: 1, podAffinityTerm: { topologyKey: b } },
  ],
});
const pair = (a: string, b: string) => ({
  matchExpressions: [expression(a), expression(b)], matchFields: [expression(`field-${a}`), expression(`field-${b}`)],
});

test('of no affinities there is none', () => {
  expect(joinAffinities([])).toBeUndefined();
});

test('one affinity stays as it is', () => {
  const only = { podAffinity: pods('zone') };
  expect(joinAffinities([only])).toBe(only);
});

test('pods are near and apart as each affinity says', () => {
  expect(joinAffinities([
    { podAffinity: pods('a'), podAntiAffinity: pods('x') }, { podAffinity: pods('b'), podAntiAffinity: pods('y') },
  ])).toEqual({ podAffinity: joinedPods('a', 'b'), podAntiAffinity: joinedPods('x', 'y') });
});

test('a node matches a pair of terms', () => {
  const { preferredDuringSchedulingIgnoredDuringExecution } = nodes('a', 'b', 'c', 'd');
  expect(joinAffinities([{ nodeAffinity: nodes('a', 'b') }, { nodeAffinity: nodes('c', 'd') }])).toEqual({
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [pair('a', 'c'), pair('a', 'd'), pair('b', 'c'), pair('b', 'd')],
      },
      preferredDuringSchedulingIgnoredDuringExecution,
    },
  });
});

test.each([true, false])('what only one of two says stays (first: %p)', (isFirst) => {
  const said = { nodeAffinity: nodes('a'), podAffinity: pods('b'), podAntiAffinity: pods('c') };
  expect(joinAffinities(isFirst ? [said, {}] : [{}, said])).toEqual(said);
});
