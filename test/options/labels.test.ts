import { DigitalHubPlatform, DigitalHubPlatformProps, Profile, RunSource } from '../../src';
import { KIND_NAMES, KindName, makeKind, templateOf } from '../support/kinds';
import { reportedIn } from '../support/reports';
import { makeChart, Manifest, manifestOf, synth } from '../support/synth';

function runOn(platform: DigitalHubPlatformProps, props: Record<string, unknown> = {}, kind: KindName = 'DigitalHubRun') {
  const chart = makeChart();
  new DigitalHubPlatform(chart, 'platform', platform);
  return makeKind(kind, props, chart);
}

const labelsOf = (run: ReturnType<typeof runOn>) => manifestOf(run).metadata.labels;
const profiles = [new Profile({ name: 'p', labels: { 'dhcore/project': 'other', 'dhcore/template': 'p', 'team': 'ml' } })];

/** What is said of a label that stays as it is. */
const stays = (at: string, key: string, value: string, option: string, other = 'other') =>
  `DH2040 ${at}: DigitalHub's own label "${key}" is "${value}", from "${option}", so "${other}" has no effect. Leave it out, `
    + `or change "${option}".`;

describe('DigitalHub\'s own labels stay', () => {
  test.each<[string, DigitalHubPlatformProps, Record<string, unknown>, string[]]>([
    ['the project, whatever the run says', { project: 'churn' }, { labels: { 'dhcore/project': 'other' } }, [
      stays('labels["dhcore/project"]', 'dhcore/project', 'churn', 'project'),
    ]],
    ['the project, whatever a profile says', { project: 'churn', profiles }, { profile: 'p' }, [
      stays('labels["dhcore/project"] of profile "p" of "churn/platform"', 'dhcore/project', 'churn', 'project'),
    ]],
    ['the project, whatever the platform says', { project: 'churn', labels: { 'dhcore/project': 'other' } }, {}, [
      stays('labels["dhcore/project"] of platform "churn/platform"', 'dhcore/project', 'churn', 'project'),
    ]],
    ['the project, whatever all of them say', { project: 'churn', profiles, labels: { 'dhcore/project': 'x' } }, {
      profile: 'p', labels: { 'dhcore/project': 'churn' }, metadata: { labels: { 'dhcore/project': 'y' } },
    }, [
      stays('labels["dhcore/project"] of profile "p" of "churn/platform"', 'dhcore/project', 'churn', 'project'),
      stays('labels["dhcore/project"] of platform "churn/platform"', 'dhcore/project', 'churn', 'project', 'x'),
      stays('metadata.labels["dhcore/project"]', 'dhcore/project', 'churn', 'project', 'y'),
    ]],
    ['the function', { project: 'churn' }, { functionName: 'train', labels: { 'dhcore/function': 'other' } }, [
      stays('labels["dhcore/function"]', 'dhcore/function', 'train', 'functionName'),
    ]],
    ['the framework', { project: 'churn', coreLabels: true }, { labels: { 'dhcore/framework': 'other' } }, [
      stays('labels["dhcore/framework"]', 'dhcore/framework', 'k8sjob', 'coreLabels'),
    ]],
  ])('%s', (_what, platform, props, messages) => {
    const run = runOn(platform, props);
    expect(reportedIn(run)).toEqual(messages);
    expect(labelsOf(run)).toMatchObject({ 'dhcore/project': 'churn' });
  });

  test.each<[string, DigitalHubPlatformProps, Record<string, unknown>, object]>([
    ['the same value', { project: 'Churn' }, { labels: { 'dhcore/project': 'churn' } }, { 'dhcore/project': 'churn' }],
    ['no project', {}, { labels: { 'dhcore/project': 'other' } }, { 'dhcore/project': 'other' }],
    ['a label that the library does not set', { project: 'churn' }, { labels: { 'dhcore/user': 'ada' } }, {
      'dhcore/user': 'ada', 'dhcore/project': 'churn',
    }],
    ['another domain', { project: 'churn' }, { labels: { 'app.kubernetes.io/part-of': 'shop', 'team': 'ml' } }, {
      'app.kubernetes.io/part-of': 'shop', 'team': 'ml',
    }],
    ['another label of the workload', { project: 'churn' }, { metadata: { labels: { team: 'ml' } } }, { team: 'ml' }],
  ])('but nothing is said of %s', (_what, platform, props, labels) => {
    const run = runOn(platform, props);
    expect(reportedIn(run)).toEqual([]);
    expect(labelsOf(run)).toMatchObject(labels);
  });

  test('and explain shows what has no effect', () => {
    const run = runOn({ project: 'churn' }, { labels: { 'dhcore/project': 'other' } });
    expect(run.explain().row('labels.dhcore/project')).toMatchObject({
      value: 'churn', source: 'project', lost: [{ value: 'other', source: 'labels["dhcore/project"]' }],
    });
  });
});

describe('coreLabels', () => {
  const FRAMEWORKS: Record<KindName, string | undefined> = {
    DigitalHubRun: 'k8sjob', ScheduledRun: 'k8sjob', ServiceRun: 'k8sserve', DeploymentRun: 'k8sdeployment', PodRun: undefined,
  };

  test.each(KIND_NAMES)('of a %s', (kind) => {
    const run = runOn({ coreLabels: true }, {}, kind);
    const expected = FRAMEWORKS[kind] && { 'dhcore/framework': FRAMEWORKS[kind], 'dhcore/runtime': 'container' };
    for (const { labels } of [manifestOf(run).metadata, templateOf(kind, run).metadata]) {
      expect(Object.fromEntries(Object.entries(labels).filter(([key]) => /^dhcore.(framework|runtime)$/.test(key))))
        .toEqual(expected ?? {});
    }
  });

  test('of all objects of a Python function', () => {
    const source = RunSource.python({ code: RunSource.inline('main.py', 'def main(): pass'), handler: 'main' });
    const chart = makeChart();
    DigitalHubPlatform.core(chart, 'platform');
    makeKind('ServiceRun', { source, image: 'python:3.12' }, chart);
    expect(synth(chart).map(({ kind, metadata: { labels } }: Manifest) => [kind, labels['dhcore/runtime']])).toEqual([
      ['ConfigMap', 'python'], ['Deployment', 'python'], ['Service', 'python'],
    ]);
  });

  test.each([[{}, {}], [{ coreLabels: true }, { coreLabels: false }]])('are none for %j and, inside, %j', (outer, inner) => {
    const chart = makeChart();
    new DigitalHubPlatform(chart, 'outer', outer);
    const scope = new DigitalHubPlatform(chart, 'scope');
    new DigitalHubPlatform(scope, 'inner', inner);
    expect(labelsOf(makeKind('DigitalHubRun', {}, scope))).not.toHaveProperty('dhcore/framework');
  });
});
