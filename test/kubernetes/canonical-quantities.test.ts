import * as fc from 'fast-check';
import { canonicalResource, withCanonicalQuantities } from '../../src/private/kubernetes/canonical-quantities';
import { Quantity } from '../../src/private/kubernetes/quantity';
import { quantities } from '../support/draw-quantities';
import { Case, verdicts, VERSIONS } from '../support/verdicts';

test.each([
  ['0.5', '500m'], ['.5', '500m'], ['1.0', '1'], ['1.', '1'], ['1000m', '1'], ['1500m', '1500m'], ['2e3', '2e3'],
  ['2000', '2k'], ['1500', '1500'], ['2000e3', '2e6'], ['1.5e3', '1500'], ['1E2', '100'], ['1e-2', '10e-3'],
  ['1.5Gi', '1536Mi'], ['0.5Gi', '512Mi'], ['1024Mi', '1Gi'], ['1536Mi', '1536Mi'], ['1024Ki', '1Mi'],
  ['0.5Ki', '512'], ['1.5Ki', '1536'], ['1.953125Ki', '2k'], ['1.1Gi', '1181116006400m'], ['4096Pi', '4Ei'],
  ['1000M', '1G'], ['0.83P', '830T'], ['1000P', '1E'], ['1073741824', '1073741824'], ['1n', '1m'], ['1.5m', '2m'],
  ['0', '0'], ['-0', '0'], ['0Gi', '0'], ['00', '0'], ['007', '7'], ['+1', '1'], [' 1 ', '1'],
  ['9Ei', '9223372036854775807'],
])('%j is written as %j', (given, expected) => {
  expect(canonicalResource(given)).toBe(expected);
});

test.each([
  ['is no quantity', '64Gb'], ['is negative', '-0.5'], ['has no canonical form', '1000E'],
  ['is beyond all reason', '1e5000'],
])('what %s stays as it is: %s', (_what, given) => {
  expect(canonicalResource(given)).toBe(given);
});

/** What real API servers gave back of an emptyDir, whose size they do not round, and of resources. */
const inEmptyDir = (text: string) =>
  (withCanonicalQuantities({ volumes: [{ emptyDir: { sizeLimit: text } }] }) as any).volumes[0].emptyDir.sizeLimit;
const GROUPS: [string, (text: string) => string][] = [
  ['quantity.cpu.request', canonicalResource], ['quantity.memory.limit', canonicalResource],
  ['quantity.gpu.limit', canonicalResource], ['quantity.claim.size', canonicalResource],
  ['quantity.ephemeralVolume.size', canonicalResource], ['quantity.emptyDir.sizeLimit', inEmptyDir],
];
const recorded = GROUPS.flatMap(([group, canonical]) => VERSIONS.flatMap((version) => verdicts(group)
  .filter((one) => one[version].canonical !== undefined)
  .map((one): [string, string, Case, typeof canonical, string] =>
    [group, version, one, canonical, one[version].canonical!])));

test.each(recorded.filter(([, , { input }, , stored]) => stored !== input))(
  '%s: Kubernetes %s writes %j as we do', (_group, _version, { input }, canonical, stored) => {
    expect(canonical(input)).toBe(stored);
  },
);

test('what Kubernetes leaves as it is has few other forms, which are the same quantities', () => {
  const kept = recorded.filter(([, , { input }, , stored]) => stored === input)
    .map(([, , { input }, canonical]): [string, string] => [input, canonical(input)])
    .filter(([input, canonical]) => input !== canonical);
  expect(kept.every(([a, b]) => Quantity.parse(a)!.equals(Quantity.parse(b)!))).toBe(true);
  expect(kept.filter(([input]) => !/^[+0]|\.|[eE]/.test(input))).toEqual([]);
});

test('a canonical quantity is canonical, and the same quantity', () => {
  fc.assert(fc.property(quantities, (text) => {
    const canonical = canonicalResource(text);
    expect(canonicalResource(canonical)).toBe(canonical);
    expect(Quantity.parse(canonical)!.compare(Quantity.parse(text)!)).toBe(0);
  }));
});

test('it has no fraction, sign or zero too many', () => {
  fc.assert(fc.property(quantities.filter((text) => Quantity.parse(text)!.toCanonical() !== undefined), (text) => {
    expect(canonicalResource(text)).toMatch(/^(?:0|[1-9]\d*(?:[numkMGTPE]|[KMGTPE]i|e-?[1-9]\d*)?)$/);
    expect(canonicalResource(text)).not.toMatch(/^\d+000(?:[numkMGTP]|e.*)?$/);
  }));
});

describe('in a pod', () => {
  const resources = { requests: { cpu: '0.5' }, limits: { 'cpu': '1000m', 'example.com/a': 2 } };
  const canonical = { requests: { cpu: '500m' }, limits: { 'cpu': '1', 'example.com/a': '2' } };
  const divided = (divisor: string) => ({ resourceFieldRef: { resource: 'limits.memory', divisor } });
  const metadata = { labels: { requests: '0.5' } };
  const claim = (spec: object) => ({ ephemeral: { volumeClaimTemplate: { metadata, spec } } });
  const variables = (divisor: string) =>
    ({ containers: [{ env: [{ name: 'A', valueFrom: divided(divisor) }, { name: 'B', value: '0.5' }] }] });
  const files = (divisor: string) => ({ downwardAPI: { items: [divided(divisor)] } });
  const others = { nodeSelector: { limits: '0.5' }, hostname: '0.5', containers: [{ resources: null }], volumes: null };
  const misplaced = { containers: { '*': { resources: 'x' } }, volumes: [{ emptyDir: { sizeLimit: {} } }] };

  test.each<[string, object, object]>([
    ['resources of containers', { containers: [{ resources }, {}] }, { containers: [{ resources: canonical }, {}] }],
    ['of init containers', { initContainers: [{ resources }] }, { initContainers: [{ resources: canonical }] }],
    ['of the pod itself', { resources, overhead: { cpu: '0.5' } }, { resources: canonical, overhead: { cpu: '500m' } }],
    ['of ephemeral volumes', { volumes: [claim({ resources })] }, { volumes: [claim({ resources: canonical })] }],
    ['sizes of emptyDirs', { volumes: [{ emptyDir: { sizeLimit: '0.5Gi' } }, { emptyDir: {} }] },
      { volumes: [{ emptyDir: { sizeLimit: '512Mi' } }, { emptyDir: {} }] }],
    ['divisors of variables', variables('1000m'), variables('1')],
    ['divisors of files', { volumes: [files('1024Ki')] }, { volumes: [files('1Mi')] }],
    ['divisors of projected files', { volumes: [{ projected: { sources: [files('1024Ki')] } }] },
      { volumes: [{ projected: { sources: [files('1Mi')] } }] }],
    ['nothing else', others, others],
    ['nothing that is misplaced', misplaced, misplaced],
  ])('%s', (_what, pod, expected) => {
    const before = JSON.stringify(pod);
    expect(withCanonicalQuantities(pod as any)).toEqual(expected);
    expect(JSON.stringify(pod)).toBe(before);
  });
});
