import { k8s } from 'cdk8s-plus-28';
import {
  checkLabelKey, checkLabelSelector, checkLabelValue, checkOperator,
} from '../../../src/private/options/checks/label-selector';
import { LABEL_KEY, LABEL_VALUE, messagesOf } from '../../support/checks';

const SELECTABLE = 'Write "In", "NotIn", "Exists" or "DoesNotExist".';

const selected = (selector: k8s.LabelSelector | undefined) => messagesOf('selector', (location, diagnostics) =>
  checkLabelSelector('DH1404', selector, location, diagnostics));
const expression = (operator: string, values?: string[]): k8s.LabelSelector =>
  ({ matchExpressions: [{ key: 'app', operator, values }] });

test.each<[string, k8s.LabelSelector | undefined]>([
  ['no selector', undefined],
  ['an empty selector', {}],
  ['labels', { matchLabels: { 'app': 'a', 'acme.org/tier': '' } }],
  ['a value', expression('In', ['a', ''])],
  ['a value that is excluded', expression('NotIn', ['a'])],
  ['a label that exists', expression('Exists')],
  ['a label that does not exist', expression('DoesNotExist', [])],
])('%s is fine', (_what, selector) => {
  expect(selected(selector)).toEqual([]);
});

test.each<[string, k8s.LabelSelector, string]>([
  [
    'a key', { matchLabels: { 'a b': 'c' } },
    `DH1404 selector.matchLabels: "a b" cannot be the key of a label. ${LABEL_KEY}`,
  ],
  [
    'a value', { matchLabels: { app: '-' } },
    `DH1404 selector.matchLabels["app"]: "-" cannot be the value of a label. ${LABEL_VALUE}`,
  ],
  [
    'a key of an expression',
    { matchExpressions: [{ key: 'app', operator: 'Exists' }, { key: '/', operator: 'Exists' }] },
    `DH1404 selector.matchExpressions[1].key: "/" cannot be the key of a label. ${LABEL_KEY}`,
  ],
  [
    'a value of an expression', expression('In', ['a', 'b c']),
    `DH1404 selector.matchExpressions[0].values[1]: "b c" cannot be the value of a label. ${LABEL_VALUE}`,
  ],
  [
    'an operator of nodes', expression('Gt', ['1']),
    `DH1404 selector.matchExpressions[0].operator: "Gt" is not a valid operator. ${SELECTABLE}`,
  ],
  [
    'missing values', expression('In'),
    'DH1404 selector.matchExpressions[0].values: The operator "In" needs values. Add at least one value.',
  ],
])('%s is reported', (_what, selector, message) => {
  expect(selected(selector)).toEqual([message]);
});

test('each key and value is reported with the code of its option', () => {
  expect(messagesOf('key', (location, diagnostics) => {
    checkLabelKey('DH1402', 'a', location, diagnostics);
    checkLabelKey('DH1402', '', location, diagnostics);
    checkLabelValue('DH1403', '', location, diagnostics);
    checkLabelValue('DH1403', 'a b', location, diagnostics);
  })).toEqual([
    `DH1402 key: "" cannot be the key of a label. ${LABEL_KEY}`,
    `DH1403 key: "a b" cannot be the value of a label. ${LABEL_VALUE}`,
  ]);
});

describe('how many values operators take', () => {
  const NODE_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', 'Near'];
  const operated = (operator: string, values?: string[]) => messagesOf('at', (location, diagnostics) =>
    checkOperator('DH1403', operator, values, NODE_OPERATORS, location, diagnostics));

  test.each<[string, string[] | undefined]>([
    ['In', ['a']], ['In', ['a', 'b']], ['NotIn', ['a']], ['Exists', undefined], ['Exists', []],
    ['DoesNotExist', undefined], ['DoesNotExist', []], ['Gt', ['1']], ['Lt', ['1']],
    ['Near', undefined], ['Near', ['a']], ['Near', ['a', 'b']],
  ])('%s takes %j', (operator, values) => {
    expect(operated(operator, values)).toEqual([]);
  });

  test.each<[string, string[] | undefined, string]>([
    ['In', undefined, 'The operator "In" needs values. Add at least one value.'],
    ['In', [], 'The operator "In" needs values. Add at least one value.'],
    ['NotIn', [], 'The operator "NotIn" needs values. Add at least one value.'],
    ['Exists', ['a'], 'The operator "Exists" takes no values. Leave them out, or use "In".'],
    ['DoesNotExist', ['a'], 'The operator "DoesNotExist" takes no values. Leave them out, or use "In".'],
    ['Gt', undefined, 'The operator "Gt" takes one value, but has 0. Use one integer.'],
    ['Gt', ['1', '2'], 'The operator "Gt" takes one value, but has 2. Use one integer.'],
    ['Lt', [], 'The operator "Lt" takes one value, but has 0. Use one integer.'],
  ])('%s does not take %j', (operator, values, message) => {
    expect(operated(operator, values)).toEqual([`DH1403 at.values: ${message}`]);
  });
});
