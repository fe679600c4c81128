import { modeProblem, Reader } from '../../src/private/kubernetes/file-mode';

const told = (mode: number, reader: Partial<Reader> = {}) => {
  const problem = modeProblem(mode, { user: 1000, isNotRoot: true, isInRootGroup: false, hasFsGroup: false, ...reader });
  return problem && `${problem.reason} ${problem.fix}`;
};
const decimal = (given: number, mode: string, meant: string, value: number) =>
  `${given} is decimal, and stands for the mode ${mode}. Did you mean ${meant}, which is ${value}?`;
const changed = (mode: string, to: string) => `Kubernetes changes ${mode} to ${to}, because "fsGroup" is set: programs `
  + `such as ssh can refuse a key that a group can read. Write ${to} if the group may read it. If not, copy the file and `
  + 'change the mode of the copy when the run starts.';
const GROUP = { hasFsGroup: true };
const ROOT = { user: 0, isNotRoot: false };

test.each([
  [400, decimal(400, '0o620', '0o400', 256)],
  [440, decimal(440, '0o670', '0o440', 288)],
  [444, decimal(444, '0o674', '0o444', 292)],
  [500, decimal(500, '0o764', '0o500', 320)],
])('%d is read as octal by people', (mode, expected) => {
  expect(told(mode)).toBe(expected);
  expect(told(mode, GROUP)).toBe(expected);
  expect(told(mode, ROOT)).toBe(expected);
});

test.each<[string, number, Partial<Reader>, string]>([
  [
    'its owner', 0o400, {}, 'The files belong to root, so user 1000 cannot read them with the mode 0o400. Set "fsGroup: '
      + '1000" and write 0o440, for example, or write 0o444 if all users may read them.',
  ],
  [
    'its owner, who executes it', 0o500, { user: undefined }, 'The files belong to root, so the user of the run cannot '
      + 'read them with the mode 0o500. Set "fsGroup: 1000" and write 0o540, for example, or write 0o444 if all users may '
      + 'read them.',
  ],
  [
    'a group that may be another', 0o440, { user: 8877 }, 'The files belong to root, so user 8877 may not be able to read '
      + 'them with the mode 0o440. Set "fsGroup: 8877", for example, or write 0o444 if all users may read them.',
  ],
  ['no group, before the kubelet changes it', 0o400, GROUP, changed('0o400', '0o440')],
  ['no group, and written', 0o600, GROUP, changed('0o600', '0o640')],
  ['no group, for root', 0o700, { ...GROUP, ...ROOT }, changed('0o700', '0o740')],
  ['nobody', 0, GROUP, changed('0o0', '0o440')],
])('what is read by %s has another effect', (_what, mode, reader, expected) => {
  expect(told(mode, reader)).toBe(expected);
});

test.each<[string, number[], Partial<Reader>]>([
  ['all read', [0o644, 0o444, 0o755, 0o555, 0o777, 420, 493, 0o604], {}],
  ['a group reads', [0o440, 0o640, 0o750, 0o644, 0o444], GROUP],
  ['root reads', [0o400, 0o600, 0o440, 256, 384], ROOT],
  ['the group of root reads', [0o440, 0o640], { isInRootGroup: true }],
  ['has digits of no octal number', [438, 448, 292], ROOT],
  ['is no usual mode in octal, either', [123, 222, 456, 511], ROOT],
])('what %s is fine', (_what, modes, reader) => {
  expect(modes.filter((mode) => told(mode, reader) !== undefined)).toEqual([]);
});
