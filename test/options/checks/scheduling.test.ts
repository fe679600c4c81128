import { k8s } from 'cdk8s-plus-28';
import { checkToleration, checkTopologySpread } from '../../../src/private/options/checks/scheduling';
import { LABEL_KEY, LABEL_VALUE, messagesOf } from '../../support/checks';

const MAX_INT32 = 2147483647;

describe('tolerations', () => {
  const tolerated = (toleration: k8s.Toleration) => messagesOf('tolerations[0]', (location, diagnostics) =>
    checkToleration(toleration, location, diagnostics));

  test.each<[string, k8s.Toleration]>([
    ['all taints', { operator: 'Exists' }],
    ['a key', { key: 'gpu', operator: 'Exists' }],
    ['a key without an operator', { key: 'gpu' }],
    ['a value', { key: 'gpu', operator: 'Equal', value: 'a100' }],
    ['a value without an operator', { key: 'gpu', value: 'a100' }],
    ['an effect', { key: 'gpu', effect: 'NoSchedule' }],
    ['an effect that is preferred', { key: 'gpu', effect: 'PreferNoSchedule' }],
    ['an effect without a time limit', { key: 'gpu', effect: 'NoExecute' }],
    ['a time limit of zero', { key: 'gpu', effect: 'NoExecute', tolerationSeconds: 0 }],
    ['a time limit', { key: 'gpu', effect: 'NoExecute', tolerationSeconds: 60 }],
  ])('%s is fine', (_what, toleration) => {
    expect(tolerated(toleration)).toEqual([]);
  });

  const noKey = 'key: The key is missing, which only the operator "Exists" allows. '
    + 'Specify the key of the taint, or use the operator "Exists" to tolerate all taints.';
  const noLimit = 'tolerationSeconds: A time limit is set, which only the effect "NoExecute" allows. '
    + 'Use the effect "NoExecute", or leave "tolerationSeconds" out.';
  test.each<[string, k8s.Toleration, string[]]>([
    ['a key', { key: 'a b' }, [`key: "a b" cannot be the key of a label. ${LABEL_KEY}`]],
    ['a missing key', {}, [noKey]],
    ['a missing key of a value', { operator: 'Equal', value: 'a' }, [noKey]],
    ['a value that exists', { key: 'gpu', operator: 'Exists', value: 'a' }, [
      'value: The operator "Exists" takes no value; got "a". Leave the value out, or use the operator "Equal".',
    ]],
    ['a value', { key: 'gpu', value: 'a b' }, [`value: "a b" cannot be the value of a label. ${LABEL_VALUE}`]],
    ['an equal value', { key: 'gpu', operator: 'Equal', value: 'a b' }, [
      `value: "a b" cannot be the value of a label. ${LABEL_VALUE}`,
    ]],
    ['an operator', { key: 'gpu', operator: 'In', value: 'a b' }, [
      'operator: "In" is not an operator of tolerations. Write "Equal" or "Exists".',
    ]],
    ['an effect', { key: 'gpu', effect: 'Evict' }, [
      'effect: "Evict" is not a taint effect. '
        + 'Write "NoSchedule", "PreferNoSchedule" or "NoExecute", or leave it out for all effects.',
    ]],
    ['half a second', { key: 'gpu', effect: 'NoExecute', tolerationSeconds: 1.5 }, [
      'tolerationSeconds: 1.5 is not a whole number of seconds. Set it to 2, for example.',
    ]],
    ['a time limit of another effect', { key: 'gpu', effect: 'NoSchedule', tolerationSeconds: 1 }, [noLimit]],
    ['a time limit of all effects', { key: 'gpu', tolerationSeconds: 1 }, [noLimit]],
  ])('%s is reported', (_what, toleration, messages) => {
    expect(tolerated(toleration)).toEqual(messages.map((message) => `DH1402 tolerations[0].${message}`));
  });
});

