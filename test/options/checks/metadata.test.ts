import { checkAnnotation, checkLabel } from '../../../src/private/options/checks/metadata';
import { LABEL_KEY, LABEL_VALUE, messagesOf } from '../../support/checks';

const label = (key: string, value: string) => messagesOf('labels', (location, diagnostics) =>
  checkLabel(key, value, location, diagnostics));
const annotation = (key: string) => messagesOf('annotations', (location, diagnostics) =>
  checkAnnotation(key, location, diagnostics));

test.each([['a', 'b'], ['acme.org/a', '']])('the label %s with "%s" is fine', (key, value) => {
  expect(label(key, value)).toEqual([]);
});

test.each([
  ['a b', 'c', [`"a b" cannot be the key of a label. ${LABEL_KEY}`]],
  ['a', 'b c', [`"b c" cannot be the value of the label "a". ${LABEL_VALUE}`]],
  ['Acme/a', '-', [
    `"Acme/a" cannot be the key of a label. ${LABEL_KEY}`,
    `"-" cannot be the value of the label "Acme/a". ${LABEL_VALUE}`,
  ]],
])('the label %s with "%s" is reported', (key, value, messages) => {
  expect(label(key, value)).toEqual(messages.map((message) => `DH1003 labels: ${message}`));
});

test('the domain of an annotation may be in capitals', () => {
  expect(['a', 'Acme.org/a'].flatMap(annotation)).toEqual([]);
  expect(annotation('a b')).toEqual([`DH1003 annotations: "a b" cannot be the key of an annotation. ${LABEL_KEY}`]);
});
