/** The guides: what their snippets render, report and explain is what the pages show. */
import * as cdk8s from 'cdk8s';
import { Block, blocksOf, holds } from '../../scripts/blocks';
import { readDocument } from '../../scripts/documents';
import * as library from '../../src';
import { GUIDES, runCode, SNIPPETS } from '../support/pages';
import { printedBy } from '../support/synth';
import { makeApp } from '../support/temporary';

/** What a snippet does in a chart of its own, by what a comment above a block calls it. */
type Outcome = Readonly<Record<'renders' | 'reports' | 'explains', string>>;

/** A block that shows what stands in other tools' files, and is not of this library. */
const OTHERS = 'not of this library';

function outcomeOf(code: string): Outcome {
  const app = makeApp();
  const [chart] = runCode(code, app);
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

test.each(SNIPPETS)('%s does what the page shows', (_at, { code, shown }) => {
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
  expect(SNIPPETS.length).toBeGreaterThan(15);
});