describe('topology spread', () => {
  const VALID: k8s.TopologySpreadConstraint = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' };

  const spread = (...constraints: Partial<k8s.TopologySpreadConstraint>[]) =>
    messagesOf('topologySpread', (location, diagnostics) =>
      checkTopologySpread(constraints.map((constraint) => ({ ...VALID, ...constraint })), location, diagnostics));

  test.each<[string, Partial<k8s.TopologySpreadConstraint>[]]>([
    ['nothing', []],
    ['the least', [{}]],
    ['the greatest numbers', [{ maxSkew: MAX_INT32, minDomains: MAX_INT32 }]],
    ['one domain', [{ minDomains: 1 }]],
    ['any schedule', [{ whenUnsatisfiable: 'ScheduleAnyway' }]],
    ['policies', [{ nodeAffinityPolicy: 'Honor', nodeTaintsPolicy: 'Ignore' }]],
    ['one topology for both', [{}, { whenUnsatisfiable: 'ScheduleAnyway' }]],
    ['two topologies', [{}, { topologyKey: 'host' }]],
    ['keys without a selector', [{ matchLabelKeys: ['app'] }]],
    ['other keys', [{
      labelSelector: { matchLabels: { tier: 'a' }, matchExpressions: [{ key: 'run', operator: 'Exists' }] },
      matchLabelKeys: ['app'],
    }]],
  ])('%s is fine', (_what, constraints) => {
    expect(spread(...constraints)).toEqual([]);
  });

  const counts = (['maxSkew', 'minDomains'] as const).flatMap((option) =>
    [-1, 0, 1.5, MAX_INT32 + 1].map((value): [string, Partial<k8s.TopologySpreadConstraint>, string] => [
      `${option} ${value}`, { [option]: value },
      `${option}: ${value} is not an integer from 1 to 2147483647. `
        + `Set it to ${option === 'maxSkew' ? 1 : 2}, for example.`,
    ]));
  const policies = ['nodeAffinityPolicy', 'nodeTaintsPolicy'].map(
    (option): [string, Partial<k8s.TopologySpreadConstraint>, string] => [
      option, { [option]: 'Respect' }, `${option}: "Respect" is not a valid value. Write "Honor" or "Ignore".`,
    ],
  );
  test.each<[string, Partial<k8s.TopologySpreadConstraint>, string]>([
    ...counts,
    ...policies,
    [
      'what to do', { whenUnsatisfiable: 'Wait' },
      'whenUnsatisfiable: "Wait" is not a valid value. Write "DoNotSchedule" or "ScheduleAnyway".',
    ],
    [
      'a number of domains for any schedule', { minDomains: 2, whenUnsatisfiable: 'ScheduleAnyway' },
      'minDomains: A number of domains is set, which only "DoNotSchedule" allows. '
        + 'Leave it out, or use "DoNotSchedule".',
    ],
    [
      'a missing topology', { topologyKey: undefined },
      `topologyKey: "" cannot be the key of a label. ${LABEL_KEY}`,
    ],
    [
      'a topology', { topologyKey: 'a b' },
      `topologyKey: "a b" cannot be the key of a label. ${LABEL_KEY}`,
    ],
    [
      'a selector', { labelSelector: { matchLabels: { app: 'a b' } } },
      `labelSelector.matchLabels["app"]: "a b" cannot be the value of a label. ${LABEL_VALUE}`,
    ],
    [
      'a key to match', { matchLabelKeys: ['app', 'a b'] },
      `matchLabelKeys[1]: "a b" cannot be the key of a label. ${LABEL_KEY}`,
    ],
    [
      'a key of the labels', { labelSelector: { matchLabels: { app: 'a' } }, matchLabelKeys: ['run', 'app'] },
      'matchLabelKeys[1]: "app" is already a key of the selector. Leave one of the two out.',
    ],
    [
      'a key of the expressions',
      { labelSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] }, matchLabelKeys: ['app'] },
      'matchLabelKeys[0]: "app" is already a key of the selector. Leave one of the two out.',
    ],
  ])('%s is reported', (_what, constraint, message) => {
    expect(spread({ topologyKey: 'host' }, constraint)).toEqual([`DH1404 topologySpread[1].${message}`]);
  });

  test('a topology that is repeated is reported', () => {
    expect(spread({}, { maxSkew: 2 })).toEqual([
      'DH1404 topologySpread[1].topologyKey: Another constraint already has "zone" with "DoNotSchedule". '
        + 'Keep one of the two.',
    ]);
  });
});
