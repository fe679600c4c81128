/** The snippets of the README and the guides: they compile, and the quick start gives the manifest that is shown. */
import { existsSync, readdirSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';
import { generatedDocuments, quickStart, readDocument } from '../scripts/documents';

const ROOT = join(__dirname, '..');

/** What the snippets of a page may use without saying so. */
const PREAMBLE = `
import { readFileSync } from 'fs';
import { ApiObject, App, Chart, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  DeploymentRun, Diagnostics, DigitalHubPlatform, DigitalHubRun, PodRun, Profile, RunNaming, RunSecurity, RunSource, RunVolume, ScheduledRun, ServiceRun,
} from 'cdk8s-digitalhub';
declare const chart: Chart;
`;

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const snippets = pages.flatMap((page) => [...readDocument(page).matchAll(/```ts\n([^]*?)```/g)].map(([, code], i) => ({
  name: join(ROOT, 'test', `${page.replace(/\W/g, '-')}-${i + 1}.ts`),
  code: code.includes('import ') ? code : `${PREAMBLE}${code}\nexport {};\n`,
})));

test('compile', () => {
  const { config } = ts.readConfigFile(join(ROOT, 'test/tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(ROOT, 'test'));
  const host = ts.createCompilerHost(options);
  const files = new Map(snippets.map(({ name, code }) => [name, code]));
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.getSourceFile = (name, version, ...rest) => files.has(name)
    ? ts.createSourceFile(name, files.get(name)!, version) : getSourceFile.call(host, name, version, ...rest);
  const program = ts.createProgram([...files.keys()], { ...options, noUnusedLocals: false }, host);
  const errors = ts.getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  expect(errors).toEqual([]);
  expect(snippets.length).toBeGreaterThan(3);
});

test('the quick start gives the manifest that the README shows', () => {
  expect(quickStart()).toContain('kind: PersistentVolumeClaim');
  expect(readDocument('README.md')).toBe(generatedDocuments().find(({ path }) => path === 'README.md')!.text);
});

test('every link inside the repository leads somewhere', () => {
  const links = [...pages, ...readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`)].flatMap((page) =>
    [...readDocument(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => join(page, '..', link)));
  expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  expect(links.length).toBeGreaterThan(5);
});
