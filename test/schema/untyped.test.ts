/** Callers without types, from plain JavaScript and other languages, can give anything for any option. */
import { App, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import {
  Budget,
  Diagnostics,
  DigitalHubPlatform,
  Explanation,
  Profile,
  RunSource,
  RunVolume,
  Severity,
} from '../../src';
import { PLATFORM_SCHEMAS, PROFILE_SCHEMAS, RUN_SCHEMAS } from '../../src/private/options/schemas';
import { KIND_NAMES, KindName, makeKind } from '../support/kinds';
import { makeChart, printedBy } from '../support/synth';
import { makeApp } from '../support/temporary';

/**
 * Anything that JSON can hold, and often what an option nearly is: lists and objects of the names that options have.
 */
const NAMES = [
  'name', 'value', 'key', 'mountPath', 'path', 'items', 'image', 'port', 'requests', 'limits', 'cpu', 'mem',
  'nodeAffinity', 'matchLabels', 'operator',
  'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms', 'matchExpressions', 'labels', 'annotations',
  'containers', 'volumes', '__proto__', 'constructor', 'toString',
];
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    0,
    -1,
    1.5,
    1e21,
    NaN,
    '',
    'a',
    'main',
    '5Gi',
    '* * * * *',
    '__proto__',
    '$(A)',
  ),
  fc.string(),
);
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    leaf, fc.array(
      tie('anything'),
      { maxLength: 3 },
    ), fc.dictionary(
      fc.oneof(fc.constantFrom(...NAMES), fc.string()),
      tie('anything'),
      { maxKeys: 4, noNullPrototype: true },
    )),
}));

/** Whatever can be asked of an app, without synthesizing it. Errors of validation alone may end the synthesis. */
function examine(chart: Chart): string {
  const { all } = Diagnostics.of(chart);
  expect(
    all.filter(({ option, message }) => typeof option !== 'string' || !/^DH\d{4} [^]*[.?]$/.test(message)),
  ).toEqual([]);
  Explanation.ofAll(chart).forEach(({ explanation }) => explanation.toTable());
  Budget.of(chart).toTable();
  let ending = 'synthesized';
  printedBy(() => {
    try {
      (chart.node.root as App).synth();
    } catch (error) {
      ending = (error as Error).message;
    }
  });
  return ending;
}

function expectNoCrash(chart: Chart): void {
  const ending = examine(chart);
  const hasErrors = Diagnostics.of(chart).all.some(({ severity }) => severity === Severity.ERROR);
  expect(ending).toMatch(hasErrors ? /^Validation failed with the following errors/ : /^synthesized$/);
}

const RUNS = KIND_NAMES.flatMap((kind) => Object.keys(RUN_SCHEMAS).map((option): [KindName, string] => [kind, option]));

test.each(RUNS)('%s: anything can be given for %s', (kind, option) => {
  fc.assert(fc.property(anything, (value) => {
    const chart = makeChart();
    makeKind(kind, { [option]: value }, chart);
    expectNoCrash(chart);
  }), { numRuns: 25 });
});

test.each(Object.keys(PLATFORM_SCHEMAS))('DigitalHubPlatform: anything can be given for %s', (option) => {
  fc.assert(fc.property(anything, fc.constantFrom(...KIND_NAMES), (value, kind) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { [option]: value });
    makeKind(kind, { resources: { gpu: '1' } }, chart);
    expectNoCrash(chart);
  }), { numRuns: 50 });
});

test.each(Object.keys(PROFILE_SCHEMAS))('Profile: anything can be given for %s', (option) => {
  fc.assert(fc.property(anything, fc.constantFrom(...KIND_NAMES), (value, kind) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'platform', { profiles: [new Profile({ name: 'p', [option]: value } as never)] });
    makeKind(kind, option === 'name' ? {} : { profile: 'p' }, chart);
    expectNoCrash(chart);
  }), { numRuns: 50 });
});

const VOLUMES = [
  'persistentVolumeClaim',
  'emptyDir',
  'ephemeral',
  'configMap',
  'secret',
  'shared',
  'image',
  'fromVolume',
] as const;
const VOLUME_OPTIONS = [
  'name', 'mountPath', 'subPath', 'readOnly', 'size', 'storageClass', 'accessModes', 'retain', 'claimName', 'claim',
  'sizeLimit', 'medium', 'items', 'mode', 'optional',
  'configMapName', 'configMap', 'secretName', 'secret', 'reference', 'pullPolicy', 'volume',
];

test.each(VOLUMES)('RunVolume.%s: anything can be given for every option', (kind) => {
  const options = fc.record(
    Object.fromEntries(VOLUME_OPTIONS.map((option) => [option, anything])),
    { requiredKeys: [] },
  );
  fc.assert(fc.property(fc.oneof(
    options,
    options.map((some) => ({ name: 'v', mountPath: '/v', ...some })),
    anything,
  ), (given) => {
    const chart = makeChart();
    makeKind('DigitalHubRun', { volumes: [RunVolume[kind](given as never)] }, chart);
    expectNoCrash(chart);
  }), { numRuns: 300 });
});

const SOURCES = ['git', 'http', 's3', 'zip', 'inline', 'several', 'python'] as const;
const SOURCE_OPTIONS = ['branch', 'handler', 'code', 'requirements', 'parameters', 'initFunction', 'initParameters'];

test.each(SOURCES)('RunSource.%s: anything can be given', (kind) => {
  const options = fc.record(
    Object.fromEntries(SOURCE_OPTIONS.map((option) => [option, anything])),
    { requiredKeys: [] },
  );
  const given = fc.oneof(
    anything,
    options,
    options.map((some) => ({ handler: 'main:train', ...some })),
    fc.webUrl(),
    fc.array(anything.map((url) => RunSource.zip(url as never))),
  );
  fc.assert(fc.property(given, fc.oneof(anything, options), fc.constantFrom(...KIND_NAMES), (first, second, run) => {
    const chart = makeChart();
    makeKind(run, { source: (RunSource[kind] as (...all: unknown[]) => RunSource)(first, second) }, chart);
    expectNoCrash(chart);
  }), { numRuns: 200 });
});

test('anything can be given for all options', () => {
  const chart = new Chart(makeApp(), 'c');
  for (const nothing of [undefined, null, 5, 'text', []]) {
    makeKind('DigitalHubRun', nothing as never, chart, `run-${String(nothing) || 'list'}`);
    new Profile(nothing as never);
  }
  expectNoCrash(chart);
});
