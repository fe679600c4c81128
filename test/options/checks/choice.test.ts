import { checkChoice } from '../../../src/private/options/checks/choice';
import { messagesOf } from '../../support/checks';

const chosen = (value: string | undefined) => messagesOf('color', (location, diagnostics) =>
  checkChoice(value, ['Red', 'Green'], 'a color', location, diagnostics));

test.each([undefined, 'Red', 'Green'])('%s is fine', (value) => {
  expect(chosen(value)).toEqual([]);
});

test.each([
  ['green', 'Write "Green".'],
  ['Purple', 'Write "Red" or "Green".'],
  ['', 'Write "Red" or "Green".'],
])('"%s" is reported', (value, fix) => {
  expect(chosen(value)).toEqual([`DH1502 color: "${value}" is not a color. ${fix}`]);
});

test('what no layer sets is not reported', () => {
  expect(messagesOf('color', (_location, diagnostics) =>
    checkChoice('Purple', ['Red'], 'a color', undefined, diagnostics))).toEqual([]);
});
