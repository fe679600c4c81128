import type { Assignment } from '../../../src/private/contract/run';
import { DiagnosticCollector } from '../../../src/private/diagnostics/diagnostic';
import { FOLLOW, QuantityValue } from '../../../src/private/layers/quantity-value';
import { ResolvedQuantity, ResolvedResources } from '../../../src/private/layers/resources';
import { checkQuantities, checkQuantity, Repetition } from '../../../src/private/options/checks/quantities';
import { textsOf } from '../../support/checks';

const GPU = 'nvidia.com/gpu';

const assigned = (value: QuantityValue, option = 'resources.cpu', owner = '', key?: string) =>
  ({ value, option, layer: { owner }, key } as Assignment<QuantityValue>);

describe('one quantity', () => {
  const reported = (name: string, value: QuantityValue, option?: string) => {
    const diagnostics = new DiagnosticCollector();
    checkQuantity(name, assigned(value, option), diagnostics);
    return textsOf(diagnostics);
  };

  test.each<[string, QuantityValue]>([
    ['cpu', '0'], ['cpu', '1'], ['cpu', '1m'], ['memory', '1.5Gi'], ['ephemeral-storage', '1Gi'], ['cpu', FOLLOW],
    [GPU, '0'], [GPU, '1'], [GPU, '1000m'], ['hugepages-2Mi', '4Mi'], ['hugepages-2Mi', '0'],
  ])('%s of %p is fine', (name, value) => {
    expect(reported(name, value)).toEqual([]);
  });

  const unknown = (name: string, option: string) =>
    `DH1106 ${option}: "${name}" is not a resource that a container can request with this option. Name an extended `
      + 'resource as "domain/name", such as "nvidia.com/gpu"; cpu, memory and ephemeral storage have '
      + 'their own options.';
  test.each([
    ...['cpu', 'memory', 'ephemeral-storage', 'hugepages-0'].map((name) => [name, `resources.extended["${name}"]`]),
    ['gpu', 'resources.cpu'],
  ])('%s is no resource of %s', (name, option) => {
    expect(reported(name, '1', option)).toEqual([unknown(name, option)]);
  });

  const precise = 'is more precise than a thousandth, so Kubernetes rounds it up. '
    + 'Use thousandths at most, such as "1m".';
  test.each<[string, string, string]>([
    ['cpu', '-1', 'DH1102 resources.cpu: "-1" is negative. Use zero or more.'],
    [
      'cpu', '?',
      'DH1101 resources.cpu: "?" is not a valid Kubernetes quantity. Write a quantity such as "2" or "500m".',
    ],
    [
      'memory', '?',
      'DH1101 resources.cpu: "?" is not a valid Kubernetes quantity. Write a quantity such as "4Gi" or "512Mi".',
    ],
    [GPU, '?', 'DH1101 resources.cpu: "?" is not a valid Kubernetes quantity. Write a quantity such as "1".'],
    [
      GPU, '500m', `DH1104 resources.cpu: "500m" is not a whole number, and "${GPU}" cannot be divided. `
        + 'Use a whole number, such as "1".',
    ],
    [
      'hugepages-2Mi', '3Mi',
      'DH1104 resources.cpu: "3Mi" is not a multiple of the page size 2Mi. Use a multiple of the page size.',
    ],
    ['cpu', '1u', `DH2007 resources.cpu: "1u" ${precise}`],
    [
      'memory', '0.0001', 'DH2027 resources.cpu: "0.0001" is 0.0001 bytes, since it has no unit. Write a number with a '
        + 'unit, such as "512Mi" or "4Gi".',
    ],
    [
      GPU, '1Ei', `DH1108 resources.cpu: "1Ei" is more than 9223372036854775, the most of "${GPU}" that Kubernetes can `
        + 'count. Write a quantity such as "1".',
    ],
  ])('%s of %s is reported', (name, value, message) => {
    expect(reported(name, value)).toEqual([message]);
  });
});

describe('all quantities', () => {
  const reported = (resources: Partial<ResolvedResources>, repetitions: Repetition[] = []) => {
    const diagnostics = new DiagnosticCollector();
    checkQuantities({ requests: new Map(), limits: new Map(), raised: [], ...resources }, repetitions, diagnostics);
    return textsOf(diagnostics);
  };
  const one = (name: string, value: string, option: string, owner = ''): ReadonlyMap<string, ResolvedQuantity> =>
    new Map([[name, { value, from: assigned(value, option, owner) }]]);
  const pair = (name: string, request: string, limit: string) =>
    reported({ requests: one(name, request, 'request'), limits: one(name, limit, 'limit', 'profile "gpu"') });

  test.each([
    ['cpu', '1', '1'], ['cpu', '1', '1000m'], ['cpu', '1', '2'], [GPU, '1', '1'], [GPU, '1', '1000m'],
    ['cpu', '?', '1'], ['cpu', '1', '?'], [GPU, '?', '1'],
  ])('%s: a request of %s and a limit of %s are fine', (name, request, limit) => {
    expect(pair(name, request, limit)).toEqual([]);
  });

  test('a request without a limit is fine', () => {
    expect(reported({ requests: one('cpu', '1', 'request'), limits: one('memory', '1', 'limit') })).toEqual([]);
  });

  const unequal = (request: string, limit: string) => `DH1107 request: The request for "${GPU}" is "${request}", but `
    + `limit of profile "gpu" sets its limit to "${limit}"; the two must be equal. `
    + 'Set only the limit: the request follows it.';
  test.each([
    [GPU, '1', '2', unequal('1', '2')],
    [GPU, '2', '1', unequal('2', '1')],
    [
      'cpu', '1001m', '1',
      'DH1103 request: "1001m" is more than the limit of cpu, which limit of profile "gpu" sets to "1". '
        + 'Request at most "1", or raise the limit to at least "1001m".',
    ],
  ])('%s: a request of %s and a limit of %s are reported', (name, request, limit, message) => {
    expect(pair(name, request, limit)).toEqual([message]);
  });

  test('a limit that is raised is reported', () => {
    expect(reported({
      raised: [{ resource: 'cpu', request: assigned('2', 'request', 'profile "gpu"'), limit: assigned('1', 'limit') }],
    })).toEqual([
      'DH2002 limit: "1" is less than the request "2" that request of profile "gpu" sets, so the limit of cpu is '
        + 'raised to it. Set a limit of at least "2", or none.',
    ]);
  });

  test('a request that two options set is reported', () => {
    const [first, repeated] = ['cpu', 'cpuRequest'].map((option) => assigned('1', option, 'profile "gpu"', 'cpu'));
    expect(reported({}, [{ first, repeated }])).toEqual([
      'DH1105 cpuRequest of profile "gpu": "cpuRequest" and "cpu of profile \\"gpu\\"" both set how much cpu to '
        + 'request. Keep one of them.',
    ]);
  });
});
