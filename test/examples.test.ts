import { readdirSync } from 'fs';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { printedBy } from './support/synth';
import { makeApp } from './support/temporary';
import { EXAMPLES, examples } from '../examples/main';
import { generatedDocuments, readDocument, yamlOf } from '../scripts/documents';
import { Diagnostics } from '../src';

const charts = examples(makeApp());
const byFolder = charts.map((chart): [string, Chart] => [chart.node.id, chart]);

test('every folder is an example', () => {
  const folders = readdirSync(join(__dirname, '../examples'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory(),
  ).map(({ name }) => name);
  expect(folders.sort()).toEqual(Object.keys(EXAMPLES).sort());
});

test.each(byFolder)('%s', (_folder, chart) => {
  expect(yamlOf(chart)).toMatchSnapshot();
});

test.each(byFolder)('%s shows its manifest in its README', (folder, chart) => {
  expect(readDocument(`examples/${folder}/README.md`)).toContain(yamlOf(chart));
});

test('the examples have no diagnostics, and print nothing', () => {
  expect(charts.flatMap((chart) => Diagnostics.of(chart).all)).toEqual([]);
  expect(printedBy(() => (charts[0].node.root as App).synth())).toEqual([]);
});

test.each(
  generatedDocuments().map(({ path, text }) => [path, text]),
)('%s is as "npm run docs" writes it', (path, text) => {
  expect(readDocument(path)).toBe(text);
});
