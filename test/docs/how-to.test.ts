/** The guides: what their snippets render, report and explain is what the pages show. */
import { readdirSync } from 'fs';
import { join } from 'path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { Block, blocksOf, holds } from '../../scripts/blocks';
import { readDocument } from '../../scripts/documents';
import * as library from '../../src';
import { printedBy } from '../support/synth';
import { CDK8S, makeApp } from '../support/temporary';

/** What a snippet does in a chart of its own, by what a comment above a block calls it. */
type Outcome = Readonly<Record<'renders' | 'reports' | 'explains', string>>;

interface Snippet {
  readonly page: string;
  readonly code: Block;
  /** What the page shows of the outcome. */
  readonly shown: Block[];
}

const FOLDER = 'docs/how-to';
const GUIDES = readdirSync(join(__dirname, '../..', FOLDER)).map((name) => `${FOLDER}/${name}`);

/** A block that shows what stands in other tools' files, and is not of this library. */
const OTHERS = 'not of this library';

/** Of the README what a comment above a block does not call something else: its quick start has a test of its own. */
const snippets = [
  ...GUIDES,
  'README.md',
].flatMap((page) => blocksOf(readDocument(page)).reduce((all: Snippet[], block) => {
  if (block.language === 'ts' && block.note === '') {
    return [...all, { page, code: block, shown: [] }];
  }
  all.at(-1)?.shown.push(block);
  return all;
}, []).map((snippet): [string, Snippet] => [`${page}:${snippet.code.line}`, snippet]));

function outcomeOf(code: string): Outcome {
  const app = makeApp();
  const chart = new cdk8s.Chart(app, 'churn', { namespace: 'ml' });
  const modules: Record<string, unknown> = { 'cdk8s': CDK8S, 'cdk8s-plus-28': kplus, 'cdk8s-digitalhub': library };
  const known: Record<string, unknown> = {
    ...CDK8S,
    ...library,
    kplus,
    chart,
    exports: {},
    require: (name: string) => modules[name],
  };
  const {
    outputText,
  } = transpileModule(code, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 } });
  new Function(...Object.keys(known), outputText)(...Object.values(known));
  let failure = '';
  const warnings = printedBy(() => {
    try {
      app.synth();
    } catch (error) {
      failure = (error as Error).message;
    }
  });
  return {
    renders: failure ? '' : cdk8s.Yaml.stringify(...chart.toJson()),
    reports: [...warnings, failure].join('\n'),
    explains: library.Explanation.ofAll(chart).map(({ explanation }) => explanation.toTable()).join('\n'),
  };
}

/** The parts of a block, which may stand anywhere in the whole, and be further to the right there. */
function partsOf({ text }: Block): string[] {
  return text.split(/^# …\n/m);
}

function holdsPart(whole: string, part: string): boolean {
  return Array.from({ length: 16 }, (_, i) => part.replace(/^(?=.)/gm, ' '.repeat(i))).some(
    (moved) => holds(whole, moved),
  );
}

test.each(snippets)('%s does what the page shows', (_at, { code, shown }) => {
  const outcome = outcomeOf(code.text);
  const missing = shown.filter(({ note }) => note in outcome).flatMap((block) => (
    partsOf(block).filter((part) => !holdsPart(outcome[block.note as keyof Outcome], part)).map(
      (part) => `line ${block.line}: ${part}`,
    )));
  expect({ missing, ...missing.length > 0 && outcome }).toEqual({ missing: [] });
  if (!shown.some(({ note }) => note === 'reports')) {
    expect(outcome.reports).toBe('');
  }
});

test('the mistakes that the README shows are told so', () => {
  const { reports } = outcomeOf(`
    const ok = { image: 'ghcr.io/acme/train:1.4.0', runAsUser: 1000 };
    new DigitalHubPlatform(chart, 'platform', { profiles: [new Profile({ name: 'a100' })] });
    new DigitalHubRun(chart, 'train', { ...ok, profile: 'a10', resources: { mem: '64Gb' } });
    const volumes = ['a', 'b'].map((name) => RunVolume.emptyDir({ name, mountPath: '/data' }));
    new DigitalHubRun(chart, 'score', { ...ok, volumes });
    new ScheduledRun(chart, 'nightly', { ...ok, schedule: '@daily', timeZone: 'europe/rome' });
  `);
  const shown = blocksOf(readDocument('README.md')).find(({ note }) => note === 'mistakes')!;
  expect(reports.trim()).toBe(shown.text.trim());
});

test('nothing in the guides goes unchecked', () => {
  const unchecked = GUIDES.flatMap((page) => blocksOf(readDocument(page))
    .filter(
      (
        { note, language },
      ) => ['yaml', 'text'].includes(language) && !['renders', 'reports', 'explains', OTHERS].includes(note),
    )
    .map(({ line }) => `${page}:${line}`));
  expect(unchecked).toEqual([]);
  expect(snippets.length).toBeGreaterThan(15);
});
