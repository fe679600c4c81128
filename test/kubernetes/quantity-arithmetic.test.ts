import { Quantity, suggestQuantities } from '../../src/private/kubernetes/quantity';

const parse = (text: string) => Quantity.parse(text)!;

test.each([
  ['1n', '1m'], ['1u', '1m'], ['1m', '1m'], ['1001u', '2m'], ['-1500u', '-1m'], ['1.5', '1500m'], ['0', '0'],
  ['-0', '0'], ['1', '1'], ['1023', '1023'], ['1024', '1Ki'], ['1025', '1025'], ['1k', '1000'], ['1M', '1000000'],
  ['1Mi', '1Mi'], ['1536Ki', '1536Ki'], ['1Gi', '1Gi'], ['1.5Gi', '1536Mi'], ['1Ti', '1Ti'], ['1Pi', '1024Ti'],
  ['1Ei', '1048576Ti'], ['-2Ki', '-2Ki'], ['1G', '1000000000'], ['1T', '976562500Ki'], ['1P', '976562500000Ki'],
  ['1E', '976562500000000Ki'], ['  5  ', '5'],
  ['1e3', '1000'], ['1E3', '1000'], ['1e+3', '1000'], ['1e-3', '1m'], ['.5', '500m'], ['5.', '5'], ['+5', '5'],
  [' 5 ', '5'], ['16Ei', '9223372036854775807'], ['-16Ei', '-9223372036854775807'], ['8Ei', '9223372036854775807'],
])('%s is written as %s', (text, expected) => {
  expect(parse(text).toString()).toBe(expected);
});

test.each([
  '', ' ', 'x', '1x', '1Zi', '1 Ki', '\t1', '1\n', '--1', '1e', '1e1.5', '1,5', '1kk', `${'0'.repeat(256)}1`, 'e',
  'x1', '1K', '1ke5',
])('%j is no quantity', (text) => {
  expect(Quantity.parse(text)).toBeUndefined();
});

test('the longest quantity has 256 characters', () => {
  expect(parse(`${'0'.repeat(255)}1`).toString()).toBe('1');
});

test.each([
  ['1e4096', '1e4097', true], ['1e4095', '1e4096', false], ['1', '1000m', true], ['1n', '2n', false],
  ['1Ki', '1024', true],
])('whether %s equals %s: %p', (a, b, expected) => {
  expect(parse(a).equals(parse(b))).toBe(expected);
});

test.each([['4Mi', '2Mi', true], ['3Mi', '2Mi', false], ['0', '2Mi', true], ['1', '1', true], ['1500m', '1', false]])(
  'whether %s is a multiple of %s: %p', (a, unit, expected) => {
    expect(parse(a).isMultipleOf(parse(unit))).toBe(expected);
  },
);

test.each<[string, number, string | undefined]>([
  ['256Mi', 1.1, '295279002'], ['1', 1, '1'], ['3', 0.5, '2'], ['4', 0.5, '2'], ['1', 0, '0'], ['1500m', 1, '2'],
  ['1', 12.25, '13'], ['1', -1, undefined], ['1', NaN, undefined], ['1', Infinity, undefined], ['1', 1e21, undefined],
  ['1', 1.5e-7, undefined],
])('%s times %d is %j', (text, factor, expected) => {
  expect(parse(text).times(factor)?.toDigits()).toBe(expected);
});

test.each<[string, number, string | undefined]>([
  ['500m', 3, '1500m'], ['1Gi', 2, '2Gi'], ['1', 0, '0'], ['1', -1, undefined], ['1', 1.5, undefined],
  ['1', Number.MAX_SAFE_INTEGER, '9007199254740991'], ['1', Number.MAX_SAFE_INTEGER + 1, undefined],
])('%s multiplied by %d is %j', (text, count, expected) => {
  expect(parse(text).multiply(count)?.toString()).toBe(expected);
});

test.each([['500m', '500m', '1'], ['1Gi', '1Gi', '2Gi'], ['1', '-1', '0'], ['1', '1n', '1001m']])(
  '%s plus %s is %s', (a, b, expected) => {
    expect(parse(a).plus(parse(b)).toString()).toBe(expected);
  },
);

test.each([
  ['2vCPU', ['2']], ['2 cpus', ['2']], ['2cpu', ['2']], ['1 core', ['1']], ['4 cores', ['4']], ['1gpu', ['1']],
  ['2GPUs', ['2']],
  ['1vgpu', []], ['5b', ['5']], ['5 byte', ['5']], ['5bytes', ['5']], ['5kbytes', ['5k', '5Ki']], ['5by', []],
  ['5m', ['5M', '5Mi']], ['5t', ['5T', '5Ti']], ['5p', ['5P', '5Pi']], ['5e', ['5E', '5Ei']], ['5kib', ['5Ki']],
  ['5kk', []], ['5xk', []], ['5kix', []], ['1.5g', ['1.5G', '1.5Gi']], ['1.g', []], ['.5g', []], ['x5g', []],
  ['5g!', []],
  ['10,25 tb', ['10.25T', '10.25Ti']], [' 5g ', ['5G', '5Gi']], ['5  \tg', ['5G', '5Gi']], ['5xcpu', []], ['5cpux', []],
  [`${'1'.repeat(255)}g`, [`${'1'.repeat(255)}G`, `${'1'.repeat(255)}Gi`]], [`${'1'.repeat(256)}g`, []], ['5bx', []],
  ['5kcpu', []], ['5cpuk', []], ['5bk', []],
])('for %j the suggestions are %j', (text, expected) => {
  expect(suggestQuantities(text)).toEqual(expected);
});
