import { LayerKind } from '../../src/private/contract/run';
import type { ResolvedValue } from '../../src/private/contract/run';
import { FOLLOW, NONE, QuantityValue } from '../../src/private/layers/quantity-value';
import { resolveResources } from '../../src/private/layers/resources';
import { memoryLimitFactor } from '../../src/private/options/fields/platform';
import { limits, requests } from '../../src/private/options/fields/quantities';

const { LIBRARY, PLATFORM, RUN, PROFILE } = LayerKind;

type Given = readonly [value: QuantityValue, layer: LayerKind];

interface Case {
  readonly request?: Given;
  readonly limit?: Given;
  readonly factor?: number;
}

/** What becomes of one resource: request, limit, and why where they are derived. */
function resolved(name: string, { request, limit, factor }: Case) {
  const valueOf = (field: typeof requests, [value, kind]: Given): ResolvedValue<QuantityValue> =>
    ({ field, key: name, value, option: field.name, layer: { kind, owner: '' }, lost: [] });
  const byName = (field: typeof requests, given?: Given) => new Map(given ? [[name, valueOf(field, given)]] : []);
  const all = resolveResources(byName(requests, request), byName(limits, limit), factor === undefined ? undefined : {
    field: memoryLimitFactor, value: factor, option: 'memoryLimitFactor', layer: { kind: PLATFORM, owner: '' }, lost: [],
  });
  const [one, other] = [all.requests.get(name), all.limits.get(name)];
  return [one?.value, one?.derived, other?.value, other?.derived, all.raised.length];
}

const NO_LIMIT = [undefined, undefined];

describe('a divisible resource', () => {
  test.each<[string, Case, unknown[]]>([
    ['a request alone has no limit', { request: ['1', RUN] }, ['1', undefined, ...NO_LIMIT, 0]],
    ['a limit alone leaves the request to Kubernetes', { limit: ['1', RUN] }, [undefined, undefined, '1', undefined, 0]],
    ['a request that follows is the limit', { request: [FOLLOW, RUN], limit: ['2', RUN] },
      ['2', 'the limit of cpu', '2', undefined, 0]],
    ['a limit that follows is the request', { request: ['2', RUN], limit: [FOLLOW, RUN] },
      ['2', undefined, '2', 'the request of cpu', 0]],
    ['a request without a limit', { request: ['2', RUN], limit: [NONE, RUN] }, ['2', undefined, ...NO_LIMIT, 0]],
    ['a smaller request stays', { request: ['1', LIBRARY], limit: ['2', RUN] }, ['1', undefined, '2', undefined, 0]],
    ['an equal request stays', { request: ['1', LIBRARY], limit: ['1000m', RUN] },
      ['1', undefined, '1000m', undefined, 0]],
    ['a larger default is lowered', { request: ['3', LIBRARY], limit: ['2', RUN] },
      ['2', 'the limit of cpu', '2', undefined, 0]],
    ['a larger request of the run stays, to be reported', { request: ['3', RUN], limit: ['2', RUN] },
      ['3', undefined, '2', undefined, 0]],
    ['a profile\'s larger request raises the limit of the run', { request: ['3', PROFILE], limit: ['2', RUN] },
      ['3', undefined, '3', 'the request of cpu', 1]],
    ['it raises a platform\'s limit silently', { request: ['3', PROFILE], limit: ['2', PLATFORM] },
      ['3', undefined, '3', 'the request of cpu', 0]],
    ['an invalid request stays, to be reported', { request: ['many', PROFILE], limit: ['2', RUN] },
      ['many', undefined, '2', undefined, 0]],
    ['so does an invalid limit', { request: ['2', PROFILE], limit: ['many', RUN] }, ['2', undefined, 'many', undefined, 0]],
  ])('%s', (_what, given, expected) => {
    expect(resolved('cpu', given)).toEqual(expected);
  });
});

describe('memory, with a factor', () => {
  test.each<[string, Case, unknown[]]>([
    ['the limit is a multiple of the request', { request: ['1Gi', RUN], factor: 1.5 },
      ['1Gi', undefined, '1610612736', '1.5 times the request of memory, by memoryLimitFactor', 0]],
    ['a stated limit stays', { request: ['1Gi', RUN], limit: ['2Gi', RUN], factor: 1.5 },
      ['1Gi', undefined, '2Gi', undefined, 0]],
    ['the limit of an invalid request is the same', { request: ['much', RUN], factor: 1.5 },
      ['much', undefined, 'much', 'the request of memory', 0]],
  ])('%s', (_what, given, expected) => {
    expect(resolved('memory', given)).toEqual(expected);
  });

  test('does not concern other resources', () => {
    expect(resolved('cpu', { request: ['1', RUN], factor: 2 })).toEqual(['1', undefined, ...NO_LIMIT, 0]);
  });
});

describe('an indivisible resource', () => {
  test.each<[string, Case, unknown[]]>([
    ['a request alone is also the limit', { request: ['1', RUN] }, ['1', undefined, '1', 'the request of nvidia.com/gpu', 0]],
    ['the stronger limit sets the request', { request: ['1', RUN], limit: ['2', PROFILE] },
      ['2', 'the limit of nvidia.com/gpu', '2', undefined, 0]],
    ['the stronger request sets the limit', { request: ['1', PROFILE], limit: ['2', RUN] },
      ['1', undefined, '1', 'the request of nvidia.com/gpu', 0]],
    ['it says so where it raises the limit', { request: ['3', PROFILE], limit: ['2', RUN] },
      ['3', undefined, '3', 'the request of nvidia.com/gpu', 1]],
    ['what one layer sets differently stays, to be reported', { request: ['1', RUN], limit: ['2', RUN] },
      ['1', undefined, '2', undefined, 0]],
  ])('%s', (_what, given, expected) => {
    expect(resolved('nvidia.com/gpu', given)).toEqual(expected);
  });
});
