import { makeRun, messagesOf, podSpecOf } from '../support/synth';

test.each(['', 'high'])('%j is rendered, without a diagnostic', (priorityClass) => {
  expect(messagesOf({ priorityClass })).toEqual([]);
  expect(podSpecOf(makeRun({ priorityClass })).priorityClassName).toBe(priorityClass);
});

test('a name that no PriorityClass can have', () => {
  expect(messagesOf({ priorityClass: 'High Priority' })).toEqual([
    'DH1207 priorityClass: "High Priority" cannot be the name of a PriorityClass. Use lower-case letters, digits, "-" and '
      + '".", starting and ending with a letter or digit, at most 253 characters.',
  ]);
});
