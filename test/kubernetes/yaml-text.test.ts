import { lossInYaml } from '../../src/private/kubernetes/yaml-text';

const CHARACTER = 'it contains a control character or a line separator';
const NUMBER = 'Kubernetes reads it as a number';

test.each([
  '\u007f', '\u0080', '\u009f', '\u2028', '\u2029', '\ufffe', '\uffff', 'a\u0085b', '\ud800', '\udbff', '\udc00',
  '\udfff',
  'a\ud83d', '\ude00a', '\ude00\ud83d',
])('%j is lost', (text) => {
  expect(lossInYaml(text)).toBe(CHARACTER);
});

test.each([
  '0o755', '0O755', '+0o7', '-0o7', '0_o7', '0B1', '0_b1', '0_x1', '0X1f', '0XFF', '+_1', '-_1', '-_1.5', '+_.5',
  '1e_1',
  '1.5e1_0', '1_0e1_0', '0.e_5', '1E+_1', '1e-_10', '-1e_1', '0__o7', '0__x1', '0B_101', '0XaF_', '0o7__', '1e1_',
  '123e_1', '+_123', '+_1.25', '+_.25',
])('%j is read as a number', (text) => {
  expect(lossInYaml(text)).toBe(NUMBER);
});

test.each([
  '', 'a', '\u007e', '\u00a0', '\u2027', '\u202a', '\ufffd', '\u{1f600}', 'a\u{1f600}b', '1', '1e1', '0x1', '0b1', '-1',
  '1_000', '_1', '+_', '+_a', '-_1a', 'a+_1', '0o', '0o8', '0o7a', '0O', '0B2', '0B12', '0XG', '0X', '0X1G', '1e_',
  '1e_a',
  'a1e_1', '0_1', '0_o', '0_b2', '0_xg', 'x0o7', '.5', '+_1e', '+_1.2.3', '+_.', '0_b', '0_x', 'x 0_x1', '+_e5',
  '0x1e_1', '_0o7',
])('%j is kept', (text) => {
  expect(lossInYaml(text)).toBeUndefined();
});
