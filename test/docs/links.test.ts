/** The pages of the documentation: all are linked from the README, and every link and anchor leads somewhere. */
import { existsSync, readdirSync } from 'fs';
import { join, posix } from 'path';
import { readDocument } from '../../scripts/documents';

const ROOT = join(__dirname, '../..');

function pagesIn(folder: string, recursive: boolean = true): string[] {
  return readdirSync(join(ROOT, folder), { recursive, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map(
    (name) => posix.join(folder, name),
  );
}

const pages = [...pagesIn('.', false), ...['docs', 'examples', 'bench'].flatMap((folder) => pagesIn(folder))];

interface Link {
  readonly from: string;
  readonly path: string;
  readonly anchor: string;
}

function linksOf(page: string): Link[] {
  const text = readDocument(page).replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, path, anchor = '']) => ({
    from: page, path: path === '' ? page : posix.join(posix.dirname(page), path), anchor,
  }));
}

/** The anchors that a page has: of its headings, as GitHub makes them, and those that stand in it. */
function anchorsOf(page: string): Set<string> {
  const text = readDocument(page);
  const headings = [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => (
    heading.replace(/<[^>]*>|\]\([^)]*\)/g, '').toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').trim().replace(
      / /g,
      '-',
    )));
  return new Set([...headings, ...[...text.matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, id]) => id)]);
}

const anchors = new Map<string, Set<string>>();
function hasAnchor({ path, anchor }: Link): boolean {
  if (!anchors.has(path)) {
    anchors.set(path, anchorsOf(path));
  }
  return anchor === '' || anchors.get(path)!.has(anchor);
}

const links = pages.filter((page) => page !== 'API.md').flatMap(linksOf);
const show = ({ from, path, anchor }: Link) => `${from}: ${path}${anchor && `#${anchor}`}`;

test('every link inside the repository leads somewhere', () => {
  expect(links.filter(({ path }) => !existsSync(join(ROOT, path))).map(show)).toEqual([]);
  expect(links.length).toBeGreaterThan(100);
});

test('every anchor is one of its page', () => {
  expect(
    links.filter((link) => link.path.endsWith('.md') && existsSync(join(ROOT, link.path)) && !hasAnchor(link)).map(
      show,
    ),
  ).toEqual([]);
});

test('every page of the documentation is linked from the README', () => {
  const linked = new Set(linksOf('README.md').map(({ path }) => path));
  expect(pages.filter((page) => page.startsWith('docs/') && !linked.has(page))).toEqual([]);
});

test('every page of the documentation is linked from its index', () => {
  const linked = new Set(linksOf('docs/README.md').map(({ path }) => path));
  expect(pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md' && !linked.has(page))).toEqual(
    [],
  );
});
