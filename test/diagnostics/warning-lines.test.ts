import { Code } from '../../src/private/diagnostics/catalogue';
import { linesOf, Warning } from '../../src/private/diagnostics/warning-lines';

const warning = (path: string, option: string, reason: string, code: Code = 'DH2001'): Warning =>
  ({ path, diagnostic: { code, option, reason, fix: 'Leave it out.' } });

describe('one line for all warnings that say the same', () => {
  test('of the same option of several runs', () => {
    expect(linesOf([
      warning('a/x', 'runAsUser', 'No user is set.'),
      warning('a/y', 'runAsUser', 'No user is set.'),
      warning('b/z', 'runAsUser', 'No user is set.'),
    ])).toEqual(['[a/x] warning DH2001 runAsUser: No user is set. Leave it out. Also: a/y, b/z.']);
  });

  test('whatever the values are, with the option where its position in a list is another one', () => {
    expect(linesOf([
      warning('a/x', 'volumes[0].size', '"1 \\"Gi" is 2.5 times "3Gi".'),
      warning('a/y', 'volumes[0].size', '"4Gi" is 7 times "8Gi".'),
      warning('a/y', 'volumes[12].size', '"5Gi" is 9 times "8Gi".'),
      warning('a/x', 'volumes[0].size', '"6Gi" is 9 times "8Gi".'),
    ])).toEqual([
      '[a/x] warning DH2001 volumes[0].size: "1 \\"Gi" is 2.5 times "3Gi". Leave it out. Also: a/y, a/y volumes[12].size, '
        + 'a/x volumes[0].size.',
    ]);
  });

  test('and lines of their own for other codes, options and sentences, in the order of the first of each', () => {
    expect(linesOf([
      warning('a/x', 'cpu', 'It is "4".'), warning('a/x', 'mem', 'It is "4".'), warning('a/x', 'cpu', 'It was "4".'),
      warning('a/x', 'cpu', 'It is "4".', 'DH2002'), warning('a/y', 'cpu', 'It is "5".'),
    ])).toEqual([
      '[a/x] warning DH2001 cpu: It is "4". Leave it out. Also: a/y.',
      '[a/x] warning DH2001 mem: It is "4". Leave it out.',
      '[a/x] warning DH2001 cpu: It was "4". Leave it out.',
      '[a/x] warning DH2002 cpu: It is "4". Leave it out.',
    ]);
  });

  test('which names twenty places, and counts the rest', () => {
    const paths = Array.from({ length: 30 }, (_, i) => `a/run-${i}`);
    expect(linesOf(paths.map((path) => warning(path, 'cpu', 'It is "4".')))).toEqual([
      `[a/run-0] warning DH2001 cpu: It is "4". Leave it out. Also: ${paths.slice(1, 21).join(', ')} and 9 more.`,
    ]);
  });

  test('none without warnings', () => {
    expect(linesOf([])).toEqual([]);
  });
});
