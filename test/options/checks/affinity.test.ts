import { k8s } from 'cdk8s-plus-28';
import { checkAffinity } from '../../../src/private/options/checks/affinity';
import { DNS_LABEL, LABEL_KEY, LABEL_VALUE, messagesOf } from '../../support/checks';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const NODES = `affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms`;

const reported = (affinity: k8s.Affinity) =>
  messagesOf('affinity', (location, diagnostics) => checkAffinity(affinity, location, diagnostics));
const required = (...nodeSelectorTerms: k8s.NodeSelectorTerm[]): k8s.Affinity =>
  ({ nodeAffinity: { [REQUIRED]: { nodeSelectorTerms } } });
const preferred = (weight: number, preference: k8s.NodeSelectorTerm = {}): k8s.Affinity =>
  ({ nodeAffinity: { [PREFERRED]: [{ weight, preference }] } });
const label = (operator: string, ...values: string[]): k8s.NodeSelectorTerm =>
  ({ matchExpressions: [{ key: 'zone', operator, values }] });
const field = (requirement: Partial<k8s.NodeSelectorRequirement>): k8s.NodeSelectorTerm =>
  ({ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'], ...requirement }] });

describe('nodes', () => {
  test.each<[string, k8s.Affinity]>([
    ['nothing', {}],
    ['no terms', { nodeAffinity: {} }],
    ['a term that matches nothing', required({})],
    ['a value', required(label('In', 'a'))],
    ['a value that is excluded', required(label('NotIn', 'a', 'b'))],
    ['a label that exists', required(label('Exists'))],
    ['a label without values', required({ matchExpressions: [{ key: 'zone', operator: 'Exists' }] })],
    ['a label that does not exist', required(label('DoesNotExist'))],
    ['a label above a number', required(label('Gt', '1'))],
    ['a label below a number', required(label('Lt', '1'))],
    ['a node', required(field({}))],
    ['a node that is excluded', required(field({ operator: 'NotIn' }))],
    ['the least weight', preferred(1)],
    ['the greatest weight', preferred(100)],
    ['a preferred value that no label has', preferred(50, label('In', 'a b'))],
  ])('%s is fine', (_what, affinity) => {
    expect(reported(affinity)).toEqual([]);
  });

  const noNode = `DH1403 ${NODES}: The list is empty, so no node matches. Add at least one term.`;
  test.each<[string, k8s.Affinity, string]>([
    ['an empty list', required(), noNode],
    ['a missing list', { nodeAffinity: { [REQUIRED]: {} as never } }, noNode],
    [
      'a key', required({}, { matchExpressions: [{ key: 'a b', operator: 'Exists' }] }),
      `DH1403 ${NODES}[1].matchExpressions[0].key: "a b" cannot be the key of a label. ${LABEL_KEY}`,
    ],
    [
      'a value', required(label('In', 'a', 'b c')),
      `DH1403 ${NODES}[0].matchExpressions[0].values[1]: "b c" cannot be the value of a label. ${LABEL_VALUE}`,
    ],
    [
      'an operator', required(label('Is', 'a')),
      `DH1403 ${NODES}[0].matchExpressions[0].operator: "Is" is not a valid operator. `
        + 'Write "In", "NotIn", "Exists", "DoesNotExist", "Gt" or "Lt".',
    ],
    [
      'a field', required(field({ key: 'metadata.uid' })),
      `DH1403 ${NODES}[0].matchFields[0].key: "metadata.uid" is not a field that can select nodes. `
        + 'Write "metadata.name".',
    ],
    [
      'an operator of a field', required(field({ operator: 'Exists' })),
      `DH1403 ${NODES}[0].matchFields[0].operator: "Exists" is not a valid operator. Write "In" or "NotIn".`,
    ],
    ...([[[], '[]'], [undefined, '[]'], [['a', 'b'], '["a","b"]'], [['A'], '["A"]']] as const).map(
      ([values, written]): [string, k8s.Affinity, string] => [
        `the values ${written} of a field`, required(field({ values: values as string[] | undefined })),
        `DH1403 ${NODES}[0].matchFields[0].values: ${written} is not a list of one node name. `
          + 'Use exactly one node name.',
      ],
    ),
    ...[-1, 0, 1.5, 101].map((weight): [string, k8s.Affinity, string] => [
      `the weight ${weight}`, preferred(weight),
      `DH1403 affinity.nodeAffinity.${PREFERRED}[0].weight: ${weight} is not an integer from 1 to 100. `
        + 'Use an integer from 1 to 100.',
    ]),
    [
      'a key that is preferred', preferred(1, { matchExpressions: [{ key: '', operator: 'Exists' }] }),
      `DH1403 affinity.nodeAffinity.${PREFERRED}[0].preference.matchExpressions[0].key: `
        + `"" cannot be the key of a label. ${LABEL_KEY}`,
    ],
  ])('%s is reported', (_what, affinity, message) => {
    expect(reported(affinity)).toEqual([message]);
  });
});

describe.each(['podAffinity', 'podAntiAffinity'] as const)('pods of %s', (kind) => {
  const must = (term: Partial<k8s.PodAffinityTerm>): k8s.Affinity =>
    ({ [kind]: { [REQUIRED]: [{ topologyKey: 'zone', ...term }] } });
  const should = (weight: number, term: Partial<k8s.PodAffinityTerm> = {}): k8s.Affinity =>
    ({ [kind]: { [PREFERRED]: [{ weight, podAffinityTerm: { topologyKey: 'zone', ...term } }] } });

  test.each<[string, k8s.Affinity]>([
    ['no terms', { [kind]: {} }],
    ['a topology', must({})],
    ['labels', must({ labelSelector: { matchLabels: { app: 'a' } } })],
    ['namespaces', must({ namespaces: ['a', 'b'] })],
    ['the least weight', should(1)],
    ['the greatest weight', should(100)],
  ])('%s is fine', (_what, affinity) => {
    expect(reported(affinity)).toEqual([]);
  });

  const term = `affinity.${kind}.${REQUIRED}[0]`;
  test.each<[string, k8s.Affinity, string]>([
    [
      'a missing topology', must({ topologyKey: undefined }),
      `DH1403 ${term}.topologyKey: "" cannot be the key of a label. ${LABEL_KEY}`,
    ],
    [
      'a topology', must({ topologyKey: 'a b' }),
      `DH1403 ${term}.topologyKey: "a b" cannot be the key of a label. ${LABEL_KEY}`,
    ],
    [
      'a label', must({ labelSelector: { matchLabels: { app: 'a b' } } }),
      `DH1403 ${term}.labelSelector.matchLabels["app"]: "a b" cannot be the value of a label. ${LABEL_VALUE}`,
    ],
    [
      'a label of namespaces', must({ namespaceSelector: { matchLabels: { app: 'a b' } } }),
      `DH1403 ${term}.namespaceSelector.matchLabels["app"]: "a b" cannot be the value of a label. ${LABEL_VALUE}`,
    ],
    [
      'a namespace', must({ namespaces: ['a', 'B'] }),
      `DH1403 ${term}.namespaces: "B" cannot be the name of a namespace. ${DNS_LABEL}`,
    ],
    ...[0, 101].map((weight): [string, k8s.Affinity, string] => [
      `the weight ${weight}`, should(weight),
      `DH1403 affinity.${kind}.${PREFERRED}[0].weight: ${weight} is not an integer from 1 to 100. `
        + 'Use an integer from 1 to 100.',
    ]),
    [
      'a preferred topology', should(1, { topologyKey: 'a b' }),
      `DH1403 affinity.${kind}.${PREFERRED}[0].podAffinityTerm.topologyKey: "a b" cannot be the key of a label. `
        + LABEL_KEY,
    ],
  ])('%s is reported', (_what, affinity, message) => {
    expect(reported(affinity)).toEqual([message]);
  });
});
