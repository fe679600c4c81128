/** The snippets of the README and the guides: they compile, and the quick start gives the manifest that is shown. */
import { readdirSync } from 'fs';
import { join } from 'path';
import { generatedDocuments, quickStart, readDocument } from '../../scripts/documents';
import { compileErrors } from '../support/compile';

const ROOT = join(__dirname, '../..');

/**
 * What the snippets of a page may use without saying so. A comment before a snippet names its file, for others to
 * import.
 */
const PREAMBLE = `
import { readFileSync } from 'fs';
import { ApiObject, App, Chart, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  DeploymentRun, Diagnostics, DigitalHubPlatform, DigitalHubRun, FastApp, Match, PodRun, Profile, RunAssertions,
  RunNaming, RunSecurity, RunSource, RunSpec, RunStrategy, RunVolume, ScheduledRun, ServiceRun,
} from 'cdk8s-digitalhub';
declare const chart: Chart;
`;

const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map(
    (name) => `docs/${name}`,
  ),
];
const snippets = pages.flatMap((
  page,
) => [...readDocument(page).matchAll(/(?:<!-- (\S+\.ts) -->\n+)?```ts\n([^]*?)```/g)].map(([, file, code], i) => [
  file ?? `${page.replace(
    /\W/g,
    '-',
  )}-${i + 1}.ts`, code.includes('import ') ? code : `${PREAMBLE}${code}\nexport {};\n`,
] as const));

test('compile', () => {
  expect(compileErrors(new Map(snippets))).toEqual([]);
  expect(snippets.length).toBeGreaterThan(3);
});

test('a guide whose snippets leave out their imports says where the names come from', () => {
  const silent = pages.filter((page) => /how-to|profiles/.test(page)).flatMap((page) => {
    const text = readDocument(page);
    const bare = [...text.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code).filter(
      (code) => !code.includes('import '),
    ).join('');
    const said = /^In the snippets, [^]*?\n\n/m.exec(text)?.[0] ?? '';
    return ['chart', 'kplus', 'Duration', 'ApiObject', 'JsonPatch', 'readFileSync']
      .filter((name) => new RegExp(`\\b${name}\\b`).test(bare) !== said.includes(`\`${name}\``)).map(
        (name) => `${page}: ${name}`,
      );
  });
  expect(silent).toEqual([]);
});

test('the quick start gives the manifest that the README shows', () => {
  expect(quickStart()).toContain('kind: PersistentVolumeClaim');
  expect(readDocument('README.md')).toBe(generatedDocuments().find(({ path }) => path === 'README.md')!.text);
});
