/** How the tutorial is read; `npm run test:tutorial` does what it says. */
import { blocksOf, holds } from '../../scripts/blocks';
import { readDocument } from '../../scripts/documents';
import { change, insert, stepsOf } from '../../scripts/tutorial';

const page = (...blocks: string[]) => blocks.join('\n\n');
const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

test('blocks are read with what is said above them, and their lines', () => {
  expect(blocksOf(page('# Title', block('shell', 'ls'), '<!-- file: a.ts -->', block('ts', 'x\ny')))).toEqual([
    { line: 3, note: '', language: 'shell', text: 'ls\n' },
    { line: 9, note: 'file: a.ts', language: 'ts', text: 'x\ny\n' },
  ]);
});

test('steps are commands, what they print, and files', () => {
  const steps = stepsOf(
    page(
      block('shell', 'ls'),
      block('text', 'a'),
      '<!-- insert: a.ts, before end(); -->',
      block('ts', 'x'),
      '<!-- not run -->',
      block('shell', 'rm'),
    ),
  );
  expect(steps.map(({ what, file, before }) => [what, file, before])).toEqual([
    ['run', '', ''], ['prints', '', ''], ['insert', 'a.ts', 'end();'], ['not run', '', ''],
  ]);
});

test('a block that says nothing of what it is for is refused', () => {
  expect(() => stepsOf(page('# Title', block('yaml', 'a: b')))).toThrow(
    'line 3: the block has no comment that states its purpose',
  );
});

test('the tutorial runs commands, shows what they print, and runs all but the last', () => {
  const steps = stepsOf(readDocument('docs/tutorial.md'));
  expect(steps.filter(({ what }) => what === 'not run').map(({ text }) => text.split(' ')[0])).toEqual(['kubectl']);
  expect(steps.at(-1)!.what).toBe('not run');
  expect(steps.filter(({ what }) => what === 'prints').every(({ text }) => text.trim() !== '')).toBe(true);
});

test('text is put before a line that stands once', () => {
  expect(insert('a();\nend();\n', 'end();', 'b();\n')).toBe('a();\nb();\n\nend();\n');
  expect(() => insert('a();\n', 'end();', 'b();\n')).toThrow('"end();" occurs 0 times in the file');
});

test('a diff replaces lines that stand once', () => {
  expect(change('a\nb\nc\n', '-b\n+B\n+BB\n')).toBe('a\nB\nBB\nc\n');
  expect(change('a\nb\nc\n', ' a\n-b\n+B\n')).toBe('a\nB\nc\n');
  expect(() => change('a\na\n', '-a\n+b\n')).toThrow('the lines to replace occur 2 times in the file');
});

test('lines are held whole, and one after the other', () => {
  expect(holds('a\nbc  \nd\n', 'bc\nd\n')).toBe(true);
  expect(holds('a\nbc\nd\n', 'b')).toBe(false);
  expect(holds('a\nbc\nd\n', 'a\nd')).toBe(false);
});
