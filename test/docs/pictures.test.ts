/**
 * The pictures can be read: no text lies on another, runs out of its picture, or has a colour that only one background
 * suits.
 */
import { readDocument } from '../../scripts/documents';
import { pictures } from '../../scripts/pictures';
import { Picture, widthOf } from '../../scripts/svg';

interface Text {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

function textsOf(svg: string): Text[] {
  return [...svg.matchAll(/<text class="\w+" x="(\d+)" y="(\d+)">(.*?)<\/text>/g)].map(([, x, y, content]) => {
    const text = content.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '_');
    return { text, left: Number(x), right: Number(x) + widthOf(text), y: Number(y) };
  });
}

const all = pictures().map(({ path, text }): [string, string] => [path, text]);

test.each(all)('%s has no texts that lie on one another', (_path, svg) => {
  const texts = textsOf(svg);
  const overlapping = texts.flatMap((one, i) => texts.slice(i + 1)
    .filter((other) => Math.abs(one.y - other.y) < 12 && one.left < other.right && other.left < one.right).map(
      (other) => `${one.text} | ${other.text}`,
    ));
  expect(overlapping).toEqual([]);
  expect(texts.length).toBe(svg.split('<text').length - 1);
});

test.each(all)('%s holds all of its texts', (_path, svg) => {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
  expect(textsOf(svg).filter(({ right, y }) => right > width || y > height)).toEqual([]);
});

test.each(all)('%s has its colours from its style alone, which knows the dark', (_path, svg) => {
  const [style] = /<style>.*<\/style>/.exec(svg)!;
  expect(style).toContain('@media (prefers-color-scheme:dark)');
  expect(svg.replace(style, '')).not.toMatch(/(?:fill|stroke)=|#[0-9a-f]{6}/);
});

test.each(all)('%s sets what stands on one line of a box as one text', (_path, svg) => {
  const boxes = [...svg.matchAll(/<rect class="\w+" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)].map(
    (match) => match.slice(1).map(Number),
  );
  const heads = boxes.map(
    ([x, y, width]) => textsOf(svg).filter(({ left, y: line }) => left >= x && left < x + width && line === y + 20),
  );
  expect(heads.every((texts) => texts.length <= 1)).toBe(true);
});

test('the picture of the precedence has the words of the pages that show it', () => {
  const [, title] = /<title>(.*)<\/title>/.exec(Object.fromEntries(all)['docs/pictures/precedence.svg'])!;
  for (const page of ['README.md', 'docs/profiles.md', 'docs/decisions/precedence.md']) {
    expect(readDocument(page)).toContain(`![${title}]`);
  }
});

test('text is written as text', () => {
  const picture = new Picture('a < b');
  picture.text(0, 10, 'x & "y"');
  expect(picture.toString()).toContain('<title>a &lt; b</title>');
  expect(picture.toString()).toContain('<text class="words" x="0" y="10">x &amp; &quot;y&quot;</text>');
});
