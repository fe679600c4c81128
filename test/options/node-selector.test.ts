import { makeRun, messagesOf, podSpecOf } from '../support/synth';

test('a label that is given twice with one value is rendered once', () => {
  const nodeSelector = [{ key: 'pool', value: 'a' }, { key: 'pool', value: 'a' }];
  expect(messagesOf({ nodeSelector })).toEqual([]);
  expect(podSpecOf(makeRun({ nodeSelector })).nodeSelector).toEqual({ pool: 'a' });
});

test.each([
  [
    [{ key: 'pool', value: 'a' }, { key: 'pool', value: 'b' }],
    'DH1401 nodeSelector[1]: "pool" is set to "b" here and to "a" in nodeSelector[0], and no node has both values. Keep '
      + 'one of them, or use "affinity" to allow several values.',
  ],
  [
    [{ key: 'a b', value: 'a' }],
    'DH1003 nodeSelector[0].key: "a b" cannot be the key of a label. Use "name" or "domain/name": the '
      + 'name in letters, digits, "-", "_" and "." (at most 63 characters), the domain in lower case.',
  ],
  [
    [{ key: 'a', value: 'a b' }],
    'DH1003 nodeSelector[0].value: "a b" cannot be the value of a label. Use letters, digits, "-", "_" and ".", '
      + 'starting and ending with a letter or digit, at most 63 characters.',
  ],
])('%j', (nodeSelector, message) => {
  expect(messagesOf({ nodeSelector })).toEqual([message]);
});
