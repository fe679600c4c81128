import { Measure } from '../../src/private/kubernetes/resource-names';
import { unusualQuantity } from '../../src/private/kubernetes/unusual-quantity';

const told = (text: string, measure: Measure, isOfAll?: boolean) => {
  const unusual = unusualQuantity(text, measure, isOfAll);
  return unusual && `${unusual.reason} ${unusual.fix}`;
};
const UNIT = 'Write a number with a unit, such as "512Mi" or "4Gi".';
const SMALL = 'is less memory or storage than a container or a volume has.';
const TOO_MANY = 'is more than 9223372036854775807 bytes, the most that Kubernetes can compute with.';

test.each<[string, string]>([
  ['16', '"16" is 16 bytes, since it has no unit. Did you mean "16Gi"?'],
  ['1', '"1" is 1 byte, since it has no unit. Did you mean "1Gi"?'],
  ['0.5', '"0.5" is 0.5 bytes, since it has no unit. Did you mean "0.5Gi"?'],
  [' +20 ', '" +20 " is 20 bytes, since it has no unit. Did you mean "20Gi"?'],
  ['63', '"63" is 63 bytes, since it has no unit. Did you mean "63Gi"?'],
  ['64', '"64" is 64 bytes, since it has no unit. Did you mean "64Mi" or "64Gi"?'],
  ['512', '"512" is 512 bytes, since it has no unit. Did you mean "512Mi" or "512Gi"?'],
  ['513', '"513" is 513 bytes, since it has no unit. Did you mean "513Mi"?'],
  ['99999', '"99999" is 99999 bytes, since it has no unit. Did you mean "99999Mi"?'],
  ['1048576', '"1048576" is 1048576 bytes, since it has no unit. Did you mean "1048576Ki"?'],
  ['0.0001', `"0.0001" is 0.0001 bytes, since it has no unit. ${UNIT}`],
  ['512m', '"512m" is 512 thousandths of a byte. Did you mean "512Mi"?'],
  ['1m', `"1m" is 1 thousandths of a byte. ${UNIT}`],
  ['4194303000m', '"4194303000m" is 4194303000 thousandths of a byte. Did you mean "4194303000Mi"?'],
  ['7u', `"7u" is 7 millionths of a byte. ${UNIT}`],
  ['7n', `"7n" is 7 billionths of a byte. ${UNIT}`],
  ['512Ki', `"512Ki" ${SMALL} Did you mean "512Mi"?`],
  ['512k', `"512k" ${SMALL} Did you mean "512M"?`],
  ['3Mi', `"3Mi" ${SMALL} Did you mean "3Gi"?`],
  ['1Ki', `"1Ki" ${SMALL} Did you mean "1Gi"?`],
  ['4M', `"4M" ${SMALL} Did you mean "4G"?`],
  ['1e3', `"1e3" ${SMALL} ${UNIT}`],
  ['0.001Gi', `"0.001Gi" ${SMALL} ${UNIT}`],
  ['1.3Gi', '"1.3Gi" is not a whole number of bytes, of which Kubernetes warns. Write "1332Mi", for example.'],
  ['8Ei', `"8Ei" ${TOO_MANY} ${UNIT}`],
  ['9223372036854775808', `"9223372036854775808" ${TOO_MANY} ${UNIT}`],
])('%j is no usual number of bytes', (text, expected) => {
  expect(told(text, 'bytes')).toBe(expected);
});

test.each<[string, string]>([
  ['4Gi', '"4Gi" is 4294967296 cores, since "Gi" is a unit of bytes. Did you mean "4"?'],
  ['500Mi', '"500Mi" is 524288000 cores, since "Mi" is a unit of bytes. Did you mean "500m"?'],
  ['1Ki', '"1Ki" is 1024 cores, since "Ki" is a unit of bytes. Did you mean "1"?'],
  ['4000', '"4000" is 4000 cores. Did you mean "4000m"?'],
  ['2000', '"2000" is 2000 cores. Did you mean "2000m"?'],
  ['500M', '"500M" is 500000000 cores. Did you mean "500m"?'],
  ['4G', '"4G" is 4000000000 cores. Did you mean "4"?'],
  ['1e9', '"1e9" is 1000000000 cores. Write a number of cores, such as "2" or "500m".'],
])('%j is no usual number of cores', (text, expected) => {
  expect(told(text, 'cores')).toBe(expected);
});

test.each<[string, string]>([
  ['16Gi', '"16Gi" is 17179869184 devices, since "Gi" is a unit of bytes. Write a number of devices, such as "1".'],
  ['1000', '"1000" is 1000 devices. Write a number of devices, such as "1".'],
])('%j is no usual number of devices', (text, expected) => {
  expect(told(text, 'devices')).toBe(expected);
});

test.each<[Measure, string[]]>([
  [
    'bytes',
    ['128974848', '1e9', '1.5Gi', '4Mi', '4194304', '4194304000m', '0.5Gi', '256Mi', '129M', '1E', '7Ei', '0', '0m', '-1', 'x'],
  ],
  ['cores', ['0.5', '500m', '1', '64', '1e2', '1999', '1k', '0', '-4Gi']],
  ['devices', ['1', '8', '0', '999', '1e1', '0Gi']],
])('of %s, %j are usual', (measure, texts) => {
  expect(texts.filter((text) => told(text, measure) !== undefined)).toEqual([]);
});

test('a namespace can have more cores and devices than a container', () => {
  expect(['2000', '10k', '999999', '1M', '4Gi'].filter((text) => told(text, 'cores', true) === undefined))
    .toEqual(['2000', '10k', '999999']);
  expect(['1000', '10k', '16Gi'].filter((text) => told(text, 'devices', true) === undefined)).toEqual(['1000', '10k']);
});

test('quantities of other things may be of any size', () => {
  expect(unusualQuantity('1Gi', undefined)).toBeUndefined();
});
